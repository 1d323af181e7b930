"""What a build shares out: where it reads and writes, what one process has to render, and what came of it.

A job is plain data, so that many issues can be shared out among processes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..cluster.crew import Crew
from ..content.catalogue import Issue
from ..content.standing import StandingPage
from ..pages.apart import Apart
from ..pages.material import Frame, Spanning
from .settings import Settings


@dataclass(frozen=True, slots=True)
class Places:
    """Where a build reads and writes."""

    content: Path
    """The articles."""
    output: Path
    """The site."""
    crew: Crew
    """Who shares the work."""
    progress: Callable[[int, int], object]
    """Takes (issues done, of how many)."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one process has to render."""

    settings: Settings
    """The settings of the edition."""
    content: Path
    """Where the articles are."""
    output: Path
    """The build folder, which is only read."""
    staging: Path
    """Where pages go that differ from those of the build folder."""
    frames: tuple[Frame, ...]
    """The issues."""
    spanning: Spanning | None
    """The pages that span issues, if they fall to this job."""
    lists: tuple[tuple[str, str], ...]
    """The lists that changed, by kind and address."""
    standing: tuple[StandingPage, ...]
    """The pages that belong to no issue."""
    apart: tuple[Apart, ...]
    """The other sites of the paper."""
    assets: dict[str, Any]
    """What templates are told of the static files."""

    @property
    def whole(self) -> tuple[Issue, ...]:
        """The issues to render with all their articles."""
        return tuple(frame.issue for frame in self.frames if frame.whole)


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the pages of a job."""

    staged: tuple[str, ...]
    """Files of the staging folder."""
    same: tuple[str, ...]
    """Files left alone in the build folder."""
    gone: frozenset[str]
    """Files of the build folder that nothing asks for any more."""
