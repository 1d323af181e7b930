"""Pelican's seam: the pages that list articles, and what becomes of an article's metadata.

Pelican turns every metadata key into an attribute of the article, whatever it is called; here they are
reduced to those it needs, and the article's ``Entry`` is what templates ask for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pelican.generators import ArticlesGenerator, Generator

from . import slots
from .catalogue import Entry
from .faults import Unread
from .filters import FILTERS, rfc3339
from .pages import FeedItem, Page, issue_pages, search_page, years
from .reader import html_of, parser
from .render import Job, Spanning
from .writer import EditionWriter

STANDING = (
    ("saved/index.html", "saved"),
    ("specimen/index.html", "specimen"),
    ("app.webmanifest", "app.webmanifest"),
)
"""Pages that are told of no article; they change with the theme alone."""

SITEMAP_LIMIT = 50_000
"""Addresses that a sitemap may hold; of a larger edition it lists the newest."""


class EditionGenerator(Generator):
    """Writes the issues, the newspaper pages, and the pages that span issues."""

    def generate_output(self, writer: EditionWriter) -> None:
        """Render every page of the job that is not an article's."""
        job: Job = self.settings["EDITION_JOB"]
        _require_all_articles(job, self.context["articles"])
        for frame in job.frames:
            self._write(writer, issue_pages(frame))
        if job.spanning:
            self._write(writer, spanning_pages(job, job.spanning, writer))

    def _write(self, writer: EditionWriter, pages: Iterator[Page]) -> None:
        for name, template, told in pages:
            file = template if "." in template else f"{template}.html"
            writer.write_file(name, self.env.get_template(file), self.context, **told)


def _require_all_articles(job: Job, articles: list[Any]) -> None:
    read = {article.slug for article in articles}
    for issue in job.whole:
        for entry in issue.entries:
            if entry.slug not in read:
                path = job.content / str(issue.date) / entry.file
                raise Unread(path, 1, "Pelican could not read this article", "run Pelican with --debug to see why")


def spanning_pages(job: Job, spanning: Spanning, writer: EditionWriter) -> Iterator[Page]:
    """Front page, calendar, feed, sitemap and the page for lost readers."""
    latest = next(iter(spanning.recent), None)
    yield "index.html", "index", {"issue": latest, "latest": latest, "recent": spanning.recent}
    yield "archive/index.html", "archives", {"latest": latest, "years": years(spanning.outlines)}
    yield "404.html", "404", {"latest": latest}
    yield from ((name, template, {"latest": latest}) for name, template in STANDING)
    if job.settings.search:
        yield "search/index.html", "search", {"latest": latest, **search_page(spanning.outlines)}
    entries = list(_feed(job, spanning.feed))
    yield "feed.atom", "feed.atom", {"entries": entries, "updated": rfc3339(latest.date), "latest": latest}
    listed = spanning.paths[: SITEMAP_LIMIT // len(writer.scripts)]
    yield "sitemap.xml", "sitemap.xml", {"urls": [writer.alternates(path) for path in listed]}


def _feed(job: Job, entries: tuple[Entry, ...]) -> Iterator[FeedItem]:
    markdown = parser()
    for entry in entries:
        yield FeedItem(entry, html_of(job.content / str(entry.date) / entry.file, markdown))


def prepare_templates(generator: Generator) -> None:
    """Give the templates our filters and the open slots."""
    job: Job = generator.settings["EDITION_JOB"]
    generator.env.filters.update(FILTERS)
    generator.env.globals.update(slot=slots.tokens(), **job.assets)


def place_article(generator: ArticlesGenerator, metadata: dict[str, Any]) -> None:
    """Give an article its address and its entry; one that an editor holds back is skipped."""
    entry = generator.settings["EDITION_ENTRIES"].get(_slug(metadata))
    kept = {"title": metadata["title"], "date": metadata["date"]} if entry else {"status": "skip"}
    metadata.clear()
    metadata.update(kept)
    if entry:
        metadata.update(slug=entry.slug, entry=entry, url=entry.path, save_as=entry.path, category="")


def _slug(metadata: dict[str, Any]) -> str:
    return f"{metadata['date']:%Y-%m-%d}-p{int(metadata['page']):02}-a{int(metadata['order']):02}"


def drop_taxonomies(generator: ArticlesGenerator) -> None:
    """Pelican would make pages for these."""
    generator.tags, generator.categories, generator.authors = {}, [], []
