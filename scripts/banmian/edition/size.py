"""How many bytes the site has, of what kind, and how many years are left until it is full.

::

    measure(Path("build"))  → Size(kinds=(Kind("articles", 1_520, 13_100_000), …), bytes=…, a_year=…)

GitHub Pages publishes at most 1 GB. ``check`` says so before it is too late: from 700 MB on with a warning,
above 950 MB as an error, because a deployment that fails leaves yesterday's paper on the site.
"""

from __future__ import annotations

import datetime
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..content.key import STATIC, is_undated
from ..errors import BanmianError, MissingFolder
from ..said import said

LIMIT = 1_000_000_000
"""What GitHub Pages publishes."""
WARNING, TOO_LARGE = 700_000_000, 950_000_000
YEAR = 365
MEGABYTE = 1_000_000

# kind → the paths below the root of a variant that belong to it; the first that fits
KINDS = {
    "articles": re.compile(r"\d{4}-\d\d-\d\d/\d\d/\d\d+\.html"),
    "photographs": re.compile(r"\d{4}-\d\d-\d\d/.*/photograph-[^/]*\.webp"),
    "cards": re.compile(r"\d{4}-\d\d-\d\d/\d\d/card-\d+\.png"),
    "facsimiles": re.compile(r"\d{4}-\d\d-\d\d/.*\.webp"),
    "print edition": re.compile(r"\d{4}-\d\d-\d\d/.*\.pdf"),
    "issues": re.compile(r"\d{4}-\d\d-\d\d/.*\.html"),
    "exports": re.compile(r".*\.json"),
    "search": re.compile(r"search/.*"),
    "feeds": re.compile(r".*\.atom"),
    "lists": re.compile(r"(sections|series|authors|places|lists)/.*"),
    "sitemaps": re.compile(r"sitemap.*\.xml"),
    "static": re.compile(f"{STATIC}.*"),
    "other": re.compile(r".*"),
}
SETTINGS = {"facsimiles": "FACSIMILES", "photographs": "PHOTOGRAPHS", "print edition": "PRINT_EDITION", "cards": "CARDS"}
"""Kind → the setting without which its files are not published."""
DAY_RE = re.compile(r"(?:[a-z-]+/)?(\d{4}-\d\d-\d\d)/")
VARIANT_RE = re.compile(r"zh-[a-z-]+/")


class SiteTooLarge(BanmianError):
    """The site is so large that publishing may fail."""

    def __init__(self, output: object, found: int):
        super().__init__(
            said(
                "{}: {} MB, and {} MB is all that GitHub Pages publishes; give the oldest years sites of their own, "
                "or publish one script only",
                output,
                f"{found / MEGABYTE:.0f}",
                f"{LIMIT / MEGABYTE:.0f}",
            )
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """The files of one kind."""

    name: str
    """``articles``."""
    files: int
    """How many."""
    bytes: int
    """Their sizes in all."""


@dataclass(frozen=True, slots=True)
class Size:
    """What the site takes."""

    kinds: tuple[Kind, ...]
    """The largest first."""
    issues: int
    """Days that have an issue."""
    bytes: int
    """All files."""
    a_year: int
    """Bytes that a year of issues adds, judged by the newest year there is; 0 without issues."""
    years: Mapping[str, int] = field(default_factory=dict)
    """The bytes of each year's issues, oldest first."""

    @property
    def years_left(self) -> float | None:
        """Years until the site is full at this rate; None if nothing tells the rate."""
        return max(LIMIT - self.bytes, 0) / self.a_year if self.a_year else None

    @property
    def is_worrying(self) -> bool:
        """True if it is time to think of what to do: it is nearly full, or will be within a year."""
        return self.bytes > WARNING or bool(self.to_move and self.a_year > LIMIT - self.bytes)

    @property
    def to_move(self) -> list[str]:
        """The oldest years without which half of the room is free; the newest stays."""
        left, moved = self.bytes, []
        for year in list(self.years)[:-1]:
            if left > LIMIT / 2:
                moved.append(year)
                left -= self.years[year]
        return moved


def measure(output: Path) -> Size:
    """Measure the published files of a build folder."""
    if not output.is_dir():
        raise MissingFolder(output, said("run `banmian build`, or name another folder"))
    kinds: dict[str, list[int]] = defaultdict(list)
    days: dict[str, int] = defaultdict(int)
    total = 0
    for path, size in _files(output):
        kinds[_kind(path)].append(size)
        total += size
        if day := DAY_RE.match(path):
            days[day[1]] += size
    found = (Kind(name, len(sizes), sum(sizes)) for name, sizes in kinds.items())
    ordered = sorted(found, key=lambda kind: (-kind.bytes, kind.name))
    years: dict[str, int] = defaultdict(int)
    for date in sorted(date for date in days if not is_undated(date)):
        years[date[:4]] += days[date]
    return Size(tuple(ordered), len(days), total, _a_year(days, total - sum(kinds["static"])), years)


def _files(output: Path) -> Iterator[tuple[str, int]]:
    folders = [output]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                # what begins with a dot is not published
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    folders.append(Path(entry.path))
                else:
                    yield Path(entry.path).relative_to(output).as_posix(), entry.stat().st_size


def _kind(path: str) -> str:
    inner = VARIANT_RE.sub("", path, count=1) if VARIANT_RE.match(path) else path
    return next(kind for kind, pattern in KINDS.items() if pattern.fullmatch(inner))


def _a_year(days: dict[str, int], growing: int) -> int:
    """What grows with the issues, shared out among them, times the issues of a year."""
    dated = sorted(datetime.date.fromisoformat(day) for day in days if not is_undated(day))
    if not dated:
        return 0
    newest = [day for day in dated if (dated[-1] - day).days < YEAR]
    span = max((newest[-1] - newest[0]).days, 1)
    issues = (len(newest) - 1) * YEAR / span if len(newest) > 1 else 1
    share = growing / len(days)
    return round(share * max(issues, 1))


def check(output: Path, size: Size) -> None:
    """Raise if the site is too large to publish."""
    if size.bytes > TOO_LARGE:
        raise SiteTooLarge(output, size.bytes)
