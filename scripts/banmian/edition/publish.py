"""Moves what was staged into the build folder, file by file, and removes what vanished.

Nothing is touched before every page of the build is staged, and each move replaces a file as a whole: a reader
never meets half a page, and a build that fails leaves the folder as it was.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import naming
from . import state


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A folder on the same disk as the build folder, gone afterwards; a build folder made for it goes too if empty."""
    folder = output / state.FOLDER
    made = [path for path in (folder, output) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob("staging-*"):  # by a build that was killed
        shutil.rmtree(left, ignore_errors=True)
    try:
        with tempfile.TemporaryDirectory(prefix="staging-", dir=folder) as name:
            yield Path(name)
    finally:
        for path in made:
            if not any(path.iterdir()):
                path.rmdir()


def stage(output: Path, staging: Path, files: dict[str, bytes]) -> list[str]:
    """Stage the files that differ from those of the build folder; their paths."""
    write = Stage(output, staging).write
    return [path for path, content in files.items() if write(path, content)]


def stage_files(output: Path, staging: Path, files: dict[str, Path]) -> list[str]:
    """Stage copies of files that lie elsewhere, one after the other, where they differ; their paths."""
    write = Stage(output, staging).write
    return [path for path, file in files.items() if write(path, file.read_bytes())]


def others(staging: Path, staged: Iterable[str]) -> list[str]:
    """What lies in the staging folder besides: files that plugins of Pelican wrote by themselves."""
    found = (file.relative_to(staging).as_posix() for file in staging.rglob("*") if file.is_file())
    return sorted(set(found) - set(staged))


class Stage:
    """Writes to the staging folder what differs from the build folder; a folder is made once."""

    __slots__ = ("_made", "_output", "_staging", "_there")

    def __init__(self, output: Path, staging: Path):
        self._output, self._staging = str(output), str(staging)
        self._made: set[str] = set()
        self._there: dict[str, frozenset[str]] = {}

    def write(self, path: str, content: bytes) -> bool:
        """Stage one file, below the build folder; whether it differs."""
        folder, _, name = path.rpartition("/")
        if name in self._names(folder) and _is(f"{self._output}/{path}", content):
            return False
        if folder not in self._made:
            os.makedirs(f"{self._staging}/{folder}", exist_ok=True)
            self._made.add(folder)
        with naming(f"{self._output}/{path}"), open(f"{self._staging}/{path}", "wb", buffering=0) as file:
            if file.write(content) < len(content):  # of what has room in part the system says nothing
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return True

    def _names(self, folder: str) -> frozenset[str]:
        """What a folder of the build folder holds: most files of a first build have no older one to be compared with."""
        if folder not in self._there:
            try:
                self._there[folder] = frozenset(os.listdir(f"{self._output}/{folder}"))
            except (FileNotFoundError, NotADirectoryError):
                self._there[folder] = frozenset()
        return self._there[folder]


def _is(path: str, content: bytes) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def move(staging: Path, output: Path, paths: Iterable[str]) -> None:
    """Put staged files into the build folder; a folder that isn't there yet moves as a whole."""
    there: dict[str, bool] = {"": True}
    for path in paths:
        for folder in _folders(path):
            if folder not in there:
                there[folder] = (output / folder).is_dir()
                if not there[folder]:
                    (staging / folder).replace(output / folder)
            if not there[folder]:
                break
        else:
            (staging / path).replace(output / path)


def _folders(path: str) -> Iterator[str]:
    """``a/b/c.html`` → ``a``, ``a/b``."""
    return (path[:at] for at, char in enumerate(path) if char == "/")


def remove(output: Path, paths: Iterable[str]) -> int:
    """Remove files, and folders that are empty without them; how many files there were."""
    there = [output / path for path in paths if (output / path).is_file()]
    for file in there:
        file.unlink()
    for folder in sorted({parent for file in there for parent in file.parents}, key=lambda path: -len(path.parts)):
        if output in folder.parents and not any(folder.iterdir()):
            folder.rmdir()
    return len(there)


def clean(output: Path) -> None:
    """Remove the build folder with the state in it."""
    shutil.rmtree(output, ignore_errors=True)
