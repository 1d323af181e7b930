"""A document taken apart: what stays, and the texts in it, each of which is converted as a whole.

    read_document(page).written(convert)   →  the page in one script; the same parts serve the next
"""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from banmian.variants.convert import LengthChanged
from banmian.variants.jsonld import convert_jsonld
from banmian.variants.spelling import read_html, respell_html


class Converts(Protocol):
    """What the walk asks of a converter."""

    def text(self, block: str, script: str = ..., scope: str = ...) -> str:
        """The block in the wanted variant, as many characters as before."""

    def leaves(self, script: str = ...) -> bool:
        """Whether text in this script needs no conversion."""


class Block(NamedTuple):
    """A text that is read as a whole."""

    places: list[int | str]
    """Places in the document that hold its text, and stand-ins for what is not text."""
    pieces: list[str]
    """What stands there, as a reader sees it."""
    text: str
    """All of it."""
    script: str
    """The script it is in."""
    scope: str
    """The place it belongs to."""

    def convert(self, out: list[str], convert: Converts) -> None:
        """Convert it and put it back piece by piece."""
        converted = convert.text(self.text, self.script, self.scope)
        if converted == self.text:
            return
        if len(converted) != len(self.text):
            raise LengthChanged(f"{self.text!r} became {converted!r}")
        at = 0
        for place, piece in zip(self.places, self.pieces, strict=True):
            if isinstance(place, int):
                out[place] = respell_html(out[place], converted[at : at + len(piece)])
            at += len(piece)


class Tag(NamedTuple):
    """A tag with attributes that are text."""

    place: int
    """Its place in the document."""
    pieces: list[str]
    """The tag, every second piece of it a text."""
    script: str
    """The script they are in."""
    scope: str
    """The place they belong to."""

    def convert(self, out: list[str], convert: Converts) -> None:
        """Write the tag anew."""
        pieces = self.pieces.copy()
        for at in range(1, len(pieces), 2):
            pieces[at] = respell_html(pieces[at], convert.text(read_html(pieces[at]), self.script, self.scope))
        out[self.place] = "".join(pieces)


class Data(NamedTuple):
    """JSON-LD."""

    place: int
    """Its place in the document."""
    content: str
    """The JSON."""
    script: str
    """The script it is in."""
    scope: str
    """The place it belongs to."""

    def convert(self, out: list[str], convert: Converts) -> None:
        """Write it anew."""
        out[self.place] = convert_jsonld(self.content, lambda value: convert.text(value, self.script, self.scope))


@dataclass(frozen=True, slots=True)
class Document:
    """A document taken apart, to be written in one script after the other."""

    parts: list[str] = field(default_factory=list)
    """The document, cut at its tags."""
    texts: list[Block | Tag | Data] = field(default_factory=list)
    """What in there is text."""

    def written(self, convert: Converts) -> str:
        """The document in another script."""
        out = self.parts.copy()
        for text in self.texts:
            if not convert.leaves(text.script):
                text.convert(out, convert)
        return "".join(out)
