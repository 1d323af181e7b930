"""White within a column: above a subhead, or between paragraphs instead of an indent.

* a line left white below a sentence's end, then a short line in another face and text again       → one column
* no line of the page is indented, many pieces at one edge stand a line apart, each ending a sentence → they are one column
* pieces at another distance, or behind a line that ends no sentence                                → as they were
"""

from collections import Counter
from collections.abc import Iterator
from statistics import median

from .. import press
from ..chars import ends_sentence
from ..model.boxes import beside
from .bands import is_cut, join_bands
from .borders import Borders
from .bylines import begins_byline
from .columns import SAME, Column, make_column
from .edges import stand

LEAST = 4
"""So many pieces at one distance make it the page's."""
INDENTED = 0.02
"""On pages with indents so large a part of the lines has one."""
CLOSEST, FURTHEST = 1.25, 2.7
"""From baseline to baseline over the white, in lines."""
ONE_WHITE = 2.2
"""So many lines below a text, a line left white, a subhead may stand …"""
LONGEST_SUBHEAD = 40
"""… that is no longer than this."""
EQUAL = 0.08
"""Distances that differ by fewer lines are one."""
EDGE = 0.5
"""Pieces begin at one edge, but for so many em."""

Gap = tuple[Column, Column, float]
"""Two pieces below each other, and how many lines they are apart."""


def join_spaced(columns: list[Column], borders: Borders, body: float) -> list[Column]:
    """The columns whose paragraphs or subheads are parted by white, each in one."""
    held = _joined(columns, [gap for gap in _gaps(columns, borders) if _begins_with_subhead(*gap)])
    usual = 0.0 if _indents(held) else _usual_gap(list(_gaps(held, borders)))
    while usual and (near := [gap for gap in _gaps(held, borders) if abs(gap[2] - usual) < EQUAL]):
        held = _joined(held, near)
    return join_bands(held, borders, body) if len(held) < len(columns) else columns


def _joined(columns: list[Column], gaps: list[Gap]) -> list[Column]:
    """The columns, those on both sides of these gaps in one."""
    followers = {id(upper): lower for upper, lower, _ in gaps}
    led = {id(lower) for lower in followers.values()}
    return [_whole(column, followers) for column in columns if id(column) not in led]


def _begins_with_subhead(upper: Column, lower: Column, lines: float) -> bool:
    """Whether a piece begins with a short line in another face, no more than a line left white above it."""
    head, *text = lower.rows
    if lines > ONE_WHITE or len(text) < 2 or head.face == lower.face or text[0].face != lower.face:
        return False
    told = begins_byline(head.text) or press.dateline_at(lower.text) or press.dateline_at(text[0].text)
    return not told and len(head.text) <= LONGEST_SUBHEAD and not ends_sentence(head.text)


def _whole(column: Column, followers: dict[int, Column]) -> Column:
    """A piece with those that follow it."""
    rows, last = column.rows, column
    while id(last) in followers:
        last = followers[id(last)]
        rows += last.rows
    return make_column(rows, column.home) if last is not column else column


def _indents(columns: list[Column]) -> bool:
    lines = [line for column in columns if len(column.rows) > 2 for line in stand(column, ())]
    return sum(line.indented for line in lines) > INDENTED * len(lines)


def _usual_gap(gaps: list[Gap]) -> float:
    """The distance of most pieces; 0 where too few have one."""
    counts = Counter(round(lines, 1) for _, _, lines in gaps)
    best = max(counts, key=lambda lines: (counts[lines], -lines), default=0.0)
    equal = [lines for _, _, lines in gaps if abs(lines - best) < EQUAL]
    return median(equal) if len(equal) >= LEAST else 0.0


def _gaps(columns: list[Column], borders: Borders) -> Iterator[Gap]:
    """Pieces right below each other at one edge, the upper one ending a sentence."""
    for upper in columns:
        leading = upper.leading or median([column.leading for column in columns if column.leading] or [0.0])
        below = [other for other in columns if other is not upper and _is_below(upper, other)]
        lower = min(below, key=lambda other: other.flow.y0, default=None)
        if not lower or not leading or not ends_sentence(upper.text) or not _alike(upper, lower):
            continue
        lines = (lower.rows[0].base - upper.rows[-1].base) / leading
        if CLOSEST < lines < FURTHEST and not is_cut(upper.rows[-1], lower.rows[0], borders):
            yield upper, lower, lines


def _is_below(upper: Column, other: Column) -> bool:
    return other.upright is upper.upright and other.flow.y0 > upper.flow.y1 - upper.em and beside(other.flow, upper.flow) > 0


def _alike(upper: Column, lower: Column) -> bool:
    """Whether two pieces are of one type and edge, and stand in one box."""
    one_type = upper.face == lower.face and abs(upper.size - lower.size) <= SAME * upper.size
    return one_type and upper.home == lower.home and abs(upper.left - lower.left) < EDGE * upper.em
