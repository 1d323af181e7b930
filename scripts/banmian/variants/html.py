"""Convert the text of an HTML or Atom document; every byte that is not text stays.

    <p>指明<b>了</b>方向<a href="/后">后来</a></p>   →   <p>指明<b>了</b>方向<a href="/后">後來</a></p>

The text of a block (a paragraph, a heading, a cell) is read across its inline tags, converted whole, and cut again
at the same places: conversion keeps the length. What a template marks: ``data-script`` (the script the text is in),
``data-scope`` (the article it belongs to), ``translate="no"`` or a ``lang`` of its own (stays as it is).

The walk costs more than the conversion, so it is made once: ``read_document(page)`` finds the texts, and its
``written(convert)`` gives the page in one script after the other.
"""

import re
from dataclasses import dataclass

from banmian.variants.attributes import NO_MARKS, Marks, cut_attributes, may_be_text, read_marks
from banmian.variants.document import Block, Converts, Data, Document, Tag
from banmian.variants.quotations import carry_on
from banmian.variants.spelling import read_html
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
))  # fmt: skip
# What stands in a line without being text: a word does not go on behind it, a quotation does.
OBJECT = "\ufffc"
STAND_INS = {"br": "\n"} | dict.fromkeys(("img", "input", "code", "kbd", "samp", "svg", "math", "button"), OBJECT)
# id and uri are Atom's.
KEPT = frozenset(("style", "code", "pre", "kbd", "samp", "svg", "math", "textarea", "id", "uri"))
RAW = frozenset(("script", "style", "textarea"))
VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
ROOTS = frozenset(("html", "feed"))


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


def read_document(document: str) -> Document:
    """Take a document apart."""
    return _Walk(document).run()


def read_json(document: str) -> Document:
    """Take JSON-LD, or JSON like it, apart."""
    return Document([document], [Data(0, document, ZH_HANS.lang, "")])


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
        self.texts: list[Block | Tag | Data] = []
        # The current block: places in `out` that hold its text, and stand-ins for what is not text.
        self.block: list[int | str] = []
        self.regions = [_Region("", ZH_HANS.lang, "", False)]

    def run(self) -> Document:
        document, at = self.document, 0
        while match := TOKEN_RE.search(document, at):
            start, at = match.span()
            if at_text := document[match.pos : start]:
                self.text(at_text)
            self.out.append(match[0])
            if name := match["name"]:
                name = name.rpartition(":")[2].lower()
                at = self.close(name, at) if match["close"] else self.open(name, match)
        if rest := document[at:]:
            self.text(rest)
        self.flush()
        return Document(self.out, carry_on(self.out, self.texts))

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
            self.texts.append(Tag(len(self.out) - 1, pieces, script, scope))

    def skip(self, name: str, attributes: str, at: int) -> int:
        """Copy an element whose content is no markup, up to its end tag."""
        end = re.compile(f"</{name}", re.IGNORECASE).search(self.document, at)
        content = self.document[at : end.start() if end else len(self.document)]
        region = self.regions[-1]
        if "ld+json" in attributes and not region.kept:
            self.texts.append(Data(len(self.out), content, region.script, region.scope))
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
            self.texts.append(Block(block, pieces, text, region.script, region.scope))
