"""Makes the files of search for one build: the segments and texts of what changed, and nothing else.

A segment's folder carries a digest of everything it depends on, ``2022-9b1c0d2e``: if the folder is there, it is
up to date; if not, it is made, and the one it replaces goes. Readers never meet shards of two builds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..content.catalogue import Issue
from ..content.matter import is_date
from ..content.scan import digest_of
from ..edition import scripts, state
from ..edition.assets import FOLDER as STATIC
from ..edition.publish import stage
from ..edition.settings import Settings
from ..edition.state import Record
from . import fold, segment_file
from .issue_texts import FOLDER as TEXTS
from .issue_texts import held, issue_texts, texts_folder
from .segments import segments

FOLDER = f"{STATIC}/search/"
"""Where the index is, once for all scripts."""
MANIFEST = "index.json"
HERE = Path(__file__).parent
SOURCES = (*sorted(HERE.glob("*.py")), *(HERE.parent / "content" / name for name in ("opening.py", "matter.py")))


@dataclass(frozen=True)
class Edition:
    """What a build tells search."""

    settings: Settings
    """The settings of the edition."""
    content: Path
    """The articles."""
    output: Path
    """The build folder, which is only read."""
    staging: Path
    """Where new files go."""
    records: dict[str, Record]
    """What is known of every issue."""
    due: dict[str, Issue]
    """The issues of this build."""
    folders: tuple[str, ...]
    """The folders of the scripts in the last build."""

    @cached_property
    def scripts(self) -> tuple[scripts.Script, ...]:
        """The scripts of this build; none where there is no search."""
        return scripts.scripts(self.settings) if self.settings.search else ()

    @cached_property
    def counts(self) -> dict[str, int]:
        """Issues with the number of their articles."""
        published = {date: record.pages for date, record in self.records.items() if record.pages}
        return {date: sum(len(orders) for *_, orders in pages) for date, pages in published.items()}

    def issue(self, date: str) -> Issue:
        """The issue of a day."""
        return self.due.get(date) or state.read_issue(self.output, date)

    def held(self, *folders: str) -> set[str]:
        """The files of folders of the build folder."""
        return held(self.output, folders)

    def inner(self, folder: str) -> Iterator[str]:
        """The folders of a folder."""
        path = self.output / folder
        names = sorted(inner.name for inner in path.iterdir() if inner.is_dir()) if path.is_dir() else ()
        yield from (f"{folder}{name}/" for name in names)


@dataclass(frozen=True, slots=True)
class Export:
    """What became of the files of search."""

    staged: list[str]
    """Files of the staging folder."""
    gone: set[str]
    """Files of the build folder that nothing asks for any more."""


def export(edition: Edition) -> Export:
    """Stage the files of search that are new; name those that are out of date."""
    staged: list[str] = []
    gone = _without_search(edition) if not edition.settings.search else _index(edition, staged)
    gone |= edition.held(*_text_folders(edition))
    for date in edition.counts if edition.settings.search else ():
        staged += stage(edition.output, edition.staging, _missing_texts(edition, date))
    return Export(staged, gone - set(staged))


def _without_search(edition: Edition) -> set[str]:
    folders = [FOLDER, *edition.inner(FOLDER)]
    pages = {f"{_prefix(folder)}{TEXTS}index.html" for folder in edition.folders}
    return pages | edition.held(*folders)


def _prefix(folder: str) -> str:
    return f"{folder}/" if folder else ""


def _text_folders(edition: Edition) -> Iterator[str]:
    """The folders of texts of which the issue or the script is no more."""
    known = {script.variant.prefix for script in edition.scripts}
    for prefix in map(_prefix, edition.folders):
        for folder in edition.inner(prefix + TEXTS):
            date = folder.split("/")[-2]
            if is_date(date) and (prefix not in known or date not in edition.counts):
                yield folder


def _index(edition: Edition, staged: list[str]) -> set[str]:
    """Stage what is new of the index; what it replaces."""
    table = fold.to_json().encode()
    name, version = f"fold-{_short(table)}.json", _short(table) + digest_of(SOURCES)
    spans, listed = segments(edition.counts), []
    for span, dates in spans.items():
        seen = (version, *(f"{date} {edition.records[date].digest}" for date in dates))
        listed.append([f"{span}-{_short(' '.join(seen).encode())}", dates[0], dates[-1]])
        folder = f"{FOLDER}{listed[-1][0]}/"
        if folder + segment_file.NAME not in edition.held(folder):
            made = segment_file.files(edition.content, map(edition.issue, reversed(dates)))
            staged += stage(edition.output, edition.staging, {folder + name: content for name, content in made})
    manifest = {"fold": name, "segments": listed[::-1]}
    files = {FOLDER + MANIFEST: json.dumps(manifest, separators=(",", ":")).encode(), FOLDER + name: table}
    staged += stage(edition.output, edition.staging, files)
    known = {f"{FOLDER}{folder}/" for folder, *_ in listed}
    old = (folder for folder in edition.inner(FOLDER) if folder not in known)
    return (edition.held(FOLDER) - set(files)) | edition.held(*old)


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]


def _missing_texts(edition: Edition, date: str) -> dict[str, bytes]:
    """The texts of an issue that is not due, if someone removed them; those of an issue that is due come with its pages."""
    folders = (texts_folder(script, date) for script in edition.scripts)
    if date in edition.due or all((edition.output / path).is_dir() for path in folders):
        return {}
    files = issue_texts(edition.content, edition.issue(date), edition.scripts)
    return {path: text.encode() for path, text in files.items()}
