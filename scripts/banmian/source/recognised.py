"""Text that a program recognised on a picture of the page (OCR), set as a typesetter would have set it.

A recogniser knows words roughly: their boxes are too narrow or stand beside the ink, lines of one type differ in height, spaces
stand between all words. What is sure is the line, and about where each word begins; newspaper type stands on an even grid.

* ``治理 体系 和 治理`` 11 points high, words at 85, 110, 124, 131 → ``治理体系和治理`` of 9.4 points, evenly
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from ..chars import char_width
from .sheet import Glyph, Type

ON_LINE = 0.35
"""Words of one line stand on one level, give or take so much of their height."""
FAR = 1.7
"""A word that begins so many em behind the place where it should is of another line."""
ALIKE = 0.25
"""What differs by less is one size of type."""
TELLING = 6
"""A line of so many em tells how wide its characters are."""
USUAL = 0.85
"""So wide are characters, as a part of the height that recognisers tell, where no line tells more."""
FACE = "recognised"


@dataclass(frozen=True, slots=True)
class Word:
    """What a recogniser takes for a word, without the spaces around it."""

    text: str
    """What it says."""
    x: float
    """Where it begins …"""
    y: float
    """… and where its line stands."""
    height: float
    """How high it is said to be."""
    spaced: bool
    """Whether a space before it is one of the text: between words of letters."""

    @property
    def ems(self) -> float:
        """How long it is if it is set as usual, with that space."""
        return sum(map(char_width, self.text)) + 0.5 * self.spaced


Words = list[Word]


def set_anew(glyphs: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """Level lines of recognised characters in even type; lines that lean or stand upright stay as they are."""
    lines = list(_lines(_words([glyph for glyph in glyphs if glyph.type.angle == 0])))
    ratio = _ratio(lines)
    lines = [part for line in lines for part in _parted(line, ratio)]
    sizes = [_em(line, ratio) for line in lines]
    types = _types(sizes, lines)
    placed = (glyph for line, size in zip(lines, sizes, strict=True) for glyph in _placed(line, size, types[size]))
    return (*placed, *(glyph for glyph in glyphs if glyph.type.angle != 0))


def _words(glyphs: list[Glyph]) -> Iterator[Word]:
    """The words, in the order they were recognised."""
    text, first, spaced = "", None, False
    for glyph in glyphs:
        is_space = glyph.text.isspace()
        if first and (is_space or glyph.type != first.type or abs(glyph.y - first.y) > ON_LINE * first.type.size):
            yield Word(text, first.x, first.y, first.type.size, spaced)
            text, first, spaced = "", None, is_space and _is_letter(text[-1])
        if not is_space:
            first, spaced = first or glyph, spaced and (bool(text) or _is_letter(glyph.text))
            text += glyph.text
    if first:
        yield Word(text, first.x, first.y, first.type.size, spaced)


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _lines(words: Iterator[Word]) -> Iterator[Words]:
    """Words that follow one another on one level."""
    line: Words = []
    for word in words:
        if line and not (abs(word.y - line[-1].y) < ON_LINE * word.height and word.x > line[-1].x):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _parted(line: Words, ratio: float) -> Iterator[Words]:
    """The line, parted where a word begins far behind the place where it should: there is a gutter."""
    em, begin = ratio * _height(line), 0
    for index, (before, word) in enumerate(pairwise(line), 1):
        if word.x - before.x > (before.ems + FAR) * em:
            yield line[begin:index]
            begin = index
    yield line[begin:]


def _height(line: Words) -> float:
    return median(word.height for word in line)


def _ems(line: Words) -> float:
    return sum(word.ems for word in line)


def _told(line: Words) -> float | None:
    """How wide a character is, by where the words begin; None where the line is too short to tell."""
    ems = _ems(line[:-1])
    return (line[-1].x - line[0].x) / ems if ems >= TELLING else None


def _ratio(lines: list[Words]) -> float:
    """How wide characters are, as a part of the height that the recogniser tells."""
    return median([told / _height(line) for line in lines if (told := _told(line))] or [USUAL])


def _em(line: Words, ratio: float) -> float:
    """How wide the characters of a line are."""
    usual = ratio * _height(line)
    told = _told(line)
    return told if told and abs(told - usual) < ALIKE * usual else usual


def _types(sizes: list[float], lines: list[Words]) -> dict[float, Type]:
    """The type of each size; the sizes around a frequent one are that one."""
    weights: dict[float, float] = defaultdict(float)
    for size, line in zip(sizes, lines, strict=True):
        weights[size] += _ems(line)
    types: dict[float, Type] = {}
    for size in sorted(weights, key=lambda size: (-_around(size, weights), size)):
        if size not in types:
            alike = [other for other in weights if other not in types and abs(other - size) < ALIKE * size]
            types |= dict.fromkeys(alike, Type(FACE, round(size, 2)))
    return types


def _around(size: float, weights: dict[float, float]) -> float:
    """How much text is set in about this size."""
    return sum(weight for other, weight in weights.items() if abs(other - size) < ALIKE / 2 * size)


def _placed(line: Words, em: float, type_: Type) -> Iterator[Glyph]:
    """The characters of a line, evenly set."""
    ahead = accumulate((word.ems * em for word in line[:-1]), initial=0.0)
    x = median(word.x - far for word, far in zip(line, ahead, strict=True))
    for char in "".join(" " * word.spaced + word.text for word in line):
        width = char_width(char) * em
        yield Glyph(char, x, line[0].y, width, type_)
        x += width
