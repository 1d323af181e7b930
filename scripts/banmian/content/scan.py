"""Which files make up which issue, and whether they changed since the last build.

``content/2022-04-08/2022-04-08-p01-a01.md`` belongs to the issue 2022-04-08, ``page-01.json`` beside it is its first page.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from ..errors import BrokenFrontMatter, Faults, MissingFolder
from ..files import facts_of
from ..said import said
from .key import SUFFIX
from .matter import is_date
from .page_data import is_page_file
from .standing import FILES, PAGES

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff")
"""How the names of pictures end."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One issue's folder, as it lies on the disk."""

    path: Path
    """``content/2022-04-08``."""
    names: tuple[str, ...]
    """Its article files, sorted."""
    pages: tuple[str, ...]
    """The files of its pages, sorted."""
    pictures: tuple[str, ...]
    """The pictures beside its articles, sorted."""
    stamp: str
    """Digest of names, sizes and times."""

    def read(self) -> dict[str, bytes]:
        """The contents of its files by name, articles before pages, pages before pictures."""
        return {name: (self.path / name).read_bytes() for name in (*self.names, *self.pages, *self.pictures)}


def scan(content: Path) -> dict[str, Folder]:
    """The folders of all issues by date, oldest first; one ``scandir`` each."""
    if not content.is_dir():
        raise MissingFolder(content, said("run `banmian extract`, or name another folder"))
    folders = sorted(entry.name for entry in os.scandir(content) if entry.is_dir() and is_date(entry.name))
    found = {name: _folder(content / name) for name in folders}
    _refuse_strays(content, set(found))
    return {date: folder for date, folder in found.items() if folder.names}


def _folder(path: Path) -> Folder:
    with os.scandir(path) as entries:
        kept = (entry for entry in entries if _is_article(entry.name) or is_page_file(entry.name) or is_picture(entry.name))
        files = sorted((entry.name, facts_of(entry.stat())) for entry in kept)
    seen = hashlib.sha256()
    for name, facts in files:
        seen.update(f"{name}\0{facts}\0".encode("utf-8", "surrogateescape"))
    names = [name for name, _ in files]
    articles, pages, pictures = filter(_is_article, names), filter(is_page_file, names), filter(is_picture, names)
    return Folder(path, tuple(articles), tuple(pages), tuple(pictures), seen.hexdigest()[:16])


def is_picture(name: str) -> bool:
    """Whether a file of an issue's folder is a picture, by its name."""
    return name.lower().endswith(PICTURES) and not name.startswith(".")


def _is_article(name: str) -> bool:
    return name.endswith(SUFFIX) and not name.startswith(".")


def _refuse_strays(content: Path, dates: set[str]) -> None:
    """Raise for articles outside the folder of an issue, which would go missing without a word."""
    ours = {*dates, PAGES, FILES}
    others = [path for path in content.iterdir() if path.name not in ours and not path.name.startswith(".")]
    strays = [file for path in others for file in _articles_of(path)]
    if strays:
        remedy = said("move it to a folder named by the day of the issue, as 2022-04-07")
        raise Faults([BrokenFrontMatter(file, 1, said("lies in no issue's folder"), remedy) for file in sorted(strays)])


def _articles_of(path: Path) -> list[Path]:
    if path.is_dir():
        return [file for file in path.rglob(f"*{SUFFIX}") if _is_article(file.name)]
    return [path] if _is_article(path.name) and path.stem.upper() != "README" else []
