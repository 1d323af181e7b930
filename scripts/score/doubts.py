"""Whether doubts point at the right places: pages are read anew, their doubts laid on units that gold pages say are not right.

told(Path("seeds"), Path("tests/gold"))  →  Told(doubts=1, right=0, imperfect=0, told=0)
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from banmian.errors import MissingFolder, NoGold
from banmian.extract import extract

from .page import compare
from .unit import Unit, read_gold, read_units

OF_THE_PAGE = frozenset({"undated", "same-number"})
"""Doubts that are about no unit."""


@dataclass(frozen=True, slots=True)
class Told:
    """How doubts and units that are not right meet."""

    doubts: int = 0
    """Doubts about units of gold pages."""
    right: int = 0
    """Those about a unit that is not right."""
    imperfect: int = 0
    """Units that are not right in every respect, units that no gold page has among them."""
    told: int = 0
    """Those that a doubt is about."""


def told(seeds: Path, gold: Path) -> Told:
    """Read the pages of ``seeds`` and compare their doubts with the gold pages."""
    for folder in (seeds, gold):
        if not folder.is_dir():
            raise MissingFolder(folder)
    with TemporaryDirectory() as content:
        report = extract(seeds, Path(content))
        units = read_units(Path(content))
    lines: dict[str, list[int]] = defaultdict(list)
    for seed, doubt in report.doubts:
        lines[seed.removesuffix(".txt")] += [] if doubt.code in OF_THE_PAGE else [doubt.line]
    pages = [
        _of_page(compare(expected, units[name]).imperfect, units[name], lines[name]) for name, expected in _known(gold, units)
    ]
    if not pages:
        raise NoGold(gold)
    return Told(*(sum(column) for column in zip(*pages, strict=True)))


def _known(gold: Path, units: dict[str, list[Unit]]) -> Iterator[tuple[str, list[Unit]]]:
    """The gold pages that were read."""
    return ((name, expected) for name, expected in read_gold(gold) if name in units)


def _of_page(imperfect: frozenset[int], units: list[Unit], lines: list[int]) -> tuple[int, int, int, int]:
    """The numbers of one page: doubts, right ones, units that are not right, those told."""
    owners = [next((at for at, unit in enumerate(units) if line in unit.lines), None) for line in lines]
    right = [owner for owner in owners if owner in imperfect]
    return len(owners), len(right), len(imperfect), len(set(right))
