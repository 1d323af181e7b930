"""The files of folders, with what tells whether someone changed them."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..files import facts_of

Listing = dict[str, str]
"""Path → size, times and number."""


def listing(*folders: Path) -> Listing:
    """Every file of these folders and of their folders."""
    return {path: facts for folder in folders for path, facts in _files(str(folder))}


def _files(root: str) -> Iterator[tuple[str, str]]:
    folders, known = [root] if os.path.isdir(root) else [], set[tuple[int, int]]()
    while folders:
        folder = folders.pop()
        stat = os.stat(folder)
        if (stat.st_dev, stat.st_ino) in known:  # a link leads back
            continue
        known.add((stat.st_dev, stat.st_ino))
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    yield entry.path, _facts(entry)


def _facts(entry: os.DirEntry[str]) -> str:
    try:
        return facts_of(entry.stat())
    except OSError:  # a link to nowhere
        return ""
