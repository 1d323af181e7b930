"""Shares the work of one build out: a job for this process, or one for each of several.

Issues are independent of each other, so many of them are cut into chunks; the pages that span issues
go with the last.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

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
"""From this number of issues on it pays to start more processes."""


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
    names = {"stylesheet": assets.stylesheet, "script": assets.script}
    frames = tuple(plan.frames(due, _dates(after), _dates(before), places.output))
    job = Job(told, places.content, places.output, staging, (), None, names)
    chunks = _chunks(frames, _workers(len(due), places.processes))
    cut = [replace(job, frames=chunk) for chunk in chunks]
    cut[-1] = replace(cut[-1], spanning=_spanning(places.output, after, due))
    return cut


def _dates(records: dict[str, Record]) -> list[str]:
    return sorted(date for date, record in records.items() if record.pages)


def _workers(issues: int, processes: int | None) -> int:
    return (processes or os.cpu_count() or 1) if issues > MANY else 1


def _chunks(frames: tuple[Frame, ...], number: int) -> list[tuple[Frame, ...]]:
    size = -(-len(frames) // number) or 1
    return [frames[start : start + size] for start in range(0, len(frames), size)] or [()]


def _spanning(output: Path, records: dict[str, Record], due: dict[str, Issue]) -> Spanning:
    newest = [_issue(output, date, due) for date in reversed(_dates(records)[-RECENT:])]
    feed = tuple(islice(_with_text(output, records, due), FEED_LENGTH))
    return Spanning(tuple(newest), plan.outlines(records), tuple(_paths(records)), feed)


def _issue(output: Path, date: str, due: dict[str, Issue]) -> Issue:
    return due.get(date) or state.read_issue(output, date)


def _with_text(output: Path, records: dict[str, Record], due: dict[str, Issue]) -> Iterator[Entry]:
    for date in reversed(_dates(records)):
        yield from (entry for entry in _issue(output, date, due).entries if entry.kind != "refer")


def _paths(records: dict[str, Record]) -> Iterator[str]:
    yield from ("index.html", "archive/index.html")
    for date in reversed(_dates(records)):
        yield from state.paths(date, records[date])


def render_all(jobs: list[Job], processes: int | None) -> list[Tally]:
    """Render the jobs, side by side if there are several."""
    if len(jobs) == 1:
        return [render(jobs[0])]
    # a forked child would inherit the threads' locks of a serving parent
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes or os.cpu_count(), mp_context=context) as pool:
        return list(pool.map(render, jobs))
