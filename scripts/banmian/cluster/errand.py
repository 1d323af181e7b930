"""What travels to another machine, and the process that does it there.

A process of its own, since PDFium and Pelican can't be run by two threads at once, since what takes too long can only be
stopped from outside, and since a worker may have been started before Banmian was brought up to date.

::

    do(errand)  → ("done", machine, results)     also "raised", "other version", "unseen", "died"
"""

from __future__ import annotations

import hashlib
import os
import pickle
import select
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

from ..kept.code import code
from ..workers import Limits, side_by_side

PACKAGE = Path(__file__).parent.parent
EVERY_ROOM = ""
DISTRIBUTIONS = ("jieba", "jinja2", "markdown", "opencc", "pelican", "pillow", "pypdfium2", "rjsmin")
PATIENCE = 20.0
"""Seconds after which a process ends that is asked for nothing."""
FOLDER = "folder"
"""What is seen of a folder."""
DONE, RAISED, OTHER_VERSION, UNSEEN, DIED = "done", "raised", "other version", "unseen", "died"

Errand = tuple[str, str, dict[str, str], dict[str, str], bytes]
"""Version, folder where relative paths begin, what must be seen, environment, and the ``Work``, packed: of plain things,
so that one of another version can read it."""
Answer = tuple[str, str, Any]
"""What became of it, on which machine, and what there is to say of that."""


class Work(NamedTuple):
    """What is to be done."""

    run: Callable[..., Any]
    """Is called for each task."""
    tasks: Sequence[tuple[Any, ...]]
    """The arguments of each call."""
    limits: Limits | None
    """What each may take; None: what it takes."""


def errand(work: Work, seen: Sequence[Path], environment: dict[str, str]) -> Errand:
    """What travels; ``seen``: files and folders that must be there as they are here."""
    looks = {str(path.absolute()): look(path) for path in seen}
    return own_version(), os.getcwd(), looks, environment, pickle.dumps(work, pickle.HIGHEST_PROTOCOL)


def look(path: Path) -> str:
    """What is seen of a file or folder; nothing if it isn't there."""
    try:
        return FOLDER if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def own_version() -> str:
    """A digest of our own code, of the packages it stands on, and of Python's version."""
    return code((EVERY_ROOM,), DISTRIBUTIONS)


def do(errand: Errand) -> Answer:
    """Have it done by a process of its own: one that did the like before, or a new one."""
    told, folder, _, environment, _ = errand
    idle = _IDLE.setdefault((told, folder, *environment.items()), [])
    process = _taken(idle) or _started(folder, environment)
    assert process.stdin and process.stdout
    try:
        pickle.dump(errand, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        answer: Answer = pickle.load(process.stdout)
    except (OSError, EOFError, pickle.UnpicklingError):
        process.kill()
        return DIED, socket.gethostname(), process.wait()
    idle.append(process)
    return answer


_IDLE: dict[tuple[object, ...], list[subprocess.Popen[bytes]]] = {}
"""Processes that wait for more of the like; they hold what a page is read with."""


def _taken(idle: list[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes] | None:
    with suppress(IndexError):  # several threads take from it
        while True:
            process = idle.pop()
            if process.poll() is None:
                return process
    return None


def _started(folder: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=folder if os.path.isdir(folder) else None,
        env={**os.environ, **environment, "PYTHONPATH": paths},
    )


def answer(errand: Errand) -> Answer:
    """Do it here."""
    told, _, looks, _, packed = errand
    machine = socket.gethostname()
    if told != own_version():
        return OTHER_VERSION, machine, ""
    for path, seen in looks.items():
        if look(Path(path)) != seen:
            return UNSEEN, machine, path
    try:
        return DONE, machine, pickle.dumps(_results(pickle.loads(packed)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 whatever went wrong is told where the work came from
        return RAISED, machine, _packed(error)


def _results(work: Work) -> list[Any]:
    return list(side_by_side(work.run, work.tasks, 1, work.limits) if work.limits else starmap(work.run, work.tasks))


def _packed(error: Exception) -> bytes:
    """An error as it is, with what led to it; as words where it can't travel."""
    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(packed := pickle.dumps(error))
    except Exception:  # noqa: BLE001 errors of other packages
        return pickle.dumps(RuntimeError(*error.__notes__))
    return packed


def main() -> None:
    """Take errands from standard input; what others print goes to the errors, since answers go to standard output."""
    with os.fdopen(os.dup(1), "wb") as told, open(0, "rb", closefd=False) as asked, suppress(EOFError):
        os.dup2(2, 1)
        threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
        while select.select([asked], [], [], PATIENCE)[0]:
            pickle.dump(answer(pickle.load(asked)), told, pickle.HIGHEST_PROTOCOL)
            told.flush()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


if __name__ == "__main__":
    main()
