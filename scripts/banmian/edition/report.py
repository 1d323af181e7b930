"""What a build did, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from ..said import Said


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    written: int = 0
    """Files that are new or differ."""
    unchanged: int = 0
    """Files rendered and found the same."""
    removed: int = 0
    """Files of articles and issues that are no more."""
    issues: tuple[str, ...] = ()
    """Dates of the issues whose articles were rendered."""
    total: int = 0
    """Issues of the whole edition."""
    seconds: float = 0.0
    """How long it took."""
    unheeded: tuple[Said, ...] = ()
    """Settings that have no effect, a line each."""
    missing: tuple[Said, ...] = ()
    """Why pages have no picture, a line each."""
