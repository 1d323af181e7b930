"""Lines in the text's size that stand right below or above a headline, cut off the text that they were stacked with.

* ``——记者走访见闻`` in another face, between a headline and the first line of its text
* ``发展特色产业`` in another face, between the last line of a story and the headline of the next
"""

from collections.abc import Iterable, Iterator

from .. import press
from ..chars import ends_sentence
from ..model.boxes import beside
from .bylines import begins_byline
from .columns import SAME, Column, make_column
from .heading_groups import is_dashed
from .rows import Row

MOST_LINES, LONGEST = 2, 44
"""So many lines are cut off at most, no longer than this."""
REACH = 2.8
"""A headline is no further away, in the text's ems: a line may be between."""


def cut_heading_lines(column: Column, heads: list[Column], body: float) -> tuple[Column, ...]:
    """A column of text in parts: the lines at its top and foot that may belong to a heading, and what is between."""
    rows = column.rows
    top = _differing(rows) if _is_near(rows[0], heads, body, below=True) else 0
    foot = _differing(rows[::-1]) if _is_near(rows[-1], heads, body, below=False) else 0
    if not top + foot or top + foot >= len(rows) or column.upright:
        return (column,)
    parts = (rows[:top], rows[top : len(rows) - foot], rows[len(rows) - foot :])
    return tuple(make_column(part, column.home) for part in parts if part)


def join_again(cut: Iterable[tuple[Column, ...]], heads: list[Column]) -> Iterator[Column]:
    """The columns whole again, but for the parts that became headings."""
    for parts in cut:
        kept = [part for part in parts if part not in heads]
        if len(kept) == 1:
            yield kept[0]
        elif kept:
            yield make_column(tuple(row for part in kept for row in part.rows), kept[0].home)


def _differing(rows: tuple[Row, ...]) -> int:
    """How many lines from an end on are set unlike those behind them, or stand before a byline, and may be a kicker or deck."""
    for count in range(1, min(MOST_LINES, len(rows) - 1) + 1):
        other = rows[count].face != rows[0].face or abs(rows[count].size - rows[0].size) > SAME * rows[0].size
        if other or begins_byline(rows[count].text):
            words = "".join(row.text for row in rows[:count])
            told = any(begins_byline(row.text) or press.dateline_at(row.text) for row in rows[:count])
            plain = not told and not press.is_credit(words) and len(words) <= LONGEST
            return count if plain and not any(ends_sentence(row.text) for row in rows[:count]) else 0
    return 0


def _is_near(row: Row, heads: list[Column], body: float, below: bool) -> bool:
    """Whether a headline stands right above a line, or right below it."""
    gaps = [
        row.box.y0 - head.box.y1 if below else head.box.y0 - row.box.y1
        for head in heads
        if not head.upright and (beside(row.box, head.box) > 0 or is_dashed(row, head, body))
    ]
    return any(-0.3 * body < gap < REACH * body for gap in gaps)
