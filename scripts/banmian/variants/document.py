"""A document taken apart: what stays, and the texts in it, each of which is converted as a whole.

    read_document(page).written(convert)   →  the page in one script; the same parts serve the next

All texts of one script and place are converted together, which costs less than one by one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from banmian.variants.jsonld import convert_jsonld
from banmian.variants.pipeline import LengthChanged
from banmian.variants.spelling import read_html, respell_html


class Converts(Protocol):
    """What the walk asks of a converter."""

    def texts(self, blocks: Sequence[str], script: str = ..., scope: str = ...) -> Sequence[str]:
        """The blocks in the wanted variant, each as many characters as before."""

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

    def asked(self) -> Sequence[str]:
        """What is to be converted."""
        return (self.text,)

    def put(self, out: list[str], converted: Iterator[str]) -> None:
        """Put it back piece by piece."""
        text = next(converted)
        if text == self.text:
            return
        if len(text) != len(self.text):
            raise LengthChanged(self.text, text)
        at = 0
        for place, piece in zip(self.places, self.pieces, strict=True):
            if isinstance(place, int):
                out[place] = respell_html(out[place], text[at : at + len(piece)])
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

    def asked(self) -> Sequence[str]:
        """What is to be converted."""
        return [read_html(piece) for piece in self.pieces[1::2]]

    def put(self, out: list[str], converted: Iterator[str]) -> None:
        """Write the tag anew."""
        pieces = self.pieces.copy()
        pieces[1::2] = [respell_html(piece, next(converted)) for piece in pieces[1::2]]
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
    tag: str = ""
    """The tag that stands before it in its place."""

    def asked(self) -> Sequence[str]:
        """What is to be converted."""
        values: list[str] = []

        def note(value: str) -> str:
            values.append(value)
            return value

        convert_jsonld(self.content, note)
        return values

    def put(self, out: list[str], converted: Iterator[str]) -> None:
        """Write it anew."""
        out[self.place] = self.tag + convert_jsonld(self.content, lambda _: next(converted))


class Place(NamedTuple):
    """The texts of a document that are converted alike."""

    script: str
    """The script they are in."""
    scope: str
    """The date or slug they belong to."""
    blocks: list[str]
    """The texts."""


class Document:
    """A document taken apart, to be written in one script after the other."""

    __slots__ = ("_parts", "_texts", "places")

    def __init__(self, parts: list[str], texts: Sequence[Block | Tag | Data]):
        """``parts``: the document, cut at its tags; ``texts``: what in there is text."""
        self._parts = parts
        self._texts: dict[tuple[str, str], list[Block | Tag | Data]] = {}
        for text in texts:
            self._texts.setdefault((text.script, text.scope), []).append(text)
        self.places = [
            Place(script, scope, [block for text in texts for block in text.asked()])
            for (script, scope), texts in self._texts.items()
        ]

    def written(self, convert: Converts) -> str:
        """The document in another script."""
        out = self._parts.copy()
        for script, scope, blocks in self.places:
            if not convert.leaves(script):
                converted = iter(convert.texts(blocks, script, scope))
                for text in self._texts[script, scope]:
                    text.put(out, converted)
        return "".join(out)
