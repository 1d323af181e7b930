"""What a run did to content/, in numbers, and which corrections it kept."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kept:
    """A hand correction that was kept, or given up because that was asked for."""

    path: Path
    """The file."""
    changed: bool
    """Whether the page underneath reads otherwise now than when the correction was made."""
    gone: bool = False
    """Whether the page holds no such article any more, or is no longer there."""
    moved_from: Path | None = None
    """Where it was before, if it moved with its page."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a plan comes to."""

    written: int = 0
    """Files that are new or differ."""
    removed: int = 0
    """Files of articles that are no more."""
    kept: tuple[Kept, ...] = ()
    """Hand corrections."""
    same: int = 0
    """Files that are as they should be."""
    discarded: tuple[Kept, ...] = ()
    """Hand corrections that were given up because that was asked for."""
