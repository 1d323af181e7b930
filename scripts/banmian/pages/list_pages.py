"""The pages of lists: of each its newest articles and a feed, of a long one also a page for each year or month.

::

    authors/                      the authors with the most articles
    authors/2022.html             all authors of a year, where there are too many for one page
    authors/dk5y3m2c7q/           an author's newest articles, those of the newest year or month whole
    authors/dk5y3m2c7q/2022.html  those of an earlier year, where one page doesn't hold them all; or its months
    authors/dk5y3m2c7q/2022-04.html
    authors/dk5y3m2c7q/feed.atom  the newest, for feed readers, from the fifth article on

A list has pages from its third article on; where it has none, the index leads to its articles themselves.

Only what changed is made: a page of a year or month is due when one of its days is, or when it isn't there. The newest has no
page of its own before it is over, so that one more article costs a list one page and its feed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from ..content.catalogue import Entry
from ..content.key import UNDATED_YEAR
from ..lists.kinds import KINDS, Kind
from ..lists.ledger import Ledger, Name
from .apart import Apart
from .filters import UNKNOWN_DAY, rfc3339
from .material import FeedItem, Page
from .slots import site_token

NEWEST = 40
"""Articles that a list shows at once; one with more has pages for its years."""
YEAR = 200
"""Articles on the page of a year; one with more has pages for its months."""
FOLLOWED = 5
"""Articles from which on a list has a feed."""
FEED = 20
"""Articles in the feed of a list."""
INDEX = 400
"""Names on the index of a kind; one with more has pages for its years."""
SAMPLE = 24
"""Names of each kind on the page of all lists."""

IsThere = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Period:
    """A year or month that has a page of its own."""

    label: str
    """``2022`` or ``2022-04``."""
    path: str
    """Its page, below the list's folder."""
    count: int
    """Articles in it."""

    @property
    def title(self) -> str:
        """``2022年``, ``2022年4月``; 日期不详 for days that aren't known."""
        year, _, month = self.label.partition("-")
        return UNKNOWN_DAY if year == UNDATED_YEAR else f"{year}年" + (f"{int(month)}月" if month else "")


class Shape(NamedTuple):
    """What pages a long list has besides its first one."""

    newest: int
    """Articles of its newest year or month, which the first page shows."""
    earlier: list[Period]
    """What the first page leads to: the other months of the newest year if that is long, the years before."""
    pages: list[tuple[Period, list[Period]]]
    """Each further page, with the pages it leads to."""


class Index(NamedTuple):
    """The lists of one kind, as an index shows them."""

    kind: Kind
    """The kind."""
    names: list[Name]
    """Its lists, those with the most articles first."""
    total: int
    """How many there are in all."""


def list_pages(ledger: Ledger, name: Name, is_there: IsThere, apart: Sequence[Apart] = ()) -> Iterator[Page]:
    """The pages of one list that are due."""
    if not name.since:
        return
    shape = _shape(ledger, name)
    elsewhere = [Period(one.site, site_token(one.site) + name.path, one.lists[name.kind].get(name.id, 0)) for one in apart]
    earlier = [*shape.earlier, *(period for period in elsewhere if period.count)]
    whole = replace(name, count=name.count + sum(period.count for period in elsewhere))
    told = {"kind": KINDS[name.kind], "listing": whole, "followed": name.count >= FOLLOWED}
    entries = newest_first(ledger.entries(name.kind, name.id, limit=max(shape.newest, NEWEST)))
    yield f"{name.path}index.html", "list", {**told, "entries": entries, "period": None, "periods": earlier}
    if name.count >= FOLLOWED:
        feed = [FeedItem(entry, "") for entry in entries[:FEED]]
        yield f"{name.path}feed.atom", "feed.atom", {**told, "entries": feed, "updated": rfc3339(entries[0].date)}
    due = ledger.due_days(name.kind, name.id)
    for period, periods in shape.pages:
        path = f"{name.path}{period.path}"
        if any(day.startswith(period.label) for day in due) or not is_there(path):
            shown = [] if periods else newest_first(ledger.entries(name.kind, name.id, period.label))
            yield path, "list", {**told, "entries": shown, "period": period, "periods": periods}


def list_paths(ledger: Ledger, name: Name) -> Iterator[str]:
    """Every file of one list, due or not."""
    if not name.since:
        return
    yield f"{name.path}index.html"
    if name.count >= FOLLOWED:
        yield f"{name.path}feed.atom"
    yield from (f"{name.path}{period.path}" for period, _ in _shape(ledger, name).pages)


def _shape(ledger: Ledger, name: Name) -> Shape:
    months = ledger.months(name.kind, name.id) if name.count > NEWEST else {}
    years = [_year(label, list(group), months) for label, group in groupby(months, lambda month: month[:4])]
    if not years:
        return Shape(0, [], [])
    (newest, inner), *older = years
    recent = inner[1:]
    pages: list[tuple[Period, list[Period]]] = [(month, []) for month in recent]
    for year in older:
        pages += [year, *((month, []) for month in year[1])]
    return Shape((inner or [newest])[0].count, [*recent, *(year for year, _ in older)], pages)


def _year(label: str, within: list[str], months: dict[str, int]) -> tuple[Period, list[Period]]:
    """A year, and its months if one page doesn't hold it."""
    year = Period(label, f"{label}.html", sum(months[month] for month in within))
    return year, [Period(month, f"{month}.html", months[month]) for month in within] if year.count > YEAR else []


def newest_first(entries: list[Entry]) -> list[Entry]:
    """Newest day first, and each day's articles in the order of the paper."""
    in_order = sorted(entries, key=lambda entry: (entry.page, entry.order))
    return sorted(in_order, key=lambda entry: entry.date, reverse=True)


def index_pages(ledger: Ledger, kind: str, is_there: IsThere, apart: Sequence[Apart] = ()) -> Iterator[Page]:
    """The index of one kind, and of its years if there are too many names for one page."""
    told, total = {"kind": KINDS[kind]}, ledger.total(kind)
    years = [Period(year, f"{year}.html", 0) for year in ledger.years(kind)] if total > INDEX else []
    elsewhere = [Period(one.site, site_token(one.site) + f"{kind}/", 0) for one in apart if one.lists[kind]]
    group = Index(KINDS[kind], ledger.names(kind, INDEX), total)
    if total:
        yield f"{kind}/index.html", "list_index", {**told, "groups": [group], "period": None, "periods": [*years, *elsewhere]}
    due = {day[:4] for day in ledger.due_days(kind)}
    for year in years:
        path = f"{kind}/{year.path}"
        if year.label in due or not is_there(path):
            names = ledger.names_between(kind, year.label, year.label)
            group = Index(KINDS[kind], names, len(names))
            yield path, "list_index", {**told, "groups": [group], "period": year, "periods": []}


def index_paths(ledger: Ledger, kind: str) -> Iterator[str]:
    """Every file of the index of a kind, due or not."""
    if total := ledger.total(kind):
        yield f"{kind}/index.html"
        yield from (f"{kind}/{year}.html" for year in (ledger.years(kind) if total > INDEX else []))


def all_lists(ledger: Ledger) -> Page:
    """The page that leads to every list."""
    groups = [Index(kind, ledger.names(folder, SAMPLE), ledger.total(folder)) for folder, kind in KINDS.items()]
    told = {"groups": [group for group in groups if group.total], "kind": None, "period": None, "periods": []}
    return "lists/index.html", "list_index", told
