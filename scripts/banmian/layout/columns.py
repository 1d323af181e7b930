"""Columns: lines of one size that stand below each other, at one left edge, with nothing between."""

import itertools
from collections import Counter
from dataclasses import dataclass
from statistics import median

from ..model import Box
from ..model.boxes import around
from .rows import Row

SAME = 0.04
"""Sizes that differ by a smaller part are one."""
CLOSEST, FURTHEST = 0.6, 2.35
"""From baseline to baseline, in em."""
EDGE, FOOT = 1.0, 3.0
"""Edges that differ by more em, left and right, are those of two columns."""
LOOSE = 1.5
"""Lines further apart than so many times the usual distance are two pieces."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that stand below each other."""

    rows: tuple[Row, ...]
    """Its lines from top to foot."""
    box: Box
    """Where it lies on the page."""
    flow: Box
    """Where it lies when all text runs to the right, by lines in its face."""
    size: float
    """Size of its type."""
    em: float
    """Width of a full character."""
    face: str
    """The face of most of it."""
    left: float
    """Its left edge along the flow, by lines in its face."""
    right: float
    """Its right edge."""
    leading: float
    """From baseline to baseline; 0 for a single line."""
    home: int
    """The box that it stands in, −1 for none."""
    upright: bool
    """Whether its lines run downwards."""

    @property
    def text(self) -> str:
        """All that it says."""
        return "".join(row.text for row in self.rows)

    @property
    def width(self) -> float:
        """How wide it is, in em."""
        return (self.right - self.left) / self.em


def make_column(rows: tuple[Row, ...], home: int) -> Column:
    """The column of lines from top to foot."""
    face = Counter(row.face for row in rows for _ in row.text).most_common(1)[0][0]
    usual = [row for row in rows if row.face == face]
    size = Counter(row.size for row in usual).most_common(1)[0][0]
    pitches = [b.base - a.base for a, b in itertools.pairwise(rows)]
    em = median(row.em for row in usual)
    left, right = min(row.flow.x0 for row in usual), max(row.flow.x1 for row in usual)
    flow = Box(left, min(row.flow.y0 for row in rows), right, max(row.flow.y1 for row in rows))
    return Column(
        rows,
        around(row.box for row in rows),
        flow,
        size,
        em,
        face,
        left,
        right,
        median(pitches) if pitches else 0.0,
        home,
        rows[0].upright,
    )
