"""Shares the work of one build out: a job for this process, or one for each of several.

Issues are independent of each other, so many of them are cut into chunks; the pages that span issues
go with the last.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import re
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from itertools import accumulate, starmap
from pathlib import Path
from typing import Any

from ..cluster.crew import Crew
from ..cluster.far import Needs
from ..content.standing import StandingPage
from ..pages.apart import Apart
from ..pages.material import Frame, Spanning
from .assets import Assets
from .job import Job, Places, Tally
from .render import render
from .settings import Settings

Progress = Callable[[int, int], object]
"""Takes (issues done, of how many)."""
MANY = 40
"""With more issues than these it pays to start other processes."""
CHUNK = 20
"""Issues that Pelican holds in memory at once."""
QUOTED_RE = re.compile(r"""["'](\w+)["']""")
"""What settings can ask the environment for: ``os.environ["SITEURL"]``."""
LISTS = 400
"""Lists that go into one job."""


def jobs(
    places: Places,
    told: Settings,
    staging: Path,
    assets: Assets,
    frames: tuple[Frame, ...],
    lists: Sequence[tuple[str, str]],
    spanning: Spanning,
    standing: tuple[StandingPage, ...],
    apart: tuple[Apart, ...],
) -> list[Job]:
    """The jobs of a build; the longest one, with the pages that span issues, is begun first."""
    told = replace(told, values={name: value for name, value in told.values.items() if _travels(value)})
    job = Job(told, places.content, places.output, staging, (), None, (), standing, apart, assets.names)
    cut = [replace(job, frames=chunk) for chunk in _chunks(frames, places.crew.processes or os.cpu_count() or 1)]
    cut[-1] = replace(cut[-1], spanning=spanning, lists=tuple(lists[:LISTS]))
    rest = range(LISTS, len(lists), LISTS)
    return [*reversed(cut), *(replace(job, lists=tuple(lists[start : start + LISTS])) for start in rest)]


def _travels(value: object) -> bool:
    """Whether a setting can be sent to another process, which a function of the settings file can't; it is read again there."""
    try:
        pickle.dumps(value)
    except (pickle.PicklingError, AttributeError, TypeError):
        return False
    return True


def _chunks(frames: tuple[Frame, ...], processes: int) -> list[tuple[Frame, ...]]:
    if len(frames) <= MANY:
        return [frames]
    size = min(CHUNK, -(-len(frames) // processes))
    return [frames[start : start + size] for start in range(0, len(frames), size)]


def _end_with_parent() -> None:
    """End this process when its parent ends; it would wait for ever otherwise."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def render_all(jobs: list[Job], crew: Crew, progress: Progress) -> list[Tally]:
    """Render the jobs, side by side if there are several; ``progress`` is told of the issues that are done."""
    if len(jobs) == 1:
        return [render(jobs[0])]
    done = _side_by_side(crew, needs(jobs[0].settings, jobs[0].content, jobs[0].staging), _swept, [(job,) for job in jobs])
    return list(_told(done, jobs, progress))


def _swept(job: Job) -> Tally:
    """What becomes of one of several jobs; what it leaves in memory goes before the next one begins."""
    tally = render(job)
    gc.collect()
    return tally


def share(crew: Crew, needs: Needs, run: Callable[..., Any], tasks: list[tuple[Any, ...]]) -> Iterator[Any]:
    """What a function gives for each task: here if one process may work, or there is but one task, else side by side."""
    alone = len(tasks) < 2 or crew.processes == 1
    yield from starmap(run, tasks) if alone else _side_by_side(crew, needs, run, tasks)


def needs(told: Settings, content: Path, staging: Path) -> Needs:
    """What jobs need where they are done: the staging folder has a name that no other disk knows."""
    names = QUOTED_RE.findall(told.file.read_text("utf-8", "replace"))
    asked = {name: os.environ[name] for name in names if name in os.environ}
    return Needs((told.file, told.theme, content, staging, *([told.glossary] if told.glossary else ())), asked)


def _side_by_side(crew: Crew, needs: Needs, run: Callable[..., Any], tasks: list[tuple[Any, ...]]) -> Iterator[Any]:
    """Elsewhere, or by processes of this machine; what is left where one of them died is done here, one after the other."""
    if crew.far:
        yield from crew.far.results(run, tasks, lambda _: needs, most=1)
        return
    left = deque(tasks)
    with _pool(crew.processes) as pool, suppress(BrokenProcessPool):
        for result in pool.map(run, *zip(*tasks, strict=True)):
            left.popleft()
            yield result
    yield from starmap(run, left)


def _pool(processes: int | None) -> ProcessPoolExecutor:
    # a forked child would inherit the threads' locks of a serving parent
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with_parent)


def _told(tallies: Iterator[Tally], jobs: list[Job], progress: Progress) -> Iterator[Tally]:
    counts = [len(job.frames) for job in jobs]
    for tally, done in zip(tallies, accumulate(counts), strict=True):
        progress(done, sum(counts))
        yield tally
