"""Build the site: only what changed, all or nothing.

::

    build(Path("content"), Path("build"))  → BuildReport(written=12, unchanged=2, removed=0, issues=("2022-04-08",), …)

With nothing changed Pelican isn't even imported.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..content import scan
from ..lists import ledger_file
from . import across_issues, plan, publish, settings, state
from .faults import NothingToBuild
from .gc_paused import uncollected
from .job import Places

if TYPE_CHECKING:
    from ..content.catalogue import Issue
    from ..lists.kinds import Simplify
    from ..lists.ledger import Ledger
    from ..pages.material import Frame, Spanning
    from ..search import export
    from .settings import Settings
    from .state import State


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    written: int = 0
    """Files that are new or differ."""
    unchanged: int = 0
    """Files rendered and found the same."""
    removed: int = 0
    """Files of articles and issues that are no more."""
    issues: tuple[str, ...] = ()
    """Dates of the issues whose articles were rendered."""
    total: int = 0
    """Issues of the whole edition."""
    seconds: float = 0.0
    """How long it took."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one build has to bring from one state to the next."""

    before: State
    """What the last build left."""
    after: State
    """What this one will leave."""
    due: dict[str, Issue]
    """The issues that changed, by date."""
    fresh: bool
    """True if nothing of the last build counts: other theme or settings, or its files are gone."""

    def spanning(self, output: Path, searched: bool) -> Spanning:
        """What the pages that span issues are made from."""
        before, after = self.before.records, self.after.records
        return across_issues.spanning(output, before, after, self.due, fresh=self.fresh, searched=searched)

    def affected(self) -> Iterator[str]:
        """The dates whose files may have vanished."""
        everything = self.before.folders != self.after.folders
        for date, record in self.before.records.items():
            if everything or date in self.due or self.after.records.get(date) != record:
                yield date


def build(
    content: Path,
    output: Path,
    settings_file: Path = Path("pelicanconf.py"),
    *,
    theme: Path | None = None,
    overrides: dict[str, Any] | None = None,
    processes: int | None = None,
) -> BuildReport:
    """Bring the build folder up to date with the content folder."""
    started = time.perf_counter()
    told = settings.read(settings_file, theme, overrides)
    places = Places(content, output, processes)
    report = _bring_up_to_date(places, told)
    return replace(report, seconds=time.perf_counter() - started)


def refuse_broken(content: Path, output: Path, settings_file: Path = Path("pelicanconf.py")) -> None:
    """Raise every fault of the articles that a build would read now, before anything else is written."""
    if content.is_dir():
        folders, before = scan.scan(content), state.read(output)
        dirty = plan.changes(folders, before, settings.digest(settings.read(settings_file)), output).dirty
        plan.read_issues(folders[date] for date in dirty)


def _bring_up_to_date(places: Places, told: Settings) -> BuildReport:
    folders = scan.scan(places.content)
    if not folders:
        raise NothingToBuild(places.content)
    before, edition = state.read(places.output), settings.digest(told)
    changes = plan.changes(folders, before, edition, places.output)
    kept = {date: changes.restamped.get(date, record) for date, record in before.records.items() if date in folders}
    if changes:
        # digests before contents: a file saved in between is then seen as changed by the next build
        digests = {date: (folders[date].stamp, folders[date].digest()) for date in changes.dirty}
        issues = plan.read_issues(folders[date] for date in changes.dirty)
        records = {date: state.record_of(issues.get(date), *digests[date]) for date in changes.dirty}
        after = state.State(edition, records=dict(sorted({**kept, **records}.items())))
        return _rebuild(places, told, Turn(before, after, issues, changes.spanning))
    if changes.restamped:
        state.write(places.output, replace(before, records=kept))
    return BuildReport(total=len(folders))


def _rebuild(places: Places, told: Settings, turn: Turn) -> BuildReport:
    from ..search import export
    from . import assets, converters, work

    if not any(record.pages for record in turn.after.records.values()):
        raise NothingToBuild(places.content)
    bundle = assets.gather(told.theme, search=told.search)
    turn = replace(turn, after=replace(turn.after, folders=converters.folders(told), assets=list(bundle.files)))
    with (
        publish.staging(places.output) as staging,
        ledger_file.ledger(places.output / state.FOLDER, fresh=turn.fresh) as lists,
    ):
        _enter(lists, turn, converters.simplifier(told))
        bundled = publish.stage(places.output, staging, bundle.files)
        span = turn.spanning(places.output, told.search)
        jobs = work.jobs(places, told, staging, bundle, _frames(places, turn, lists), lists.due(), span)
        tallies = work.render_all(jobs, places.processes)
        staged = [*bundled, *(path for tally in tallies for path in tally.staged)]
        with uncollected():
            found = export.export(_built(places, told, turn, staging))
        staged += found.staged
        # who is stopped from here on finds both sides' files in the next build, and makes everything anew
        state.write(places.output, state.both(turn.before, turn.after))
        publish.move(staging, places.output, staged)
        publish.remove(places.output, found.gone.union(*(tally.gone for tally in tallies)))
        removed = publish.remove(places.output, _gone(places, told, turn, lists, span))
        state.write(places.output, turn.after, tuple(turn.due.values()))
        lists.settle()
    unchanged = sum(tally.unchanged for tally in tallies) + len(bundle.files) - len(bundled)
    return BuildReport(len(staged), unchanged, removed, tuple(turn.due), len(turn.after.records))


def _built(places: Places, told: Settings, turn: Turn, staging: Path) -> export.Built:
    from ..search import export
    from .converters import converters

    published = {date: record for date, record in turn.after.records.items() if record.pages}
    return export.Built(
        converters=converters(told) if told.search else (),
        content=places.content,
        output=places.output,
        stage=partial(publish.stage, places.output, staging),
        counts={date: across_issues.articles(record) for date, record in published.items()},
        digests={date: record.digest for date, record in published.items()},
        due=turn.due,
        issue=lambda date: turn.due.get(date) or state.read_issue(places.output, date),
        folders=tuple(turn.before.folders),
    )


def _enter(lists: Ledger, turn: Turn, simplify: Simplify) -> None:
    vanished = turn.before.records.keys() - turn.after.records.keys()
    held_back = (date for date, record in turn.after.records.items() if not record.pages)
    for date in sorted({*turn.due, *vanished, *held_back, *lists.due_days()}):
        lists.enter(date, turn.due.get(date), simplify)
    lists.count()


def _frames(places: Places, turn: Turn, lists: Ledger) -> tuple[Frame, ...]:
    dates, before = across_issues.dates(turn.after.records), across_issues.dates(turn.before.records)
    return tuple(plan.frames(turn.due, dates, before, places.output, plan.touched(lists)))


def _gone(places: Places, told: Settings, turn: Turn, lists: Ledger, span: Spanning) -> set[str]:
    from .leftovers import leftovers

    published = set(turn.after.folders)
    folders = {folder: folder in published for folder in {*turn.before.folders, *published}}
    files = leftovers(places.output, folders, lists, span, fresh=turn.fresh, sitemaps=bool(told.site_url))
    return files | plan.vanished(turn.before, turn.after, turn.affected())
