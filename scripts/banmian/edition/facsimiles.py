"""Pages as they are printed: made from the PDFs of issues that are due, and put into their issues.

``pictured(issues, …)`` → the issues with ``IssuePage.facsimile``, and ``2026-11-20/01/small.webp`` → where that picture is kept
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from ..content.catalogue import Issue, IssuePage
from ..content.key import pdf_path, picture_path
from ..content.picture import Facsimile, Image, PrintEdition
from ..pictures.kept import Kept
from ..pictures.making import NAMES, Made, Wanted, make, pdf_of
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


def pictured(
    issues: dict[str, Issue], originals: Originals, cache: Path, processes: int | None, *, pdfs: bool = False
) -> Pictured:
    """The issues with the pictures of their pages, as far as their PDFs are there; ``pdfs``: each page as a PDF, too."""
    kept = Kept(cache / FOLDER)
    wanted = {place: replace(page, alone=pdfs) for place, page in _wanted(issues, originals)}
    if not wanted:
        return Pictured(issues)
    kept.forget_others()
    workers = min(processes or os.cpu_count() or 1, MOST)
    made = dict(zip(wanted, make(tuple(wanted.values()), kept, workers), strict=True))
    drawn = {place: wanted[place] for place, page in made.items() if page.sizes}
    files = dict(chain.from_iterable(_files(place, page, kept) for place, page in drawn.items()))
    missing = tuple(dict.fromkeys(page.fault for page in made.values() if page.fault))
    found = {place: _facsimile(place, page, made[place], kept) for place, page in drawn.items()}
    return Pictured({date: _with(issue, found) for date, issue in issues.items()}, files, missing)


def _wanted(issues: dict[str, Issue], originals: Originals) -> Iterator[tuple[Place, Wanted]]:
    for date, issue in issues.items():
        for page in issue.pages:
            name = file_of(page.seed)
            if is_pdf(Path(name)) and (digest := originals.digest(name)):
                yield (date, page.number), Wanted(originals.folder / name, number_of(page.seed), digest)


def _files(place: Place, page: Wanted, kept: Kept) -> Iterator[tuple[str, Path]]:
    yield from ((picture_path(*place, name), kept.file(page.key, name)) for name in NAMES)
    if page.alone:
        yield pdf_path(*place), pdf_of(page, kept)


def _facsimile(place: Place, page: Wanted, made: Made, kept: Kept) -> Facsimile:
    images = {name: Image(picture_path(*place, name), page.version, *made.sizes[name]) for name in NAMES}
    pdf = PrintEdition(pdf_path(*place), pdf_of(page, kept).stat().st_size) if page.alone else None
    return Facsimile(**images, pdf=pdf)


def _with(issue: Issue, found: dict[Place, Facsimile]) -> Issue:
    pages: tuple[IssuePage, ...] = tuple(
        replace(page, facsimile=found.get((str(issue.date), page.number))) for page in issue.pages
    )
    return replace(issue, pages=pages)
