"""An article as search knows it: its fields, which are searched each by itself, the body last.

``Document(fields=("代表委员建言", "■本报记者 鲍童", "小标题 正文……"), …)`` is indexed as
``代表委员建言␀本报记者鲍童␀小标题正文……␀``
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..content.catalogue import Entry, Issue
from ..content.matter import parse
from ..content.opening import paragraphs
from ..variants import Place, told_inside
from .fold import fold

END = "\0"
"""Ends a field; no text holds it."""
HEADS = ("title", "kicker", "deck", "standing_head", "byline", "credit")
NAME_LENGTH = 22
"""Characters by which a photo story is named, as in the theme."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article."""

    entry: Entry
    """What the catalogue knows of it."""
    heads: tuple[str, ...]
    """What stands above and below the text: headline, kicker, deck, standing head, byline, credit."""
    body: tuple[str, ...]
    """Its paragraphs and subheads."""
    told: tuple[str, ...]
    """The same as they are to be converted: what stands within a quotation begins with a mark that is cut off again."""

    @property
    def name(self) -> str:
        """What a list calls it."""
        entry = self.entry
        caption = entry.opening or entry.title
        if not entry.unheaded:
            return entry.title
        return caption if len(caption) <= NAME_LENGTH else caption[: NAME_LENGTH - 1] + "…"

    @property
    def printed(self) -> Place:
        """Everything that excerpts show of it."""
        return Place(self.entry.script, self.entry.slug, [self.name, *self.heads, *self.told])

    def folded(self) -> tuple[str, str]:
        """Heads and body as the index holds them, each field with its end."""
        heads = "".join(fold(head) + END for head in self.heads)
        body = fold("".join(self.body))
        return heads, body + END if body else ""


def documents(content: Path, issue: Issue) -> Iterator[Document]:
    """The articles of an issue, page after page."""
    for entry in issue.entries:
        yield document(content / str(issue.date) / entry.file, entry)


def document(file: Path, entry: Entry) -> Document:
    """The article of an entry."""
    body = parse(file.read_text("utf-8"), str(file), str(entry.date)).body
    found = paragraphs(body)
    texts = tuple(text for _, text in found)
    told = told_inside(["" if is_subhead else text for is_subhead, text in found])
    told = [read or text for read, text in zip(told, texts, strict=True)]
    heads = (getattr(entry, key) for key in HEADS)
    return Document(entry, tuple(head for head in heads if fold(head)), texts, tuple(told))
