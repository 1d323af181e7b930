"""What the last build left, kept inside the build folder so that one is never without the other.

::

    build/.edition/index.json              one record an issue: stamp, digest, outline
    build/.edition/issues/2022-04-08.json  the whole issue, read back for spanning pages

The folder's name begins with a dot: GitHub Pages leaves it out, ``serve`` doesn't show it, and whoever
removes ``build/`` removes it too. It is written last, so a build that breaks off is taken up again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

from ..content.catalogue import Issue
from ..content.catalogue_json import from_json, to_json
from ..content.key import article_path, issue_path, page_path
from ..content.matter import is_date
from .originals import Seen

FOLDER = ".edition"
COMPILED = "templates"
"""Where compiled templates are kept."""
FORMAT = 5
"""Raised when the files below change their shape; older ones are then not read."""


class PageRecord(NamedTuple):
    """What is remembered of one page."""

    number: int
    """Its sequence in the issue."""
    label: str
    """Its number as printed."""
    name: str
    """Its name."""
    script: str
    """The script of that name."""
    orders: list[int]
    """The places of its articles."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of one issue to see whether it changed."""

    stamp: str
    """Digest of names, sizes and times of its files: quick to take, different after a fresh checkout."""
    digest: str
    """Digest of their contents."""
    basis: str
    """Is its day inferred? As ``Issue.date_basis``."""
    publication: str
    """As ``Issue.publication``."""
    pages: list[PageRecord]
    """Its pages; none if all are drafts."""
    originals: Seen = field(default_factory=dict)
    """The PDFs its pages were read from, as that build saw them."""
    pictures: list[str] = field(default_factory=list)
    """Its picture files, below the root of the site."""


@dataclass(slots=True)
class State:
    """Everything the last build left behind."""

    edition: str = ""
    """Digest of theme, settings and versions: another one makes every page dirty."""
    folders: list[str] = field(default_factory=list)
    """The folders of the variants, ``""`` for the first."""
    assets: list[str] = field(default_factory=list)
    """The files of no variant: the theme's, and those an editor put into ``content/static``."""
    plugins: list[str] = field(default_factory=list)
    """The files that plugins of Pelican wrote by themselves."""
    standing: str = ""
    """Stamp of the pages and files that an editor keeps beside the issues."""
    records: dict[str, Record] = field(default_factory=dict)
    """By date, oldest first."""
    units: dict[str, int] = field(default_factory=dict)
    """What the build left in its folder, as ``inventory`` counts it."""


def record_of(issue: Issue | None, stamp: str, digest: str, originals: Seen, pictures: list[str]) -> Record:
    """The record of an issue just built; None where all its articles are held back."""
    if issue is None:
        return Record(stamp, digest, "", "", [], originals, pictures)
    pages = [
        PageRecord(page.number, page.label, page.name, page.script, [entry.order for entry in page.entries])
        for page in issue.pages
    ]
    return Record(stamp, digest, issue.date_basis, issue.publication, pages, originals, pictures)


def paths(date: str, record: Record) -> Iterator[str]:
    """The files of an issue below the root of a variant, from its record alone."""
    from ..pages.exports import OF_ISSUE  # brings OpenCC, which a build with nothing to do goes without

    if record.pages:
        yield from (issue_path(date) + name for name in ("index.html", *OF_ISSUE))
    for page in record.pages:
        yield f"{page_path(date, page.number)}index.html"
        yield from (article_path(date, page.number, order) for order in page.orders)


def read(output: Path) -> State:
    """The state of a build folder; an empty one if there is none that can be read."""
    try:
        kept = json.loads((output / FOLDER / "index.json").read_text("utf-8"))
        if kept.pop("format") != FORMAT:
            return State()
        found = State(**{**kept, "records": {date: _record(*row) for date, row in kept["records"].items()}})
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return State()
    return found if _has_its_shape(found) else State()


def _has_its_shape(state: State) -> bool:
    """Whether a state that was read holds what one holds; someone may have written to the file."""
    lists = (state.folders, state.assets, state.plugins)
    numbers = isinstance(state.units, dict) and all(isinstance(number, int) for number in state.units.values())
    return (
        numbers
        and isinstance(state.edition, str)
        and isinstance(state.standing, str)
        and all(isinstance(names, list) and all(isinstance(name, str) for name in names) for names in lists)
        and all(is_date(date) and _is_whole(record) for date, record in state.records.items())
    )


def _is_whole(record: Record) -> bool:
    texts = (record.stamp, record.digest, record.basis, record.publication)
    pages = isinstance(record.pages, list) and all(map(_is_page, record.pages))
    seen = isinstance(record.originals, dict) and all(map(_is_seen, record.originals.values()))
    pictures = isinstance(record.pictures, list) and all(isinstance(path, str) for path in record.pictures)
    return all(isinstance(text, str) for text in texts) and pages and seen and pictures


def _is_seen(facts: object) -> bool:
    return isinstance(facts, list) and len(facts) == 2 and all(isinstance(fact, str) for fact in facts)


def _is_page(page: PageRecord) -> bool:
    kinds = (int, str, str, str, list)
    return all(map(isinstance, page, kinds)) and all(isinstance(order, int) for order in page.orders)


def forget(output: Path) -> None:
    """Remove the state before files are moved: if this build is stopped now, the next one makes everything anew."""
    (output / FOLDER / "index.json").unlink(missing_ok=True)


def _record(stamp: str, digest: str, basis: str, publication: str, pages: list[list[Any]], *pictures: Any) -> Record:
    return Record(stamp, digest, basis, publication, [PageRecord(*page) for page in pages], *pictures)


def is_kept(output: Path, date: str) -> bool:
    """True if the issue is there to be read back."""
    return (output / FOLDER / "issues" / f"{date}.json").is_file()


def write(output: Path, state: State, built: tuple[Issue, ...] = ()) -> None:
    """Keep the state, and the issues just built."""
    folder = output / FOLDER
    (folder / "issues").mkdir(parents=True, exist_ok=True)
    for issue in built:
        (folder / "issues" / f"{issue.date}.json").write_text(to_json(issue), "utf-8")
    for gone in {file.stem for file in (folder / "issues").iterdir()} - set(state.records):
        (folder / "issues" / f"{gone}.json").unlink()
    names = [each.name for each in fields(Record)]  # asdict() would copy the pages of every issue there is
    records = {date: [getattr(record, name) for name in names] for date, record in sorted(state.records.items())}
    kept = {"format": FORMAT, "edition": state.edition, "folders": state.folders, "assets": state.assets}
    kept |= {"plugins": state.plugins, "standing": state.standing, "units": state.units}
    fresh = folder / "index.json.new"
    fresh.write_text(json.dumps({**kept, "records": records}, ensure_ascii=False, separators=(",", ":")), "utf-8")
    fresh.replace(folder / "index.json")


def read_issue(output: Path, date: str) -> Issue:
    """An issue as the build that made it left it."""
    return from_json((output / FOLDER / "issues" / f"{date}.json").read_text("utf-8"))
