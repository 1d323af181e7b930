"""Which pages an issue and the whole edition have, and what each template is told.

::

    ("2022-04-08/index.html",    "issue",      {"issue": …, "previous_issue": …, "next_issue": …})
    ("2022-04-08/01/index.html", "issue_page", {"issue": …, "issue_page": …, "previous_page": …, "next_page": …})
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from ..content.catalogue import Issue
from ..content.key import UNDATED_YEAR
from ..lists.kinds import AUTHORS, SERIES
from ..lists.ledger import Ledger
from .material import Frame, Page, Spanning, abreast

LOOKED_THROUGH = 30
"""Issues that the search page lists."""
OFFERED = 150
"""Names of each kind that are offered while one types."""


class Day(NamedTuple):
    """A day in the calendar."""

    number: int
    """Day of the month."""
    issue: Issue | None
    """Its issue without entries, if there was one."""


class Month(NamedTuple):
    """A month in the calendar."""

    number: int
    """1 to 12."""
    weeks: list[list[Day | None]]
    """Weeks from Monday; None for days of other months."""


def issue_pages(frame: Frame) -> Iterator[Page]:
    """The pages of one issue that list articles."""
    issue = frame.issue
    told = {"issue": issue, "previous_issue": frame.previous, "next_issue": frame.next}
    yield f"{issue.path}index.html", "issue", told
    if frame.whole:
        for previous, page, following in abreast(issue.pages):
            beside = {"issue": issue, "issue_page": page, "previous_page": previous, "next_page": following}
            yield f"{page.path}index.html", "issue_page", beside


def surroundings(issue: Issue) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each article of an issue its slug and what its template is told besides the text."""
    pages = {page.number: (previous, page, following) for previous, page, following in abreast(issue.pages)}
    for previous, entry, following in abreast(issue.entries):
        previous_page, page, next_page = pages[entry.page]
        told = {"entry": entry, "issue": issue, "issue_page": page, "previous": previous, "next": following}
        yield entry.slug, {**told, "previous_page": previous_page, "next_page": next_page}


def years(issues: Sequence[Issue]) -> list[tuple[int, list[Month]]]:
    """The calendar of all issues, newest year and month first; the undated issue comes last."""
    newest_first = sorted(issues, key=lambda issue: issue.date, reverse=True)
    by_year = groupby(newest_first, lambda issue: issue.date.year)
    return [(year, list(_months(year, list(group)))) for year, group in by_year]


def search_page(issues: Sequence[Issue], lists: Ledger) -> dict[str, Any]:
    """What the search page is told: the newest issues, to look through, and names to choose from."""
    names = Counter((page.name, page.script) for issue in issues for page in issue.pages if page.name)
    offered = {kind.folder: lists.names(kind.folder, OFFERED) for kind in (AUTHORS, SERIES)}
    several = len({issue.date.year for issue in issues}) > 1
    return {
        "issues": issues[:LOOKED_THROUGH],
        "page_names": [name for name, _ in names.most_common()],
        "several_years": several,
        **offered,
    }


def calendar_paths(spanning: Spanning) -> Iterator[str]:
    """Every page of the calendar, due or not."""
    yield "archive/index.html"
    yield from (f"archive/{year}/index.html" for year in spanning.pages if year != UNDATED_YEAR)


def calendar_pages(spanning: Spanning, elsewhere: Sequence[str] = ()) -> Iterator[Page]:
    """The calendar: each year on a page of its own, and the newest year's with the links to all; some are on other sites."""
    dated = [issue for issue, _ in spanning.outlines if not issue.is_undated]
    undated = next((issue for issue, _ in spanning.outlines if issue.is_undated), None)
    all_years = list(dict.fromkeys(issue.date.year for issue in dated))
    told = {"all_years": sorted([*all_years, *map(int, elsewhere)], reverse=True), "undated": undated}
    newest = [issue for issue in dated if issue.date.year in all_years[:1]]
    yield "archive/index.html", "archives", {**told, "year": None, "years": years(newest)}
    for year in all_years:
        if str(year) in spanning.calendars:
            shown = years([issue for issue in dated if issue.date.year == year])
            yield f"archive/{year}/index.html", "archives", {**told, "year": year, "years": shown}


def _months(year: int, issues: list[Issue]) -> Iterator[Month]:
    for number, group in groupby(issues, lambda issue: issue.date.month):
        by_day = {issue.date.day: issue for issue in group}
        weeks = calendar.Calendar().monthdayscalendar(year, number)
        yield Month(number, [[Day(day, by_day.get(day)) if day else None for day in week] for week in weeks])
