"""What a person sees while a command runs: a progress bar on a terminal, plain lines elsewhere."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .errors import BanmianError

FEW = 50
"""So few steps need no progress."""


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
    def progress(self, what: str) -> Iterator[Callable[[int, int], None]]:
        """A function that takes (done, total) and shows it."""
        if sys.stderr.isatty():
            with _bar(what) as show:
                yield show
        else:
            yield _lines(what)


def _lines(what: str) -> Callable[[int, int], None]:
    """Progress as plain lines, one for each tenth of long work."""

    def show(done: int, total: int) -> None:
        if total > FEW and (done * 10 // total) > ((done - 1) * 10 // total):
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)

    return show


@contextmanager
def _bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Progress as a bar, on a terminal."""
    from rich.progress import Progress

    with Progress(transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
