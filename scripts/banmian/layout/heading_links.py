"""What it costs to let a column begin the text of a heading: above it, at its left, upright beside it, or at its right.

Costs are in ems of the column's type, as between columns.
"""

from ..model import Box
from ..model.boxes import abreast, around, beside
from .columns import Column
from .links import BLOCKED, CUT, NEVER, stands_between
from .pieces import Piece
from .scene import Heading, Scene

UNINDENTED = 5.0
"""Against text without indent behind a heading."""
GUTTER = 4.0
"""Columns of one story stand no further apart."""
LEVEL = 1.0
"""Columns that a headline stands amid begin level, but for so many em."""
RANK = 3.0
"""For each column between a heading and the one that begins its text."""


def heading_cost(heading: Heading, after: Piece, all_: list[Piece], scene: Scene, indents: bool) -> float:
    """What it costs to let a column begin the text of a heading."""
    c = after.column
    if heading.home != c.home:
        return NEVER
    if c.upright:
        cost = _beside_right(heading, c) if heading.upright else _above(heading, c, all_, scene)
    elif heading.upright:
        cost = _beside_upright(heading, c, all_, scene)
    else:
        cost = min(_above(heading, c, all_, scene), _at_left(heading, c, all_, scene), _amid(heading, c, all_))
    if cost >= NEVER:
        return NEVER
    plain = indents and after.known and not after.first.indented and not after.opens
    return cost + (UNINDENTED if plain else 0.0)


def _above(heading: Heading, c: Column, all_: list[Piece], scene: Scene) -> float:
    """A heading above the column."""
    box, em = heading.box, c.em
    down = (c.box.y0 - box.y1) / em
    if down < -0.8:
        return NEVER
    outside = max(0.0, box.x0 - c.box.x1, c.box.x0 - box.x1) / em
    cost = 0.7 * max(0.0, down - _filled(box, c, scene) / em - 1.5) + 0.6 * outside
    if not c.upright:
        cost += RANK * _rank(heading, c, all_)
    low, high = max(min(box.x0, c.box.x0), c.box.x0), min(max(box.x1, c.box.x1), c.box.x1)
    if scene.borders.cut_level(low, high, box.y1 - 0.2 * em, c.box.y0 + 0.2 * em):
        cost += CUT
    others = [piece.column.box for piece in all_ if piece.column is not c]
    others += [other.box for other in scene.headings if other is not heading]
    if any(stands_between(held, box, c.box, low, high) for held in others):
        cost += BLOCKED
    return cost


def _filled(box: Box, c: Column, scene: Scene) -> float:
    """How much of the way from a heading down to a column a picture with its caption takes up."""
    held = [
        around([picture, *(one.column.box for one in scene.captions if picture in one.pictures)])
        for picture in scene.borders.pictures
    ]
    between = [
        one for one in held if beside(one, c.box) > 0.5 * c.box.width and box.y1 - c.em < one.y0 and one.y1 < c.box.y0 + c.em
    ]
    return max((one.height for one in between), default=0.0)


def _rank(heading: Heading, c: Column, all_: list[Piece]) -> int:
    """How many columns of the same row stand at the left under the same heading."""
    box = heading.box
    return sum(
        1
        for piece in all_
        if piece.column is not c
        and piece.column.home == c.home
        and not piece.column.upright
        and piece.column.box.x1 <= c.box.x0 + 0.5 * c.em
        and beside(piece.column.box, box) > 0.2 * piece.column.box.width
        and abs(piece.column.box.y0 - c.box.y0) < 4 * c.em
        and piece.column.box.y0 > box.y1 - c.em
    )


