"""Columns: lines of one size that stand below each other, at one left edge, with nothing between.

Each line has at most one that follows it; a line below two columns, or above two, belongs to neither. Where the edges of
lines change for good and no picture beside them is why, one column ends and another begins.
"""

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from ..model import Box
from .borders import Borders
from .boxes import around, beside
from .rows import Row

SAME = 0.04
"""Sizes that differ by a smaller part are one."""
CLOSEST, FURTHEST = 0.6, 2.35
"""From baseline to baseline, in em."""
INDENT = 2.7
"""An indented line begins no further right, in em, than so much behind the edge."""
EDGE, FOOT = 1.0, 3.0
"""Edges that differ by more em, left and right, are those of two columns."""
SUBHEAD = 1.21
"""A line in another face, up to so many times as large as the text, goes with it."""
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


def stack_rows(rows: tuple[Row, ...], borders: Borders, body: float) -> list[Column]:
    """The columns that lines make up; ``body`` is the size of the text."""
    stacks: list[list[Row]] = []
    for upright in (False, True):
        level = sorted((row for row in rows if row.upright is upright), key=lambda row: (row.base, row.flow.x0))
        homes = {id(row): borders.home(row.box) for row in level}
        stacks += _stacks(level, homes, borders)
    columns = [make_column(tuple(part), borders.home(part[0].box)) for stack in stacks for part in _parts(stack, borders)]
    return _join_bands(columns, borders, body)


def _stacks(rows: list[Row], homes: dict[int, int], borders: Borders) -> list[list[Row]]:
    below: dict[int, list[Row]] = {}
    above: dict[int, list[Row]] = {}
    bases = [row.base for row in rows]
    for row in rows:
        start, stop = bisect_left(bases, row.base - FURTHEST * row.size), bisect_left(bases, row.base - CLOSEST * row.size)
        near = [rows[i] for i in range(start, stop) if homes[id(rows[i])] == homes[id(row)] and _stand_together(rows[i], row)]
        near = [one for one in near if not _is_hidden(one, row, near)]
        above[id(row)] = near
        for one in near:
            below.setdefault(id(one), []).append(row)
    follower = {}
    for row in rows:
        held = above[id(row)]
        if len(held) == 1:
            rivals = [one for one in below[id(held[0])] if one.base - row.base < CLOSEST * row.size]
            nearest = min(below[id(held[0])], key=lambda one: one.base)
            if len(rivals) == 1 and nearest is row and not _is_cut(held[0], row, borders):
                follower[id(held[0])] = row
    return list(_follow(rows, follower))


def _follow(rows: list[Row], follower: dict[int, Row]) -> Iterator[list[Row]]:
    led = {id(row) for row in follower.values()}
    for row in rows:
        if id(row) not in led:
            stack = [row]
            while id(stack[-1]) in follower:
                stack.append(follower[id(stack[-1])])
            yield stack


def _stand_together(one: Row, other: Row) -> bool:
    """Whether two lines below each other may be of one column."""
    if abs(one.size - other.size) > SAME * max(one.size, other.size):
        return False
    return beside(one.flow, other.flow) > 0 or abs(one.flow.x0 - other.flow.x0) < INDENT * other.em


def _is_hidden(one: Row, row: Row, near: list[Row]) -> bool:
    """Whether another line stands between two."""
    return any(other is not one and one.base + CLOSEST * row.size < other.base and _shadow(one, other, row) for other in near)


def _shadow(one: Row, other: Row, row: Row) -> bool:
    return beside(one.flow, other.flow) > 0 or abs(one.flow.x0 - other.flow.x0) < INDENT * row.em


def _is_cut(one: Row, other: Row, borders: Borders) -> bool:
    """Whether a rule parts two lines."""
    if one.upright:
        return borders.cut_upright(min(one.box.y0, other.box.y0), max(one.box.y1, other.box.y1), other.box.x1, one.box.x0)
    left, right = max(one.box.x0, other.box.x0), min(one.box.x1, other.box.x1)
    if left >= right:
        left, right = min(one.box.x0, other.box.x0), max(one.box.x1, other.box.x1)
    return borders.cut_level(left, right, one.box.y1 - 0.3 * one.size, other.box.y0 + 0.3 * one.size)


