"""Where stories stand at each width of a window: cells in rows, and a lead beside its rail.

``rows_of(5, 3)`` → ``[3, 2]``; ``rows_of(4, 3)`` → ``[2, 2]``; ``rows_of(5, 2)`` → ``[1, 2, 2]``

Nobody is left alone in the last row. The style sheet says the same (``compose.css``), and a test holds the two together.
"""

from __future__ import annotations

from itertools import pairwise

WIDTHS = {2: 0.6, 3: 1.0, 4: 0.8}
"""The columns of a tablet, a desk and a wide desk → how much each counts."""


def rows_of(count: int, across: int) -> list[int]:
    """How many cells each row has."""
    if across == 2:
        return [1] * (count % 2) + [2] * (count // 2)
    whole, rest = divmod(count, across)
    if rest == 0 or not whole:
        return [across] * whole + [rest] * bool(rest)
    last = across + rest
    if rest == 1 or (across == 4 and rest == 2):
        return [across] * (whole - 1) + [ceil_half(last), last // 2]
    return [across] * whole + [rest]


def ceil_half(count: int) -> int:
    """Half of a number, rounded up."""
    return -(-count // 2)


def slices(count: int, across: int) -> list[tuple[slice, float]]:
    """The cells of each row, and how many columns wide each of them is."""
    rows = rows_of(count, across)
    ends = [sum(rows[:number]) for number in range(len(rows) + 1)]
    return [(slice(start, end), across / (end - start)) for start, end in pairwise(ends)]
