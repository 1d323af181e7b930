"""小标题 in larger type: a line or two amid a column, text close above and below, no dateline or byline behind them.

A style that was found so in the middle of a column is known at the top and the foot of columns, too.
"""

from collections.abc import Iterator
from itertools import permutations

from .. import press
from ..chars import ends_sentence
from ..model.boxes import beside
from .columns import Column, make_column
from .kinds import is_text
from .scene import Scene

LARGEST = 1.75
"""A subhead is no larger than so many times the text …"""
LONGEST, MOST_LINES = 40, 2
"""… no longer, and on no more lines."""
OPENING = 4
"""Among so many of its first lines a story has its dateline or byline: a deck may stand before it."""
CLOSE = 1.7
"""Text stands no further above and below it, in ems of the text."""

INDENT = 2.7
"""A single line below it may be indented by so much."""


def find_subheads(scene: Scene) -> Scene:
    """The scene with larger subheads taken into their columns."""
    columns = [part for column in scene.columns for part in _without_overhang(column)]
    for head in [column for column in columns if _is_line(column, scene)]:
        gaps = list(_gaps(head, columns, scene))
        if len(gaps) == 1:
            _replace(columns, [gaps[0][0], head, gaps[0][1]])
    known: set[tuple[str, float]] = set()
    for head in [column for column in columns if _may_be(column, scene)]:
        upper, lower = _neighbours(head, columns, scene)
        if upper and lower and _is_amid(head, upper, lower):
            known.add((head.face, head.size))
            _replace(columns, [upper, head, lower])
    for head in [column for column in columns if (column.face, column.size) in known and _may_be(column, scene)]:
        upper, lower = _neighbours(head, columns, scene)
        if lower and not upper and not _opens(lower) and not _headed(head, columns, scene):
            _replace(columns, [head, lower])
        elif upper and not lower:
            _replace(columns, [upper, head])
    return scene.known(columns=tuple(columns))


def _without_overhang(column: Column) -> tuple[Column, ...]:
    """The column, and apart from it a last line of another face that reaches beyond its right edge."""
    *rest, last = column.rows
    if not rest or last.face == column.face or column.upright or last.flow.x1 < column.right + column.em:
        return (column,)
    return make_column(tuple(rest), column.home), make_column((last,), column.home)


def _is_line(column: Column, scene: Scene) -> bool:
    """Whether a column is a single line of about the text's size."""
    single = len(column.rows) == 1 and is_text(column, scene.body) and not column.upright
    return single and len(column.text) <= LONGEST and not ends_sentence(column.text)


def _gaps(head: Column, columns: list[Column], scene: Scene) -> Iterator[tuple[Column, Column]]:
    """The pieces of one column that a line longer than the column stands between; it may cover the columns beside it."""
    em = scene.body
    wide = [one for one in columns if one.home == head.home and is_text(one, em) and head.face != one.face]
    wide = [one for one in wide if beside(one.flow, head.box) > 0.9 * (one.right - one.left) and one.width < head.width]
    for upper, lower in permutations(wide, 2):
        close = -0.5 * em < head.box.y0 - upper.box.y1 < CLOSE * em and -0.5 * em < lower.box.y0 - head.box.y1 < CLOSE * em
        if close and _is_amid(head, upper, lower) and abs(upper.right - lower.right) < em:
            yield upper, lower


def _may_be(column: Column, scene: Scene) -> bool:
    """Whether a column may be a subhead in larger type by itself."""
    small = column.size <= LARGEST * scene.body and not is_text(column, scene.body) and len(column.rows) <= MOST_LINES
    return small and len(column.text) <= LONGEST and not column.upright and scene.borders.ground(column.box) < 0


def _neighbours(head: Column, columns: list[Column], scene: Scene) -> tuple[Column | None, Column | None]:
    """The text close above and close below within whose width a line stands."""
    em = scene.body
    band = [
        column
        for column in columns
        if column is not head
        and column.home == head.home
        and is_text(column, scene.body)
        and not column.upright
        and column.left - em <= head.flow.x0
        and head.flow.x1 <= column.right + em
    ]
    above = [column for column in band if -0.5 * em < head.box.y0 - column.box.y1 < CLOSE * em]
    below = [column for column in band if -0.5 * em < column.box.y0 - head.box.y1 < CLOSE * em]
    cut = scene.borders.cut_level
    above = [column for column in above if not cut(head.box.x0, head.box.x1, column.box.y1 - 1, head.box.y0 + 1)]
    below = [column for column in below if not cut(head.box.x0, head.box.x1, head.box.y1 - 1, column.box.y0 + 1)]
    return (above[0] if len(above) == 1 else None), (below[0] if len(below) == 1 else None)


def _is_amid(head: Column, upper: Column, lower: Column) -> bool:
    """Whether a line parts two pieces of one column of text."""
    indent = INDENT if len(lower.rows) == 1 else 1.0
    edges = -upper.em < lower.left - upper.left < indent * upper.em and abs(upper.size - lower.size) < 0.04 * upper.size
    long = max(len(upper.rows), len(lower.rows)) > 2
    plain = upper.rows[-1].face == upper.face and lower.rows[0].face == lower.face
    return edges and long and plain and not _opens(lower) and not ends_sentence(head.text)


def _opens(column: Column) -> bool:
    """Whether a story begins with a column."""
    return any(press.dateline_at(row.text) or press.is_byline(row.text) for row in column.rows[:OPENING])


def _headed(head: Column, columns: list[Column], scene: Scene) -> bool:
    """Whether a larger heading stands right above a line, or none at all does: then it is one itself."""
    others = [
        column
        for column in columns
        if column is not head and beside(column.box, head.box) > 0 and 0 < head.box.y0 - column.box.y1 < 3 * scene.body
    ]
    return any(not is_text(column, scene.body) for column in others)


def _replace(columns: list[Column], parts: list[Column]) -> None:
    """Put one column in the place of its parts."""
    joined = make_column(tuple(row for part in parts for row in part.rows), parts[0].home)
    columns[columns.index(parts[0])] = joined
    for part in parts[1:]:
        columns.remove(part)
