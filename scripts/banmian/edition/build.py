"""Build the site: only what changed, all or nothing.

::

    build(Path("content"), Path("build"))  → BuildReport(written=12, unchanged=2, removed=0, issues=("2022-04-08",), …)

With nothing changed Pelican isn't even imported.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import plan, publish, scan, settings, state
from .faults import NothingToBuild

if TYPE_CHECKING:
    from .catalogue import Issue
    from .settings import Settings
    from .state import State

OVERRIDABLE = ("SITENAME", "SITEURL", "PUBLICATION", "SEARCH", "VARIANTS")
"""Settings that ``pelican -e`` may change."""


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
class Places:
    """Where a build reads and writes."""

    content: Path
    """The articles."""
    output: Path
    """The site."""
    processes: int | None
    """How many processes may work at once; None for as many as there are processors."""


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
        return _rebuild(places, told, before, after, issues)
    if changes.restamped:
        state.write(places.output, replace(before, records=kept))
    return BuildReport(total=len(folders))


def _rebuild(places: Places, told: Settings, before: State, after: State, due: dict[str, Issue]) -> BuildReport:
    from ..search import export
    from . import assets, scripts, work

    if not any(record.pages for record in after.records.values()):
        raise NothingToBuild(places.content)
    bundle = assets.gather(told.theme, search=told.search)
    after = replace(after, folders=scripts.folders(told), assets=list(bundle.files))
    with publish.staging(places.output) as staging:
        bundled = publish.stage(places.output, staging, bundle.files)
        jobs = work.jobs(places, told, staging, bundle, before.records, after.records, due)
        tallies = work.render_all(jobs, places.processes)
        staged = [*bundled, *(path for tally in tallies for path in tally.staged)]
        found = export.export(
            export.Edition(told, places.content, places.output, staging, after.records, due, tuple(before.folders))
        )
        staged += found.staged
        publish.move(staging, places.output, staged)
        publish.remove(places.output, found.gone)
        removed = publish.remove(places.output, plan.vanished(before, after, _affected(before, after, due)))
        state.write(places.output, after, tuple(due.values()))
    unchanged = sum(tally.unchanged for tally in tallies) + len(bundle.files) - len(bundled)
    return BuildReport(len(staged), unchanged, removed, tuple(due), len(after.records))


def _affected(before: State, after: State, due: dict[str, Issue]) -> Iterator[str]:
    everything = before.folders != after.folders
    for date, record in before.records.items():
        if everything or date in due or after.records.get(date) != record:
            yield date


class HandRun:
    """Stands in for Pelican's own class, so that ``pelican content -s pelicanconf.py`` does what ``build`` does."""

    def __init__(self, settings: dict[str, Any]):
        self.settings = settings

    def run(self) -> BuildReport:
        """Build with what Pelican's command line says."""
        file = Path(self.settings["EDITION_SETTINGS"])
        written = settings.read(file).values
        told = {name: self.settings[name] for name in OVERRIDABLE if name in self.settings}
        told = {name: value for name, value in told.items() if value != written.get(name)}
        content, output = Path(self.settings["PATH"]), Path(self.settings["OUTPUT_PATH"])
        return build(content, output, file, theme=Path(self.settings["THEME"]), overrides=told)
