"""Issues with their pictures, and where the files are."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..content.catalogue import Issue
from ..said import Said

FOLDER = "pictures"
"""Where pictures are kept, below the folder of what takes long to make."""


@dataclass(slots=True)
class Pictured:
    """Issues with their pictures."""

    issues: dict[str, Issue]
    """The issues by date."""
    files: dict[str, Path] = field(default_factory=dict)
    """Place below the root of the site → where the picture is kept."""
    missing: tuple[Said, ...] = ()
    """Why pages and stories have no picture."""

    def by_day(self) -> dict[str, list[str]]:
        """The picture files of each issue that has any, below the root of the site."""
        days: dict[str, list[str]] = {}
        for path in self.files:
            days.setdefault(path.partition("/")[0], []).append(path)
        return days
