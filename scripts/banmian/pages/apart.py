"""What a site tells of itself to the other sites of its paper: ``year.json`` at its root.

::

    {"version": 1, "site": "2019",
     "days": {"2019-01-02": ["sidecar", 8, 59], …},         is it inferred, its pages and articles
     "lists": {"authors": {"dk5y3m2c7q": 12, …}, …}}        those with pages of their own, their articles

The newest site is built with those of all years that have a site of their own; so its calendar and lists lead there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from ..content.catalogue import Issue
from ..lists.kinds import KINDS
from ..lists.ledger import Ledger

FILE = "year.json"
"""Its place at the root of the site."""
VERSION = 1
"""Raised when the file changes its shape; an older one has to be made anew."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Another site of the paper."""

    site: str
    """Its year, or ``newest``."""
    days: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    """Day → is it inferred (as ``Issue.date_basis``), how many pages and articles."""
    lists: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Kind of list → address of each that has pages there → its articles."""


def told(site: str, issues: Sequence[tuple[Issue, int]], lists: Ledger) -> str:
    """What a site tells: its issues, each with the number of its articles, and its lists."""
    days = {str(issue.date): (issue.date_basis, len(issue.pages), articles) for issue, articles in reversed(issues)}
    apart = Apart(site, days, {kind: lists.led(kind) for kind in KINDS})
    return json.dumps({"version": VERSION, **asdict(apart)}, separators=(",", ":")) + "\n"


def read(text: str) -> Apart | None:
    """What another site told; None if it can't be understood."""
    try:
        found = json.loads(text)
        days = {day: (str(basis), int(pages), int(articles)) for day, (basis, pages, articles) in found["days"].items()}
        lists = {kind: {name: int(count) for name, count in found["lists"][kind].items()} for kind in KINDS}
        return Apart(str(found["site"]), days, lists) if found["version"] == VERSION else None
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None
