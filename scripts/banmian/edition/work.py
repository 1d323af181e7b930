"""Shares the work of one build out: a job for this process, or one for each of several.

Issues are independent of each other, so many of them are cut into chunks; the pages that span issues
go with the last.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import BanmianError
from . import plan, state
from .assets import Assets
from .catalogue import Entry, Issue
from .plan import Frame
from .render import Job, Spanning, Tally, render
from .settings import Settings
from .state import Record

if TYPE_CHECKING:
    from .build import Places

RECENT = 10
"""Issues the front page knows of."""
FEED_LENGTH = 60
"""Articles in the feed."""
MANY = 40
"""With more issues than these it pays to start other processes."""
CHUNK = 50
"""Issues that Pelican holds in memory at once."""


def jobs(
    places: Places,
    told: Settings,
    staging: Path,
    assets: Assets,
    before: dict[str, Record],
    after: dict[str, Record],
    due: dict[str, Issue],
) -> list[Job]:
    """The jobs of a build."""
    frames = tuple(plan.frames(due, _dates(after), _dates(before), places.output))
    job = Job(told, places.content, places.output, staging, (), None, assets.names)
    cut = [replace(job, frames=chunk) for chunk in _chunks(frames, places.processes or os.cpu_count() or 1)]
    cut[-1] = replace(cut[-1], spanning=_spanning(places.output, after, due, told.search))
    return cut


def _dates(records: dict[str, Record]) -> list[str]:
    return sorted(date for date, record in records.items() if record.pages)


def _chunks(frames: tuple[Frame, ...], processes: int) -> list[tuple[Frame, ...]]:
    if len(frames) <= MANY:
        return [frames]
    size = min(CHUNK, -(-len(frames) // processes))
    return [frames[start : start + size] for start in range(0, len(frames), size)]


def _spanning(output: Path, records: dict[str, Record], due: dict[str, Issue], search: bool) -> Spanning:
    newest = [_issue(output, date, due) for date in reversed(_dates(records)[-RECENT:])]
    feed = tuple(islice(_with_text(output, records, due), FEED_LENGTH))
    return Spanning(tuple(newest), plan.outlines(records), tuple(_paths(records, search)), feed)


def _issue(output: Path, date: str, due: dict[str, Issue]) -> Issue:
    return due.get(date) or state.read_issue(output, date)


def _with_text(output: Path, records: dict[str, Record], due: dict[str, Issue]) -> Iterator[Entry]:
    for date in reversed(_dates(records)):
        yield from (entry for entry in _issue(output, date, due).entries if entry.kind != "refer")


def _paths(records: dict[str, Record], search: bool) -> Iterator[str]:
    yield from ("index.html", "archive/index.html", *(["search/index.html"] if search else ()))
    for date in reversed(_dates(records)):
        yield from state.paths(date, records[date])


def render_all(jobs: list[Job], processes: int | None) -> list[Tally]:
    """Render the jobs, side by side if there are several."""
    if len(jobs) == 1:
        return [render(jobs[0])]
    # a forked child would inherit the threads' locks of a serving parent
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        return [_unwrap(outcome) for outcome in pool.map(_attempt, jobs)]


@dataclass(frozen=True, slots=True)
class Failure:
    """An error on its way out of another process; pickling would call its class with the message alone."""

    kind: type[BanmianError]
    """Its class."""
    args: tuple[object, ...]
    """Its message."""
    attributes: dict[str, object]
    """What it knows besides."""


def _attempt(job: Job) -> Tally | Failure:
    try:
        return render(job)
    except BanmianError as error:
        return Failure(type(error), error.args, vars(error))


def _unwrap(outcome: Tally | Failure) -> Tally:
    if isinstance(outcome, Tally):
        return outcome
    error = outcome.kind.__new__(outcome.kind, *outcome.args)
    error.__dict__.update(outcome.attributes)
    raise error
