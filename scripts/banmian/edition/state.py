"""What the last build left, kept inside the build folder so that the two can't part company.

::

    build/.edition/index.json              one record an issue: stamp, digest, outline
    build/.edition/issues/2022-04-08.json  the whole issue, read back for spanning pages

The folder's name begins with a dot: GitHub Pages leaves it out, ``serve`` doesn't show it, and whoever
removes ``build/`` removes it too. It is written last, so a build that breaks off is taken up again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from ..content.catalogue import Issue
from ..content.catalogue_json import from_json, to_json
from ..content.key import article_path, issue_path, page_path

FOLDER = ".edition"
FORMAT = 2
"""Raised when the files below change their shape; older ones are then not read."""


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
    pages: list[list]
    """For each page its number, label, name, script and the orders of its articles; none if all are drafts."""


@dataclass(slots=True)
class State:
    """Everything the last build left behind."""

    edition: str = ""
    """Digest of theme, settings and versions: another one makes every page dirty."""
    folders: list[str] = field(default_factory=list)
    """The folders of the variants, ``""`` for the first."""
    assets: list[str] = field(default_factory=list)
    """The files of ``static/``."""
    records: dict[str, Record] = field(default_factory=dict)
    """By date, oldest first."""


def record_of(issue: Issue | None, stamp: str, digest: str) -> Record:
    """The record of an issue just built; None where all its articles are held back."""
    if issue is None:
        return Record(stamp, digest, "", "", [])
    pages = [
        [page.number, page.label, page.name, page.script, [entry.order for entry in page.entries]]
        for page in issue.pages
    ]
    return Record(stamp, digest, issue.date_basis, issue.publication, pages)


def paths(date: str, record: Record) -> Iterator[str]:
    """The files of an issue below the root of a variant, from its record alone."""
    if record.pages:
        yield from (f"{issue_path(date)}index.html", f"{issue_path(date)}issue.json")
    for number, *_, orders in record.pages:
        yield f"{page_path(date, number)}index.html"
        yield from (article_path(date, number, order) for order in orders)


def read(output: Path) -> State:
    """The state of a build folder; an empty one if there is none that can be read."""
    try:
        kept = json.loads((output / FOLDER / "index.json").read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return State()
    if kept.pop("format", None) != FORMAT:
        return State()
    kept["records"] = {date: Record(*record) for date, record in kept["records"].items()}
    return State(**kept)


def is_kept(output: Path, date: str) -> bool:
    """True if the issue can be read back."""
    return (output / FOLDER / "issues" / f"{date}.json").is_file()


def write(output: Path, state: State, built: tuple[Issue, ...] = ()) -> None:
    """Keep the state, and the issues just built."""
    folder = output / FOLDER
    (folder / "issues").mkdir(parents=True, exist_ok=True)
    for issue in built:
        (folder / "issues" / f"{issue.date}.json").write_text(to_json(issue), "utf-8")
    for gone in {file.stem for file in (folder / "issues").iterdir()} - set(state.records):
        (folder / "issues" / f"{gone}.json").unlink()
    records = {date: list(asdict(record).values()) for date, record in sorted(state.records.items())}
    kept = {"format": FORMAT, "edition": state.edition, "folders": state.folders, "assets": state.assets}
    fresh = folder / "index.json.new"
    fresh.write_text(json.dumps({**kept, "records": records}, ensure_ascii=False, separators=(",", ":")), "utf-8")
    fresh.replace(folder / "index.json")


def read_issue(output: Path, date: str) -> Issue:
    """An issue as the build that made it left it."""
    return from_json((output / FOLDER / "issues" / f"{date}.json").read_text("utf-8"))


def both(before: State, after: State) -> State:
    """What may be there in the middle of a build: the files of two states, made by no edition."""
    records = before.records | after.records
    for date in before.records.keys() & after.records.keys():
        records[date] = replace(after.records[date], pages=[*before.records[date].pages, *after.records[date].pages])
    folders = list(dict.fromkeys([*before.folders, *after.folders]))
    assets = list(dict.fromkeys([*before.assets, *after.assets]))
    return State("", folders, assets, records)
