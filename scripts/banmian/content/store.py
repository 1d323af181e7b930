"""content/ on disk: writes only what changed, removes what vanished, never touches what a person corrected.

* a file as extraction left it        → rewritten if the page reads otherwise now, removed if it holds no such article
* a file corrected by hand            → kept; the report says so, and whether the page underneath has changed since
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .edits import Kept, make_room
from .stored import Stored


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do in content/."""

    write: dict[Path, str]
    """Files that are new or differ."""
    remove: tuple[Path, ...]
    """Files of articles that are no more."""
    kept: tuple[Kept, ...]
    """Hand corrections."""
    same: int
    """Files that are as they should be."""

    @property
    def changes(self) -> "Changes":
        """In numbers."""
        return Changes(len(self.write), len(self.remove), self.kept, self.same)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a plan comes to; plans of several issues add up."""

    written: int = 0
    """Files that are new or differ."""
    removed: int = 0
    """Files of articles that are no more."""
    kept: tuple[Kept, ...] = ()
    """Hand corrections."""
    same: int = 0
    """Files that are as they should be."""

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(self.written + other.written, self.removed + other.removed, self.kept + other.kept,
                       self.same + other.same)


def plan_changes(content: Path, wanted: dict[str, str], seeds: frozenset[str], stored: list[Stored],
                 discard_edits: bool = False) -> Plan:
    """Compare what the pages give (relative path → text) with what is there; ``seeds`` are those that were read.

    Files of seeds that were not read (they failed, or belong to another folder) stay as they are.
    """
    edited = [] if discard_edits else [item for item in stored if not item.untouched]
    held, kept = make_room(content, wanted, edited)
    wanted_now = {content / name: text for name, text in held.items()}
    old = {item.path: item.text for item in stored}
    write = {path: text for path, text in wanted_now.items() if old.get(path) != text}
    remove = [item.path for item in stored if item not in edited and item.path not in wanted_now and item.seed in seeds]
    return Plan(write, tuple(remove), kept, len(wanted_now) - len(write))


def carry_out(plan: Plan) -> None:
    """Write and remove; every file is complete at every moment."""
    for path, text in plan.write.items():
        write_file(path, text)
    for path in plan.remove:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def write_file(path: Path, text: str) -> None:
    """Write a file by way of a temporary one beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    with os.fdopen(handle, "w", encoding="utf8", newline="\n") as file:
        file.write(text)
    os.chmod(name, 0o644)
    os.replace(name, path)
