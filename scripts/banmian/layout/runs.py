"""Characters of one size on one baseline, and what the lines above and below a gap between two of them say of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile

from ..source.sheet import Glyph

SLIGHT = 0.3
"""Smaller gaps, in em, part nothing."""
FAR = 14.0
"""Lines up to so many em away tell what a gap is, as long as none runs through it."""
COLUMN = 3
"""… and where so many lines above and below it, up to the first that runs through, leave the same white."""
FLANK = 2.7
"""Text within so many em of a gap, an indent away, stands at its side."""

OPENING, CLOSING = set("“‘（《「『〈【"), set("，。、；：”’）》」』〉】！？")
"""Marks with white before them, and behind them."""


class Run:
    """The characters of one size on one baseline, with the ink of each."""

    def __init__(self, glyphs: list[Glyph]):
        self.glyphs = [glyph for glyph in glyphs if not glyph.text.isspace()]
        self.spaces = [glyph for glyph in glyphs if glyph.text.isspace()]
        self.starts = [glyph.x for glyph in self.glyphs]
        self.y = self.glyphs[0].y if self.glyphs else 0.0
        self.size = self.glyphs[0].type.size if self.glyphs else 1.0
        self.squares = [_square(glyph) for glyph in self.glyphs]

    def crossed(self, low: float, high: float) -> bool:
        """Whether characters fill a stretch, so that no white runs through it."""
        at = max(0, bisect_right(self.starts, low) - 1)
        edge, white = low, 0.0
        while at < len(self.starts) and self.starts[at] < high:
            left, right = self.squares[at]
            white = max(white, left - edge)
            edge = max(edge, right)
            at += 1
        return max(white, high - edge) < min(0.35 * (high - low), SLIGHT * self.size)

    def holds(self, low: float, high: float) -> bool:
        """Whether a character stands in a stretch."""
        at = bisect_left(self.starts, low)
        return at < len(self.starts) and self.starts[at] < high

    def begins(self, x: float) -> bool:
        """Whether words begin at a place, after white or at the left of all."""
        at = bisect_left(self.starts, x - SLIGHT * self.size)
        if at == len(self.starts) or self.starts[at] > x + SLIGHT * self.size:
            return False
        return not at or self.starts[at] - self.squares[at - 1][1] > SLIGHT * self.size

    def flanks(self, low: float, high: float, reach: float) -> tuple[bool, bool]:
        """Whether text stands close at both sides of a stretch."""
        at = bisect_left(self.starts, (low + high) / 2)
        left = at > 0 and self.starts[at - 1] + self.glyphs[at - 1].advance > low - reach
        right = at < len(self.starts) and self.starts[at] < high + reach
        return left, right


def _square(glyph: Glyph) -> tuple[float, float]:
    """From where to where a character fills its line: a mark set narrow, with the white of its square."""
    left, right = glyph.x, glyph.x + glyph.advance
    spare = max(0.0, glyph.type.size * glyph.type.stretch - glyph.advance)
    return (left - spare if glyph.text in OPENING else left), (right + spare if glyph.text in CLOSING else right)


def ends(run: Run, low: float, high: float, side: list[Run]) -> int:
    """How many lines that lie one way from a gap, up to the first that fills it, end where it begins."""
    found = 0
    for other in _along(run, low, high, side):
        at = bisect_left(other.starts, low - SLIGHT * run.size) - 1
        found += at >= 0 and abs(other.starts[at] + other.glyphs[at].advance - low) < SLIGHT * run.size
    return found


def edges(run: Run, low: float, high: float, side: list[Run]) -> int:
    """How many lines that lie one way from a gap, up to the first that fills it, begin where it ends."""
    return sum(start < high + SLIGHT * run.size for start in starts_behind(run, low, high, side))


def begin_at(run: Run, x: float, side: list[Run]) -> bool:
    """Whether lines of a line's size, one way from it, begin at a place."""
    near = takewhile(lambda other: abs(other.y - run.y) <= FAR * run.size, side)
    return any(other.begins(x) for other in near if abs(other.size - run.size) < 0.1 * run.size)


def starts_behind(run: Run, low: float, high: float, side: list[Run]) -> Iterator[float]:
    """Where lines one way from a gap, up to the first that fills it, begin behind it."""
    for other in _along(run, low, high, side):
        at = bisect_left(other.starts, high - SLIGHT * run.size)
        if at < len(other.starts) and other.starts[at] < high + FLANK * run.size:
            yield other.starts[at]


def _along(run: Run, low: float, high: float, side: list[Run]) -> Iterator[Run]:
    """The lines of a line's size one way from a gap, up to the first line that fills it."""
    for other in side:
        if abs(other.y - run.y) > FAR * run.size or other.crossed(low, high):
            return
        if abs(other.size - run.size) < 0.1 * run.size:
            yield other


def whites(run: Run, low: float, high: float, em: float, side: list[Run]) -> tuple[int, bool]:
    """How many lines, up to ``COLUMN``, leave a gap white one way, with text close at both sides; whether one then fills it."""
    found = 0
    for other in side:
        if abs(other.y - run.y) > FAR * run.size or found == COLUMN:
            break
        if abs(other.size - run.size) < 0.1 * run.size:
            if other.crossed(low, high):
                return found, True
            found += all(other.flanks(low, high, FLANK * em))
    return found, False