def _parts(stack: list[Row], borders: Borders) -> Iterator[list[Row]]:
    """A stack cut where its edges change for good, or where it is far apart."""
    pitches = [b.base - a.base for a, b in itertools.pairwise(stack)]
    usual = median(pitches) if pitches else 0.0
    start = 0
    for at in range(1, len(stack)):
        far = len(pitches) > 2 and pitches[at - 1] > LOOSE * usual
        if far or (_edges_change(stack, start, at) and not _beside_picture(stack[at - 1 : at + 1], borders)):
            yield stack[start:at]
            start = at
    yield stack[start:]


def _edges_change(stack: list[Row], start: int, at: int) -> bool:
    """Whether the column's edges are others from a line on."""
    one, two = stack[max(start, at - 4) : at], stack[at : at + 4]
    if len(one) < 2 or len(two) < 2:
        return False
    em = stack[at].em
    left = abs(min(row.flow.x0 for row in one) - min(row.flow.x0 for row in two))
    right = abs(max(row.flow.x1 for row in one) - max(row.flow.x1 for row in two))
    full = min(len(one), len(two)) > 2
    return left > EDGE * em * (1 if full else 2.2) or (full and right > FOOT * em)


def _beside_picture(rows: list[Row], borders: Borders) -> bool:
    """Whether a picture stands beside lines, so that their edges give way to it."""
    em = rows[0].em
    box = around(row.box for row in rows)
    wide = Box(box.x0 - 6 * em, box.y0 - 1.6 * em, box.x1 + 6 * em, box.y1 + 1.6 * em)
    return any(beside(wide, picture) > 0 and wide.y0 < picture.y1 and picture.y0 < wide.y1 for picture in borders.pictures)


def _join_bands(columns: list[Column], borders: Borders, body: float) -> list[Column]:
    """Pieces joined that stand below each other within one band: a short line, a subhead in another face or size."""
    held = sorted(columns, key=lambda column: (column.flow.y0, column.flow.x0))
    at = 0
    while at < len(held):
        lower = _next_in_band(held[at], held, borders, body)
        if lower is None:
            at += 1
            continue
        joined = make_column(held[at].rows + lower.rows, held[at].home)
        held[at] = joined
        held.remove(lower)
        at = 0 if joined.width > lower.width else at
    return held


def _next_in_band(upper: Column, held: list[Column], borders: Borders, body: float) -> Column | None:
    """The one piece that goes on below within the band of both."""
    reach = 2.3 * max(upper.size, upper.leading / LOOSE)
    last = upper.rows[-1]
    near = [
        lower
        for lower in held
        if lower is not upper
        and lower.upright is upper.upright
        and lower.home == upper.home
        and CLOSEST * upper.size < lower.rows[0].base - last.base < reach
        and lower.flow.x1 > upper.flow.x0 - 0.5 * upper.em
        and lower.flow.x0 < upper.flow.x1 + 0.5 * upper.em
    ]
    if len(near) != 1 or not _alike(upper, near[0], body):
        return None
    lower = near[0]
    outer, inner = (upper, lower) if upper.width >= lower.width else (lower, upper)
    slack = 1.2 if len(inner.rows) <= 2 and inner.face != outer.face else 0.3
    within = outer.left - slack * outer.em <= inner.flow.x0 and inner.flow.x1 <= outer.right + slack * outer.em
    edges = abs(upper.left - lower.left) < EDGE * outer.em or min(len(upper.rows), len(lower.rows)) <= 3
    if outer.width < 5 or not within or not edges or _is_cut(last, lower.rows[0], borders):
        return None
    return None if _rivals(upper, lower, outer, held) else lower


def _alike(upper: Column, lower: Column, body: float) -> bool:
    """Whether two pieces are of one size, or one is a line or two in another face and no smaller than the text."""
    if abs(lower.size - upper.size) <= SAME * upper.size:
        return True
    few, many = sorted((upper, lower), key=lambda column: len(column.text))
    return many.size < SUBHEAD * body and len(few.rows) <= 3 and few.face != many.face and 0.97 < few.size / many.size < SUBHEAD


def _rivals(upper: Column, lower: Column, outer: Column, held: list[Column]) -> bool:
    """Whether something else stands in the band between two pieces."""
    return any(
        column not in (upper, lower)
        and column.upright is upper.upright
        and beside(column.flow, outer.flow) > 0.3 * outer.em
        and column.flow.y0 < lower.rows[0].flow.y1 - 0.3 * outer.em
        and column.flow.y1 > upper.rows[-1].flow.y0 + 0.3 * outer.em
        and beside(column.flow, outer.flow) > 1.5 * outer.em
        for column in held
    )
