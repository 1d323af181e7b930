"""One build of a folder at a time: the second waits until the first is through.

The build folder itself is locked, so nothing is left behind, whatever becomes of the one who builds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl

    KNOWS_LOCKS = True
except ImportError:
    KNOWS_LOCKS = False


@contextmanager
def alone(output: Path, waiting: Callable[[], object]) -> Iterator[None]:
    """Nobody else builds this folder meanwhile; ``waiting`` is called where somebody does. One made for it goes if empty."""
    made = not output.exists()
    held = _locked(output, waiting)
    try:
        yield
    finally:
        if made and output.is_dir() and not any(output.iterdir()):
            output.rmdir()
        if held is not None:
            os.close(held)


def _locked(output: Path, waiting: Callable[[], object]) -> int | None:
    """The folder, opened and locked."""
    while KNOWS_LOCKS:
        output.mkdir(parents=True, exist_ok=True)
        folder = os.open(output, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(folder, fcntl.LOCK_EX)
        if output.exists() and os.path.samestat(os.fstat(folder), output.stat()):
            return folder
        os.close(folder)  # it was removed meanwhile, and made anew
    return None
