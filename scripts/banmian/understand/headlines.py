"""Which heading belongs to which story: one dynamic programme over the gaps between the bodies.

Every gap is cut into *for the story above | for nobody | standing head | for the story below*. What a choice counts is in
``weighing``; the best sum wins, and how much worse the page reads without a choice is that choice's margin.

* ``防疫服务两不误`` (002:111) → the story at 91, though this page sets its headlines before their bodies
* ``治水、活水、亲水`` (004:330) → nobody: a refer
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .likeness import Likeness
from .weighing import SIDE, Body, Choice, Gap, Place, Scale


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


def assign_headlines(gaps: list[Gap], bodies: list[Body], likeness: Likeness) -> Reading:
    """The best reading of a page (``len(gaps) == len(bodies) + 1``), every choice with its margin."""
    readings = []
    for side in (-SIDE, 0.0, SIDE):
        scale = Scale(gaps, bodies, likeness, side)
        readings.append((_best(scale, frozenset()), scale))
    best, scale = max(readings, key=lambda row: row[0].score)
    choices = tuple(
        replace(choice, margin=best.score - _best(scale, {choice.key}).score, reasons=scale.explain(choice))
        for choice in best.choices
    )
    return replace(best, choices=choices, side=scale.side)


@dataclass(slots=True)
class _Step:
    """The best way on from one state of the programme."""

    score: float
    choice: Choice | None
    free: tuple[Place, ...]
    then: "_Step | None"


def _best(scale: Scale, banned: "frozenset[object] | set[object]") -> Reading:
    """The best reading without the banned choices: from the last gap back to the first."""
    ahead: dict[tuple[int, int], _Step] = {}
    for first in range(len(scale.bodies), -1, -1):
        for taken in range(len(scale.gaps[first].blocks) + 1):
            ahead[first, taken] = _onward(scale, banned, ahead, first, taken)
    step: _Step | None = ahead[0, 0]
    score, choices, free = ahead[0, 0].score, [], []
    while step:
        free += step.free
        choices += [step.choice] if step.choice else []
        step = step.then
    return Reading(score, tuple(choices), tuple(free))


def _onward(scale: Scale, banned: "frozenset[object] | set[object]", ahead: dict[tuple[int, int], _Step],
            first: int, taken: int) -> _Step:
    """The best reading from body ``first`` on, if the first ``taken`` blocks of its gap are the story above's."""
    count = len(scale.gaps[first].blocks)
    if first == len(scale.bodies):
        free = tuple((first, block) for block in range(taken, count))
        return _Step(-sum(map(scale.nobody, free)), None, free, None)
    best: _Step | None = None
    for choice, last, used, free in _choices(scale, first, taken):
        if choice.key not in banned:
            then = ahead[last + 1, used]
            score = choice.score + then.score - sum(map(scale.nobody, free))
            if best is None or score > best.score:
                best = _Step(score, choice, free, then)
    return best or _Step(float("-inf"), None, (), None)


def _choices(scale: Scale, first: int, taken: int) -> Iterator[tuple[Choice, int, int, tuple[Place, ...]]]:
    """Every story that begins with body ``first``: its headings, its last body, the blocks it takes below, the free ones."""
    count = len(scale.gaps[first].blocks)
    for skip in range(taken, count + 1):
        free = tuple((first, block) for block in range(taken, skip))
        stands: list[Place | None] = [None, (first, skip)] if skip < count and scale.may_stand((first, skip)) else [None]
        for standing in stands:
            above = tuple((first, block) for block in range(skip + (standing is not None), count))
            for last, joined in _reach(scale, first):
                for used in range(len(scale.gaps[last + 1].blocks) + 1):
                    below = tuple((last + 1, block) for block in range(used))
                    yield scale.choose(first, last, above, below, standing, joined), last, used, free


def _reach(scale: Scale, first: int) -> Iterator[tuple[int, float]]:
    """How far a story that begins with body ``first`` may go, and what it costs to join the bodies."""
    joined = 0.0
    yield first, joined
    for last in range(first + 1, len(scale.bodies)):
        cost = scale.bodies[last].joins
        if cost is None:
            return
        joined += cost
        yield last, joined
