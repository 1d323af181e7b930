"""What a person sees while a command runs: a progress bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from .errors import BanmianError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Show = Callable[[int, int], None]
"""Takes (done, total)."""

SHORT = 2.0
"""Seconds; what is done by then needs no progress."""


class Console:
    """Prints what commands have to say: results to standard output, progress and errors to standard error."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # one that is no UTF-8 shows the rest as \\uXXXX, and never fails
                stream.reconfigure(errors="backslashreplace")

    def say(self, label: str, text: str) -> None:
        """One line: what it is about, and what there is to say."""
        print(f"{label:<20}{text}" if label else f"{'':<20}{text}", flush=True)

    def tell(self, line: str) -> None:
        """One line as it stands: a finding that begins with its place."""
        print(line, flush=True)

    def error(self, error: BanmianError) -> None:
        """Every fault, one line each."""
        print(f"error: {error}".replace("\n", "\nerror: "), file=sys.stderr, flush=True)

    @contextmanager
    def progress(self, what: str) -> Iterator[Show]:
        """A function that takes (done, total) and shows it, if it takes longer than a moment."""
        with ExitStack() as stack:
            yield _patient(_bar(what, stack) if sys.stderr.isatty() else _lines(what))


def _patient(show: Show) -> Show:
    """What shows progress, held back as long as nobody would miss it."""
    began = time.monotonic()

    def wait(done: int, total: int) -> None:
        if time.monotonic() - began > SHORT:
            show(done, total)

    return wait


def _lines(what: str) -> Show:
    """Progress as plain lines, one for each tenth, with the time that the rest will take."""
    began, told = time.monotonic(), 0

    def show(done: int, total: int) -> None:
        nonlocal told
        tenth = done * 10 // total
        if tenth > told:
            told = tenth
            left = (time.monotonic() - began) * (total - done) / done
            print(f"{what}: {done} of {total}, {_time(left)} left", file=sys.stderr, flush=True)

    return show


def _time(seconds: float) -> str:
    """``75`` → ``1:15``."""
    return f"{round(seconds) // 60}:{round(seconds) % 60:02}"


def _bar(what: str, stack: ExitStack) -> Show:
    """Progress as a bar with numbers, on a terminal; it is gone when the stack is closed."""
    tasks: list[tuple[Progress, TaskID]] = []

    def show(done: int, total: int) -> None:
        if not tasks:
            from rich.progress import MofNCompleteColumn, Progress

            columns = (*Progress.get_default_columns(), MofNCompleteColumn())
            progress = stack.enter_context(Progress(*columns, transient=True))
            tasks.append((progress, progress.add_task(what)))
        progress, task = tasks[0]
        progress.update(task, completed=done, total=total)

    return show
