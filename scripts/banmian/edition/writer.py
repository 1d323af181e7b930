"""Writes a page in every variant: rendered once, converted and completed for each variant.

Nothing is written that is in the build folder already; what differs goes to the staging folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from jinja2 import Environment, Template
from pelican.writers import Writer

from ..content.key import STATIC
from ..lists.ledger_file import ledger
from ..lists.related import leads
from ..pages import slots
from ..pages.documents import Target, asked, dump, embed
from ..pages.issue_pages import surroundings
from ..pages.linked_data import news_article
from ..pages.nearer import nearer
from ..pages.parts import Parts
from ..pages.well_formed import legal
from ..variants import Convert, Document, Variant
from .batch import Batch, Waiting
from .converters import converters, simplifier, taken_apart
from .job import Job, Tally
from .publish import Stage
from .state import FOLDER

ABSOLUTE = "404.html"
"""The one page that is served at any depth, and so can't have relative links."""
XML = ".atom"
SPENT_RE = re.compile(r' data-(?:scope|convert|script)="[^"<>]*"')
"""What the conversion alone wants to know; no reader's page carries it."""
LINKED_DATA = "linked_data"
"""What an article's page says in JSON; its slot is filled with what the template is told by this name."""


class Link(NamedTuple):
    """One choice of the variant switch, as ``_variant_switch.html`` gets it in ``links``."""

    label: str
    """简体."""
    lang: str
    """``zh-Hans``."""
    href: str
    """This page in that variant."""
    current: bool
    """True for the variant the page is in."""


class EditionWriter(Writer):
    """Pelican's writer, for pages that exist in several variants."""

    def __init__(self, output_path: str, settings: dict[str, Any]):
        super().__init__(output_path, settings=settings)
        self.job: Job = settings["EDITION_JOB"]
        self.site_url, self.years = self.job.settings.site_url, self.job.settings.years
        self.base = urlsplit(self.site_url).path.rstrip("/") + "/"
        self.converters = converters(self.job.settings)
        self.variants = [converter.variant for converter in self.converters]
        self.simplify = simplifier(self.job.settings)
        self.articles = dict(self._articles())
        self.staged: list[str] = []
        self.gone: set[str] = set()
        self._write = Stage(self.job.output, self.job.staging).write
        self.same: list[str] = []
        self.switches: dict[str, str] = {}
        self._parts: Parts = settings["EDITION_PARTS"]
        self._batch = Batch(self.converters, self._stage)

    def _articles(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Slug → what ``article.html`` is told besides the text."""
        site_name = self.job.settings.values["SITENAME"]
        with ledger(self.job.output / FOLDER) as kept:
            for issue in self.job.whole:
                led = dict(leads(issue, self.simplify, kept))
                for slug, told in surroundings(issue):
                    lists = led[slug]["lists"]
                    linked = news_article(told["entry"], issue, told["issue_page"], lists, site_name)
                    yield slug, {**told, **led[slug], LINKED_DATA: linked}

    def write_file(
        self, name: str, template: Template, context: dict[str, Any], *_: Any, article: Any = None, **told: Any
    ) -> None:
        """Render a page once and write it in every variant; Pelican calls this for articles, we for the rest."""
        if not name:
            return
        if article is not None:
            told = {"article": article, **self.articles[article.slug]}
        document = template.render({**context, **self.everywhere(name), **told})
        document = legal(document) if name.endswith(XML) else document
        self._prepare_switches(template.environment)
        apart = taken_apart(document, name)
        written = partial(self._page, name, apart, told.get(LINKED_DATA))
        self._batch.wait(Waiting(name, [*apart.places, *slots.asked(document)], written))

    def write_document(self, name: str, document: dict[str, Any]) -> None:
        """Write a JSON file in every variant."""

        def written(converter: Convert) -> str:
            return dump(document, self._target(converter, name))

        self._batch.wait(Waiting(name, list(asked(document)), written))

    def _page(self, name: str, document: Document, linked_data: Any, converter: Convert) -> str:
        values = self._values(converter.variant, name)
        if linked_data:
            values[LINKED_DATA] = embed(linked_data, self._target(converter, name))
        whole = self._parts.put(document.written(converter), converter)
        return SPENT_RE.sub("", nearer(slots.fill(whole, values, converter.text), name))

    def tally(self) -> Tally:
        """Write what still waits; what became of the pages."""
        self._batch.finish()
        return Tally(tuple(self.staged), tuple(self.same), frozenset(self.gone))

    def write_once(self, name: str, text: str) -> None:
        """Write a file that holds nothing to convert, below the root of the site."""
        self._stage(name, legal(text))

    def _target(self, converter: Convert, name: str) -> Target:
        variant = converter.variant
        site = f"{self.site_url}/" if self.site_url else slots.root(variant.prefix + name)
        host = self.site_url.removesuffix(self.base.rstrip("/"))
        sites = {site: f"{host}{home}{variant.prefix}" for site, home in self.years.homes.items()}
        return Target(converter, self.home(variant) or slots.root(name), site, sites)

    def home(self, variant: Variant) -> str:
        """The address of a variant's root; empty if the site's own is not known."""
        return f"{self.site_url}/{variant.prefix}" if self.site_url else ""

    def everywhere(self, name: str) -> dict[str, Any]:
        """What every template is told of its own place."""
        return {"path": name, "alternates": [] if name == ABSOLUTE else self.alternates(name)}

    def alternates(self, name: str) -> list[tuple[str, str]]:
        """The addresses of a page in every variant, for search engines; none if the site's own is not known."""
        path = slots.address(name)
        urls = [(variant.lang, f"{self.site_url}/{variant.prefix}{path}") for variant in self.variants]
        return [*urls, ("x-default", urls[0][1])] if self.site_url else []

    def _values(self, variant: Variant, name: str) -> dict[str, str]:
        path = slots.address(name)
        top = self.base if name == ABSOLUTE else slots.root(variant.prefix + name)
        return {
            "lang": variant.lang,
            "root": self.base + variant.prefix if name == ABSOLUTE else slots.root(name),
            "site": top,
            "assets": top + STATIC,
            "canonical": self.home(variant) + path if self.site_url else "",
            "home": self.home(variant),
            "switch": self.switches[variant.lang],
            **{_other(other): top + other.prefix + path for other in self.variants},
            **{slots.SITE + site: home + variant.prefix for site, home in self.years.homes.items()},
        }

    def _prepare_switches(self, env: Environment) -> None:
        if not self.switches:
            template = env.get_template("_variant_switch.html")
            for here in self.variants:
                links = [Link(other.label, other.lang, slots.token(_other(other)), other is here) for other in self.variants]
                self.switches[here.lang] = template.render(links=links).strip()

    def _stage(self, path: str, document: str) -> None:
        if self._write(path, document.encode()):
            self.staged.append(path)
        else:
            self.same.append(path)


def _other(variant: Variant) -> str:
    return f"to {variant.lang}"
