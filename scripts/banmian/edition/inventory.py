"""What lies in the build folder, so that a file that someone removed or altered is noticed and made again.

::

    take(build)  → {"2022-04-07": 3071, "authors/dk5y3m2c7q": 88, "static": 17, "": 5}

Each unit that is built as a whole has one number, made of the names, sizes and times of its files in every variant: a day,
a list, the static files, and the rest, which spans issues. What begins with a dot is not published and not looked at.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from zlib import crc32

from ..content.key import STATIC
from ..content.matter import is_date
from ..content.standing import PAGES
from ..lists.kinds import KINDS

SPANNING, ASSETS, TEXTS = "", STATIC.rstrip("/"), "search"
VARIANT = "zh-"
"""How the folder of a variant begins, whether it is published by now or not."""
OWN = frozenset(("archive", "lists", PAGES, "saved", "specimen", TEXTS, *KINDS))
"""The folders of pages that span issues; a file in there that nothing asks for is left over."""
MANY = 400
"""Issues; in a larger archive only the newest days are looked at file by file."""
NEWEST = 60


def unit_of(folder: str) -> str:
    """The unit that the files of a folder belong to, by its path below the build folder."""
    first, *inner = parts_of(folder)
    if is_date(first):
        return first
    if first == TEXTS and inner and is_date(inner[0]):
        return inner[0]
    if first in KINDS and inner:
        return f"{first}/{inner[0]}"
    return ASSETS if first == ASSETS else SPANNING


def parts_of(path: str) -> list[str]:
    """The names of a path below the root of its variant; one at least."""
    parts = path.split("/")
    return (parts[1:] or [""]) if parts[0].startswith(VARIANT) else parts


def watched(dates: list[str]) -> set[str] | None:
    """The units of an archive that each build looks at, its days given oldest first; None for all."""
    return {SPANNING, ASSETS, *dates[-NEWEST:]} if len(dates) > MANY else None


def take(output: Path, only: Container[str] | None = None) -> dict[str, int]:
    """A number for each unit, or for some of them."""
    sums: defaultdict[str, int] = defaultdict(int)
    for unit, path, stat in _files(output, only):
        sums[unit] += crc32(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}".encode())
    return dict(sums)


def _files(output: Path, only: Container[str] | None) -> Iterator[tuple[str, str, os.stat_result]]:
    folders, root = [""] if output.is_dir() else [], str(output)
    while folders:
        folder = folders.pop()
        unit = unit_of(folder)
        wanted = only is None or unit in only
        if not wanted and unit != SPANNING:
            continue
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif wanted:
                    yield unit, path, entry.stat(follow_symlinks=False)


def strays(output: Path, made: Container[str], dates: Iterable[str], *, everything: bool) -> set[str]:
    """Files of these days that nothing asks for any more, or of all days and of the folders that are ours alone."""
    units = None if everything else set(dates)
    found = (path for _, path, _ in _files(output, units))
    return {path for path in found if path not in made and _is_ours(path, everything)}


def _is_ours(path: str, everything: bool) -> bool:
    first, *inner = parts_of(path)
    if is_date(first) or (first == TEXTS and inner and is_date(inner[0])):
        return True
    if first == ASSETS:  # the search index knows its own files
        return everything and inner[:1] != [TEXTS]
    sitemap = first.startswith("sitemap") and first.endswith(".xml")
    return everything and (first in OWN or sitemap or path.startswith(VARIANT))
