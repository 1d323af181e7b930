"""How each line of a page without blank lines is set: the cheapest setting of all lines together (Viterbi).

Running text fills its column; what neither fills it nor ends a sentence is a heading:

* ``高新区以蓼河新城建设为载体，加速推进``  → first line of a paragraph: full but for its indent
* ``省伊春市鸣枪开赛，受邀参赛的俄罗斯``    → inside: full to both edges of a 17 em column
* ``选手包揽了男、女精英组冠军。``          → last: short, and ends a sentence
* ``城市夜间照明`` / ``今年全部换新``        → two lines of one heading
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from ..chars import ends_sentence, natural_width
from . import weights
from .line_sets import COLUMN, ENDED, GOES_ON, GONE_ON, LOOSE, Column, Set, State
from .setting_costs import line_costs, passing_cost

FEWEST, NARROWEST = 3, 6.0
"""A column has so many full lines, and is so wide in em …"""
BESIDE = 0.3
"""… and more than this part of the lines of the column one em narrower or wider, which are else its own, squeezed."""
MOST_WIDTHS = 12
"""So many widths of columns a page has at the most, the most frequent: work grows with them; a page has some five."""
GOING_ON, BEGINNING = State(Set.INSIDE), State(Set.FIRST)
"""A line in mid-paragraph, or the first of one, in a column that the line above does not stand in."""

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
    shared = Counter(
        {
            float(width): count
            for width, count in inside.items()
            if width >= NARROWEST and count >= max(FEWEST, BESIDE * inside[width - 1], BESIDE * inside[width + 1])
        }
    )
    kept = dict(shared.most_common(MOST_WIDTHS))
    return tuple(width for width in shared if width in kept)


def _step(
    texts: tuple[str, ...], at: int, before: dict[State, float], columns: list[Column]
) -> tuple[dict[State, float], dict[State, State]]:
    """The cheapest way to each state of a line, and the state before it on that way."""
    costs = dict(line_costs(texts, at, columns))
    if not before:
        return costs, {}
    ways = _ways(texts, at, before, tuple(costs), columns)
    return {state: ways[state][0] + cost for state, cost in costs.items()}, {state: ways[state][1] for state in costs}


def _ways(
    texts: tuple[str, ...], at: int, before: dict[State, float], states: tuple[State, ...], columns: list[Column]
) -> dict[State, Way]:
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
    return min(((before[above] + passing_cost(texts, at, above, state), above) for above in usual), key=itemgetter(0))


def _down(before: dict[State, float], column: Column) -> tuple[Way, Way]:
    """The cheapest ways down a column: in mid-paragraph, and to the next paragraph."""
    above, ended = (min((column[kind] for kind in kinds), key=before.__getitem__) for kinds in (GOES_ON, ENDED))
    broken = (before[above] + weights.SET_BROKEN_OFF, above)
    return (before[above], above), min((before[ended], ended), broken, key=itemgetter(0))
