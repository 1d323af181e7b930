"""署名 that stands apart from the columns: below a headline over its whole width, or above the first column.

A byline goes on as long as its face goes on: ``■本报记者 何芳和 本报通讯员`` | ``韩丽 潘伟邦``.
"""

import itertools
import re
from collections import Counter
from dataclasses import replace

from .. import press
from ..model.boxes import beside
from .columns import Column, make_column
from .rows import Row
from .scene import Heading, Scene

ROLE_RE = re.compile(press.ROLE)
ROLE_END_RE = re.compile(f"{press.ROLE}$")
MOST_LINES = 3
"""A byline has no more lines."""
BELOW = 3.2
"""A byline stands no further below its headline, in the text's ems."""
OVER = 0.8
"""A byline that reaches so many em over its column's edges speaks for the columns beside it, too."""


def byline_rows(rows: tuple[Row, ...]) -> int:
    """How many lines at the top of a column are its byline."""
    if not rows or press.dateline_at(rows[0].text):
        return 0
    usual = Counter(row.face for row in rows for _ in row.text).most_common(1)[0][0]
    for take in range(min(MOST_LINES, len(rows)), 0, -1):
        if _alike(rows[:take], usual) and press.is_byline(join(rows[:take])):
            return take
    return 0


def _alike(rows: tuple[Row, ...], usual: str) -> bool:
    """Whether lines are set in one face, or none in the text's: a face may come as several fonts."""
    faces = {row.face for row in rows}
    return len(faces) == 1 or usual not in faces


def join(rows: tuple[Row, ...]) -> str:
    """Lines of a byline as one; a name does not run over a line's end unless the line is full."""
    text = rows[0].text if rows else ""
    for before, row in itertools.pairwise(rows):
        spaced = before.trail or row.lead or names_role(row.text) or ROLE_END_RE.search(before.text)
        text += (" " if spaced or _parts_names(text, row.text) else "") + row.text
    return text


def _parts_names(before: str, after: str) -> bool:
    """Whether one name ends a line and another begins the next, and none runs over."""
    last, first = re.split(r"[\s、，]", before)[-1], re.split(r"[\s、，]", after)[0]
    whole = ROLE_RE.sub("", last) or last
    return len(whole) > 1 and press.is_byline(before) and (press.is_name(whole) and press.is_name(first))


def names_role(text: str) -> bool:
    """Whether a line begins with a role: ``记者 张三``."""
    return bool(ROLE_RE.match(text))


def begins_byline(text: str) -> bool:
    """Whether a line is a byline or the first line of one: ``■本报记者 向友 本报通讯员``."""
    return bool(press.is_byline(text) or names_role(text.lstrip(press.WORDS["marks"] + " ")))


def find_bylines(scene: Scene) -> Scene:
    """The scene with bylines that stand apart given to the headings above them."""
    columns, headings = list(scene.columns), list(scene.headings)
    for column in scene.columns:
        level = [heading for heading in headings if _is_mark_beside(column, heading, scene)]
        if level:
            headings[headings.index(level[0])] = replace(level[0], deck=level[0].deck + column.rows)
            columns.remove(column)
            continue
        if not _is_byline(column):
            continue
        near = [heading for heading in headings if _stands_below(column, heading, scene)]
        below = _text_below(column, columns)
        if near and below:
            columns[columns.index(below)] = make_column(column.rows + below.rows, below.home)
            columns.remove(column)
        elif near:
            best = min(near, key=lambda heading: column.box.y0 - heading.box.y1)
            headings[headings.index(best)] = replace(best, byline=best.byline + column.rows)
            columns.remove(column)
    columns = [_give_up(column, columns, headings, scene) for column in columns]
    return scene.known(columns=tuple(columns), headings=tuple(headings))


def _give_up(column: Column, columns: list[Column], headings: list[Heading], scene: Scene) -> Column:
    """Give the byline of a column to the heading over it where it speaks for all the columns beside it."""
    take = byline_rows(column.rows)
    if not take or take == len(column.rows) or column.upright:
        return column
    top = column.rows[take].box.y0
    level = [
        other
        for other in columns
        if other is not column
        and other.home == column.home
        and abs(other.box.y0 - top) < 0.5 * column.em
        and 0 < max(-beside(other.box, column.box), 0) < 4 * column.em
    ]
    near = [heading for heading in headings if _stands_below(column, heading, scene)]
    text = rest_of(column, column.rows[take:])
    left = any(other.box.x1 < text.box.x0 + text.em for other in level)
    first = column.rows[0].flow
    apart = first.x0 > column.left + 1.5 * column.em
    over = first.x0 < text.left - OVER * text.em or (first.x1 > text.right + OVER * text.em and level)
    if not near or not ((left and apart) or over):
        return column
    best = min(near, key=lambda heading: column.box.y0 - heading.box.y1)
    headings[headings.index(best)] = replace(best, byline=best.byline + column.rows[:take])
    return text


def _is_mark_beside(column: Column, heading: Heading, scene: Scene) -> bool:
    """Whether a line is nothing but 上接第1版, level with a headline."""
    mark = press.back(column.text)
    if not mark or mark.stop < len(column.text) or heading.home != column.home:
        return False
    level = min(column.box.y1, heading.box.y1) > max(column.box.y0, heading.box.y0)
    return level and 0 < -beside(column.box, heading.box) < BELOW * scene.body


def _is_byline(column: Column) -> bool:
    return len(column.rows) <= MOST_LINES and bool(press.is_byline(join(column.rows)))


def _stands_below(column: Column, heading: Heading, scene: Scene) -> bool:
    if heading.upright or heading.home != column.home:
        return False
    gap = column.box.y0 - heading.box.y1
    return -0.5 * scene.body < gap < BELOW * scene.body and beside(column.box, heading.box) > -2 * scene.body


def _text_below(column: Column, columns: list[Column]) -> Column | None:
    """The one column of text, at its left edge, whose head the byline is, so that it goes with that."""
    under = [
        other
        for other in columns
        if other is not column
        and other.upright is column.upright
        and beside(other.box, column.box) > 0
        and -0.5 * column.size < other.box.y0 - column.box.y1 < 2.5 * column.size
    ]
    return under[0] if len(under) == 1 and abs(under[0].box.x0 - column.box.x0) < 3 * column.size else None


def rest_of(column: Column, rows: tuple[Row, ...]) -> Column:
    """A column with some of its lines only."""
    return make_column(rows, column.home)
