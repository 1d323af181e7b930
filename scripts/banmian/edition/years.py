"""Years that have a site of their own: which site a day is on, and where each site is.

``YEARS = {"newest": "/paper/", "2019": "/paper-2019/"}`` in the settings, the same ones for every site of the paper;
``YEAR = "2019"``, or ``banmian build --year 2019``, says which of them is built, else it is the newest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypeVar
from urllib.parse import urlsplit

from ..said import Said, said

T = TypeVar("T")

NEWEST = "newest"
"""The site of all years that have none of their own."""
YEAR_RE = re.compile(r"[12][0-9]{3}")
HOME_RE = re.compile(r"/(?:(?!\.{1,2}/)[A-Za-z0-9._~-]+/)*")


@dataclass(frozen=True, slots=True)
class Years:
    """The sites of a paper."""

    here: str = NEWEST
    """The one that is built: a year, or ``newest``."""
    homes: Mapping[str, str] = field(default_factory=dict)
    """Where each is on their common host; empty if all years are in one site."""

    def site_of(self, day: object) -> str:
        """The site that a day is on, or a year."""
        year = str(day)[:4]
        return year if year in self.homes else NEWEST

    def is_here(self, day: object) -> bool:
        """Whether a day is on the site that is built."""
        return self.site_of(day) == self.here

    @property
    def others(self) -> list[str]:
        """The years that are on other sites of their own, newest first."""
        return sorted(self.homes.keys() - {self.here, NEWEST}, reverse=True)

    def own(self, days: Mapping[str, T]) -> dict[str, T]:
        """What is on this site, by day."""
        return {day: told for day, told in days.items() if self.is_here(day)}

    def next_to(self, days: Iterable[str]) -> list[str]:
        """Of days of all sites those of other ones that come just before or after a day of this one."""
        return sorted(set(_apart(self, sorted(set(days)))))

    def address(self, site_url: str) -> str:
        """The address of this site, told that of any of them; empty if none is known."""
        host = urlsplit(site_url)
        return f"{host.scheme}://{host.netloc}{self.homes[self.here]}".rstrip("/") if site_url and self.homes else site_url


def _apart(years: Years, days: list[str]) -> Iterator[str]:
    for before, after in pairwise(days):
        if years.is_here(before) != years.is_here(after):
            yield after if years.is_here(before) else before


def mistaken(homes: object, here: object) -> Iterator[tuple[str, object, Said]]:
    """What is wrong with the settings: which, what it says, the remedy."""
    if not isinstance(homes, dict):
        yield "YEARS", homes, said('write {{"newest": "/paper/", "2019": "/paper-2019/"}}')
        return
    for year, home in homes.items():
        if year != NEWEST and not (isinstance(year, str) and YEAR_RE.fullmatch(year)):
            yield f"YEARS[{year!r}]", home, said('write the year in four figures, "2019", or "newest"')
        if not (isinstance(home, str) and HOME_RE.fullmatch(home)):
            yield (
                f"YEARS[{year!r}]",
                home,
                said("write where the site is on its host, with a slash before and behind: /paper-2019/"),
            )
    if homes and NEWEST not in homes:
        yield "YEARS", homes, said('say where the site of all other years is: "newest": "/paper/"')
    twice = [home for home, times in Counter(map(str, homes.values())).items() if times > 1]
    if twice:
        yield "YEARS", homes, said("give each site a place of its own; {} stands there twice", ", ".join(twice))
    if here and here not in homes:
        yield "YEAR", here, said("name a year that YEARS has a site for")


def of(values: Mapping[str, Any]) -> Years:
    """The sites that sound settings name."""
    return Years(values.get("YEAR") or NEWEST, values.get("YEARS", {}))
