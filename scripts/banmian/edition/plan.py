"""What has to be rendered, decided from the state of the last build and the files of today.

* one article changed        → its issue whole; the neighbours' issue pages; the pages that span issues
* nothing changed            → nothing
* theme, settings, versions  → everything

An issue's pages depend on that issue, and its contents page on the issues just before and after it; never on others.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from ..content.catalogue import Issue, IssuePage
from ..content.key import issue_path, page_path
from ..content.scan import Folder
from ..files import digest_of_contents
from ..lists import ledger_file
from ..lists.kinds import EARLIER, SERIES
from ..lists.ledger import Ledger
from ..pages.material import Frame, abreast
from . import inventory
from .originals import Originals, contents
from .state import FOLDER as STATE
from .state import Record, State, is_kept, paths, read_issue

T = TypeVar("T")

SPECIMEN = "specimen/index.html"
"""The page that shows every component, where it is asked for."""
SPANNING = (
    *("index.html", "archive/index.html", "404.html", "feed.atom", "lists/index.html"),
    *("search/index.html", "saved/index.html", "app.webmanifest"),
)
"""The files that span issues, below the root of a variant; for calendars, lists and sitemaps see ``leftovers``."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Which issues differ from the last build."""

    dirty: tuple[str, ...]
    """Dates whose articles changed, oldest first."""
    gone: tuple[str, ...]
    """Dates that vanished."""
    restamped: dict[str, Record]
    """Issues whose files have other times but the same contents, with their new records."""
    fresh: bool
    """True if nothing of the last build counts: other theme or settings, or its files are gone or altered."""
    altered: bool
    """True if someone altered files of the build folder that belong to no day."""
    standing: bool
    """True if what an editor keeps beside the issues changed."""

    def __bool__(self) -> bool:
        return bool(self.dirty or self.gone or self.fresh or self.standing)


def changes(
    folders: dict[str, Folder], state: State, edition: str, output: Path, originals: Originals, standing: str
) -> Changes:
    """Compare the files of today with what the last build left."""
    gone = tuple(date for date in state.records if date not in folders)
    kept, altered = output / STATE, _altered(output, state)
    spoilt = not altered <= state.records.keys()
    if state.edition != edition or spoilt or not ledger_file.is_usable(kept):
        return Changes(tuple(folders), gone, {}, True, spoilt, True)
    unsettled = set(ledger_file.pending(kept))
    dirty, restamped = [], {}
    for date, folder in folders.items():
        record = state.records.get(date)
        if record is None or date in unsettled or date in altered or (record.pages and not _is_whole(output, state, date)):
            dirty.append(date)
            continue
        now = _as_now(record, folder, originals)
        if now is None:
            dirty.append(date)
        elif now != record:
            restamped[date] = now
    return Changes(tuple(dirty), gone, restamped, False, False, state.standing != standing)


def _as_now(record: Record, folder: Folder, originals: Originals) -> Record | None:
    """The record with the times of today; None if the issue is another one than it was."""
    seen = originals.again(record.originals)
    same = record.stamp == folder.stamp or record.digest == digest_of_contents(folder.read().items())
    now = replace(record, stamp=folder.stamp, originals=seen)
    return now if same and contents(seen) == contents(record.originals) else None


def _altered(output: Path, state: State) -> set[str]:
    """The units of the build folder that are not as the last build left them."""
    only = inventory.watched(list(state.records))
    found = inventory.take(output, only)
    known = {unit for unit in state.units if only is None or unit in only}
    return {unit for unit in known | found.keys() if found.get(unit) != state.units.get(unit)}


def _is_whole(output: Path, state: State, date: str) -> bool:
    return is_kept(output, date) and _is_there(output, state.folders, date)


def _is_there(output: Path, variants: Iterable[str], folder: str) -> bool:
    # someone may have emptied the build folder but for its hidden files
    return all((output / variant / folder / "index.html").exists() for variant in variants)


def touched(kept: Ledger) -> set[str]:
    """The days whose articles show what their series had before, or lead to lists, and that has changed."""
    due = (found for found in kept.due() if found[0] == SERIES.folder)
    days = ((kind, name, day) for kind, name in due for day in kept.due_days(kind, name))
    return {*kept.led_days(), *(later for told in days for later in kept.days_after(*told, EARLIER))}


def frames(
    due: dict[str, Issue],
    dates: list[str],
    before: list[str],
    output: Path,
    touched: Collection[str],
    beside: Mapping[str, str],
) -> Iterator[Frame]:
    """The issues to render: those due or touched, whole; else the contents page, where a neighbour is new or due."""
    known = {**due, **{date: _elsewhere(date) for date in beside}}

    def issue(date: str) -> Issue:
        if date not in known:
            known[date] = read_issue(output, date)
        return known[date]

    old, new = _neighbours(sorted([*before, *beside])), _neighbours(sorted([*dates, *beside]))
    for date in dates:
        previous, following = new[date]
        whole = date in due or date in touched
        if whole or old.get(date) != new[date] or previous in due or following in due:
            around = (issue(previous) if previous else None, issue(following) if following else None)
            yield Frame(issue(date), *around, whole, beside.get(previous or "", ""), beside.get(following or "", ""))


def _elsewhere(date: str) -> Issue:
    """The outline of an issue on another site of the paper."""
    return Issue(datetime.date.fromisoformat(date), "", "", issue_path(date), ())


def _neighbours(dates: list[str]) -> dict[str, tuple[str | None, str | None]]:
    return {date: (previous, following) for previous, date, following in abreast(dates)}


def outlines(records: dict[str, Record]) -> tuple[Issue, ...]:
    """All issues without their entries, newest first, from their records alone."""
    return tuple(_outline(date, record) for date, record in sorted(records.items(), reverse=True) if record.pages)


def _outline(date: str, record: Record) -> Issue:
    pages = (
        IssuePage(page.number, page.label, page.name, page.script, page_path(date, page.number), ()) for page in record.pages
    )
    day = datetime.date.fromisoformat(date)
    return Issue(day, record.basis, record.publication, issue_path(date), tuple(pages))


def vanished(before: State, after: State, dates: Iterable[str]) -> set[str]:
    """The files of these issues that the last build wrote and this one doesn't, below the build folder."""
    dates = list(dates)
    return _files(before, dates) - _files(after, dates) | unasked(before, after)


def unasked(before: State, after: State) -> set[str]:
    """The files of no variant that the last build left and this one doesn't."""
    return {*before.assets, *before.plugins} - {*after.assets, *after.plugins}


def _files(state: State, dates: list[str]) -> set[str]:
    from ..pages.exports import OF_EDITION  # brings OpenCC, which a build with nothing to do goes without

    inner = [path for date in dates if date in state.records for path in paths(date, state.records[date])]
    pictures = {path for date in dates if date in state.records for path in state.records[date].pictures}
    return {f"{folder}/{path}".lstrip("/") for folder in state.folders for path in (*SPANNING, *OF_EDITION, *inner)} | pictures
