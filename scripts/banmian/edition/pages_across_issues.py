"""The files that span issues: front page, calendar, feeds, exports, sitemaps.

Pages and feeds come from templates; what programs read is written straight from the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..content.catalogue import Entry, Issue
from ..content.opening import opening, unturned
from ..lists.kinds import KINDS
from ..lists.ledger import Ledger
from ..pages import apart, sitemaps
from ..pages.exports import OF_EDITION
from ..pages.filters import rfc3339
from ..pages.issue_pages import calendar_pages, calendar_paths, search_page
from ..pages.list_pages import all_lists, index_pages, index_paths
from ..pages.material import FeedItem, Page, Spanning, Whole
from ..pages.sitemaps import NewsItem
from ..pages.slots import address
from ..variants import Convert
from .job import Job
from .plan import SPECIMEN
from .reader import html_of, parser
from .writer import EditionWriter

STANDING = (
    ("saved/index.html", "saved"),
    ("app.webmanifest", "app.webmanifest"),
)
"""Pages that are told of no article; they change with the theme alone."""


def span_pages(job: Job, spanning: Spanning, items: Sequence[FeedItem]) -> Iterator[Page]:
    """Front page, calendar, feed and the page for lost readers; the page of samples if it is asked for."""
    latest = spanning.recent[0]
    yield "index.html", "index", {"issue": latest, "latest": latest, "recent": spanning.recent}
    yield from (
        (path, template, {**told, "latest": latest})
        for path, template, told in calendar_pages(spanning, job.settings.years.others)
    )
    yield "404.html", "404", {"latest": latest}
    yield from ((name, template, {"latest": latest}) for name, template in STANDING)
    if job.settings.specimen:
        yield SPECIMEN, "specimen", {"latest": latest}
    yield "feed.atom", "feed.atom", {"entries": items, "updated": rfc3339(latest.date), "latest": latest}


def standing_pages(spanning: Spanning) -> Iterator[Page]:
    """What an editor wrote that belongs to no issue."""
    markdown = parser(links=True)
    for page in spanning.standing:
        content = Markup(markdown.reset().convert(page.body))
        told = {"standing_page": page, "content": content, "opening": opening(page.body), "latest": spanning.recent[0]}
        yield page.path, "standing", told


def span_lists(job: Job, spanning: Spanning, lists: Ledger) -> Iterator[Page]:
    """The indexes of the kinds that changed, the page of all lists, and that of search, which offers their names."""
    yield all_lists(lists)
    if spanning.searched:
        issues = [issue for issue, _ in spanning.outlines]
        yield "search/index.html", "search", {"latest": spanning.recent[0], **search_page(issues, lists)}
    for kind in dict.fromkeys(kind for kind, _ in lists.due()):
        yield from index_pages(lists, kind, lambda path: (job.output / path).is_file(), job.apart)


def feed_items(content: Path, entries: Iterable[Entry], read: Mapping[str, str]) -> list[FeedItem]:
    """The newest articles with their text; ``read``: the HTML of those that this job has read, by slug."""
    markdown = parser()
    files = ((entry, content / str(entry.date) / entry.file) for entry in entries)
    texts = ((entry, read.get(entry.slug) or html_of(file, markdown)) for entry, file in files)
    return [FeedItem(entry, unturned(html, entry.continued)) for entry, html in texts]


def documents(job: Job, spanning: Spanning, items: Sequence[FeedItem]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What programs read of the whole edition."""
    values = job.settings.values
    tagline = values.get("PUBLICATION", {}).get("tagline", "")
    whole = Whole(items, spanning.outlines, values["SITENAME"], tagline, job.settings.site_url, job.apart)
    yield from ((name, document(whole)) for name, document in OF_EDITION.items())


def root_files(spanning: Spanning, lists: Ledger, writer: EditionWriter) -> Iterator[tuple[str, str]]:
    """What is no page: robots.txt, and each variant's sitemaps where the address is known."""
    site = writer.site_url
    homes = [writer.home(variant) for variant in writer.variants] if site else []
    yield "robots.txt", sitemaps.robots(homes)
    if writer.years.homes:
        yield apart.FILE, apart.told(writer.years.here, spanning.outlines, lists)
    for converter in writer.converters if site else ():
        for name, text in _sitemaps(spanning, lists, writer, converter):
            yield converter.variant.prefix + name, text


def _sitemaps(spanning: Spanning, lists: Ledger, writer: EditionWriter, converter: Convert) -> Iterator[tuple[str, str]]:
    home = writer.home(converter.variant)
    yield sitemaps.INDEX, sitemaps.index(home, sitemap_names(lists, spanning)[1:])
    yield sitemaps.NEWS, sitemaps.news(islice(_news(spanning.recent, writer, converter), sitemaps.NEWS_LIMIT))
    listed = {sitemaps.LISTS: list_addresses(lists, spanning)}
    listed |= {f"{sitemaps.STEM}-{year}": list(paths) for year, paths in spanning.paths.items()}
    for stem, paths in listed.items():
        yield from sitemaps.cut(stem, [home + address(path) for path in paths])


def list_addresses(lists: Ledger, spanning: Spanning) -> list[str]:
    """The pages that lead to issues and articles; the further pages of long lists are reached from there."""
    indexes = (path for kind in KINDS for path in index_paths(lists, kind))
    names = (f"{path}index.html" for kind in KINDS for path in lists.addresses(kind))
    search = ["search/index.html"] if spanning.searched else []
    standing = [page.path for page in spanning.standing]
    return ["index.html", "lists/index.html", *search, *standing, *calendar_paths(spanning), *indexes, *names]


def sitemap_names(lists: Ledger, spanning: Spanning) -> list[str]:
    """The files of each variant's sitemaps, the index first."""
    return sitemaps.all_names(spanning.pages, len(list_addresses(lists, spanning)))


def _news(newest: Sequence[Issue], writer: EditionWriter, converter: Convert) -> Iterator[NewsItem]:
    say, lang = converter.text, converter.variant.lang
    name = say(writer.job.settings.values["SITENAME"])
    for entry in sitemaps.news_entries(newest):
        place = writer.home(converter.variant) + entry.path
        yield NewsItem(place, lang, name, say(entry.title, entry.script, entry.slug), entry.date)
