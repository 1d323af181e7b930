"""Moves what was staged into the build folder, file by file, and removes what vanished.

Nothing is touched before every page of the build is staged, and each move replaces a file as a whole: a reader
never meets half a page, and a build that fails leaves the folder as it was.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from . import state


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A folder on the same disk as the build folder, gone afterwards; a build folder made for it goes too if empty."""
    folder = output / state.FOLDER
    made = [path for path in (folder, output) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix="staging-", dir=folder) as name:
            yield Path(name)
    finally:
        for path in made:
            if not any(path.iterdir()):
                path.rmdir()


def stage(output: Path, staging: Path, files: dict[str, bytes]) -> list[str]:
    """Stage the files that differ from those of the build folder; their paths."""
    changed = [path for path, content in files.items() if not _is(output / path, content)]
    for path in changed:
        (staging / path).parent.mkdir(parents=True, exist_ok=True)
        (staging / path).write_bytes(files[path])
    return changed


def _is(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def move(staging: Path, output: Path, paths: Iterable[str]) -> None:
    """Put staged files into the build folder."""
    for path in paths:
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (staging / path).replace(target)


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
