"""Printed lines with their places, and the two ways to look at them: as they lie on the page, and along the text.

Text runs to the right and its lines downwards, or it runs downwards and its lines to the left (竖排). ``flow`` is a line's
place on a page turned so that all text runs to the right: what is said of columns, indents and paragraphs is said once.

* a line upright at the right edge of a page 600 wide, 20 below its top → ``flow`` begins 20 from the left, at −600
"""

import itertools
from collections import Counter
from dataclasses import dataclass
from statistics import median

from ..chars import HAN_RE
from ..model import Box
from ..model.boxes import around
from ..source.sheet import Glyph

ASCENT = 0.88
"""How much of a character's square stands above its baseline."""
SPACE, WIDER_SPACE = 0.22, 0.35
"""A gap so many em wider than the line's usual one is a space: between two Chinese characters; between others."""
EVEN, MOSTLY, NARROW_SPACE = 0.03, 0.7, 0.13
"""Where so large a part of a line's gaps differ by less em, a space between Chinese characters may be as narrow as this."""


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line, or the part of one that belongs together."""

    text: str
    """What is printed."""
    box: Box
    """Where it lies on the page: the squares of its characters."""
    flow: Box
    """Where it lies when all text runs to the right."""
    size: float
    """Size of its type."""
    em: float
    """Width of a full character of its type."""
    face: str
    """The face that most of it is set in."""
    light: float
    """How light its type is."""
    upright: bool
    """Whether it runs downwards."""
    lead: int
    """How many spaces it begins with."""
    trail: int
    """How many spaces it ends with."""
    opening: str
    """The face of its first characters."""

    @property
    def base(self) -> float:
        """Where its baseline is, across the text."""
        return self.flow.y1

    @property
    def count(self) -> int:
        """How many characters it has."""
        return len(self.text)


def square(glyph: Glyph) -> Box:
    """The square of a character on the page."""
    size = glyph.type.size
    match glyph.type.angle:
        case 90:
            return Box(glyph.x - (1 - ASCENT) * size, glyph.y, glyph.x + ASCENT * size, glyph.y + glyph.advance)
        case 180:
            return Box(glyph.x - glyph.advance, glyph.y - (1 - ASCENT) * size, glyph.x, glyph.y + ASCENT * size)
        case 270:
            return Box(glyph.x - ASCENT * size, glyph.y - glyph.advance, glyph.x + (1 - ASCENT) * size, glyph.y)
    return Box(glyph.x, glyph.y - ASCENT * size, glyph.x + glyph.advance, glyph.y + (1 - ASCENT) * size)


def make_row(glyphs: list[Glyph], upright: bool = False) -> Row | None:
    """The line of characters in reading order; None if it is all white space."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not inked:
        return None
    first, last = glyphs.index(inked[0]), len(glyphs) - 1 - glyphs[::-1].index(inked[-1])
    box = around(square(glyph) for glyph in inked)
    flow = Box(box.y0, -box.x1, box.y1, -box.x0) if upright else box
    types = Counter(glyph.type for glyph in inked)
    face = Counter(glyph.type.face for glyph in inked if HAN_RE.match(glyph.text)) or Counter(g.type.face for g in inked)
    usual = types.most_common(1)[0][0]
    text = _text(glyphs[first : last + 1], usual.size * (1.0 if upright else usual.stretch), upright)
    lead = sum(len(glyph.text) for glyph in glyphs[:first])
    trail = sum(len(glyph.text) for glyph in glyphs[last + 1 :])
    return Row(
        text,
        box,
        flow,
        usual.size,
        usual.size * (1.0 if upright else usual.stretch),
        face.most_common(1)[0][0],
        usual.light,
        upright,
        lead,
        trail,
        inked[0].type.face,
    )


def _text(glyphs: list[Glyph], em: float, upright: bool) -> str:
    """The characters as text, with a space where the paper set one."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    gaps = [_gap(one, other, upright) for one, other in itertools.pairwise(inked)]
    usual = max(0.0, median(gaps)) if len(gaps) > 4 else max(0.0, min(gaps, default=0.0))
    if len(gaps) > 1 and usual > 0.9 * em:  # set wide: 春　节　特　刊
        usual = min(gaps)
    centre = median(gaps) if len(gaps) > 4 else usual
    even = len(gaps) > 4 and sum(abs(gap - centre) < EVEN * em for gap in gaps) >= MOSTLY * len(gaps)
    between = NARROW_SPACE + centre / em - usual / em if even else SPACE
    text, spaced, at = "", False, -1
    for glyph in glyphs:
        if glyph.text.isspace():
            spaced = True
            continue
        if at >= 0:
            han = HAN_RE.match(inked[at].text[-1]) and HAN_RE.match(glyph.text[0])
            wide = gaps[at] - usual > (between if han else WIDER_SPACE) * em
            text += " " if (spaced and gaps[at] > -0.3 * em) or wide else ""
        text, spaced, at = text + glyph.text, False, at + 1
    return text


def _gap(one: Glyph, other: Glyph, upright: bool) -> float:
    """White between two neighbours in a line."""
    a, b = square(one), square(other)
    return b.y0 - a.y1 if upright else b.x0 - a.x1
