"""What it costs to set a line in one way or another (setting.py): by its own shape, and behind the line above.

* ``选手包揽了男、女精英组冠军。`` as a heading   → dear: it ends a sentence
* a heading of three lines, its bracket open      → dear: it goes on
* ``本报讯（记者 王粲）近日，任`` in mid-paragraph → as dear as can be: a story begins
"""

import re
from collections.abc import Iterator

from .. import press
from ..chars import ends_sentence, first_cluster, is_balanced, natural_width
from . import weights
from .line_sets import APART, CREDIT, GOES_ON, GONE_ON, HEADS, LOOSE, Column, Set, State
from .paragraphs import introduces, is_finished
from .width import FORCED, INDENT

IMPOSSIBLE = 1e6
STOP_INSIDE_RE = re.compile("。(?!$)")


def line_costs(texts: tuple[str, ...], at: int, columns: list[Column]) -> Iterator[tuple[State, float]]:
    """What each state costs a line by itself."""
    text, after = texts[at], texts[at + 1] if at + 1 < len(texts) else ""
    if press.is_credit(text) or press.is_byline(text) or press.is_furniture(text):
        yield (CREDIT if press.is_credit(text) else APART), 0.0
        return
    opens = weights.SET_WORST if press.dateline_at(text + after[:12]) else 0.0
    unfinished = 0.0 if is_finished(text) or introduces(text) else weights.SET_UNFINISHED
    span, more = natural_width(text), natural_width(first_cluster(after))
    yield LOOSE, weights.SET_LOOSE
    unlike_heading = _unlike_heading(text) + opens
    yield from ((head, unlike_heading) for head in HEADS)
    for column in columns:
        left = column[Set.INSIDE].width - span
        yield column[Set.FIRST], _unlike_full(left - INDENT - more)
        yield column[Set.INSIDE], _unlike_full(left - more) + opens
        yield column[Set.LAST], unfinished + _too_wide(-left) + opens
        yield column[Set.ONLY], weights.SET_ONE_LINE * unfinished + _too_wide(INDENT - left)


def _unlike_heading(text: str) -> float:
    """What it costs to call a line a heading."""
    return weights.SET_HEADING_LINE + weights.SET_SENTENCE * (ends_sentence(text) + len(STOP_INSIDE_RE.findall(text)))


def _unlike_full(left: float) -> float:
    """What it costs to call a line full that has so much room, in em; below 0 it is squeezed."""
    excess = max(left - FORCED, -left - weights.SET_SQUEEZED)
    return min(weights.SET_WORST, weights.SET_NOT_FULL * (1 + excess)) if excess > 0 else 0.0


def _too_wide(excess: float) -> float:
    """What it costs that a line is so much wider than its column, in em."""
    return min(weights.SET_WORST, weights.SET_NOT_FULL * max(0.0, excess - weights.SET_SQUEEZED / 2))


def passing_cost(texts: tuple[str, ...], at: int, above: State, below: State) -> float:
    """What it costs that line ``at``, set like ``below``, follows one set like ``above`` that is not in its column."""
    if above.set in GOES_ON and below.set in GONE_ON:
        return weights.SET_OTHER_COLUMN
    if above.set is Set.HEAD and below.nth < 2:
        return _leaving_heading(texts, at, above) + _entering(texts, at, above, below)
    return _entering(texts, at, above, below)


def _entering(texts: tuple[str, ...], at: int, above: State, below: State) -> float:
    """What it costs to begin what line ``at`` is set like."""
    broken = weights.SET_BROKEN_OFF if above.set in GOES_ON else 0.0
    if below.set in GONE_ON:
        return broken + weights.SET_TORN_IN
    if below.set is Set.HEAD:
        return broken + _to_heading(texts, at, above, below)
    if above.set is Set.LOOSE:
        return _leaving_loose(texts, at, below)
    if below.set is Set.LOOSE:
        return broken + weights.SET_LOOSE_START
    return broken + (weights.SET_OTHER_STORY if above.in_column and below.in_column else 0.0)


def _to_heading(texts: tuple[str, ...], at: int, above: State, below: State) -> float:
    """What it costs that a heading begins or goes on."""
    if below.nth > 1:
        return 0.0 if above.set is Set.HEAD and below.nth == above.nth + 1 else IMPOSSIBLE
    if above.set is not Set.HEAD:
        return weights.SET_HEADING + (_leaving_loose(texts, at, below) if above.set is Set.LOOSE else 0.0)
    return weights.SET_NEXT_HEADING + weights.SET_UNBALANCED * bool(press.DECK_RE.match(texts[at]))


def _leaving_heading(texts: tuple[str, ...], at: int, above: State) -> float:
    """What it costs that a heading ends before line ``at``: its brackets are to be closed."""
    return 0.0 if is_balanced("".join(texts[at - above.nth : at])) else weights.SET_UNBALANCED


def _leaving_loose(texts: tuple[str, ...], at: int, below: State) -> float:
    """What it costs that loose text ends before line ``at``, or goes on in a much wider one."""
    if is_finished(texts[at - 1]) or below.set is Set.CREDIT:
        return 0.0
    wider = natural_width(texts[at]) - natural_width(texts[at - 1]) > weights.SET_WIDER
    return weights.SET_UNFINISHED if below.set is not Set.LOOSE or wider else 0.0
