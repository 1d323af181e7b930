"""What the pages that span issues are made from: the newest issues, outlines of all, and which years changed.

A year is the unit here as the issue is elsewhere: one more issue makes the calendar and the sitemap of its year due,
never those of other years.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from pathlib import Path

from ..content.catalogue import Entry, Issue
from ..content.standing import StandingPage
from ..pages.material import Spanning
from . import plan, state
from .state import Record

RECENT = 10
"""Issues the front page knows of."""
FEED_LENGTH = 40
"""Articles in the feed."""


def dates(records: dict[str, Record]) -> list[str]:
    """The days that have an issue, oldest first."""
    return sorted(date for date, record in records.items() if record.pages)


def years(records: dict[str, Record]) -> list[str]:
    """The years that have an issue, newest first."""
    return sorted({date[:4] for date in dates(records)}, reverse=True)


def changed_years(before: dict[str, Record], after: dict[str, Record], fresh: bool) -> set[str]:
    """The years that have a day that changed; every year if nothing of the last build counts."""
    return {date[:4] for date in before.keys() | after.keys() if fresh or before.get(date) != after.get(date)}


def pages(date: str, record: Record) -> list[str]:
    """The pages of an issue that a reader may look for."""
    return [path for path in state.paths(date, record) if path.endswith(".html")]


def spanning(
    output: Path,
    before: dict[str, Record],
    after: dict[str, Record],
    due: dict[str, Issue],
    *,
    fresh: bool,
    searched: bool,
    standing: tuple[StandingPage, ...] = (),
) -> Spanning:
    """Gather it from the records, and from the newest issues."""
    changed = changed_years(before, after, fresh)
    # each calendar leads to all of them
    calendars = set(years(after)) if years(before) != years(after) else changed
    newest_first = dates(after)[::-1]
    by_year = {year: list(group) for year, group in groupby(newest_first, lambda date: date[:4])}
    return Spanning(
        recent=tuple(_issue(output, date, due) for date in newest_first[:RECENT]),
        outlines=tuple((issue, articles(after[str(issue.date)])) for issue in plan.outlines(after)),
        paths={
            year: tuple(path for date in days for path in pages(date, after[date]))
            for year, days in by_year.items()
            if year in changed
        },
        pages={year: sum(len(pages(date, after[date])) for date in days) for year, days in by_year.items()},
        calendars=tuple(year for year in by_year if year in calendars),
        searched=searched,
        standing=standing,
        feed=tuple(islice(_with_text(output, newest_first, due), FEED_LENGTH)),
    )


def articles(record: Record) -> int:
    """How many articles an issue has."""
    return sum(len(page.orders) for page in record.pages)


def _issue(output: Path, date: str, due: dict[str, Issue]) -> Issue:
    return due.get(date) or state.read_issue(output, date)


def _with_text(output: Path, newest_first: list[str], due: dict[str, Issue]) -> Iterator[Entry]:
    for date in newest_first:
        yield from (entry for entry in _issue(output, date, due).entries if entry.kind != "refer")
