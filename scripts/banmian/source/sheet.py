"""A page as it was set: every character with its place and type, and the rules, fills and pictures around them.

A reader of a file format (PDF; ALTO or hOCR are alike) makes a ``Sheet``; the room ``layout`` makes articles of it and knows
no format. Places are in points from the top left of the page as shown, y downwards.

* ``Glyph("济", x=36.0, y=120.4, advance=9.5, type=Type("SongTi", 9.5))`` → 济 of 9.5 points
* an OCR engine that knows words only gives a ``Glyph`` a word: ``Glyph("济宁讯", x=36.0, y=120.4, advance=28.5, …)``
"""

from dataclasses import dataclass
from typing import NamedTuple

from ..model import Box, Doubt


@dataclass(frozen=True, slots=True)
class Type:
    """The type that characters are set in; one object for all that share it."""

    face: str
    """Name of the face: ``FZBSK``; two faces never have one name, a face without a name has one made up for it."""
    size: float
    """Size in points, across the direction of the line."""
    stretch: float = 1.0
    """Width as a part of the size: 0.7 is condensed (长体)."""
    angle: int = 0
    """Direction of the line in degrees clockwise: 0 to the right, 90 downwards, 180, 270."""
    light: float = 0.0
    """How light its colour is: 0 black, 1 white."""


class Glyph(NamedTuple):
    """A character, or a word whose characters have no places of their own."""

    text: str
    """What it says."""
    x: float
    """Where its baseline begins …"""
    y: float
    """… and how far below the page's top."""
    advance: float
    """How long it is in the direction of its line."""
    type: Type
    """The type it is set in."""


class Fill(NamedTuple):
    """An area of one colour."""

    box: Box
    """Where it is."""
    light: float
    """How light it is: 0 black, 1 white."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it was set."""

    width: float
    """Width of the page in points."""
    height: float
    """Height of the page in points."""
    glyphs: tuple[Glyph, ...]
    """Its characters in the order they were painted; what the page hides is left out."""
    rules: tuple[Box, ...] = ()
    """Its lines, each a thin box."""
    frames: tuple[Box, ...] = ()
    """Boxes drawn around something."""
    fills: tuple[Fill, ...] = ()
    """Areas of one colour that are no line, white ones left out."""
    pictures: tuple[Box, ...] = ()
    """Its pictures."""
    findings: tuple[Doubt, ...] = ()
    """What an editor should know of the file itself: characters that no font maps, text that was left out."""
