"""Which heading belongs to which story: one dynamic programme over the gaps between the bodies.

Every gap is cut into *for the story above | for nobody | standing head | for the story below*. What a choice counts is in
``weighing``; the best sum wins, and how much worse the page reads without a choice is that choice's margin.

* ``防疫服务两不误`` (002:111) → the story at 91, though this page sets its headlines before their bodies
* ``治水、活水、亲水`` (004:330) → nobody: a refer
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from . import weights
from .likeness import Likeness
from .weighing import Body, Choice, Gap, Place, Scale

State = tuple[int, int]
"""Where a reading stands: (next body, blocks of its gap that the story above took)."""
MOST_PARTS = 16
"""So many bodies at the most are read as one story."""
MOST_BODIES = 150
"""Up to so many bodies all joins are weighed."""
MOST_HEADINGS = 12
"""So many heading blocks at the most stand on one side of a story; a list of titles has hundreds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the whole page."""

    score: float
    """The sum of what its choices count."""
    choices: tuple[Choice, ...] = ()
    """One a story, in order."""
    free: tuple[Place, ...] = ()
    """Heading blocks that belong to no story next to them."""
    side: float = 0.0
    """Where this page sets its headlines: below 0 before the bodies, above 0 behind them."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One choice as a step from state to state."""

    start: State
    """The state before it."""
    end: State
    """The state behind it."""
    choice: Choice
    """The choice."""
    skipped: int
    """The block of its gap up to which blocks are left to nobody."""
    score: float
    """What the choice counts, less what the free blocks cost."""


def assign_headlines(gaps: list[Gap], bodies: list[Body], likeness: Likeness) -> Reading:
    """The best reading of a page (``len(gaps) == len(bodies) + 1``), every choice with its margin."""
    scale = Scale(gaps, bodies, likeness)
    edges, behind = lattice(scale)
    readings = (_read(scale, edges, behind, side) for side in (-weights.SIDE, 0.0, weights.SIDE))
    return max(readings, key=lambda row: row.score)


def lattice(scale: Scale) -> tuple[list[Edge], list[float]]:
    """Every choice as a step, and what it costs that the first, the first two, … blocks of the last gap belong to nobody."""
    costs = [[0.0, *accumulate(map(scale.nobody, gap.shapes))] for gap in scale.gaps]
    return [edge for first in range(len(scale.bodies)) for edge in _edges(scale, costs[first], first)], costs[-1]


def _read(scale: Scale, edges: list[Edge], last_costs: list[float], side: float) -> Reading:
    """The best reading for one side on which headlines may stand."""
    scores = [edge.score + side * edge.choice.lean for edge in edges]
    reached, ahead = _reached(edges, scores), _ahead(scale, edges, scores, last_costs)
    totals = [reached.get(edge.start, -1e9) + score + ahead[edge.end] for edge, score in zip(edges, scores, strict=True)]
    leaving: dict[State, list[int]] = {}
    for at, edge in enumerate(edges):
        leaving.setdefault(edge.start, []).append(at)
    state, path = (0, 0), []
    while state[0] < len(scale.bodies):
        path.append(max(leaving[state], key=lambda at: scores[at] + ahead[edges[at].end]))
        state = edges[path[-1]].end
    free = [(edges[at].start[0], block) for at in path for block in range(edges[at].start[1], edges[at].skipped)]
    free += [(state[0], block) for block in range(state[1], len(scale.gaps[state[0]].blocks))]
    choices = tuple(_with_margin(scale, edges, totals, at, ahead[0, 0], side) for at in path)
    return Reading(ahead[0, 0], choices, tuple(free), side)


def _with_margin(scale: Scale, edges: list[Edge], totals: list[float], at: int, best: float, side: float) -> Choice:
    """The choice with its reasons, and how much worse the page reads without it: by any other for the same body."""
    choice = edges[at].choice
    low = bisect_left(edges, choice.first - MOST_PARTS, key=lambda edge: edge.choice.first)
    high = bisect_right(edges, choice.first, key=lambda edge: edge.choice.first)
    others = (
        totals[other]
        for other in range(low, high)
        if edges[other].choice.last >= choice.first and edges[other].choice.key != choice.key
    )
    return replace(choice, margin=best - max(others, default=float("-inf")), reasons=scale.explain(choice, side))


def _reached(edges: list[Edge], scores: list[float]) -> dict[State, float]:
    """The best score with which each state is reached from the page's start."""
    best: dict[State, float] = {(0, 0): 0.0}
    for edge, score in zip(edges, scores, strict=True):
        if edge.start in best:
            best[edge.end] = max(best.get(edge.end, float("-inf")), best[edge.start] + score)
    return best


def _ahead(scale: Scale, edges: list[Edge], scores: list[float], last_costs: list[float]) -> dict[State, float]:
    """The best score from each state to the page's end."""
    end = len(scale.bodies)
    best = {(end, taken): cost - last_costs[-1] for taken, cost in enumerate(last_costs)}
    for edge, score in zip(reversed(edges), reversed(scores), strict=True):
        best[edge.start] = max(best.get(edge.start, float("-inf")), score + best[edge.end])
    return best


def _edges(scale: Scale, costs: list[float], first: int) -> Iterator[Edge]:
    """Every story that begins with body ``first``, from every state before it."""
    count = len(costs) - 1
    choices: dict[int, list[tuple[Choice, State]]] = {}
    for taken in range(min(count, MOST_HEADINGS) + 1):
        for skip in range(max(taken, count - MOST_HEADINGS), count + 1):
            if skip not in choices:
                choices[skip] = list(_choices(scale, first, skip))
            for choice, end in choices[skip]:
                yield Edge((first, taken), end, choice, skip, choice.score - costs[skip] + costs[taken])


def _choices(scale: Scale, first: int, skip: int) -> Iterator[tuple[Choice, State]]:
    """Every choice for a story whose headings above begin at block ``skip``."""
    count = len(scale.gaps[first].blocks)
    stands: list[Place | None] = [None, (first, skip)] if skip < count and scale.may_stand((first, skip)) else [None]
    for standing in stands:
        above = tuple((first, block) for block in range(skip + (standing is not None), count))
        for last, joined in _reach(scale, first):
            for used in range(min(len(scale.gaps[last + 1].blocks), MOST_HEADINGS) + 1):
                below = tuple((last + 1, block) for block in range(used))
                yield scale.choose(first, last, above, below, standing, joined), (last + 1, used)


def _reach(scale: Scale, first: int) -> Iterator[tuple[int, float]]:
    """How far a story that begins with body ``first`` may go, and what it costs to join the bodies."""
    joined = 0.0
    yield first, joined
    for last in range(first + 1, min(len(scale.bodies), first + _most_parts(len(scale.bodies)))):
        cost = scale.bodies[last].joins
        if cost is None:
            return
        joined += cost
        yield last, joined


def _most_parts(bodies: int) -> int:
    """So many bodies are read as one story at the most: fewer where no real page has so many, so that time stays linear."""
    return max(2, MOST_PARTS * min(bodies, MOST_BODIES) // max(bodies, 1))
