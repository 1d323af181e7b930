"""A table of choices: what each weight counts in every other reading, less what it counts in the right one.

``HEADLESS`` 1 in a row: the other reading leaves one story more without a heading. The right reading is chosen as long as
the numbers of every other row, each times its weight, sum up to less than nothing. No text of a page is in it.
"""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

NAMES = (
    *("LEXICAL", "CHANCE", "SIDE", "FURTHER_BLOCK", "THIRD_BLOCK", "HEADLESS", "BOTH_SIDES", "PHOTO_HEADED", "NOBODY"),
    *("NOBODY_UNIT", "STANDING", "OUT_OF_PLACE", "ANNOUNCED", "BEHIND_COMPLETE", "SLOGAN", "PARTED", "MID_DATELINE"),
    *("SUMMARY", "SUBHEAD", "FURTHER_SUBHEAD", "LONG_SUBHEAD", "SUBHEAD_SET", "COMPLETE_SUBHEAD", "SIGNED"),
    *("SIGNED_ITSELF", "OTHER_WIDTH", "WORDS"),
)
"""The weights of headings and stories, in the order of the columns."""
LEXICAL, CHANCE = NAMES.index("LEXICAL"), NAMES.index("CHANCE")
Row = tuple[float, ...]
"""A number for each name and, last, what counts whatever the weights are."""
Weights = Mapping[str, float]
"""Name → value."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The right reading of a stretch of a page, and the others."""

    count: int
    """How much it speaks: 1 on a page that was measured, more on one made for a number."""
    others: tuple[Row, ...]
    """Each other reading, less the right one."""


def value(row: Row, weights: Weights) -> float:
    """How much better than the right one a reading is; below 0 the right one is chosen."""
    likeness = weights["LEXICAL"] * (row[LEXICAL] - weights["CHANCE"] * row[CHANCE])
    return likeness + row[-1] + sum(weights[name] * row[at] for at, name in enumerate(NAMES) if at not in (LEXICAL, CHANCE))


def slope(row: Row, weights: Weights, name: str) -> float:
    """How much that grows with one weight."""
    if name == "LEXICAL":
        return row[LEXICAL] - weights["CHANCE"] * row[CHANCE]
    return -weights["LEXICAL"] * row[CHANCE] if name == "CHANCE" else row[NAMES.index(name)]


def read_table(path: Path) -> list[Choice]:
    """The choices of a table."""
    with gzip.open(path, "rt") as file:
        next(file)
        rows = [tuple(map(float, line.split(","))) for line in file]
    return [Choice(int(number[1]), tuple(row[2:] for row in rows)) for number, rows in _by_choice(rows)]


def _by_choice(rows: list[Row]) -> Iterator[tuple[Row, list[Row]]]:
    return ((number, list(found)) for number, found in groupby(rows, key=lambda row: row[:2]))


def write_table(path: Path, choices: list[Choice]) -> None:
    """The same, the same bytes for the same choices."""
    lines = [",".join(("choice", "count", *NAMES, "rest"))]
    for number, choice in enumerate(choices):
        lines += [",".join(f"{held:g}" for held in (number, choice.count, *row)) for row in choice.others]
    path.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
