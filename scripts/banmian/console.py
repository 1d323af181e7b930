"""What a person sees while a command runs: a progress bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from .chars import char_width
from .errors import BanmianError, Faults
from .said import said
from .wording import ENGLISH, words

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LABEL = 20
"""Columns before what is said, for what it is about."""
Show = Callable[[int, int], None]
"""Takes (done, total)."""

SHORT = 2.0
"""Seconds; what is done by then needs no progress."""


class Console:
    """Prints what commands have to say: results to standard output, progress and errors to standard error."""

    def __init__(self, spoken: str = ENGLISH) -> None:
        self.spoken = spoken
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # one that is no UTF-8 shows the rest as \\uXXXX, and never fails
                stream.reconfigure(errors="backslashreplace")

    def say(self, label: object, text: object) -> None:
        """One line: what it is about, and what there is to say."""
        about = words(label, self.spoken)
        gap = LABEL - sum(2 if char_width(char) == 1 and char > "\u2e7f" else 1 for char in about)
        print(f"{about}{' ' * max(0, gap)}{words(text, self.spoken)}", flush=True)

    def tell(self, line: object) -> None:
        """One line as it stands: a finding that begins with its place."""
        print(words(line, self.spoken), flush=True)

    def error(self, error: BanmianError) -> None:
        """Every fault, one line each."""
        for fault in error.faults if isinstance(error, Faults) else (error,):
            if isinstance(fault, Faults):
                self.error(fault)
                continue
            found = words(fault.args[0] if fault.args else fault, self.spoken)
            for line in found.split("\n"):
                print(words(said("error: {}", line), self.spoken), file=sys.stderr, flush=True)

    @contextmanager
    def progress(self, what: object) -> Iterator[Show]:
        """A function that takes (done, total) and shows it, if it takes longer than a moment."""
        with ExitStack() as stack:
            bar = sys.stderr.isatty()
            yield _patient(_bar(words(what, self.spoken), stack) if bar else _lines(what, self.spoken))


def _patient(show: Show) -> Show:
    """What shows progress, held back as long as nobody would miss it."""
    began = time.monotonic()

    def wait(done: int, total: int) -> None:
        if time.monotonic() - began > SHORT:
            show(done, total)

    return wait


def _lines(what: object, spoken: str) -> Show:
    """Progress as plain lines, one for each tenth, with the time that the rest will take."""
    began, told = time.monotonic(), 0

    def show(done: int, total: int) -> None:
        nonlocal told
        tenth = done * 10 // total
        if tenth > told:
            told = tenth
            left = (time.monotonic() - began) * (total - done) / done
            found = said("{}: {} of {}, {} left", what, done, total, _time(left))
            print(words(found, spoken), file=sys.stderr, flush=True)

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
