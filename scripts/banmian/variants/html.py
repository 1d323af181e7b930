"""Convert the text of an HTML or Atom document; every byte that is not text stays.

    <p>指明<b>了</b>方向<a href="/后">后来</a></p>   →   <p>指明<b>了</b>方向<a href="/后">後來</a></p>

The text of a block (a paragraph, a heading, a cell) is read across its inline tags, converted whole, and cut again
at the same places: conversion keeps the length. What a template marks: ``data-script`` (the script the text is in),
``data-scope`` (the article it belongs to), ``translate="no"`` or a ``lang`` of its own (stays as it is).

The walk costs more than the conversion, so it is made once: ``read_document(page)`` finds the texts, and its
``written(convert)`` gives the page in one script after the other. Most tags stand on many pages, and are read once (``tags``).
"""

from dataclasses import dataclass

from banmian.variants.attributes import cut_attributes
from banmian.variants.document import Block, Converts, Data, Document, Tag
from banmian.variants.quotations import carry_on
from banmian.variants.spelling import read_html
from banmian.variants.tags import TOKEN_RE, OpenTag, read_tag
from banmian.variants.variant import ZH_HANS

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
    """One pass over a document, cut at its tags: every second part is one."""

    __slots__ = ("block", "parts", "regions", "texts", "wide")

    def __init__(self, document: str):
        self.parts = TOKEN_RE.split(document)
        self.texts: list[Block | Tag | Data] = []
        # The current block: places in `parts` that hold its text, and stand-ins for what is not text.
        self.block: list[int | str] = []
        self.wide = False
        """Whether anything in the block may be more than ASCII."""
        self.regions = [_Region("", ZH_HANS.lang, "", False)]

    def run(self) -> Document:
        parts = self.parts
        for at in range(0, len(parts) - 1, 2):
            if parts[at]:
                self.text(at)
            tag = read_tag(parts[at + 1])
            if isinstance(tag, OpenTag):
                self.open(tag, at + 1)
            elif tag:
                self.close(tag)
        if parts[-1]:
            self.text(len(parts) - 1)
        self.flush()
        return Document(parts, carry_on(parts, self.texts))

    def text(self, at: int) -> None:
        if not self.regions[-1].kept:
            self.block.append(at)
            text = self.parts[at]
            self.wide = self.wide or not text.isascii() or "&" in text

    def open(self, tag: OpenTag, at: int) -> None:
        self.part(tag)
        region = self.regions[-1]
        if tag.may_be_text and not region.kept and not (tag.marks.kept and tag.name not in ROOTS):
            self.note_attributes(tag, at)
        if not tag.closed:
            self.enter(tag)
            if tag.is_raw:
                self.note_data(tag, at)

    def close(self, name: str) -> None:
        region = self.regions[-1]
        if name == region.name:
            region.depth -= 1
            if not region.depth:
                if region.script != self.regions[-2].script or region.scope != self.regions[-2].scope:
                    self.flush()
                self.regions.pop()
        if name not in INLINE and name not in STAND_INS:
            self.flush()

    def part(self, tag: OpenTag) -> None:
        """End the block, or put a stand-in into it, where a tag opens."""
        if tag.name in STAND_INS:
            self.block.append(STAND_INS[tag.name])
        elif tag.name not in INLINE or tag.marks.script or tag.marks.scope:
            self.flush()
        elif tag.marks.kept:
            self.block.append(OBJECT)

    def enter(self, tag: OpenTag) -> None:
        name, marks, region = tag.name, tag.marks, self.regions[-1]
        kept = name in KEPT or (marks.kept and name not in ROOTS)
        if kept or marks.script or marks.scope:
            script, scope = marks.script or region.script, marks.scope or region.scope
            self.regions.append(_Region(name, script, scope, kept or region.kept))
        elif name == region.name:
            region.depth += 1

    def note_attributes(self, tag: OpenTag, at: int) -> None:
        token, region = self.parts[at], self.regions[-1]
        begin, end = 1 + len(tag.spelled), tag.end - 1
        pieces = cut_attributes(tag.name, token[begin:end])
        if len(pieces) > 1:
            script, scope = tag.marks.script or region.script, tag.marks.scope or region.scope
            pieces = [token[:begin] + pieces[0], *pieces[1:-1], pieces[-1] + token[end:]]
            self.texts.append(Tag(at, pieces, script, scope))

    def note_data(self, tag: OpenTag, at: int) -> None:
        """An element whose content is no markup is one part with its tag; of these only JSON-LD holds text."""
        token, region = self.parts[at], self.regions[-1]
        if "ld+json" in token[: tag.end] and not region.kept:
            self.texts.append(Data(at, token[tag.end :], region.script, region.scope, token[: tag.end]))

    def flush(self) -> None:
        """Note the block as one text."""
        if not self.block:
            return
        block, self.block = self.block, []
        if self.wide:
            self.wide = False
            pieces = [read_html(self.parts[piece]) if isinstance(piece, int) else piece for piece in block]
            text = "".join(pieces)
            if not text.isascii():
                region = self.regions[-1]
                self.texts.append(Block(block, pieces, text, region.script, region.scope))
