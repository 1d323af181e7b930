"""How many characters share a line of a headline that is set as large as its place allows.

``河堤修好了 | 两岸 | 春耕 | 忙`` → 10: one line; ``任城： | 全面推广 | “场所码” | 精准 | 防控 | 更有 | “数”`` → 11: two lines

Every measure from 7 to 16 is tried: its lines are set as a browser will set them, and the one wins that leaves
least white, for few lines and large type.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

FEWEST, SHORTEST, ALONE, LONGEST = 5, 7, 11, 16
"""The fewest characters to a line: of a very short headline that leads, over two columns, over all columns of a page; and the
most."""
LINE, THIRD, SMALL = 0.14, 0.15, 0.04
"""What one more line costs, what one more after the second costs besides, and one more character to a line, where a line of
white costs 1."""
LATIN, MARK = 0.55, 0.6
"""Widths of a letter or figure and of a mark set tight, in characters."""
MARKS = frozenset("，、。：；！？“”‘’（）()《》〈〉【】「」『』·")

Clauses = Sequence[Sequence[str]]


def width(text: str) -> float:
    """How wide a text is in a headline, in characters."""
    return sum(LATIN if sign.isascii() else MARK if sign in MARKS else 1 for sign in text)


def measure(clauses: Clauses, shortest: int = SHORTEST) -> int:
    """The characters to a line, at least so many."""
    return _measure(tuple(map(tuple, clauses)), shortest)


def measure_lead(clauses: Clauses) -> int:
    """The same over two columns; a very short headline is set larger still."""
    whole = ceil(sum(width(word) for clause in clauses for word in clause))
    return measure(clauses, max(min(SHORTEST, whole), FEWEST))


@lru_cache(maxsize=4096)
def _measure(clauses: Clauses, shortest: int) -> int:
    return min(range(shortest, LONGEST + 1), key=lambda room: (_cost(lines(clauses, room), room), room))


def _cost(set_lines: list[float], room: int) -> float:
    white = sum(max(room - line, 0) for line in set_lines) / room / max(len(set_lines), 1)
    broken = sum(line > room for line in set_lines)
    return white + LINE * len(set_lines) + THIRD * max(len(set_lines) - 2, 0) + SMALL * room + broken


def lines(clauses: Clauses, room: float) -> list[float]:
    """The widths of the lines: each clause begins a new one unless all of it fits behind the last."""
    found: list[float] = []
    alone = False
    for clause in clauses:
        rows = _balanced([width(word) for word in clause], room)
        if alone and len(rows) == 1 and found[-1] + rows[0] < room:
            found[-1] += rows[0] + 0.25
        else:
            found += rows
            alone = len(rows) == 1
    return found


def _balanced(words: list[float], room: float) -> list[float]:
    """The lines of a clause, as even as they can be without one more."""
    rows = _filled(words, room)
    tight = max(sum(words) / max(len(rows), 1), max(words, default=0))
    while len(_filled(words, tight)) > len(rows):
        tight += 0.5
    return _filled(words, tight)


def _filled(words: list[float], room: float) -> list[float]:
    rows: list[float] = []
    for word in words:
        if rows and rows[-1] + word <= room:
            rows[-1] += word
        else:
            rows.append(word)
    return rows
