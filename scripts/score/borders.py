"""Pk and WindowDiff: a window slides over the lines; how often do gold page and output disagree about its borders?

Labels ``0 0 0 1 1 1`` and ``0 0 1 1 1 1``, window 2 → Pk 2/4, WindowDiff 2/4. 0 is best.
"""

from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Windows:
    """What sliding a window found."""

    count: int
    """How many places the window took."""
    apart: int
    """Pk: at how many one says that its ends are of one unit, and the other not."""
    differ: int
    """WindowDiff: at how many the numbers of borders in it differ."""


def slide(gold: list[int], output: list[int]) -> Windows:
    """Slide a window of half the mean length of a gold unit over the unit labels of all lines."""
    size = window_size(gold)
    marks, others = _borders(gold), _borders(output)
    apart = differ = 0
    for start in range(len(gold) - size):
        mine, theirs = sum(marks[start : start + size]), sum(others[start : start + size])
        apart += (mine > 0) != (theirs > 0)
        differ += mine != theirs
    return Windows(max(0, len(gold) - size), apart, differ)


def window_size(labels: list[int]) -> int:
    """Half the mean length of a unit, at least 2."""
    return max(2, round(len(labels) / (sum(_borders(labels)) + 1) / 2))


def _borders(labels: list[int]) -> list[bool]:
    """Whether a border stands behind each line."""
    return [a != b for a, b in pairwise(labels)]
