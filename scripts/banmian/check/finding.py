"""What a check reports: a finding at a line, under a code that stays the same from version to version.

``content/2022-04-07/2022-04-07-p01-a05.md:20: warning: quotes: “”” closes nothing: …项目建设年。”…``
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ..said import Said, said

if TYPE_CHECKING:
    from .edition import Edition, Issue


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The edition would be wrong or incomplete; the exit code says so."""
    WARNING = "warning"
    """Suspicious; the paper may have printed it so."""
    NOTICE = "notice"
    """Worth a look when there is time."""


WEIGHTS = {Severity.ERROR: said("error"), Severity.WARNING: said("warning"), Severity.NOTICE: said("notice")}
"""What each is called."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found, and what."""

    path: str
    """The file."""
    line: int
    """Its line, from 1."""
    note: object
    """What was found and, where it isn't plain, what to do."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check."""

    code: str
    """Its name in reports, in the documentation and under tests/check/."""
    severity: Severity
    """What a finding of it weighs."""
    text: str
    """What it looks for, in one line."""
    of_issue: "Callable[[Issue], Iterator[Place]] | None" = None
    """Looks at one issue."""
    of_edition: "Callable[[Edition], Iterator[Place]] | None" = None
    """Looks at all issues together."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor should look at."""

    rule: Rule
    """The check that found it."""
    place: Place
    """Where, and what."""

    @property
    def told(self) -> Said:
        """All of it, on one line."""
        place = self.place
        return said("{}: {}: {}: {}", f"{place.path}:{place.line}", WEIGHTS[self.rule.severity], self.rule.code, place.note)

    def __str__(self) -> str:
        return str(self.told)
