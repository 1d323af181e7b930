"""What tests have done elsewhere; a module of its own, since whoever does it must be able to import it quickly."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from banmian.errors import BrokenFrontMatter
from banmian.said import quoted


def threads(count: str) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(int(count))


def end_its_worker(mark: Path, number: int) -> int:
    """The first time it kills the worker that asked for it; what that one did before waits for the first to be done."""
    while number == 0 and not mark.exists():
        time.sleep(0.01)
    if number == 2 and not mark.exists():
        mark.touch()
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    return number


def double(number: int) -> int:
    return 2 * number


def misbehave(what: str) -> str:
    if what == "hang":
        time.sleep(30)
    if what == "die":
        os._exit(3)
    if what == "eat":
        return str(len(bytearray(1 << 40)))
    if what == "fail":
        raise BrokenFrontMatter("p.txt", 3, quoted("nothing"), quoted("write it"))
    if what == "print":
        print("a plugin says what it does")
    return what


def die_elsewhere(home: int, number: int) -> int:
    if os.getpid() != home and number == 2:
        os._exit(1)
    return number
