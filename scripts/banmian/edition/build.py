"""Build the site: only what changed, all or nothing.

::

    build(Path("content"), Path("build"))  → BuildReport(written=12, unchanged=2, removed=0, issues=("2022-04-08",), …)

With nothing changed Pelican isn't even imported.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..alone import Waiting, alone, unchanged
from ..content import scan, standing
from ..errors import BanmianError, Faults
from ..lists import ledger_file
from ..said import Said
from . import across_issues, inventory, plan, publish, settings, state
from .digest import digest
from .faults import NothingToBuild
from .gc_paused import uncollected
from .job import Places
from .unheeded import unheeded

if TYPE_CHECKING:
    from ..content.catalogue import Issue
    from ..content.standing import StandingPage
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
    unheeded: tuple[Said, ...] = ()
    """Settings that have no effect, a line each."""


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
    """True if nothing of the last build counts: other theme or settings, or its files are gone or altered."""
    distrusted: bool
    """True if someone may have altered files that are told by their names to be up to date."""
    spanning_due: bool
    """True if every page that spans issues is due."""
    standing: tuple[StandingPage, ...]
    """The pages that belong to no issue."""

    def spanning(self, output: Path, searched: bool) -> Spanning:
        """What the pages that span issues are made from."""
        before, after, anew = self.before.records, self.after.records, self.spanning_due
        return across_issues.spanning(output, before, after, self.due, fresh=anew, searched=searched, standing=self.standing)

    def affected(self) -> Iterator[str]:
        """The dates whose files may have vanished."""
        for date, record in self.before.records.items():
            if date in self.due or self.after.records.get(date) != record:
                yield date


def build(
    content: Path,
    output: Path,
    settings_file: Path = Path("pelicanconf.py"),
    *,
    theme: Path | None = None,
    overrides: dict[str, Any] | None = None,
    processes: int | None = None,
    everything: bool = False,
    waiting: Waiting = lambda folder: None,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> BuildReport:
    """Bring the build folder up to date with the content folder; ``everything``: whatever the last build left.

    Another run in either folder is waited for; ``waiting`` is called then, ``progress`` with the issues that are done.
    """
    told = settings.read(settings_file, theme, overrides)
    places = Places(content, output, processes, progress)
    with unchanged(content, waiting), alone(output, waiting):
        started = time.perf_counter()
        report = _bring_up_to_date(places, told, everything)
    return replace(report, seconds=time.perf_counter() - started, unheeded=tuple(unheeded(told.values)))


def judge(settings_file: Path = Path("pelicanconf.py")) -> Iterator[BanmianError]:
    """What is wrong with the settings and the glossary they name, for those who want to know before anything is written."""
    from ..variants import read_glossary

    try:
        glossary = settings.read(settings_file).glossary
        if glossary:
            read_glossary(glossary)
    except BanmianError as error:
        yield from error.faults if isinstance(error, Faults) else [error]


def _bring_up_to_date(places: Places, told: Settings, everything: bool) -> BuildReport:
    folders = scan.scan(places.content)
    if not folders:
        raise NothingToBuild(places.content)
    stamp, pages = standing.stamp(places.content), standing.read_standing(places.content)
    before = state.State() if everything else state.read(places.output)
    edition = digest(told, standing.links(pages))
    changes = plan.changes(folders, before, edition, places.output, stamp)
    kept = {date: changes.restamped.get(date, record) for date, record in before.records.items() if date in folders}
    if changes or _has_specimen(places.output) != told.specimen:
        # digests before contents: a file saved in between is then seen as changed by the next build
        digests = {date: (folders[date].stamp, folders[date].digest()) for date in changes.dirty}
        issues = plan.read_issues(folders[date] for date in changes.dirty)
        records = {date: state.record_of(issues.get(date), *digests[date]) for date in changes.dirty}
        after = state.State(edition, records=dict(sorted({**kept, **records}.items())), standing=stamp)
        distrusted, spanning_due = changes.altered or everything, changes.fresh or changes.standing
        return _rebuild(places, told, Turn(before, after, issues, changes.fresh, distrusted, spanning_due, pages))
    if changes.restamped:
        state.write(places.output, replace(before, records=kept))
    return BuildReport(total=len(folders))


def _has_specimen(output: Path) -> bool:
    return (output / plan.SPECIMEN).is_file()


def _rebuild(places: Places, told: Settings, turn: Turn) -> BuildReport:
    from ..search import export
    from . import assets, converters, own_files, work

    if not any(record.pages for record in turn.after.records.values()):
        raise NothingToBuild(places.content)
    if turn.fresh:  # what a filter of the settings made of a constant is compiled into a template
        shutil.rmtree(places.output / state.FOLDER / state.COMPILED, ignore_errors=True)
    bundle = assets.gather(told.theme, search=told.search)
    files = bundle.files | own_files.gather(places.content, bundle.files)
    turn = replace(turn, after=replace(turn.after, folders=converters.folders(told), assets=list(files)))
    with (
        publish.staging(places.output) as staging,
        ledger_file.ledger(places.output / state.FOLDER, fresh=turn.fresh) as lists,
    ):
        _enter(lists, turn, converters.simplifier(told))
        bundled = publish.stage(places.output, staging, files)
        span = turn.spanning(places.output, told.search)
        jobs = work.jobs(places, told, staging, bundle, _frames(places, turn, lists), lists.due(), span, turn.standing)
        tallies = work.render_all(jobs, places.processes, places.progress)
        staged = [*bundled, *(path for tally in tallies for path in tally.staged)]
        others = publish.others(staging, staged)
        turn.after.plugins = sorted({*others, *(() if turn.fresh else turn.before.plugins)})
        staged += others
        with uncollected():
            found = export.export(_built(places, told, turn, staging))
        staged += found.staged
        same = {*files, *(path for tally in tallies for path in tally.same)} - set(staged)
        out_of_date = found.gone.union(*(tally.gone for tally in tallies))
        state.forget(places.output)
        publish.move(staging, places.output, staged)
        publish.remove(places.output, out_of_date)
        gone = _gone(places, told, turn, lists, span) | inventory.strays(
            places.output, same.union(staged), turn.due, everything=turn.fresh
        )
        removed = publish.remove(places.output, gone)
        units = _units(places.output, turn, (*staged, *out_of_date, *gone))
        state.write(places.output, replace(turn.after, units=units), tuple(turn.due.values()))
        lists.settle()
    return BuildReport(len(staged), len(same), removed, tuple(turn.due), len(turn.after.records))


def _units(output: Path, turn: Turn, touched: Iterable[str]) -> dict[str, int]:
    """The inventory after a build: taken anew of what it touched."""
    if turn.fresh:
        return inventory.take(output)
    units = {inventory.unit_of(path.rpartition("/")[0]) for path in touched}.union(turn.due)
    kept = {unit: number for unit, number in turn.before.units.items() if unit not in units}
    return kept | inventory.take(output, units)


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
        issue=lambda date: turn.due.get(date) or state.read_issue(places.output, date),
        folders=tuple({*turn.before.folders, *turn.after.folders}),
        distrusted=turn.distrusted,
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

    if turn.fresh:
        return plan.unasked(turn.before, turn.after)
    specimens = set() if told.specimen else {f"{folder}/{plan.SPECIMEN}".lstrip("/") for folder in turn.after.folders}
    files = leftovers(places.output, turn.after.folders, lists, span, sitemaps=bool(told.site_url))
    return files | specimens | plan.vanished(turn.before, turn.after, turn.affected())
