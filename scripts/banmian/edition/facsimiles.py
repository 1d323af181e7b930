"""Pages as they are printed: made from the PDFs of issues that are due, and put into their issues.

``pictured(issues, …)`` → the issues with ``IssuePage.facsimile``, and ``2026-11-20/01/small.webp`` → where that picture is kept
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..content.catalogue import Issue, IssuePage
from ..content.key import picture_path
from ..content.picture import Facsimile, Image
from ..pictures.kept import Kept
from ..pictures.making import NAMES, Made, Wanted, make
from ..said import Said
from ..source.seeds import file_of, is_pdf, number_of
from .originals import Originals

FOLDER = "pictures"
"""Below the folder of what takes long to make."""
MOST = 8
"""So many processes draw at the most."""
Place = tuple[str, int]
"""The day of an issue and the sequence of a page."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """Issues with their pictures."""

    issues: dict[str, Issue]
    """The issues by date."""
    files: dict[str, Path] = field(default_factory=dict)
    """Place below the root of the site → where the picture is kept."""
    missing: tuple[Said, ...] = ()
    """Why pages have no picture."""

    def of(self, date: str) -> list[str]:
        """The picture files of an issue, below the root of the site."""
        return [path for path in self.files if path.startswith(f"{date}/")]


def pictured(issues: dict[str, Issue], originals: Originals, cache: Path, processes: int | None) -> Pictured:
    """The issues with the pictures of their pages, as far as their PDFs are there."""
    kept = Kept(cache / FOLDER)
    wanted = dict(_wanted(issues, originals))
    if not wanted:
        return Pictured(issues)
    kept.forget_others()
    workers = min(processes or os.cpu_count() or 1, MOST)
    made = dict(zip(wanted, make(tuple(wanted.values()), kept, workers), strict=True))
    files = {
        picture_path(*place, name): kept.file(wanted[place].key, name)
        for place, page in made.items()
        for name in NAMES
        if page.sizes
    }
    missing = tuple(dict.fromkeys(page.fault for page in made.values() if page.fault))
    found = {place: _facsimile(place, wanted[place], page) for place, page in made.items() if page.sizes}
    return Pictured({date: _with(issue, found) for date, issue in issues.items()}, files, missing)


def _wanted(issues: dict[str, Issue], originals: Originals) -> Iterator[tuple[Place, Wanted]]:
    for date, issue in issues.items():
        for page in issue.pages:
            name = file_of(page.seed)
            if is_pdf(Path(name)) and (digest := originals.digest(name)):
                yield (date, page.number), Wanted(originals.folder / name, number_of(page.seed), digest)


def _facsimile(place: Place, wanted: Wanted, made: Made) -> Facsimile:
    version = wanted.version
    return Facsimile(**{name: Image(picture_path(*place, name), version, *made.sizes[name]) for name in NAMES})


def _with(issue: Issue, found: dict[Place, Facsimile]) -> Issue:
    pages: tuple[IssuePage, ...] = tuple(
        replace(page, facsimile=found.get((str(issue.date), page.number))) for page in issue.pages
    )
    return replace(issue, pages=pages)
