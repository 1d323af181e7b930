"""content/ on disk: writes only what changed, removes what vanished, never loses what a person corrected.

* a file as extraction left it        → rewritten if the page reads otherwise now, removed if it holds no such article
* a file corrected by hand            → kept; it moves with its page, and the report says so
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..files import WRITING, write_whole
from .arranging import Arrangement, Standing
from .changes import Changes
from .edits import moved_text
from .stored import PARKED, Stored, read_text

Written = dict[Path, str | None]
"""File → the digest of what was written; None where it was removed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do in content/."""

    write: tuple[Standing, ...]
    """Articles whose files are new or differ."""
    touch: dict[Path, str]
    """Corrected files that need other lines in their front matter."""
    moved: frozenset[Path]
    """Those of them that are somewhere else by now."""
    pages: dict[Path, str]
    """Page files that are new or differ."""
    remove: tuple[Path, ...]
    """Files of articles and pages that are no more, or have moved."""
    changes: Changes
    """In numbers."""


def plan_changes(arrangement: Arrangement, stored: list[Stored], pages: dict[Path, str], gone: tuple[Path, ...]) -> Plan:
    """Compare what is to stand in content/ with what is there; ``pages``, ``gone``: page files to write and to remove."""
    there = {item.path: item for item in stored}
    touch = {
        place.path: moved_text(read_text(place.edited.path), place.edited, place.fresh, place.order)
        for place in arrangement.standing
        if place.edited
    }
    touch |= {item.path: moved_text(read_text(item.path), item, fresh, 0) for item, fresh in arrangement.drawn}
    touch = {path: text for path, text in touch.items() if path not in there or read_text(path) != text}
    write = tuple(place for place in arrangement.standing if not place.edited and not _is_same(place, there.get(place.path)))
    wanted = {place.path for place in arrangement.standing}
    remove = tuple(path for path in arrangement.gone if path not in wanted)
    moved = frozenset(kept.path for kept in arrangement.kept if kept.moved_from)
    changes = Changes(
        len(write) + len(touch) + len(pages),
        max(0, len(remove) - len(moved)) + len(gone),
        tuple(sorted(arrangement.kept, key=lambda kept: kept.path)),
        len(arrangement.standing) - len(write) - len(touch),
        tuple(sorted(arrangement.discarded, key=lambda kept: kept.path)),
    )
    return Plan(write, touch, moved, pages, remove + gone, changes)


def _is_same(place: Standing, item: Stored | None) -> bool:
    return bool(item and item.current and not item.touched and item.now == place.fresh.seal(place.order))


def carry_out(plan: Plan, render: Callable[[Standing], str]) -> Written:
    """Write and remove; every file is complete at every moment, and no correction is ever only in memory.

    A copy stands beside a correction from before it moves until it has moved: one passes another safely, and after a run
    that was stopped it is known that all of them are one.
    """
    parked = [(path.with_name(f"{PARKED}{path.name}"), plan.touch[path]) for path in sorted(plan.moved & plan.touch.keys())]
    written: Written = {path: write_file(path, text) for path, text in (*parked, *plan.touch.items())}
    written |= {place.path: write_file(place.path, render(place)) for place in plan.write}
    written |= {path: write_file(path, text) for path, text in plan.pages.items()}
    for path in (*sorted(plan.remove, key=lambda path: path.name.startswith(PARKED)), *(path for path, _ in parked)):
        remove_file(path)
        written[path] = None
    return written


def sweep(content: Path) -> None:
    """Remove what a run that was stopped has left half written."""
    for path in content.glob(f"*/{WRITING}*"):
        path.unlink(missing_ok=True)


def remove_file(path: Path) -> None:
    """Remove a file, and its folder if nothing else is in it."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def write_file(path: Path, text: str) -> str:
    """Write a file as a whole; its digest."""
    coded = text.encode()
    write_whole(path, coded)
    return digest(coded)


def digest(content: bytes) -> str:
    """Tells one content of a file from another."""
    return hashlib.sha256(content).hexdigest()
