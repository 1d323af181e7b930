"""What the edition knows of every article without reading it again: issues, their pages, their entries.

::

    Issue 2022-04-08 ─┬─ IssuePage 1 ── Entry 2022-04-08/01/01.html, …
                      └─ IssuePage 2 ── Entry 2022-04-08/02/01.html, …

An issue is kept as JSON when it is built, and read back for the pages that span issues.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from .key import article_path, is_undated, issue_path, page_path, slug
from .matter import Matter
from .naming import simplified
from .opening import length, opening
from .page_data import Box, PageData

AS_WRITTEN = ("title", "kicker", "deck", "standing_head", "byline", "dateline", "credit", "jump", "page_name", "source")
UNKNOWN = PageData("", 0)
PARTS = "; "


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
    """The page the text continues on, where that text is not here."""
    continued: tuple[str, ...]
    """Numbers as printed of the pages that it went on on, made whole here."""
    opening: str
    """How the running text begins, as much as a page may show."""
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
class Continued:
    """A story of another page that goes on on this one."""

    slug: str
    """Its key."""
    path: str
    """Where it is read."""
    title: str
    """Its headline."""
    heading: str
    """What is printed over it here, empty where there is nothing."""
    script: str
    """The script of both."""
    label: str
    """The number of the page that it begins on, as printed."""
    source: str
    """Which lines of this page it was read from."""


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
    size: tuple[float, float] = (0.0, 0.0)
    """Width and height in points, 0 where unknown."""
    imprint: tuple[str, ...] = ()
    """What the page prints of itself: nameplate, folio, page staff."""
    zones: dict[str, tuple[Box, ...]] = field(default_factory=dict)
    """Where each story stands, by slug."""
    continued: tuple[Continued, ...] = ()
    """Stories of other pages that go on here."""


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
        authors=_names(matter.get("authors")),
        opening=opening(matter.body, matter.get("dateline")),
        length=length(matter.body),
        script=matter.get("lang", "zh-Hans"),
        date_basis=matter.get("date_basis", "sidecar"),
        page_label=matter.get("page_label", str(page)),
        continued=_names(matter.get("continued")),
        file=matter.path.rpartition("/")[2],
        **{key: matter.get(key) for key in AS_WRITTEN},
    )


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(";") if name.strip())


def issue_of(matters: list[Matter], data: Iterable[PageData] = ()) -> Issue:
    """The issue that articles of one day make up, with what is known of its pages."""
    entries = sorted(map(entry_of, matters), key=lambda entry: (entry.page, entry.order))
    on_page = {number: tuple(group) for number, group in groupby(entries, key=lambda entry: entry.page)}
    known = {page.page: page for page in data}
    told = {entry.slug: entry for entry in entries}
    pages = [
        _page_of(number, entries[0].date, on_page.get(number, ()), known.get(number, UNKNOWN), told)
        for number in sorted(on_page.keys() | known.keys())
    ]
    bases = {entry.date_basis for entry in entries}
    return Issue(
        date=entries[0].date,
        date_basis=next((basis for basis in ("text", "folio") if basis in bases), "sidecar"),
        publication=simplified(next(filter(None, (matter.get("publication") for matter in matters)), "")),
        path=issue_path(entries[0].date),
        pages=tuple(page for page in pages if page.entries or page.continued),
    )


def _page_of(number: int, date: datetime.date, entries: tuple[Entry, ...], data: PageData, told: dict[str, Entry]) -> IssuePage:
    label = next((entry.page_label for entry in entries if entry.page_label != str(number)), data.label or str(number))
    told_by: tuple[Entry | PageData, ...] = (*entries, data)
    named = next((one for one in told_by if _name(one)), told_by[0])
    zones = {slug: boxes for slug, boxes in data.zones.items() if slug in told}
    continued = (_continued(told[slug], heading, data.seed) for slug, heading in data.continued.items() if slug in told)
    return IssuePage(
        number,
        label,
        _name(named),
        named.script,
        page_path(date, number),
        entries,
        data.size,
        data.imprint,
        zones,
        tuple(continued),
    )


def _name(of: Entry | PageData) -> str:
    return of.page_name if isinstance(of, Entry) else of.name


def _continued(entry: Entry, heading: str, seed: str) -> Continued:
    source = next((part for part in entry.source.split(PARTS) if part.rpartition(":")[0] == seed), "")
    return Continued(entry.slug, entry.path, entry.title, heading, entry.script, entry.page_label, source)


def first_part(source: str) -> str:
    """The lines on the page where a story begins: ``a.pdf#1:3-40; a.pdf#2:5-20`` → ``a.pdf#1:3-40``."""
    return source.partition(PARTS)[0]
