"""Sitemaps: one for each year, one for the lists, one for news, and the index that names them.

::

    sitemap.xml        the index              sitemap-2022.xml    the pages of that year's issues
    sitemap-news.xml   the last two days      sitemap-lists.xml   front page, calendar, lists

Each script has its own, below its root, ``zh-hant/sitemap.xml``, with the pages that are there; each page's own head names
its counterparts. They are made only where the site's address is known, for a sitemap holds no relative addresses.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from ..content.catalogue import Entry, Issue
from ..variants import variant_by_lang

LIMIT = 50_000
"""Addresses that a sitemap may hold."""
NEWS_LIMIT = 1_000
"""Articles that a news sitemap may hold."""
NEWS_DAYS = 2
"""Days that count as news, the newest issue's included."""

STEM = "sitemap"
INDEX, NEWS, LISTS = f"{STEM}.xml", f"{STEM}-news.xml", f"{STEM}-lists"

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


class NewsItem(NamedTuple):
    """One article in one script."""

    address: str
    """Its page."""
    lang: str
    """The language tag of the script."""
    publication: str
    """The paper's name in that script."""
    title: str
    """Its headline in that script."""
    day: datetime.date
    """Its stated day."""


def names(stem: str, pages: int) -> list[str]:
    """The files that so many pages take: ``sitemap-2022.xml``, then ``sitemap-2022-2.xml``."""
    files = max(-(-pages // LIMIT), 1)
    return [f"{stem}.xml", *(f"{stem}-{number}.xml" for number in range(2, files + 1))]


def all_names(pages: dict[str, int], lists: int = 0) -> list[str]:
    """The files of one script: (year → its pages), and the pages of lists."""
    years = (name for year, count in pages.items() for name in names(f"{STEM}-{year}", count))
    return [INDEX, NEWS, *names(LISTS, lists), *years]


def cut(stem: str, addresses: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(file, content) for pages in one script, in as many files as they take."""
    for number, name in enumerate(names(stem, len(addresses))):
        yield name, urlset(addresses[number * LIMIT : (number + 1) * LIMIT])


def urlset(addresses: Iterable[str]) -> str:
    """The sitemap of these pages."""
    urls = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return f'{HEAD}<urlset xmlns="{PROTOCOL}">\n{urls}</urlset>\n'


def index(home: str, files: Iterable[str]) -> str:
    """The index of one script's sitemaps; ``home`` is the address of its root."""
    listed = "".join(f"<sitemap><loc>{escape(home)}{name}</loc></sitemap>\n" for name in files)
    return f'{HEAD}<sitemapindex xmlns="{PROTOCOL}">\n{listed}</sitemapindex>\n'


def news_entries(newest: Sequence[Issue]) -> list[Entry]:
    """The articles of the last two stated days, of the newest issues; an inferred day is no news."""
    stated = [issue for issue in newest if issue.date_basis != "text" and not issue.is_undated]
    if not stated or stated[0] is not newest[0]:
        return []
    since = stated[0].date - datetime.timedelta(days=NEWS_DAYS - 1)
    return [entry for issue in stated if issue.date >= since for entry in issue.entries if entry.kind != "refer"]


def news(items: Iterable[NewsItem]) -> str:
    """The news sitemap, without any article if there is no news."""
    urls = "".join(map(_news, items))
    return f'{HEAD}<urlset xmlns="{PROTOCOL}" {NEWS_NAMESPACE}>\n{urls}</urlset>\n'


def _news(item: NewsItem) -> str:
    return (
        f"<url><loc>{escape(item.address)}</loc><news:news><news:publication>"
        f"<news:name>{escape(item.publication)}</news:name>"
        f"<news:language>{variant_by_lang(item.lang).news}</news:language></news:publication>"
        f"<news:publication_date>{item.day}</news:publication_date>"
        f"<news:title>{escape(item.title)}</news:title></news:news></url>\n"
    )


def robots(homes: Iterable[str]) -> str:
    """Everyone may read everything; where each script's sitemap is, if its address is known."""
    sitemaps = "".join(f"Sitemap: {home}{INDEX}\n" for home in homes)
    return f"User-agent: *\nAllow: /\n{sitemaps}"
