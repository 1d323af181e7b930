"""The plugin of Pelican: our generator and writer, and what becomes of an article's metadata.

``render`` names it in ``PLUGINS`` by itself; a settings file needn't.

Pelican turns every metadata key into an attribute of the article, whatever it is called; here they are
reduced to those it needs, and the article's ``Entry`` is what templates ask for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from jinja2 import Environment, pass_environment
from pelican.generators import ArticlesGenerator, Generator
from pelican.plugins import signals

from ..content.key import is_undated, path_of, slug
from ..face.imprint import imprint
from ..lists.kinds import list_id, urn
from ..lists.ledger import Ledger
from ..lists.ledger_file import ledger
from ..lists.related import linked, lists_of
from ..pages import slots, turning
from ..pages.exports import OF_ISSUE
from ..pages.filters import FILTERS
from ..pages.heads import head_filters
from ..pages.issue_pages import issue_pages
from ..pages.list_pages import list_pages
from ..pages.material import Page, Spanning
from ..pages.places import outline
from ..pages.well_formed import as_xml
from ..said import said
from . import pages_across_issues
from .converters import simplifier
from .faults import Unread
from .job import Job
from .state import FOLDER
from .writer import EditionWriter
from .years import NEWEST, Years


@pass_environment
def site_root(environment: Environment, day: object, root: str) -> str:
    """The root of the site that a day, or a year, is on; ``root`` if it is this one."""
    years = cast(Years, environment.globals["paper_sites"])
    return root if years.is_here(day) else slots.site_token(years.site_of(day))


OWN = {
    "as_xml": as_xml,
    "anchor": turning.anchor,
    "imprint": imprint,
    "linked": linked,
    "path_of": path_of,
    "list_id": list_id,
    "outline": outline,
    "page_of": turning.page_of,
    "printed_in": slots.printed_in,
    "site_root": site_root,
    "turned": turning.turned,
    "urn": urn,
}
"""Filters for what the edition itself makes: links, addresses, slots."""


def register() -> None:
    """Called by Pelican; connecting a second time changes nothing."""
    signals.generator_init.connect(prepare_templates)
    signals.article_generator_context.connect(place_article)
    signals.article_generator_finalized.connect(drop_taxonomies)
    signals.get_generators.connect(_generators)
    signals.get_writer.connect(_writer)


def _generators(_: object) -> type[EditionGenerator]:
    return EditionGenerator


def _writer(_: object) -> type[EditionWriter]:
    return EditionWriter


class EditionGenerator(Generator):
    """Writes the issues, the newspaper pages, and the pages that span issues."""

    def generate_output(self, writer: EditionWriter) -> None:
        """Render every page of the job that is not an article's."""
        job: Job = self.settings["EDITION_JOB"]
        _require_all_articles(job, self.context["articles"])
        with ledger(job.output / FOLDER) as lists:
            for frame in job.frames:
                self._write(writer, issue_pages(frame))
                lists_in = lists_of(frame.issue, writer.simplify, lists)
                for file, document in OF_ISSUE.items():
                    writer.write_document(frame.issue.path + file, document(frame, lists_in))
            for kind, list_id in job.lists:
                if name := lists.name(kind, list_id):
                    self._write(writer, list_pages(lists, name, lambda path: (job.output / path).is_file(), job.apart))
            if job.spanning:
                self._write_spanning(writer, job.spanning, lists)

    def _write_spanning(self, writer: EditionWriter, spanning: Spanning, lists: Ledger) -> None:
        job = writer.job
        read = {article.slug: article._content for article in self.context["articles"]}
        items = pages_across_issues.feed_items(job.content, spanning.feed, read)
        self._write(writer, pages_across_issues.span_pages(job, spanning, items))
        self._write(writer, pages_across_issues.standing_pages(spanning))
        self._write(writer, pages_across_issues.span_lists(job, spanning, lists))
        for name, document in pages_across_issues.documents(job, spanning, items):
            writer.write_document(name, document)
        for name, text in pages_across_issues.root_files(spanning, lists, writer):
            writer.write_once(name, text)

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
                raise Unread(path, 1, said("Pelican could not read this article"), said("run Pelican with --debug to see why"))


def prepare_templates(generator: Generator) -> None:
    """Give the templates our filters and the open slots."""
    job: Job = generator.settings["EDITION_JOB"]
    generator.env.filters.update(FILTERS | OWN | head_filters(simplifier(job.settings)))
    generator.env.tests["undated"] = is_undated
    told = {"slot": slots.tokens(), "root": slots.ROOT, "standing_pages": job.standing}
    told["once"] = generator.settings["EDITION_PARTS"].once
    generator.env.globals.update(told | _of_sites(job.settings.years) | job.assets)


def _of_sites(years: Years) -> dict[str, Any]:
    """What templates are told of the other sites of the paper."""
    paper_site = years.homes[NEWEST] if years.here != NEWEST else ""
    paper = slots.ROOT if years.here == NEWEST else slots.site_token(NEWEST)
    moved = {year: years.homes[year] for year in years.others}
    return {"paper": paper, "paper_sites": years, "paper_site": paper_site, "moved": moved}


def place_article(generator: ArticlesGenerator, metadata: dict[str, Any]) -> None:
    """Give an article its address and its entry; one that an editor holds back is skipped."""
    entry = generator.settings["EDITION_ENTRIES"].get(_slug(metadata))
    kept = {"title": metadata["title"], "date": metadata["date"]} if entry else {"status": "skip"}
    metadata.clear()
    metadata.update(kept)
    if entry:
        metadata.update(slug=entry.slug, entry=entry, url=entry.path, save_as=entry.path, category="")


def _slug(metadata: dict[str, Any]) -> str:
    return slug(metadata["date"], int(metadata["page"]), int(metadata["order"]))


def drop_taxonomies(generator: ArticlesGenerator) -> None:
    """Empty tags, categories and authors, for which Pelican would make pages."""
    generator.tags, generator.categories, generator.authors = {}, [], []
