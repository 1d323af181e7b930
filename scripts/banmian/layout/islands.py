"""Columns that a headline or picture in their midst cuts in two (腰题) are one column each.

An island stands between pieces of columns with the same edges, a column beside it runs through over its whole height, and
the sentence of a piece above goes on below; where one clearly does not, there are two stories and no island.
"""

from collections.abc import Iterator

from ..model import Box
from ..model.boxes import abreast, around, beside
from .columns import Column, make_column
from .edges import Standing, stand
from .pieces import opens_story
from .scene import Scene

NEAR = 3.2
"""The pieces end and begin no further from an island, in their ems."""
LAST_LINES = 3.0
"""Columns of one story end level, but for so many em."""
GUTTER = 4.0
"""Columns of one story stand no further apart."""


def join_over_islands(scene: Scene) -> Scene:
    """The scene with columns joined that an island cuts."""
    columns = list(scene.columns)
    for island, is_picture in _islands(scene):
        pairs = cut_by(island, columns)
        through = _running_through(island, pairs, columns) if pairs else []
        if through and (_goes_on(pairs, scene) or (is_picture and _are_level(pairs, through, scene))):
            join_pieces(pairs, columns)
    return scene.known(columns=tuple(columns))


def join_pieces(pairs: list[tuple[Column, Column]], columns: list[Column]) -> None:
    """Put one column in the place of two pieces, as long as neither is taken."""
    for upper, lower in pairs:
        if upper in columns and lower in columns:
            columns[columns.index(upper)] = make_column(upper.rows + lower.rows, upper.home)
            columns.remove(lower)


def _islands(scene: Scene) -> Iterator[tuple[Box, bool]]:
    """What may stand amid columns, and whether it is a picture: level headlines, and pictures with their captions."""
    yield from ((heading.box, False) for heading in scene.headings if not heading.upright)
    for picture in scene.borders.pictures:
        yield around([picture, *(held.column.box for held in scene.captions if picture in held.pictures)]), True


def cut_by(island: Box, columns: list[Column]) -> list[tuple[Column, Column]]:
    """The pieces of columns right above and right below an island."""
    level = [column for column in columns if not column.upright and beside(column.box, island) > 0.3 * column.box.width]
    above = [column for column in level if -0.5 * column.em < island.y0 - column.box.y1 < NEAR * column.em]
    below = [column for column in level if -0.5 * column.em < column.box.y0 - island.y1 < NEAR * column.em]
    return [(upper, lower) for upper in above for lower in below if _alike(upper, lower)]


def _alike(one: Column, other: Column) -> bool:
    """Whether two pieces have one home, size and left edge; a line or two may be short."""
    right = abs(one.right - other.right) < one.em or min(len(one.rows), len(other.rows)) < 3
    size = abs(one.size - other.size) < 0.04 * one.size
    return one.home == other.home and size and abs(one.left - other.left) < 2.2 * one.em and right


def _running_through(island: Box, pairs: list[tuple[Column, Column]], columns: list[Column]) -> list[Column]:
    """The columns beside an island that run past it, next to the pieces that it cuts."""
    cut = around(column.box for pair in pairs for column in pair)
    upper = pairs[0][0]
    return [
        column
        for column in columns
        if column.home == upper.home
        and not column.upright
        and abs(column.size - upper.size) < 0.04 * upper.size
        and abreast(column.box, island) > 0.95 * island.height
        and 0 < -beside(column.box, cut) < GUTTER * upper.em
        and column.box.y0 < island.y0 - upper.em
        and column.box.y1 > island.y1 + upper.em
    ]


def _are_level(pairs: list[tuple[Column, Column]], through: list[Column], scene: Scene) -> bool:
    """Whether what a picture cuts begins and ends level with a column beside it, and no sentence speaks against it."""
    top, foot = min(upper.box.y0 for upper, _ in pairs), max(lower.box.y1 for _, lower in pairs)
    level = any(abs(one.box.y0 - top) < one.em and abs(one.box.y1 - foot) < LAST_LINES * one.em for one in through)
    return level and not any(speak_apart(upper, lower, scene) for upper, lower in pairs)


def _goes_on(pairs: list[tuple[Column, Column]], scene: Scene) -> bool:
    """Whether the text of a piece goes on below an island, and none does clearly not."""
    on = 0
    for at, (upper, lower) in enumerate(sorted(pairs, key=lambda pair: pair[0].box.x0)):
        begins = _begins(lower, scene)
        if (at == 0 and begins) or speak_apart(upper, lower, scene):
            return False
        on += _last(upper, scene).broken and not begins
    return on > 0


def speak_apart(upper: Column, lower: Column, scene: Scene) -> bool:
    """Whether a sentence breaks off above and none goes on below, or the other way round."""
    last, begins = _last(upper, scene), _begins(lower, scene)
    return last.broken if begins else last.finished and len(lower.rows) > 1


def _last(column: Column, scene: Scene) -> Standing:
    return stand(column, scene.borders.pictures)[-1]


def _begins(column: Column, scene: Scene) -> bool:
    """Whether a column begins with the first line of a paragraph, or with a story."""
    indented = stand(column, scene.borders.pictures)[0].indented and len(column.rows) > 1
    return indented or opens_story(column)
