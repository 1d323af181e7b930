"""How each line of a page without blank lines is set: the cheapest setting of all lines together (Viterbi).

Running text fills its column; what neither fills it nor ends a sentence is a heading:

* ``高新区以蓼河新城建设为载体，加速推进``  → first line of a paragraph: full but for its indent
* ``省伊春市鸣枪开赛，受邀参赛的俄罗斯``    → inside: full to both edges of a 17 em column
* ``选手包揽了男、女精英组冠军。``          → last: short, and ends a sentence
* ``城市夜间照明`` / ``今年全部换新``        → two lines of one heading
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import itemgetter

from .. import press
from ..chars import ends_sentence, first_cluster, is_balanced, natural_width
from . import weights
from .heading_shape import MOST_LINES
from .paragraphs import introduces, is_finished
from .width import FORCED, INDENT

FEWEST, NARROWEST = 3, 6.0
"""A column has so many full lines, and is so wide in em …"""
BESIDE = 0.3
"""… and more than this part of the lines of the column one em narrower or wider, which are else its own, squeezed."""
MOST_WIDTHS = 12
"""So many widths of columns a page has at the most, the most frequent: work grows with them; a page has some five."""
IMPOSSIBLE = 1e6
STOP_INSIDE_RE = re.compile("。(?!$)")


class Set(StrEnum):
    """How a line is set."""

    FIRST = "first"
    """First line of a paragraph that goes on: indented and full."""
    INSIDE = "inside"
    """Full to both edges of its column."""
    LAST = "last"
    """Last line of a paragraph."""
    ONLY = "only"
    """A paragraph of one line."""
    HEAD = "head"
    """A line of a heading."""
    LOOSE = "loose"
    """Text in no column of the page: a caption, verse, a list."""
    CREDIT = "credit"
    """Who took the picture, known by its words."""
    APART = "apart"
    """Byline, folio or page staff, known by its words."""


COLUMN = (Set.FIRST, Set.INSIDE, Set.LAST, Set.ONLY)
GOES_ON = (Set.FIRST, Set.INSIDE)
GONE_ON = (Set.INSIDE, Set.LAST)
ENDED = (Set.LAST, Set.ONLY)


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """How a line is set, and where. Each is made once and known by being the same object, which is quick."""

    set: Set
    """How."""
    width: float = 0.0
    """Width of its column in em, 0 for what stands in none."""
    nth: int = 0
    """Which line of its heading it is, from 1; 0 for what is no heading."""

    @property
    def in_column(self) -> bool:
        """Whether it is running text of a column."""
        return self.set in COLUMN


HEADS = tuple(State(Set.HEAD, nth=nth) for nth in range(1, MOST_LINES + 1))
LOOSE, CREDIT, APART = map(State, (Set.LOOSE, Set.CREDIT, Set.APART))
GOING_ON, BEGINNING = State(Set.INSIDE), State(Set.FIRST)
"""A line in mid-paragraph, or the first of one, in a column that the line above does not stand in."""

Column = dict[Set, State]
"""How a line may stand in a column."""
Way = tuple[float, State]
"""What it costs to come to a state, and the state before it."""


def find_setting(texts: tuple[str, ...]) -> list[State]:
    """The cheapest setting of printed lines, one state a line."""
    columns = [{kind: State(kind, width) for kind in COLUMN} for width in column_widths(texts)]
    best: dict[State, float] = {}
    backs: list[dict[State, State]] = []
    for at in range(len(texts)):
        best, back = _step(texts, at, best, columns)
        backs.append(back)
    path = [min(best, key=best.__getitem__)]
    for back in reversed(backs[1:]):
        path.append(back[path[-1]])
    return path[::-1]


def column_widths(texts: tuple[str, ...]) -> tuple[float, ...]:
    """The widths, in em, that several lines in mid-sentence share, as they come; the most frequent, if there are many."""
    inside = Counter(
        round(natural_width(here)) for above, here in pairwise(texts) if not ends_sentence(above) and not ends_sentence(here)
    )
    shared = Counter({
        float(width): count for width, count in inside.items()
        if width >= NARROWEST and count >= max(FEWEST, BESIDE * inside[width - 1], BESIDE * inside[width + 1])
    })
    kept = dict(shared.most_common(MOST_WIDTHS))
    return tuple(width for width in shared if width in kept)


def _step(texts: tuple[str, ...], at: int, before: dict[State, float],
          columns: list[Column]) -> tuple[dict[State, float], dict[State, State]]:
    """The cheapest way to each state of a line, and the state before it on that way."""
    costs = dict(_costs(texts, at, columns))
    if not before:
        return costs, {}
    ways = _ways(texts, at, before, tuple(costs), columns)
    return {state: ways[state][0] + cost for state, cost in costs.items()}, {state: ways[state][1] for state in costs}


def _ways(texts: tuple[str, ...], at: int, before: dict[State, float], states: tuple[State, ...],
          columns: list[Column]) -> dict[State, Way]:
    """The cheapest way to each state: columns are many, so what is the same for all of them is asked once."""
    usual = [min(alike, key=before.__getitem__) for alike in _alike(before)]
    ways = {state: _way(texts, at, before, usual, state) for state in states if not state.in_column}
    if LOOSE not in states:
        return ways
    going_on, beginning = (_way(texts, at, before, usual, state) for state in (GOING_ON, BEGINNING))
    for column in columns:
        on, begin = _down(before, column) if LOOSE in before else (going_on, beginning)
        for kind in COLUMN:
            ways[column[kind]] = min(*((on, going_on) if kind in GONE_ON else (begin, beginning)), key=itemgetter(0))
    return ways


def _alike(before: dict[State, float]) -> Iterator[list[State]]:
    """The states of one kind, where their columns do not matter."""
    for kind in Set:
        alike = [state for state in before if state.set is kind]
        if alike:
            yield from [[head] for head in alike] if kind is Set.HEAD else [alike]


def _way(texts: tuple[str, ...], at: int, before: dict[State, float], usual: list[State], state: State) -> Way:
    """The cheapest way to a state from any of these."""
    return min(((before[above] + _passing(texts, at, above, state), above) for above in usual), key=itemgetter(0))


def _down(before: dict[State, float], column: Column) -> tuple[Way, Way]:
    """The cheapest ways down a column: in mid-paragraph, and to the next paragraph."""
    above, ended = (min((column[kind] for kind in kinds), key=before.__getitem__) for kinds in (GOES_ON, ENDED))
    broken = (before[above] + weights.SET_BROKEN_OFF, above)
    return (before[above], above), min((before[ended], ended), broken, key=itemgetter(0))


def _costs(texts: tuple[str, ...], at: int, columns: list[Column]) -> Iterator[tuple[State, float]]:
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


def _passing(texts: tuple[str, ...], at: int, above: State, below: State) -> float:
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
