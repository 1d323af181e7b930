"""The pictures that editors put beside articles, instead of those of their pages: ``image: 河堤.jpg``, ``image: none``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..content.catalogue import Entry
from ..content.key import own_photograph_path
from ..content.matter import NO_IMAGE
from ..content.picture import Image, Photograph
from ..pictures.kept import Kept
from ..pictures.making import OF_A_PHOTOGRAPH, Sizes, version
from ..pictures.own import key_of, make_own
from ..said import Said
from .pictured import Pictured


def put_own(found: Pictured, content: Path, kept: Kept, workers: int) -> None:
    """Put them in; an article whose picture can't be read has none, and that is told."""
    chosen = [entry for issue in found.issues.values() for entry in issue.entries if entry.image]
    files = {entry.slug: content / str(entry.date) / entry.image for entry in chosen if entry.image != NO_IMAGE}
    made = dict(zip(files, make_own(tuple(files.values()), kept, workers), strict=True))
    found.missing += tuple(what for what in made.values() if isinstance(what, Said))
    photographs = {entry.slug: _photographs(entry, made.get(entry.slug), files, kept, found) for entry in chosen}
    for date, issue in found.issues.items():
        pages = (replace(page, entries=tuple(_with(entry, photographs) for entry in page.entries)) for page in issue.pages)
        found.issues[date] = replace(issue, pages=tuple(pages))


def _with(entry: Entry, photographs: dict[str, tuple[Photograph, ...]]) -> Entry:
    return replace(entry, photographs=photographs[entry.slug]) if entry.slug in photographs else entry


def _photographs(
    entry: Entry, made: Sizes | Said | None, files: dict[str, Path], kept: Kept, found: Pictured
) -> tuple[Photograph, ...]:
    """What stands for the photographs of the page: the picture, or none."""
    if not isinstance(made, dict):
        return ()
    key, images = key_of(files[entry.slug]), []
    for name in OF_A_PHOTOGRAPH:
        path, file = own_photograph_path(entry.date, entry.page, entry.order, name), kept.file(key, name)
        found.files[path] = file
        images.append(Image(path, version(file), *made[name]))
    return (Photograph(*images),)
