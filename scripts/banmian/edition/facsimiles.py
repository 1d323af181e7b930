"""Pages as they are printed, and their photographs: made from the PDFs of issues that are due, and put into their issues.

``pictured(issues, …)`` → the issues with ``IssuePage.facsimile`` and ``Entry.photographs``, and
``2026-11-20/01/small.webp`` → where that picture is kept
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from ..content.catalogue import Issue, IssuePage
from ..content.key import pdf_path, photograph_path, picture_path
from ..content.page_data import Box as Zone
from ..content.picture import Facsimile, Image, Photograph, PrintEdition
from ..model import Box
from ..pictures.kept import Kept
from ..pictures.making import NAMES, OF_A_PHOTOGRAPH, Made, Wanted, make, pdf_of, version
from ..pictures.photographs import Story
from ..source.folders import is_pdf
from ..source.seeds import file_of, number_of
from .cards import put_cards
from .job import Places
from .originals import Originals
from .own_pictures import put_own
from .pictured import FOLDER, Pictured
from .settings import Settings

MOST = 8
"""So many processes draw at the most."""
Place = tuple[str, int]
"""The day of an issue and the sequence of a page."""


def pictured(issues: dict[str, Issue], originals: Originals, told: Settings, places: Places) -> Pictured:
    """The issues with the pictures of their pages, as far as the settings want them, and with those of editors."""
    kept, found = Kept(told.cache / FOLDER), Pictured(issues)
    workers = min(places.crew.processes or os.cpu_count() or 1, MOST)
    kept.forget_others()
    _draw(found, dict(_wanted(issues, originals, told)), told, kept, workers)
    put_own(found, places.content, kept, workers)
    if told.cards:
        put_cards(found, told, workers)
    return found


def _draw(found: Pictured, wanted: dict[Place, Wanted], told: Settings, kept: Kept, workers: int) -> None:
    """Put in the pictures of pages."""
    made = tuple(make(tuple(wanted.values()), kept, workers))
    found.missing = tuple(dict.fromkeys(page.fault for page in made if page.fault))
    pages = {
        place: _Shown(place, page, what, kept, found.files) for (place, page), what in zip(wanted.items(), made, strict=True)
    }
    found.issues = {date: _with(issue, pages, told) for date, issue in found.issues.items()}


def _wanted(issues: dict[str, Issue], originals: Originals, told: Settings) -> Iterator[tuple[Place, Wanted]]:
    if not (told.facsimiles or told.photographs):
        return
    for date, issue in issues.items():
        for page in issue.pages:
            name = file_of(page.seed)
            if is_pdf(Path(name)) and (digest := originals.digest(name)):
                alone = told.facsimiles and told.print_edition
                stories = _stories(issue, page)
                yield (date, page.number), Wanted(originals.folder / name, number_of(page.seed), digest, alone, stories)


def _stories(issue: Issue, page: IssuePage) -> tuple[Story, ...]:
    """The stories that stand on a page, those that began on another one too."""
    kinds = {entry.slug: entry.kind for entry in issue.entries}
    zones = ((slug, tuple(Box(*box) for box in boxes)) for slug, boxes in page.zones.items())
    return tuple(Story(slug, kinds.get(slug) == "photo", boxes) for slug, boxes in zones)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What was made of a page; whoever asks for a picture has it published."""

    place: Place
    """The page."""
    page: Wanted
    """What was asked for."""
    made: Made
    """What became of it."""
    kept: Kept
    """Where the files are."""
    files: dict[str, Path]
    """What is published."""

    def facsimile(self) -> Facsimile | None:
        """The page as it is printed."""
        if not self.made.sizes:
            return None
        images = {
            name: self._image(picture_path(*self.place, name), self.kept.file(self.page.key, name), self.made.sizes[name])
            for name in NAMES
        }
        return Facsimile(**images, pdf=self._pdf() if self.page.alone else None)

    def photographs(self, replaced: set[str]) -> Iterator[tuple[str, Photograph]]:
        """The photographs of the page, each with the key of its story; those that an editor replaced are not published."""
        numbers = count(1)
        for slug, own in ((slug, own) for slug, own in self.made.photographs.items() if slug not in replaced):
            for name, sizes in own.items():
                number, key = next(numbers), f"{self.page.key}-{name}"
                small, large = (
                    self._image(photograph_path(*self.place, number, size), self.kept.file(key, size), sizes[size])
                    for size in OF_A_PHOTOGRAPH
                )
                yield slug, Photograph(small, large)

    def zones(self, known: dict[str, tuple[Zone, ...]]) -> dict[str, tuple[Zone, ...]]:
        """Where stories stand, with the whole of their photographs: a reading may know of one strip alone."""
        found = {slug: [_zone(name) for name in own] for slug, own in self.made.photographs.items()}
        return {slug: (*boxes, *found.get(slug, ())) for slug, boxes in known.items()}

    def _image(self, path: str, file: Path, size: tuple[int, int]) -> Image:
        self.files[path] = file
        return Image(path, version(file), *size)

    def _pdf(self) -> PrintEdition:
        path, file = pdf_path(*self.place), pdf_of(self.page, self.kept)
        self.files[path] = file
        return PrintEdition(path, file.stat().st_size)


def _zone(name: str) -> Zone:
    x0, y0, x1, y1 = map(float, name.split("-"))
    return x0, y0, x1, y1


def _with(issue: Issue, shown: dict[Place, _Shown], told: Settings) -> Issue:
    """The issue with what was made of its pages."""
    here = {page.number: shown[str(issue.date), page.number] for page in issue.pages if (str(issue.date), page.number) in shown}
    photographs: dict[str, tuple[Photograph, ...]] = {}
    replaced = {entry.slug for entry in issue.entries if entry.image}
    for page in here.values() if told.photographs else ():
        for slug, photograph in page.photographs(replaced):
            photographs[slug] = (*photographs.get(slug, ()), photograph)
    return replace(
        issue,
        pages=tuple(
            replace(
                page,
                facsimile=here[page.number].facsimile() if page.number in here and told.facsimiles else None,
                zones=here[page.number].zones(page.zones) if page.number in here else page.zones,
                entries=tuple(replace(entry, photographs=photographs.get(entry.slug, ())) for entry in page.entries),
            )
            for page in issue.pages
        ),
    )
