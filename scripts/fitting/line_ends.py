"""Line ends as a table, and the weights of paragraph ends that it gives.

A row of the table is a line end of a column: 1 if a paragraph ends there, the clues of ``paragraphs.CLUES``, how often it came.
Logistic regression by Newton's method, with a little weight decay so that a clue that is always right has a weight, too.
"""

import gzip
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from banmian.source.text import read_seed
from banmian.understand import STEPS, weights
from banmian.understand.marked_page import MarkedPage
from banmian.understand.paragraphs import CLUES, clues
from banmian.understand.stories import cut_stories
from score.unit import fold, read_gold

DECAY, ROUNDS, HEAD = 0.5, 25, 10
"""Weight decay; rounds of Newton's method; characters that tell a paragraph by its beginning."""
GIVEN = frozenset({"ECHO"})
"""Weights that are not fitted, because they speak too seldom."""
Row = tuple[int, tuple[float, ...]]
"""1 for a paragraph's end, and the clues."""


def line_ends(pages: Path, gold: Path) -> Counter[Row]:
    """Every line end within a body of a page that has a gold page and is set in columns, with how often it came."""
    rows = _every(pages, gold)
    return Counter((ends, tuple(round(value, 2) for value in values)) for ends, values in rows)


def _every(pages: Path, gold: Path) -> Iterator[Row]:
    for name, units in read_gold(gold):
        path = pages / f"{name}.txt"
        if path.exists():
            page = MarkedPage(read_seed(path).lines)
            for step in STEPS:
                page = step(page)
            if not page.profile.reflowed and not page.profile.indents:
                yield from _of_page(page, {block[:HEAD] for unit in units for block in unit.blocks})


def _of_page(page: MarkedPage, begins: set[str]) -> Iterator[Row]:
    for story in cut_stories(page).stories:
        cut = story.body[0] if story.body else 0
        for at, index in enumerate(story.body[1:], 1):
            if story.body[at - 1] != index - 1:
                cut = index
                continue
            ends = int(fold(page.text(index) + page.text(index + 1))[:HEAD] in begins)
            yield ends, tuple(map(float, clues(page, cut, index, story.body[-1] + 1)))
            cut = index if ends else cut


def fit(rows: Counter[Row]) -> dict[str, float]:
    """The weights of the clues."""
    free = [at for at, name in enumerate(CLUES) if name not in GIVEN]
    found = [0.0 if at in free else float(getattr(weights, name)) for at, name in enumerate(CLUES)]
    for _ in range(ROUNDS):
        step = _solve(*_slope(rows, found, free))
        for at, change in zip(free, step, strict=True):
            found[at] += change
    return dict(zip(CLUES, found, strict=True))


def _slope(rows: Counter[Row], found: list[float], free: list[int]) -> tuple[list[list[float]], list[float]]:
    """Curvature and slope of the log-likelihood."""
    slope = [-DECAY * found[at] for at in free]
    curve = [[DECAY * (a == b) for b in free] for a in free]
    for (ends, values), count in rows.items():
        odds = sum(weight * value for weight, value in zip(found, values, strict=True))
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
        spread = count * chance * (1 - chance)
        held = [(place, values[at]) for place, at in enumerate(free) if values[at]]
        for place, value in held:
            slope[place] += count * (ends - chance) * value
            for other, beside in held:
                curve[place][other] += spread * value * beside
    return curve, slope


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other, row in enumerate(rows):
            if other != at and row[at]:
                rows[other] = [value - row[at] * pivot for value, pivot in zip(row, rows[at], strict=True)]
    return [row[-1] for row in rows]


def right(rows: Counter[Row]) -> float:
    """Percentage of line ends that the weights in use tell right."""
    used = [float(getattr(weights, name)) for name in CLUES]
    good = sum(
        count for (ends, values), count in rows.items() if (sum(a * b for a, b in zip(used, values, strict=True)) > 0) == ends
    )
    return 100 * good / rows.total()


def read_table(path: Path) -> Counter[Row]:
    """The rows of a table, each with how often it came."""
    rows: Counter[Row] = Counter()
    with gzip.open(path, "rt") as file:
        next(file)
        for line in file:
            ends, *values, count = map(float, line.split(","))
            rows[int(ends), tuple(values)] += int(count)
    return rows


def write_table(path: Path, rows: Counter[Row]) -> None:
    """The same, the same bytes for the same rows."""
    lines = [",".join(("ends", *CLUES, "count"))]
    lines += [",".join(f"{value:g}" for value in (ends, *values, count)) for (ends, values), count in sorted(rows.items())]
    path.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
