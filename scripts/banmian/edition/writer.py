"""Writes a page in every script: rendered once, converted and completed for each variant.

Nothing is written that is in the build folder already; what differs goes to the staging folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from jinja2 import Environment, Template
from pelican.writers import Writer

from ..variants import Variant
from . import slots
from .pages import surroundings
from .render import Job, Tally
from .scripts import scripts

ABSOLUTE = "404.html"
"""The one page that is served at any depth, and so can't have relative links."""


ONCE = "sitemap.xml"
"""The one file that speaks for all scripts, and so stands at the root only."""


class Link(NamedTuple):
    """One choice of the variant switch, as ``_variant_switch.html`` gets it in ``links``."""

    label: str
    """简体."""
    lang: str
    """``zh-Hans``."""
    href: str
    """This page in that script."""
    current: bool
    """True for the script the page is in."""


class EditionWriter(Writer):
    """Pelican's writer, for pages that exist in several scripts."""

    def __init__(self, output_path: str, settings: dict[str, Any]):
        super().__init__(output_path, settings=settings)
        self.job: Job = settings["EDITION_JOB"]
        self.site_url = self.job.settings.site_url
        self.base = urlsplit(self.site_url).path.rstrip("/") + "/"
        self.scripts = scripts(self.job.settings)
        self.articles = {slug: told for issue in self.job.whole for slug, told in surroundings(issue)}
        self.staged: list[str] = []
        self.unchanged = 0
        self.switches: dict[str, str] = {}
        settings["EDITION_TALLY"] = lambda: Tally(tuple(self.staged), self.unchanged)

    def write_file(
        self, name: str, template: Template, context: dict[str, Any], *_: Any, article: Any = None, **told: Any
    ) -> None:
        """Render a page once and write it in every script; Pelican calls this for articles, we for the rest."""
        if not name:
            return
        if article is not None:
            told = {"article": article, **self.articles[article.slug]}
        document = template.render({**context, **self.everywhere(name), **told})
        self._prepare_switches(template.environment)
        for script in self.scripts[: 1 if name == ONCE else None]:
            finished = slots.fill(script.convert(document, name), self._values(script.variant, name))
            self._stage(script.variant.prefix + name, finished)

    def everywhere(self, name: str) -> dict[str, Any]:
        """What every template is told of its own place."""
        root = slots.token("root") if name == ABSOLUTE else slots.root(name)
        return {"path": name, "root": root, "alternates": [] if name == ABSOLUTE else self.alternates(name)}

    def alternates(self, name: str) -> list[tuple[str, str]]:
        """The addresses of a page in every script, for search engines; none if the site's own is not known."""
        path = slots.address(name)
        urls = [(script.variant.lang, f"{self.site_url}/{script.variant.prefix}{path}") for script in self.scripts]
        return [*urls, ("x-default", urls[0][1])] if self.site_url else []

    def _values(self, variant: Variant, name: str) -> dict[str, str]:
        path = slots.address(name)
        top = self.base if name == ABSOLUTE else slots.root(variant.prefix + name)
        return {
            "lang": variant.lang,
            "locale": variant.locale,
            "root": self.base + variant.prefix,
            "assets": top + slots.ASSETS_FOLDER,
            "canonical": f"{self.site_url}/{variant.prefix}{path}" if self.site_url else "",
            "switch": self.switches[variant.lang],
            **{_other(script.variant): top + script.variant.prefix + path for script in self.scripts},
        }

    def _prepare_switches(self, env: Environment) -> None:
        if not self.switches:
            template = env.get_template("_variant_switch.html")
            known = [script.variant for script in self.scripts]
            for here in known:
                links = [Link(other.label, other.lang, slots.token(_other(other)), other is here) for other in known]
                self.switches[here.lang] = template.render(links=links).strip()

    def _stage(self, path: str, document: str) -> None:
        new = document.encode()
        old = self.job.output / path
        if old.is_file() and old.read_bytes() == new:
            self.unchanged += 1
            return
        staged = Path(self.job.staging, path)
        staged.parent.mkdir(parents=True, exist_ok=True)
        staged.write_bytes(new)
        self.staged.append(path)


def _other(variant: Variant) -> str:
    return f"to {variant.lang}"
