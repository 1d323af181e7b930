"""Drives Pelican over the issues of one job, and hands every page to the writer.

Pelican reads the articles and renders ``article.html``; ``EditionGenerator`` renders the rest. A job is
plain data, so that many issues can be shared out among processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pelican
from jinja2 import FileSystemBytecodeCache, TemplateError
from pelican.settings import read_settings

from ..pages.parts import Parts
from ..said import quoted, said
from .faults import BrokenTemplate, MissingTemplate
from .gc_paused import uncollected
from .job import Job, Tally
from .reader import ArticleReader
from .settings import complete
from .state import COMPILED, FOLDER
from .writer import EditionWriter

TEMPLATES = (
    *("index.html", "issue.html", "issue_page.html", "article.html", "archives.html"),
    *("list.html", "list_index.html", "404.html", "search.html", "saved.html", "specimen.html", "standing.html"),
    *("feed.atom", "app.webmanifest", "_variant_switch.html"),
)

UNREAD = ("rst", "html", "htm", "markdown", "mkd", "mdown")
"""Kinds of files that Pelican would take for articles and ``scan`` doesn't."""


class Run(pelican.Pelican):
    """Pelican for one job; remembers its writer, which knows what became of the pages."""

    writer: EditionWriter

    def _get_writer(self) -> EditionWriter:
        self.writer = super()._get_writer()
        return self.writer


def render(job: Job) -> Tally:
    """Render every page of a job into the staging folder."""
    _require_templates(job.settings.theme)
    settings = read_settings(str(job.settings.file), override=_overrides(job))
    with _quiet(), uncollected():
        try:
            run = Run(settings)
            run.run()
            return run.writer.tally()
        except TemplateError as error:
            raise _located(error, job.settings.theme) from error


def _require_templates(theme: Path) -> None:
    for name in TEMPLATES:
        if not (theme / "templates" / name).is_file():
            raise MissingTemplate(theme, name)


def _overrides(job: Job) -> dict[str, Any]:
    told = complete(job.settings)
    return {
        **told.overrides,
        **{name: told.values[name] for name in ("SITENAME", "SITEURL", "PUBLICATION")},
        "PATH": str(job.content.resolve()),
        "OUTPUT_PATH": str(job.staging),
        "THEME": str(told.theme),
        "ARTICLE_PATHS": [str(issue.date) for issue in job.whole],
        "READERS": {**dict.fromkeys(UNREAD), "md": ArticleReader},
        "IGNORE_FILES": [".*"],
        "PLUGINS": [*told.values.get("PLUGINS", ()), "banmian.edition.plugin"],
        "JINJA_ENVIRONMENT": {
            **told.values.get("JINJA_ENVIRONMENT", {}),
            "bytecode_cache": _compiled(job),
            "auto_reload": False,  # nobody waits for a template to change in the middle of a build
        },
        "PELICAN_CLASS": "pelican.Pelican",
        "EDITION_JOB": job,
        "EDITION_PARTS": Parts(len(job.settings.variants)),
        "EDITION_ENTRIES": {entry.slug: entry for issue in job.whole for entry in issue.entries},
    }


def _compiled(job: Job) -> FileSystemBytecodeCache:
    # compiling the templates takes a sixth of a second in every process
    folder = job.output / FOLDER / COMPILED
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


@contextmanager
def _quiet() -> Iterator[None]:
    # Pelican says "Done" on its own console
    quiet, pelican.console.quiet = pelican.console.quiet, True
    try:
        yield
    finally:
        pelican.console.quiet = quiet


def _located(error: TemplateError, theme: Path) -> BrokenTemplate:
    path, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        if str(theme) in trace.tb_frame.f_code.co_filename:
            path, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return BrokenTemplate(path or theme, line or 1, quoted(error.message or type(error).__name__), said("correct the template"))
