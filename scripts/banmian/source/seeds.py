"""The pages of a folder: a text file is one page, a PDF as many as it holds.

* ``2022-04-07-01.txt``            → the page ``2022-04-07-01.txt``
* ``2026-11-20.pdf`` of 8 pages    → the pages ``2026-11-20.pdf#1`` to ``2026-11-20.pdf#8``
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import BadName, BanmianError, Faults, MissingFolder, NoPages, TwoSeeds, UnreadablePdf
from ..kept.memory import NOTHING_KEPT, Memory
from ..said import said
from ..workers import Limits, Lost, side_by_side
from .folders import is_pdf, is_seed
from .pdf import page_count

PAGE_RE = re.compile(r"(?P<file>.*\.pdf)#(?P<number>\d+)", re.IGNORECASE | re.DOTALL)
COUNTING = Limits(seconds=20)


@dataclass(frozen=True, slots=True)
class SeedPage:
    """One page to be read."""

    name: str
    """What it is called everywhere: ``2022-04-07-01.txt``, ``2026-11-20.pdf#3``."""
    path: Path
    """The file it is in."""
    number: int = 1
    """Its place in that file, from 1."""

    @property
    def is_pdf(self) -> bool:
        """Whether it is a page of a PDF."""
        return is_pdf(self.path)


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder of seeds holds."""

    pages: tuple[SeedPage, ...]
    """Every page of every file that can be opened, in the order of names."""
    faults: tuple[tuple[str, BanmianError], ...] = ()
    """Files that can't be opened: name and why."""

    @property
    def names(self) -> frozenset[str]:
        """The pages by name, and the files that can't be opened."""
        return frozenset(page.name for page in self.pages) | {name for name, _ in self.faults}

    @property
    def files(self) -> frozenset[str]:
        """The names of the files that were opened."""
        return frozenset(page.path.name for page in self.pages)


def file_of(name: str) -> str:
    """The file of a page: ``2026-11-20.pdf#3 → 2026-11-20.pdf``."""
    match = PAGE_RE.fullmatch(name)
    return match["file"] if match else name


def number_of(name: str) -> int:
    """The place of a page in its file: ``2026-11-20.pdf#3 → 3``."""
    match = PAGE_RE.fullmatch(name)
    return int(match["number"]) if match else 1


def seed_paths(seeds: Path) -> list[Path]:
    """The page files of a folder, in the order of their names."""
    if not seeds.is_dir():
        raise MissingFolder(seeds, said("put your pages there (.pdf, or one .txt a page), or name another folder"))
    paths = sorted(path for path in seeds.iterdir() if is_seed(path))
    strange = [path for path in paths if any("\ud800" <= char <= "\udfff" for char in path.name)]
    if strange:
        raise Faults([BadName(seeds, path) for path in strange])
    if not paths:
        raise NoPages(seeds)
    twins = list(_twins(paths))
    if twins:
        raise Faults([TwoSeeds(seeds, *pair) for pair in twins])
    return paths


def _twins(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """A text and a PDF of one name: which of them would be the page?"""
    texts = {path.stem: path.name for path in paths if not is_pdf(path)}
    return ((texts[path.stem], path.name) for path in paths if is_pdf(path) and path.stem in texts)


def find_pages(seeds: Path, memory: Memory = NOTHING_KEPT) -> Folder:
    """Every page of a folder; PDFs are opened, within limits, to learn how many pages they have."""
    paths = seed_paths(seeds)
    counted = _counted([path for path in paths if is_pdf(path)], memory)
    pages: list[SeedPage] = []
    faults: list[tuple[str, BanmianError]] = []
    for path in paths:
        found = counted.get(path)
        if isinstance(found, Lost):
            found = UnreadablePdf(path, found.reason, said("export it again"))
        if isinstance(found, BanmianError):
            faults.append((path.name, found))
        elif isinstance(found, int):
            pages += [SeedPage(f"{path.name}#{number}", path, number) for number in range(1, found + 1)]
        else:
            pages.append(SeedPage(path.name, path))
    return Folder(tuple(pages), tuple(faults))


def _counted(pdfs: list[Path], memory: Memory) -> dict[Path, Any]:
    """How many pages each has, or why it can't be opened."""
    keys = {path: memory.key("pages", file=path) for path in pdfs}
    known = {path: count for path, key in keys.items() if (count := memory.recall(key))}
    unknown = [path for path in pdfs if path not in known]
    counts = side_by_side(_count, [(path,) for path in unknown], os.cpu_count() or 1, COUNTING)
    for path, count in zip(unknown, counts, strict=True):
        known[path] = count
        if isinstance(count, int) and memory.is_unchanged(path):
            memory.keep(keys[path], count)
    return known


def _count(path: Path) -> int | BanmianError:
    try:
        return page_count(path)
    except BanmianError as error:
        return error
    except OSError as error:
        return BanmianError(said("{}: {}", path, error.strerror))
