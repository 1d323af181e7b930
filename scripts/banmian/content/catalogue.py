"""What the edition knows of every article without reading it again: issues, their pages, their entries.

::

    Issue 2022-04-08 ─┬─ IssuePage 1 ── Entry 2022-04-08/01/01.html, …
                      └─ IssuePage 2 ── Entry 2022-04-08/02/01.html, …

An issue is kept as JSON when it is built, and read back for the pages that span issues.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict, dataclass
from functools import partial
from itertools import groupby
from typing import Any

from .key import article_path, is_undated, issue_path, page_path, slug
from .matter import Matter
from .naming import simplified
from .opening import length, opening

AS_WRITTEN = ("title", "kicker", "deck", "standing_head", "byline", "dateline", "credit", "jump", "page_name", "source")
_dumps = partial(json.dumps, ensure_ascii=False, separators=(",", ":"), default=str)


@dataclass(frozen=True, slots=True)
class Entry:
    """One article, as lists and links need it."""

    slug: str
    """The key, ``2022-04-07-p01-a03``."""
    path: str
    """Where its page is, below the root of a variant: ``2022-04-07/01/03.html``."""
    date: datetime.date
    """The day of its issue."""
    page: int
    """The sequence of its page in the issue, from 1."""
    order: int
    """Its place on that page, from 1."""
    kind: str
    """``article``, ``photo`` or ``refer``."""
    title: str
    """Headline 主题; the printed lines stand a space apart."""
    kicker: str
    """引题."""
    deck: str
    """副题."""
    standing_head: str
    """栏题."""
    authors: tuple[str, ...]
    """Names."""
    byline: str
    """署名 as printed."""
    dateline: str
    """电头 as printed."""
    credit: str
    """Photo credit as printed."""
    jump: str
    """The page the text continues on."""
    opening: str
    """How the running text begins, some two hundred characters."""
    length: int
    """Characters of the body."""
    script: str
    """The script of the source, ``zh-Hans`` or ``zh-Hant``."""
    date_basis: str
    """``sidecar`` where the date is stated, ``folio`` where the page prints it, ``text`` where it is inferred."""
    page_label: str
    """The page's number as printed, ``1`` or ``A01``."""
    page_name: str
    """The page's name, ``要闻``."""
    source: str
    """Seed file and lines."""
    file: str
    """The name of its file in the issue's folder of ``content/``."""

    @property
    def unheaded(self) -> bool:
        """True for a photo story without a printed headline, whose title is only how its caption begins."""
        return self.kind == "photo" and self.title in self.opening


@dataclass(frozen=True, slots=True)
class IssuePage:
    """One page 版 of an issue."""

    number: int
    """Its sequence in the issue, from 1."""
    label: str
    """Its number as printed."""
    name: str
    """Its name, empty where there is none."""
    script: str
    """The script of that name."""
    path: str
    """``2022-04-07/01/``."""
    entries: tuple[Entry, ...]
    """Its articles in their order."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One day's paper 期."""

    date: datetime.date
    """Its day; ``key.UNDATED`` where the pages don't tell."""
    date_basis: str
    """``text`` if the day is inferred on any page, else ``folio`` if it is printed on one, else ``sidecar``."""
    publication: str
    """The paper's name if the articles state one that is not the site's."""
    path: str
    """``2022-04-07/``."""
    pages: tuple[IssuePage, ...]
    """Its pages in their order."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All articles, page after page."""
        return tuple(entry for page in self.pages for entry in page.entries)

    @property
    def is_undated(self) -> bool:
        """True where the pages don't tell the day."""
        return is_undated(self.date)


def entry_of(matter: Matter) -> Entry:
    """The entry of an article without faults."""
    page, order = matter.place
    date = matter.fields["date"]
    return Entry(
        slug=slug(date, page, order),
        path=article_path(date, page, order),
        date=datetime.date.fromisoformat(date),
        page=page,
        order=order,
        kind=matter.get("kind", "article"),
        authors=tuple(name.strip() for name in matter.get("authors").split(";") if name.strip()),
        opening=opening(matter.body, matter.get("dateline")),
        length=length(matter.body),
        script=matter.get("lang", "zh-Hans"),
        date_basis=matter.get("date_basis", "sidecar"),
        page_label=matter.get("page_label", str(page)),
        file=matter.path.rpartition("/")[2],
        **{key: matter.get(key) for key in AS_WRITTEN},
    )


def issue_of(matters: list[Matter]) -> Issue:
    """The issue that articles of one day make up."""
    entries = sorted(map(entry_of, matters), key=lambda entry: (entry.page, entry.order))
    pages = (_page_of(number, tuple(group)) for number, group in groupby(entries, key=lambda entry: entry.page))
    bases = {entry.date_basis for entry in entries}
    return Issue(
        date=entries[0].date,
        date_basis=next((basis for basis in ("text", "folio") if basis in bases), "sidecar"),
        publication=simplified(next(filter(None, (matter.get("publication") for matter in matters)), "")),
        path=issue_path(entries[0].date),
        pages=tuple(pages),
    )


def _page_of(number: int, entries: tuple[Entry, ...]) -> IssuePage:
    label = next((entry.page_label for entry in entries if entry.page_label != str(number)), str(number))
    named = next((entry for entry in entries if entry.page_name), entries[0])
    return IssuePage(number, label, named.page_name, named.script, page_path(entries[0].date, number), entries)


def to_json(issue: Issue) -> str:
    """The issue as JSON."""
    return _dumps(asdict(issue))


def from_json(text: str) -> Issue:
    """The issue that ``to_json`` wrote."""
    fields = json.loads(text)
    pages = tuple(_page_from(page) for page in fields["pages"])
    return Issue(**{**fields, "date": datetime.date.fromisoformat(fields["date"]), "pages": pages})


def _page_from(fields: dict[str, Any]) -> IssuePage:
    return IssuePage(**{**fields, "entries": tuple(map(entry_from, fields["entries"]))})


def entry_from(fields: dict[str, Any]) -> Entry:
    """The entry from JSON's own types."""
    date = datetime.date.fromisoformat(fields["date"])
    return Entry(**{**fields, "date": date, "authors": tuple(fields["authors"])})
