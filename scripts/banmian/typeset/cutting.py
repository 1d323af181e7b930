"""Cuts running Chinese into words: of all ways to read it the likeliest by a list of words.

``河堤修好两岸春耕忙`` → 河堤 | 修好 | 两岸 | 春耕 | 忙

Characters one after the other that make no known word are most often a name, and stay together: 访 | 裴德乐.
"""

from __future__ import annotations

from itertools import takewhile
from math import log

from ..lexicon import TOTAL, Lexicon

NAME = 4
"""Characters of an unknown word; a longer row of them is cut at its particles."""
PARTICLES = frozenset("的了和与在把被让向从为是不也就都而及或将对以到中上下有又还再等要")

LEANING = frozenset("的地得了着过们型化性式率")
"""Those that belong to the word before."""


def cut(text: str, lexicon: Lexicon) -> list[str]:
    """The words of a text without marks and spaces; unknown characters stay together."""
    return _joined(_likeliest(text, lexicon))


def _likeliest(text: str, lexicon: Lexicon) -> list[str]:
    """The words whose frequencies, multiplied, are highest; of two that are equal the longer first word."""
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(text) + 1)
    for start in range(len(text) - 1, -1, -1):
        best[start] = max((log(times) - log(TOTAL) + best[end][0], end) for end, times in _from(text, start, lexicon))
    words, at = [], 0
    while at < len(text):
        words.append(text[at : best[at][1]])
        at = best[at][1]
    return words


def _from(text: str, start: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where the words that begin here end, and how often each is met; an unknown character ends with itself."""
    ends = range(start + 1, min(start + lexicon.longest(text[start]), len(text)) + 1)
    known = ((end, lexicon.times(text[start:end])) for end in ends)
    return [(end, times) for end, times in known if times] or [(start + 1, 1)]


def _joined(words: list[str]) -> list[str]:
    joined: list[str] = []
    row: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1:
            row.append(word)
            continue
        joined += _row(row)
        row = []
        joined.append(word)
    return joined[:-1]


def _row(row: list[str]) -> list[str]:
    """Single characters that stand together: one unknown word, unless there are too many."""
    leaning = list(takewhile(LEANING.__contains__, row))
    rest = row[len(leaning) :]
    if len(rest) <= NAME:
        return [*leaning, "".join(rest)] if rest else leaning
    parts = [*leaning, ""]
    for character in rest:
        if character in PARTICLES:
            parts += [character, ""]
        else:
            parts[-1] += character
    return [part for part in parts if part]
