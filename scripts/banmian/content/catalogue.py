"""What the edition knows of every article without reading it again: issues, their pages, their entries.

::

    Issue 2022-04-08 ─┬─ IssuePage 1 ── Entry 2022-04-08/01/01.html, …
                      └─ IssuePage 2 ── Entry 2022-04-08/02/01.html, …

``cataloguing`` makes them of articles; an issue is kept as JSON when it is built, and read back for the pages that span issues.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from .key import is_undated
from .page_data import Box
from .picture import Facsimile, Image, Photograph

PARTS = "; "
"""Stands between the parts of a ``source`` of several pages."""


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
    image: str = ""
    """The picture that an editor put beside its file, ``none`` for no picture, empty for those of its page."""
    image_caption: str = ""
    """What that picture shows."""
    photographs: tuple[Photograph, ...] = ()
    """Its photographs."""
    card: Image | None = None
    """What its link is shared with where it has none, if the paper wants that."""

    @property
    def unheaded(self) -> bool:
        """True for a photo story without a printed headline, whose title is only how its caption begins, dateline or not."""
        if self.kind != "photo":
            return False
        return self.title in self.opening or (bool(self.dateline) and self.title.startswith(self.dateline))


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
    seed: str = ""
    """Name of the page it was read from, empty where nothing is known of it."""
    facsimile: Facsimile | None = None
    """The page as it is printed, where its PDF is there."""

    @property
    def is_pictured(self) -> bool:
        """True where there is a picture of the page, or a photograph on it."""
        return bool(self.facsimile) or any(entry.photographs for entry in self.entries)


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
    def is_pictured(self) -> bool:
        """True where a page of it has pictures."""
        return any(page.is_pictured for page in self.pages)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All articles, page after page."""
        return tuple(entry for page in self.pages for entry in page.entries)

    @property
    def is_undated(self) -> bool:
        """True where the pages don't tell the day."""
        return is_undated(self.date)


def first_part(source: str) -> str:
    """The lines on the page where a story begins: ``a.pdf#1:3-40; a.pdf#2:5-20`` → ``a.pdf#1:3-40``."""
    return source.partition(PARTS)[0]
