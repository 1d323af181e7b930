"""Shares the work of one build out: a job for this process, or one for each of several.

Issues are independent of each other, so many of them are cut into chunks; the pages that span issues
go with the last.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import BanmianError
from .assets import Assets
from .plan import Frame
from .render import Job, Tally, render
from .settings import Settings
from .spans import Spanning

if TYPE_CHECKING:
    from .build import Places

MANY = 40
"""With more issues than these it pays to start other processes."""
CHUNK = 50
"""Issues that Pelican holds in memory at once."""
LISTS = 1000
"""Lists that go into one job."""


def jobs(
    places: Places,
    told: Settings,
    staging: Path,
    assets: Assets,
    frames: tuple[Frame, ...],
    lists: Sequence[tuple[str, str]],
    spanning: Spanning,
) -> list[Job]:
    """The jobs of a build."""
    job = Job(told, places.content, places.output, staging, (), None, (), assets.names)
    cut = [replace(job, frames=chunk) for chunk in _chunks(frames, places.processes or os.cpu_count() or 1)]
    cut[-1] = replace(cut[-1], spanning=spanning, lists=tuple(lists[:LISTS]))
    rest = range(LISTS, len(lists), LISTS)
    return [*cut, *(replace(job, lists=tuple(lists[start : start + LISTS])) for start in rest)]


def _chunks(frames: tuple[Frame, ...], processes: int) -> list[tuple[Frame, ...]]:
    if len(frames) <= MANY:
        return [frames]
    size = min(CHUNK, -(-len(frames) // processes))
    return [frames[start : start + size] for start in range(0, len(frames), size)]


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
