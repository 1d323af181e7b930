"""One run at a time writes to a folder, and nobody reads it meanwhile: the second waits until the first is through.

* two extractions, or an extraction beside a build of the same content/ → one waits for the other
* two builds of one content/ into two folders                           → side by side

The folder itself is locked, so nothing is left behind, whatever becomes of the one who holds it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

try:
    import fcntl

    KNOWS_LOCKS = True
except ImportError:
    KNOWS_LOCKS = False


Waiting = Callable[[Path], object]
"""Is called with the folder that is waited for."""


@contextmanager
def alone(folder: Path, waiting: Waiting) -> Iterator[None]:
    """Nobody else reads or writes this folder meanwhile. One made for it goes if empty."""
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with _held(folder, waiting, writes=True):
            yield
    finally:
        if made and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


@contextmanager
def unchanged(folder: Path, waiting: Waiting) -> Iterator[None]:
    """Nobody writes to this folder meanwhile; others may read it. One that isn't there needs no lock."""
    with _held(folder, waiting, writes=False) if folder.is_dir() else nullcontext():
        yield


@contextmanager
def _held(folder: Path, waiting: Waiting, *, writes: bool) -> Iterator[None]:
    handle = _locked(folder, waiting, writes=writes) if KNOWS_LOCKS else None
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _locked(folder: Path, waiting: Waiting, *, writes: bool) -> int:
    """The folder, opened and locked."""
    how = fcntl.LOCK_EX if writes else fcntl.LOCK_SH
    while True:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting(folder)
            fcntl.flock(handle, how)
        if folder.exists() and os.path.samestat(os.fstat(handle), folder.stat()):
            return handle
        os.close(handle)  # it was removed meanwhile, and maybe made anew
        folder.mkdir(parents=True, exist_ok=True)
