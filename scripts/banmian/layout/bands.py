"""Pieces of columns joined that stand below each other within one band: a short line, a subhead in another face or size."""

from ..model.boxes import beside
from .borders import Borders
from .columns import CLOSEST, EDGE, LOOSE, SAME, Column, make_column
from .rows import Row

SUBHEAD = 1.21
"""A line in another face, up to so many times as large as the text, goes with it."""
LARGER_TEXT = 1.12
"""Lines larger than so many times the text are no text that a subhead goes with."""


def is_cut(one: Row, other: Row, borders: Borders) -> bool:
    """Whether a rule parts two lines."""
    if one.upright:
        return borders.cut_upright(min(one.box.y0, other.box.y0), max(one.box.y1, other.box.y1), other.box.x1, one.box.x0)
    left, right = max(one.box.x0, other.box.x0), min(one.box.x1, other.box.x1)
    if left >= right:
        left, right = min(one.box.x0, other.box.x0), max(one.box.x1, other.box.x1)
    return borders.cut_level(left, right, one.box.y1 - 0.3 * one.size, other.box.y0 + 0.3 * one.size)


def join_bands(columns: list[Column], borders: Borders, body: float) -> list[Column]:
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
        and borders.ground(lower.box) == borders.ground(upper.box)
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
    if outer.width < 5 or not within or not edges or is_cut(last, lower.rows[0], borders):
        return None
    return None if _rivals(upper, lower, outer, held) else lower


def _alike(upper: Column, lower: Column, body: float) -> bool:
    """Whether two pieces are of one size, or one is a line or two in another face and no smaller than the text."""
    if abs(lower.size - upper.size) <= SAME * upper.size:
        return True
    few, many = sorted((upper, lower), key=lambda column: len(column.text))
    return (
        many.size < LARGER_TEXT * body
        and len(few.rows) <= 3
        and (few.face != many.face or (few is lower and few.size > many.size))
        and 0.97 < few.size / many.size < SUBHEAD
    )


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
