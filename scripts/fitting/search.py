"""The weights that a table of choices gives: each where, the others as they are, the most choices are right.

A choice is right between two values of a weight, found exactly; where the most of these stretches overlap is the best place
for it. It moves there if ``GAIN`` more are right for it, one number after the other until none moves (minimum error rate
training, as Och has it).
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .table import NAMES, Choice, Weights, slope, value

GAIN = 2
"""A number moves only if so many more are right: one page alone shows nothing."""
ROUNDS = 10
"""So often every number is looked at, at the most."""
FAR = 10.0
"""Nothing is looked for further away than this."""
Stretch = tuple[float, float, int]
"""From, to, and how many are right between."""


class Found(NamedTuple):
    """What a table says of one number."""

    right: int
    """How many choices are right with it as it is."""
    low: float
    """From here …"""
    high: float
    """… to here no fewer are."""
    best: int
    """How many are right at the best place for it."""
    place: float
    """That place: the one in use if it is as good, else the middle of the next as good."""

    def span(self, used: float) -> str:
        """Where the number may lie: ``0.9 to 1.45``, ``0.36 and more``, ``0.3 alone``."""
        low, high = (f"{round(end, 2) + 0.0:g}" for end in (self.low, self.high))
        if self.high >= used + FAR:
            return f"{low} and more"
        if self.low <= used - FAR:
            return f"{high} and less"
        return f"{low} alone" if low == high else f"{low} to {high}"


def right(choices: list[Choice], weights: Weights) -> int:
    """How many choices are right, each as often as it counts."""
    return sum(choice.count for choice in choices if all(value(row, weights) <= 0 for row in choice.others))


def look(choices: list[Choice], weights: Weights, name: str) -> Found:
    """What the choices say of one number while the others stay."""
    now = weights[name]
    stretches = list(_stretches(choices, weights, name))
    around = [at for at, (low, high, _) in enumerate(stretches) if low <= now <= high]
    here = max(around, key=lambda at: stretches[at][2])
    right, low, high = stretches[here][2], here, here
    while low and stretches[low - 1][2] >= right:
        low -= 1
    while high + 1 < len(stretches) and stretches[high + 1][2] >= right:
        high += 1
    best = max(count for _, _, count in stretches)
    near = min((row for row in stretches if row[2] == best), key=lambda row: max(row[0] - now, now - row[1], 0.0))
    place = now if near[0] <= now <= near[1] else (near[0] + near[1]) / 2
    return Found(right, stretches[low][0], stretches[high][1], best, place)


def _stretches(choices: list[Choice], weights: Weights, name: str) -> Iterator[Stretch]:
    """The values of a number from the lowest to the highest, cut where another count of choices becomes right."""
    now = weights[name]
    changes = {now - FAR: 0, now + FAR: 0}
    for choice in choices:
        low, high = _right_between(choice, weights, name)
        if low < high:
            changes[low] = changes.get(low, 0) + choice.count
            changes[high] = changes.get(high, 0) - choice.count
    count = 0
    for low, high in pairwise(sorted(changes)):
        count += changes[low]
        yield low, high, count


def _right_between(choice: Choice, weights: Weights, name: str) -> tuple[float, float]:
    """The values of a number between which a choice is right."""
    now = weights[name]
    low, high = now - FAR, now + FAR
    for row in choice.others:
        excess, grows = value(row, weights), slope(row, weights, name)
        if abs(grows) < 1e-9:
            if excess > 0:
                return now, now
        elif grows > 0:
            high = min(high, now - excess / grows)
        else:
            low = max(low, now - excess / grows)
    return low, high


def fit(choices: list[Choice], weights: Weights, names: tuple[str, ...] = NAMES) -> dict[str, float]:
    """The weights that the choices give, from some to begin with; only those named move."""
    found = dict(weights)
    for _ in range(ROUNDS):
        before = dict(found)
        for name in names:
            seen = look(choices, found, name)
            if seen.best - seen.right >= GAIN:
                found[name] = round(seen.place, 2)
        if found == before:
            break
    return found
