"""Convert the text of an HTML or Atom document; every byte that is not text stays.

    <p>指明<b>了</b>方向<a href="/后">后来</a></p>   →   <p>指明<b>了</b>方向<a href="/后">後來</a></p>

The text of a block (a paragraph, a heading, a cell) is read across its inline tags, converted whole, and cut again
at the same places: conversion keeps the length. What a template marks: ``data-script`` (the script the text is in),
``data-scope`` (the article it belongs to), ``translate="no"`` or a ``lang`` of its own (stays as it is).

The walk costs more than the conversion, so it is made once: ``read_document(page)`` finds the texts, and its
``written(convert)`` gives the page in one script after the other.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from banmian.variants.attributes import NO_MARKS, Marks, cut_attributes, may_be_text, read_marks
from banmian.variants.convert import LengthChanged
from banmian.variants.jsonld import convert_jsonld
from banmian.variants.spelling import read_html, respell_html
from banmian.variants.variant import ZH_HANS

TOKEN_RE = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<[!?][^>]*>"
    r"""|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<attributes>(?:[^"'>]++|"[^"]*+"|'[^']*+')*+)>""",
    re.DOTALL,
)
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label",
    "mark", "q", "rb", "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))
# What stands in a line without being text: a word does not go on behind it, a quotation does.
OBJECT = "\ufffc"
STAND_INS = {"br": "\n"} | dict.fromkeys(("img", "input", "code", "kbd", "samp", "svg", "math", "button"), OBJECT)
# id and uri are Atom's.
KEPT = frozenset(("style", "code", "pre", "kbd", "samp", "svg", "math", "textarea", "id", "uri"))
RAW = frozenset(("script", "style", "textarea"))
VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))
ROOTS = frozenset(("html", "feed"))


class Converts(Protocol):
    """What the walk asks of a converter."""

    def text(self, block: str, script: str = ..., scope: str = ...) -> str:
        """The block in the wanted variant, as many characters as before."""

    def leaves(self, script: str = ...) -> bool:
        """Whether text in this script needs no conversion."""


@dataclass(slots=True)
class _Region:
    """An element that marks what is inside it."""

    name: str
    """The element."""
    script: str
    """The script of the text inside."""
    scope: str
    """The place the text inside belongs to."""
    kept: bool
    """Whether the text inside stays."""
    depth: int = 1
    """How many elements of this name are open since, this one included."""


class _Block(NamedTuple):
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


class _Tag(NamedTuple):
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


class _Data(NamedTuple):
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
    texts: list[_Block | _Tag | _Data] = field(default_factory=list)
    """What in there is text."""

    def written(self, convert: Converts) -> str:
        """The document in another script."""
        out = self.parts.copy()
        for text in self.texts:
            if not convert.leaves(text.script):
                text.convert(out, convert)
        return "".join(out)


def read_document(document: str) -> Document:
    """Take a document apart."""
    return _Walk(document).run()


def convert_html(document: str, convert: Converts) -> str:
    """The document in another script."""
    if convert.leaves(ZH_HANS.lang) and "data-script" not in document:
        return document
    return read_document(document).written(convert)


convert_xml = convert_html  # Atom's elements are blocks; inline XHTML is read as HTML is.


class _Walk:
    """One pass over a document."""

    __slots__ = ("block", "document", "out", "regions", "texts")

    def __init__(self, document: str):
        self.document = document
        self.out: list[str] = []
        self.texts: list[_Block | _Tag | _Data] = []
        # The current block: places in `out` that hold its text, and stand-ins for what is not text.
        self.block: list[int | str] = []
        self.regions = [_Region("", ZH_HANS.lang, "", False)]

    def run(self) -> Document:
        document, at = self.document, 0
        while match := TOKEN_RE.search(document, at):
            start, at = match.span()
            if at_text := document[match.pos:start]:
                self.text(at_text)
            self.out.append(match[0])
            if name := match["name"]:
                name = name.rpartition(":")[2].lower()
                at = self.close(name, at) if match["close"] else self.open(name, match)
        if rest := document[at:]:
            self.text(rest)
        self.flush()
        return Document(self.out, self.texts)

    def text(self, spelling: str) -> None:
        if not self.regions[-1].kept:
            self.block.append(len(self.out))
        self.out.append(spelling)

    def open(self, name: str, match: re.Match[str]) -> int:
        attributes = match["attributes"]
        marks = read_marks(attributes) if attributes else NO_MARKS
        self.part(name, marks)
        region = self.regions[-1]
        if attributes and not region.kept and not (marks.kept and name not in ROOTS):
            self.note_attributes(name, match, marks)
        closed = name in VOID or attributes.endswith("/")
        if not closed:
            self.enter(name, marks)
        return self.skip(name, attributes, match.end()) if name in RAW and not closed else match.end()

    def close(self, name: str, at: int) -> int:
        region = self.regions[-1]
        if name == region.name:
            region.depth -= 1
            if not region.depth:
                if region.script != self.regions[-2].script or region.scope != self.regions[-2].scope:
                    self.flush()
                self.regions.pop()
        if name not in INLINE and name not in STAND_INS:
            self.flush()
        return at

    def part(self, name: str, marks: Marks) -> None:
        """End the block, or put a stand-in into it, where a tag opens."""
        if name in STAND_INS:
            self.block.append(STAND_INS[name])
        elif name not in INLINE or marks.script or marks.scope:
            self.flush()
        elif marks.kept:
            self.block.append(OBJECT)

    def enter(self, name: str, marks: Marks) -> None:
        region = self.regions[-1]
        kept = name in KEPT or (marks.kept and name not in ROOTS)
        if kept or marks.script or marks.scope:
            script, scope = marks.script or region.script, marks.scope or region.scope
            self.regions.append(_Region(name, script, scope, kept or region.kept))
        elif name == region.name:
            region.depth += 1

    def note_attributes(self, name: str, match: re.Match[str], marks: Marks) -> None:
        attributes = match["attributes"]
        pieces = cut_attributes(name, attributes) if may_be_text(attributes) else []
        if len(pieces) > 1:
            region = self.regions[-1]
            script, scope = marks.script or region.script, marks.scope or region.scope
            pieces = [f"<{match['name']}{pieces[0]}", *pieces[1:-1], f"{pieces[-1]}>"]
            self.texts.append(_Tag(len(self.out) - 1, pieces, script, scope))

    def skip(self, name: str, attributes: str, at: int) -> int:
        """Copy an element whose content is no markup, up to its end tag."""
        end = re.compile(f"</{name}", re.IGNORECASE).search(self.document, at)
        content = self.document[at : end.start() if end else len(self.document)]
        region = self.regions[-1]
        if "ld+json" in attributes and not region.kept:
            self.texts.append(_Data(len(self.out), content, region.script, region.scope))
        self.out.append(content)
        return at + len(content) if not end else end.start()

    def flush(self) -> None:
        """Note the block as one text."""
        if not self.block:
            return
        block, self.block = self.block, []
        pieces = [read_html(self.out[piece]) if isinstance(piece, int) else piece for piece in block]
        text = "".join(pieces)
        if not text.isascii():
            region = self.regions[-1]
            self.texts.append(_Block(block, pieces, text, region.script, region.scope))
