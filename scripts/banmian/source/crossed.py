"""Text that a tool took across the columns of a page: neighbouring lines do not go on in one another.

Where a line of a column breaks in mid-sentence, the characters before and behind the break often make a word
(``…全面推广文明新`` | ``风尚``), or a pair that stands elsewhere on the page; taken across the columns they hardly ever do,
and a line further down goes on where the next one doesn't. What each break says is a log-odds for “taken across”, and a stretch
of breaks that says so for certain is told. Of 925 page texts in order none comes above 12.2, in traditional script neither;
of 400 with a seventh of their breaks taken across, 395 do. A tool that takes pieces of columns in the order of the page breaks
them at blank lines: those breaks are weighed by themselves too.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ..chars import HAN, MARKS, ends_sentence, is_han, natural_width
from ..lexicon import Lexicon
from ..model import Line

CERTAIN = 14.0
"""A stretch of breaks that says more than this was taken across the columns."""
ONWARD, ONWARD_BELOW, STRAY, STRAY_BELOW, WORD, WORD_BELOW, SURE = 0.8, 2.7, -2.0, -0.6, -1.3, 0.9, -3.7
"""Log-odds for “taken across”, from 40,000 breaks of one half of the texts measured: of a break over which neither a word nor
a pair of the page goes on, one with such a pair, one with a word, one with both; each but the last also where a line
further down goes on for sure."""
SHORTEST = 9
"""A line of fewer characters is no line of a column."""
AROUND, EQUAL = 4, 1.0
"""A line of a column is as wide, in em, as another of so many lines around it; the line of a list or a headline is not."""
BELOW = 8
"""So many further lines may be where a line goes on that was taken across."""

SET_WIDE_RE = re.compile(f"(?<=[{HAN}]) (?=[{HAN}])")
LISTED_RE = re.compile(r"版$")
ANEW_RE = re.compile(f"^(?:本报|本報|新华社|新華社|[{MARKS}])")


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line in mid-sentence."""

    line: int
    """The number of its line."""
    odds: float
    """Log-odds that the next line is none of the same column."""
    blank: bool
    """Whether a blank line stands behind it."""


def crossed_at(lines: tuple[Line, ...]) -> int:
    """The number of the first line of a stretch that was taken across columns; 0 if there is none."""
    found = breaks(lines)
    return _certain(found) or _certain(here for here in found if here.blank)


def breaks(lines: tuple[Line, ...]) -> tuple[Break, ...]:
    """Every break of a column's line in mid-sentence, with what it says."""
    texts = [SET_WIDE_RE.sub("", line.text) for line in lines]
    widths = [natural_width(text) for text in texts]
    pairs = Counter(a + b for text in texts for a, b in pairwise(text))
    return tuple(
        Break(lines[at].no, _odds(texts[at], texts[at + 1], texts[at + 2 : at + 2 + BELOW], pairs), below.blanks_before > 0)
        for at, below in enumerate(lines[1:])
        if _breaks(texts[at], texts[at + 1]) and _in_column(widths, at)
    )


def _certain(found: Iterable[Break]) -> int:
    """The first line of the first stretch whose breaks say for certain that it was taken across; 0 if there is none."""
    total, start = 0.0, 0
    for here in found:
        start = here.line if total <= 0 else start
        total = max(0.0, total + here.odds)
        if total > CERTAIN:
            return start
    return 0


def _odds(above: str, below: str, further: list[str], pairs: Counter[str]) -> float:
    """Log-odds that two lines, one below the other, are of different columns."""
    word, pair = Lexicon.of_jieba().spans(above, below), _makes_pair(above, below, pairs)
    if word and pair:
        return SURE
    onward = any(_makes_pair(above, other, pairs) and Lexicon.of_jieba().spans(above, other) for other in further)
    if word:
        return WORD_BELOW if onward else WORD
    if pair:
        return STRAY_BELOW if onward else STRAY
    return ONWARD_BELOW if onward else ONWARD


def _makes_pair(above: str, below: str, pairs: Counter[str]) -> bool:
    """Whether the characters around a break stand next to each other elsewhere on the page."""
    return pairs[above[-1] + below[0]] > 0


def _breaks(above: str, below: str) -> bool:
    """Whether a line stops in mid-sentence with a Chinese character, and the next goes on with one."""
    inside = len(above) >= SHORTEST and not ends_sentence(above) and not LISTED_RE.search(above)
    return inside and is_han(above[-1]) and is_han(below[0]) and not ANEW_RE.match(below)


def _in_column(widths: list[float], at: int) -> bool:
    """Whether a line is as wide as another one nearby."""
    near = range(max(0, at - AROUND), min(len(widths), at + AROUND + 1))
    return any(abs(widths[other] - widths[at]) <= EQUAL for other in near if other != at)
