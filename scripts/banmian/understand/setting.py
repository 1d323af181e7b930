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

from .. import press
from ..chars import ends_sentence, is_balanced, natural_width
from . import weights
from .heading_shape import MOST_LINES
from .paragraphs import introduces, is_finished
from .width import FORCED, INDENT, room

FEWEST, NARROWEST = 3, 6.0
"""A column has so many full lines, and is so wide in em …"""
BESIDE = 0.3
"""… and more than this part of the lines of the column one em narrower or wider, which are else its own, squeezed."""
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


@dataclass(frozen=True, slots=True)
class State:
    """How a line is set, and where."""

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


def find_setting(texts: tuple[str, ...]) -> list[State]:
    """The cheapest setting of printed lines, one state a line."""
    widths = column_widths(texts)
    best: dict[State, float] = {}
    backs: list[dict[State, State]] = []
    for at in range(len(texts)):
        best, back = _step(texts, at, best, dict(_costs(texts, at, widths)))
        backs.append(back)
    path = [min(best, key=best.__getitem__)]
    for back in reversed(backs[1:]):
        path.append(back[path[-1]])
    return path[::-1]


def column_widths(texts: tuple[str, ...]) -> tuple[float, ...]:
    """The widths, in em, that several lines in mid-sentence share."""
    inside = Counter(
        round(natural_width(here)) for above, here in pairwise(texts) if not ends_sentence(above) and not ends_sentence(here)
    )
    return tuple(
        float(width) for width, count in inside.items()
        if width >= NARROWEST and count >= max(FEWEST, BESIDE * inside[width - 1], BESIDE * inside[width + 1])
    )


def _step(texts: tuple[str, ...], at: int, before: dict[State, float],
          costs: dict[State, float]) -> tuple[dict[State, float], dict[State, State]]:
    """The cheapest way to each state of a line, and the state before it on that way."""
    if not before:
        return costs, {}
    cheapest = [min((s for s in before if s.set is kind), key=before.__getitem__, default=None) for kind in Set]
    usual = [state for state in (*cheapest, *HEADS) if state in before]
    best: dict[State, float] = {}
    back: dict[State, State] = {}
    for state, cost in costs.items():
        ways = [*usual, *(near for kind in GOES_ON if (near := State(kind, state.width)) in before)]
        reached = {above: before[above] + _passing(texts, at, above, state) for above in ways}
        back[state] = min(reached, key=reached.__getitem__)
        best[state] = reached[back[state]] + cost
    return best, back


def _costs(texts: tuple[str, ...], at: int, widths: tuple[float, ...]) -> Iterator[tuple[State, float]]:
    """What each state costs a line by itself."""
    text, after = texts[at], texts[at + 1] if at + 1 < len(texts) else ""
    if press.is_credit(text) or press.is_byline(text) or press.is_furniture(text):
        yield State(Set.CREDIT if press.is_credit(text) else Set.APART), 0.0
        return
    opens = weights.SET_WORST if press.dateline_at(text + after[:12]) else 0.0
    unfinished = 0.0 if is_finished(text) or introduces(text) else weights.SET_UNFINISHED
    span = natural_width(text)
    yield State(Set.LOOSE), weights.SET_LOOSE
    for head in HEADS:
        yield head, _unlike_heading(text) + opens
    for width in widths:
        yield State(Set.FIRST, width), _unlike_full(room(text, after, width - INDENT))
        yield State(Set.INSIDE, width), _unlike_full(room(text, after, width)) + opens
        yield State(Set.LAST, width), unfinished + _too_wide(span - width) + opens
        yield State(Set.ONLY, width), weights.SET_ONE_LINE * unfinished + _too_wide(span + INDENT - width)


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
    """What it costs that line ``at``, set like ``below``, follows one set like ``above``."""
    if above.set in GOES_ON and below.set in GONE_ON:
        return 0.0 if above.width == below.width else weights.SET_OTHER_COLUMN
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
    other = above.in_column and below.in_column and above.width != below.width
    return broken + (weights.SET_OTHER_STORY if other else 0.0)


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
