"""An article as search knows it: its fields, which are searched each by itself, and the names it can be asked for by.

``Searched(fields=("代表委员建言", "本报记者鲍童", "小标题正文……"), names=("author␀鲍童", "page␀要闻"))``
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import add
from pathlib import Path

from ..content.catalogue import Entry, Issue, IssuePage
from ..content.matter import parse
from ..content.opening import paragraphs, unturned
from .fold import fold

END = "\0"
"""Parts what a name is from the name; no text holds it."""
HEADS = ("title", "kicker", "deck", "standing_head", "byline", "credit")
AUTHOR, SERIES, PAGE = "author", "series", "page"


@dataclass(frozen=True, slots=True)
class Searched:
    """What is searched of one article."""

    fields: tuple[str, ...]
    """Headline, kicker, deck, standing head, byline, credit and text, folded."""
    names: tuple[str, ...] = ()
    """The keys of its authors, its standing head and its page."""

    def found_by(self) -> set[str]:
        """Everything it is found by: pairs of characters, single ones, names."""
        keys = set(self.names)
        for field in self.fields:
            keys.update(map(add, field, field[1:]))
            keys.update(field)
        return keys


def documents(content: Path, issue: Issue) -> Iterator[Searched]:
    """The articles of an issue, page after page."""
    for page in issue.pages:
        for entry in page.entries:
            yield searched(content / str(issue.date) / entry.file, entry, page)


def searched(file: Path, entry: Entry, page: IssuePage) -> Searched:
    """What is searched of the article of an entry."""
    body = parse(file.read_text("utf-8"), str(file), str(entry.date)).body
    text = "".join(text for _, text in paragraphs(unturned(body, entry.continued)))
    fields = (fold(field) for field in (*(getattr(entry, key) for key in HEADS), text))
    told = [(AUTHOR, name) for name in entry.authors] + [(SERIES, entry.standing_head), (PAGE, page.name)]
    names = (named(kind, name) for kind, name in told if name)
    return Searched(tuple(filter(None, fields)), tuple(names))


def named(kind: str, name: str) -> str:
    """The key of an author, a series or a page."""
    return f"{kind}{END}{fold(name)}"
