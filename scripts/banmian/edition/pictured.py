"""Issues with their pictures, and where the files are."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..content.catalogue import Issue
from ..said import Said


@dataclass(slots=True)
class Pictured:
    """Issues with their pictures."""

    issues: dict[str, Issue]
    """The issues by date."""
    files: dict[str, Path] = field(default_factory=dict)
    """Place below the root of the site → where the picture is kept."""
    missing: tuple[Said, ...] = ()
    """Why pages and stories have no picture."""

    def of(self, date: str) -> list[str]:
        """The picture files of an issue, below the root of the site."""
        return [path for path in self.files if path.startswith(f"{date}/")]
