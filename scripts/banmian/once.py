"""``banmian extract``, done once: if nothing changed since the last run, its findings are told again.

Pages are remembered one by one, by what they hold, so that a fresh checkout profits too; and the whole of a run by the sizes
and times of all files of seeds/ and content/, so that the next one need not even open them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .alone import Waiting, alone
from .cluster.crew import ALONE, Crew
from .content.changes import Changes
from .errors import BanmianError
from .kept.listing import Listing, listing
from .kept.memory import Memory
from .said import plain

if TYPE_CHECKING:  # they bring what reads a page, which a run with nothing to do goes without
    from .extract import Report

TOLD = 10
"""So many findings are told, those of the newest issues; the rest is counted, and so are all where nothing changed since."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What there is to say of an extraction."""

    pages: int
    """Pages that were read."""
    articles: int
    """Articles on them."""
    changes: Changes
    """As ``Report.changes``."""
    doubtful: int
    """Places that an editor should look at."""
    doubts: tuple[tuple[str, int, object], ...]
    """A sample of them, which is told once: seed, line, and what is said of it."""
    faults: tuple[BanmianError, ...] = ()
    """Pages that could not be read."""


def folder_of(content: Path) -> Path:
    """Where is kept what the pages of a folder of articles gave: ``content`` → ``.cache/pages/content``."""
    return content.parent / ".cache" / "pages" / content.absolute().name


def extract_once(
    seeds: Path,
    content: Path,
    discard_edits: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
    whole: bool = False,
    beside: tuple[BanmianError, ...] = (),
    waiting: Waiting = lambda folder: None,
    crew: Crew = ALONE,
) -> Outcome:
    """Bring ``content`` up to date as ``extract`` does, with what earlier runs found out."""
    memory, told = Memory(folder_of(content)), (str(seeds), str(content), whole)
    with alone(content, waiting):
        seen = listing(seeds, content)
        last = None if discard_edits or beside else memory.recall(memory.key(told, seen))
        if last:
            return last
        from .extract import bring_up_to_date

        report = bring_up_to_date(seeds, content, discard_edits, progress, whole, beside, memory, crew)
        later = listing(seeds, content)
        outcome = outcome_of(report)
        if not report.faults and _is_settled(report, seen, later):
            settled = replace(outcome.changes, written=0, removed=0, discarded=())
            memory.keep(memory.key(told, later), replace(outcome, changes=settled, doubts=()))
        memory.forget_others()
    return outcome


def outcome_of(report: Report) -> Outcome:
    """What there is to say of a report."""
    pages = len(report.pages) - len(report.faults)
    doubts = tuple((seed, doubt.line, plain(doubt.note)) for seed, doubt in report.doubts[:TOLD])
    return Outcome(pages, report.articles, report.changes, len(report.doubts), doubts, tuple(report.faults))


def _is_settled(report: Report, seen: Listing, later: Listing) -> bool:
    """Whether the next run would find nothing to do, and say the same."""
    if report.written and report.changes.kept:  # what is said of a correction that moved is said once
        return False
    changed = [Path(path) for path in seen.keys() | later.keys() if seen.get(path) != later.get(path)]
    return all(path in report.written and _is(path, report.written[path]) for path in changed)


def _is(path: Path, written: str | None) -> bool:
    """Whether a file is as we left it: someone may have saved another in between."""
    from .content.store import digest

    return path.is_file() and digest(path.read_bytes()) == written if written else not path.exists()
