"""Build the site: only what changed, all or nothing.

::

    build(Path("content"), Path("build"))  → BuildReport(written=12, unchanged=2, removed=0, issues=("2022-04-08",), …)

With nothing changed Pelican isn't even imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..alone import Waiting, alone, unchanged
from ..cluster.crew import ALONE, Crew
from ..content import scan, standing
from ..content.issue_files import read_issues
from ..errors import BanmianError, Faults
from . import apart_files, plan, settings, state
from .digest import digest
from .faults import NothingToBuild
from .job import Places
from .originals import Originals
from .pictured import Pictured
from .report import BuildReport
from .turn import Turn
from .unheeded import unheeded

if TYPE_CHECKING:
    from ..content.catalogue import Issue
    from .settings import Settings

__all__ = ["BuildReport", "build", "judge"]


def build(
    content: Path,
    output: Path,
    settings_file: Path = Path("pelicanconf.py"),
    *,
    theme: Path | None = None,
    overrides: dict[str, Any] | None = None,
    crew: Crew = ALONE,
    everything: bool = False,
    waiting: Waiting = lambda folder: None,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> BuildReport:
    """Bring the build folder up to date with the content folder; ``everything``: whatever the last build left.

    Another run in either folder is waited for; ``waiting`` is called then, ``progress`` with the issues that are done.
    """
    told = settings.read(settings_file, theme, overrides)
    places = Places(content, output, crew, progress)
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
    every = scan.scan(places.content)
    folders, others = told.years.own(every), apart_files.others(told, every)
    if not folders:
        raise NothingToBuild(places.content)
    stamp, pages = standing.stamp(places.content), standing.read_standing(places.content)
    before = state.State() if everything else state.read(places.output)
    edition = digest(told, [standing.links(pages), others.digest])
    originals = Originals(told.seeds)
    changes = plan.changes(folders, before, edition, places.output, originals, stamp)
    kept = {date: changes.restamped.get(date, record) for date, record in before.records.items() if date in folders}
    if changes or _has_specimen(places.output) != told.specimen:
        issues, digests = read_issues(folders[date] for date in changes.dirty)
        seen = {date: originals.seen(issues.get(date)) for date in changes.dirty}
        drawing = any(seen.values()) or _has_own(issues) or told.cards
        found = _pictured(places, told, issues, originals) if drawing else Pictured(issues)
        shown = found.by_day()
        records = {
            date: state.record_of(found.issues.get(date), folders[date].stamp, digests[date], seen[date], shown.get(date, []))
            for date in changes.dirty
        }
        after = state.State(edition, records=dict(sorted({**kept, **records}.items())), standing=stamp)
        distrusted, spanning_due = changes.altered or everything, changes.fresh or changes.standing
        from .rebuild import rebuild  # brings Pelican

        turn = Turn(before, after, found.issues, changes.fresh, distrusted, spanning_due, pages, found.files, others)
        return replace(rebuild(places, told, turn), missing=found.missing)
    if changes.restamped:
        state.write(places.output, replace(before, records=kept))
    return BuildReport(total=len(folders))


def _pictured(places: Places, told: Settings, issues: dict[str, Issue], originals: Originals) -> Pictured:
    """The issues with their pictures."""
    from .facsimiles import pictured  # brings PDFium and Pillow

    return pictured(issues, originals, told, places)


def _has_own(issues: dict[str, Issue]) -> bool:
    return any(entry.image for issue in issues.values() for entry in issue.entries)


def _has_specimen(output: Path) -> bool:
    return (output / plan.SPECIMEN).is_file()
