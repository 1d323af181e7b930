"""Builds again whenever something changes that the site is made from.

Folders are followed with all that is in them. A single file, ``pelicanconf.py``, is followed in its folder: many editors
replace a file when they save it, and whoever follows the file itself hears of the first time only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

from ..errors import BanmianError

Say = Callable[[str], object]
Changes = SimpleQueue[set[str]]
PATIENCE = 0.3
"""Seconds after which a request to stop is noticed."""


def watch(rebuild: Callable[[], object], watched: Iterable[Path], say: Say, stop: threading.Event | None = None) -> None:
    """Build again on every change until interrupted; a fault is said, and the next change tried."""
    stop, changes = stop or threading.Event(), Changes()
    there = [path.resolve() for path in watched if path.exists()]
    files = {str(path) for path in there if path.is_file()}
    _follow([path for path in there if path.is_dir()], changes, stop)
    _follow({Path(file).parent for file in files}, changes, stop, files)
    try:
        while not stop.is_set():
            _take(changes, rebuild, say)
    except KeyboardInterrupt:
        stop.set()


def _follow(folders: Iterable[Path], changes: Changes, stop: threading.Event, files: Iterable[str] = ()) -> None:
    """Put every change in these folders, or of these files in them, into the queue."""
    from watchfiles import DefaultFilter
    from watchfiles import watch as follow

    usual = DefaultFilter()
    wanted = (lambda change, path: path in files) if files else usual
    follow_all = partial(follow, *folders, watch_filter=wanted, stop_event=stop, raise_interrupt=False, recursive=not files)

    def run() -> None:
        for changed in follow_all():
            changes.put({Path(path).name for _, path in changed})

    if folders:
        threading.Thread(target=run, daemon=True).start()


def _take(changes: Changes, rebuild: Callable[[], object], say: Say) -> None:
    try:
        changed = changes.get(timeout=PATIENCE)
    except Empty:
        return
    say(" ".join(sorted(changed)[:5]))
    try:
        rebuild()
    except BanmianError as error:
        say(str(error))
