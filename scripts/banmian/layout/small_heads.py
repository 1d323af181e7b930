"""Headings in the text's size: a line or two right above or below a headline are its kicker or deck.

* in another face, in the headline's middle, or after a dash"""

from .. import press
from ..chars import ends_sentence
from ..model.boxes import beside, middle
from .bylines import begins_byline
from .columns import Column
from .heading_groups import SAME_EDGE, is_cut, is_dashed
from .kinds import LARGER
from .scene import Scene

MOST_LINES, LONGEST = 2, 44
"""A kicker or deck in the text's size has no more lines and characters."""
LONGEST_NAME = 3
"""What begins like a name and goes on, 张军强调, is no byline."""


def is_small_head(column: Column, heads: list[Column], text: list[Column], scene: Scene) -> bool:
    """Whether a line or two in the text's size are the kicker or deck of a headline next to them."""
    if column.upright or not _reads_like_a_head(column):
        return False
    near = [head for head in heads if not head.upright and head.home == column.home]
    return any(
        _goes_with(column, head, text, scene) if head.size >= LARGER * scene.body else _goes_on_in(column, head)
        for head in near
    )


def _reads_like_a_head(column: Column) -> bool:
    """Whether a line or two may be a kicker or deck: no sentence, no byline, dateline or credit."""
    if len(column.rows) > MOST_LINES or len(column.text) > LONGEST or ends_sentence(column.text):
        return False
    if any(begins_byline(row.text) for row in column.rows) or press.is_credit(column.text) or press.dateline_at(column.text):
        return False
    first = column.text.split()[0]
    names = press.goes_on_with_names(column.text) and len(first) <= LONGEST_NAME and press.is_name(first)
    return not names and not column.text.endswith(("，", "、", "；", ","))


def _goes_with(column: Column, head: Column, text: list[Column], scene: Scene) -> bool:
    """Whether a line or two right above or below a headline are its kicker or deck."""
    above = -0.3 * scene.body < head.box.y0 - column.box.y1 < 1.4 * scene.body
    below = -0.3 * scene.body < column.box.y0 - head.box.y1 < 1.4 * scene.body
    inside = head.box.x0 - scene.body <= column.box.x0 and column.box.x1 <= head.box.x1 + scene.body
    starts = abs(head.box.x0 - column.box.x0) < SAME_EDGE * scene.body
    apart = abs(middle(head.box)[0] - middle(column.box)[0])
    dash = is_dashed(column.rows[0], head, scene.body)
    placed = inside or starts or apart < 0.8 * scene.body or dash
    if not (above or below) or not placed or is_cut(column, head, scene.borders):
        return False
    other = column.face != _text_face(text) or abs(column.size - scene.body) > 0.03 * scene.body
    central = apart < 0.5 * scene.body and not starts
    kicker = above and (other or central or _is_alone(column, text)) and not _runs_on(column, text)
    deck = dash or (other and _is_lone_line(column, text) and not _tops_text(column, head, text))
    return kicker or (below and deck)


def _goes_on_in(column: Column, head: Column) -> bool:
    """Whether a kicker in the text's size goes on right below a line."""
    near = -0.3 * column.size < head.box.y0 - column.box.y1 < 0.8 * column.size and beside(column.box, head.box) > 0
    short = len(column.text) + len(head.text) <= LONGEST and len(column.rows) + len(head.rows) <= MOST_LINES
    return near and short and head.face == column.face and abs(head.size - column.size) < 0.03 * column.size


def _text_face(text: list[Column]) -> str:
    """The face of most text."""
    counts: dict[str, int] = {}
    for column in text:
        counts[column.face] = counts.get(column.face, 0) + len(column.text)
    return max(counts, key=lambda face: counts[face]) if counts else ""


def _is_lone_line(column: Column, text: list[Column]) -> bool:
    """Whether the text below a line is set in another face, or stands apart from it."""
    return not any(
        other is not column
        and beside(other.box, column.box) > 0
        and other.face == column.face
        and abs(other.size - column.size) < 0.03 * column.size
        and other.box.y0 - column.box.y0 >= 0
        and other.box.y0 - column.box.y1 < 1.2 * column.size
        for other in text
    )


def _tops_text(column: Column, head: Column, text: list[Column]) -> bool:
    """Whether columns of text begin level with a line below the same headline, so that it heads one of them only."""
    return any(
        other is not column
        and len(other.rows) > 2
        and abs(other.rows[0].base - column.rows[0].base) < 0.5 * column.size
        and beside(other.box, head.box) > 0
        and beside(other.box, column.box) <= 0
        for other in text
    )


def _is_alone(column: Column, text: list[Column]) -> bool:
    """Whether no text stands close above a line."""
    return not any(
        other is not column
        and beside(other.box, column.box) > 0
        and column.box.y0 - other.box.y0 > 0
        and column.box.y0 - other.box.y1 < 2.5 * column.size
        for other in text
    )


def _runs_on(column: Column, text: list[Column]) -> bool:
    """Whether lines are the end of text right above them."""
    return any(
        other is not column
        and beside(other.box, column.box) > 0
        and abs(other.size - column.size) < 0.05 * column.size
        and -0.5 * column.size < column.box.y0 - other.box.y1 < 0.9 * column.size
        and other.face == column.face
        for other in text
    )
