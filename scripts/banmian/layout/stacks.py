"""Lines stacked to columns.

Each line has at most one that follows it; a line below two columns, or above two, belongs to neither. Where the edges of
lines change for good and no picture beside them is why, one column ends and another begins."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator
from statistics import median

from ..model import Box
from ..model.boxes import around, beside
from .bands import is_cut, join_bands
from .borders import Borders
from .columns import CLOSEST, EDGE, FOOT, FURTHEST, LOOSE, SAME, Column, make_column
from .rows import Row

OVER = 0.5
"""A line in another face that shares less of the narrower one reaches over from the next column."""
TOUCHING = 0.15
"""Lines below each other that share less of the narrower one are of two columns."""
INDENT = 2.7
"""An indented line begins no further right, in em, than so much behind the edge."""


def stack_rows(rows: tuple[Row, ...], borders: Borders, body: float) -> list[Column]:
    """The columns that lines make up; ``body`` is the size of the text."""
    stacks: list[list[Row]] = []
    for upright in (False, True):
        level = sorted((row for row in rows if row.upright is upright), key=lambda row: (row.base, row.flow.x0))
        homes = {id(row): (borders.home(row.box), borders.ground(row.box)) for row in level}
        stacks += _stacks(level, homes, borders)
    columns = [make_column(tuple(part), borders.home(part[0].box)) for stack in stacks for part in _parts(stack, borders)]
    return join_bands(columns, borders, body)


def _stacks(rows: list[Row], homes: dict[int, tuple[int, int]], borders: Borders) -> list[list[Row]]:
    below: dict[int, list[Row]] = {}
    above: dict[int, list[Row]] = {}
    windows = {id(row): [one for one in window if homes[id(one)] == homes[id(row)]] for row, window in _windows(rows)}
    edged = _edged(rows, windows)
    for row in rows:
        near = [one for one in windows[id(row)] if _stand_together(one, row, edged)]
        near = [one for one in near if not _is_hidden(one, row, near, edged)]
        above[id(row)] = near
        for one in near:
            below.setdefault(id(one), []).append(row)
    follower = {}
    for row in rows:
        held = above[id(row)]
        if len(held) == 1:
            rivals = [one for one in below[id(held[0])] if one.base - row.base < CLOSEST * row.size]
            nearest = min(below[id(held[0])], key=lambda one: one.base)
            if len(rivals) == 1 and nearest is row and not is_cut(held[0], row, borders):
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


def _windows(rows: list[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each line with those of about its size not far above it."""
    bases = [row.base for row in rows]
    for row in rows:
        start, stop = bisect_left(bases, row.base - FURTHEST * row.size), bisect_left(bases, row.base - CLOSEST * row.size)
        yield row, [one for one in rows[start:stop] if abs(one.size - row.size) <= SAME * max(one.size, row.size)]


def _edged(rows: list[Row], windows: dict[int, list[Row]]) -> set[int]:
    """The lines that have one above or below them at their left edge."""
    pairs = [(one, row) for row in rows for one in windows[id(row)] if _one_edge(one, row, row.em)]
    return {id(row) for pair in pairs for row in pair}


def _one_edge(one: Row, other: Row, em: float) -> bool:
    """Whether two lines begin at one edge, an indent allowed for."""
    return abs(one.flow.x0 - other.flow.x0) < INDENT * em


def _stand_together(one: Row, other: Row, edged: set[int]) -> bool:
    """Whether two lines below each other may be of one column.

    A line in another face may reach over the gutter from the column that it begins with.
    """
    if _one_edge(one, other, other.em):
        return True
    over = one.face != other.face and id(one) in edged and id(other) in edged
    return beside(one.flow, other.flow) > (OVER if over else TOUCHING) * min(one.flow.width, other.flow.width)


def _is_hidden(one: Row, row: Row, near: list[Row], edged: set[int]) -> bool:
    """Whether another line stands between two."""
    between = [other for other in near if other is not one and one.base + CLOSEST * row.size < other.base]
    return any(_stand_together(one, other, edged) for other in between)


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
