"""How far a number that no table gives may move before fewer units are right: read pages again with each value tried.

    .venv/bin/python scripts/try_weights.py PAGES GOLD SLACK USUAL       these numbers
    .venv/bin/python scripts/try_weights.py PAGES GOLD --solid SET_LOOSE  … on the pages without their blank lines

A unit is right if its headings and its paragraphs are. Each number goes up and down by ``FACTORS`` while no fewer are.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "scripts")]

from banmian.model import Article, Line  # noqa: E402
from banmian.press import without_marks  # noqa: E402
from banmian.source.text import read_seed  # noqa: E402
from banmian.understand import understand, weights  # noqa: E402
from score.unit import Unit, fold, read_gold  # noqa: E402

FACTORS = (1.15, 1.4, 2.0, 4.0)
Case = tuple[tuple[Line, ...], set[tuple[str, tuple[str, ...]]]]
"""The lines of a page, and headings and paragraphs of its units."""


def cases(pages: Path, gold: Path, solid: bool) -> Iterator[Case]:
    """Every page with a gold page; ``solid``: without its blank lines."""
    for name, units in read_gold(gold):
        if (pages / f"{name}.txt").exists():
            lines = read_seed(pages / f"{name}.txt").lines
            yield tuple(replace(line, blanks_before=0) for line in lines) if solid else lines, set(map(_of_unit, units))


def _of_unit(unit: Unit) -> tuple[str, tuple[str, ...]]:
    return unit.headings, unit.blocks


def _of_article(article: Article) -> tuple[str, tuple[str, ...]]:
    headings = "".join((*article.kicker, *article.headline, *article.deck))
    return fold(headings), tuple(filter(None, (fold(without_marks(block.text)) for block in article.body)))


def right(known: Sequence[Case]) -> int:
    """How many units are right."""
    return sum(_of_article(article) in units for lines, units in known for article in understand(lines).articles)


def reach(known: Sequence[Case], name: str, held: float, base: int) -> tuple[float, float]:
    """The smallest and the greatest value tried with which no fewer units are right."""
    low = high = held
    for factor in FACTORS:
        if _right_with(known, name, held * factor) < base:
            break
        high = held * factor
    for factor in FACTORS:
        if _right_with(known, name, held / factor) < base:
            break
        low = held / factor
    return low, high


def _right_with(known: Sequence[Case], name: str, value: float) -> int:
    held = getattr(weights, name)
    setattr(weights, name, type(held)(value))
    try:
        return right(known)
    finally:
        setattr(weights, name, held)


def main(arguments: Sequence[str] | None = None) -> None:
    """Say how far each number may move."""
    command = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    command.add_argument("pages", type=Path)
    command.add_argument("gold", type=Path)
    command.add_argument("names", nargs="+")
    command.add_argument("--solid", action="store_true", help="without blank lines")
    command.add_argument("--every", type=int, default=1, help="only each so many-th page")
    told = command.parse_args(arguments)
    known = list(cases(told.pages, told.gold, told.solid))[:: told.every]
    base = right(known)
    print(f"{len(known)} pages, {base} units right with the numbers in use")
    for name in told.names:
        held = getattr(weights, name)
        low, high = reach(known, name, held, base)
        print(f"{name:<18}{held:g}, as good from {min(low, high):.3g} to {max(low, high):.3g}", flush=True)


if __name__ == "__main__":
    main()