def _amid(heading: Heading, c: Column, all_: list[Piece]) -> float:
    """A heading in the midst of columns (腰题): the first of those that it cuts, or one that runs past it before them."""
    box, em = heading.box, c.em
    row = [piece.column for piece in all_ if piece.column.home == c.home and _runs_past(piece.column, box)]
    cut = [column for column in row if beside(column.box, box) > 0.3 * column.box.width]
    if not cut or c not in row:
        return NEVER
    first = min(column.box.x0 for column in cut)
    top = min(column.box.y0 for column in cut)
    before = [column for column in row if column.box.x1 < first and abs(column.box.y0 - top) < LEVEL * em]
    if c not in cut and (first - c.box.x1 > GUTTER * em or c not in before):
        return NEVER
    return 0.5 + RANK * sum(column.box.x1 <= c.box.x0 + 0.5 * em for column in cut + before)


def _runs_past(column: Column, box: Box) -> bool:
    """Whether a column begins above and ends below a box."""
    return not column.upright and column.box.y0 < box.y0 - column.em and column.box.y1 > box.y1 + column.em


def _at_left(heading: Heading, c: Column, all_: list[Piece], scene: Scene) -> float:
    """A heading at the left of its text (横题在左)."""
    box, em = heading.box, c.em
    gap = (c.box.x0 - box.x1) / em
    if not -0.5 <= gap < 6 or abreast(box, c.box) < 0.5 * min(box.height, c.box.height):
        return NEVER
    cost = 1.5 + 0.3 * abs(c.box.y0 - box.y0) / em + 0.3 * max(0.0, gap - 2)
    under = [
        piece.column
        for piece in all_
        if piece.column.home == c.home
        and beside(piece.column.box, box) > 0.3 * piece.column.box.width
        and -0.5 * em < piece.column.box.y0 - box.y1 < 4 * em
    ]
    if scene.borders.cut_upright(max(box.y0, c.box.y0), min(box.y1, c.box.y1), box.x1, c.box.x0):
        cost += CUT
    return cost + (6.0 if under else 0.0)


def _beside_upright(heading: Heading, c: Column, all_: list[Piece], scene: Scene) -> float:
    """An upright headline at the left or right of level text."""
    box, em = heading.core, c.em
    if abreast(box, c.box) < 0.25 * min(box.height, c.box.height):
        return NEVER
    tops = 0.5 * max(0.0, abs(c.box.y0 - box.y0) / em - 1.5)
    row = [
        piece.column
        for piece in all_
        if piece.column is not c and piece.column.home == c.home and abs(piece.column.box.y0 - c.box.y0) < 3 * em
    ]
    if box.x1 <= c.box.x0 + 0.5 * em:
        gap = (c.box.x0 - box.x1) / em
        between = sum(box.x1 <= held.box.x0 + em and held.box.x1 <= c.box.x0 + em for held in row)
        cut = scene.borders.cut_upright(max(box.y0, c.box.y0), min(box.y1, c.box.y1), box.x1, c.box.x0)
        return 0.05 * gap + max(0.0, gap - 4) * 0.5 + RANK * between + tops + (CUT if cut else 0.0)
    if c.box.x1 <= box.x0 + 0.5 * em:
        gap = (box.x0 - c.box.x1) / em
        chain = sum(held.box.x1 <= c.box.x0 + em and held.box.x1 > c.box.x0 - 4 * em for held in row)
        cut = scene.borders.cut_upright(max(box.y0, c.box.y0), min(box.y1, c.box.y1), c.box.x1, box.x0)
        return 1.0 + 0.05 * gap + 2.0 * chain + tops + (CUT if cut else 0.0)
    return NEVER


def _beside_right(heading: Heading, c: Column) -> float:
    """An upright headline at the right of upright text."""
    box, em = heading.core, c.em
    gap = (box.x0 - c.box.x1) / em
    if gap < -0.8 or abreast(box, c.box) <= 0:
        gap_below = (c.box.y0 - box.y1) / em
        return 3 + 0.5 * gap_below if beside(box, c.box) > 0 and -0.5 < gap_below < 4 else NEVER
    return 0.3 * max(0.0, gap - 1.5) + 0.3 * max(0.0, abs(c.box.y0 - box.y0) / em - 1.5)
