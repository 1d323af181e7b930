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
from .fold import fold

END = "\0"
"""Ends a field; no text holds it."""
HEADS = ("title", "kicker", "deck", "standing_head", "byline", "credit")


@dataclass(frozen=True, slots=True)
class Document:
    """One article."""

    entry: Entry
    """What the catalogue knows of it."""
    heads: tuple[str, ...]
    """What stands above and below the text: headline, kicker, deck, standing head, byline, credit."""
    body: tuple[str, ...]
    """Its paragraphs and subheads."""

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
    heads = (getattr(entry, key) for key in HEADS)
    return Document(entry, tuple(head for head in heads if fold(head)), tuple(text for _, text in paragraphs(body)))
