"""Articles of one day → their issue in the catalogue.

::

    issue_of([matter, …], [page data, …])  → Issue(date=2022-04-08, pages=(IssuePage(number=1, entries=(Entry(…), …)), …))
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import groupby

from .catalogue import PARTS, Continued, Entry, Issue, IssuePage
from .key import article_path, issue_path, page_path, slug
from .matter import Matter
from .naming import simplified
from .opening import length, opening, unturned
from .page_data import PageData

AS_WRITTEN = (
    "title",
    "kicker",
    "deck",
    "standing_head",
    "byline",
    "dateline",
    "credit",
    "jump",
    "page_name",
    "source",
    "image",
    "image_caption",
)
UNKNOWN = PageData("", 0)


def entry_of(matter: Matter) -> Entry:
    """The entry of an article without faults."""
    page, order = matter.place
    date = matter.fields["date"]
    return Entry(
        slug=slug(date, page, order),
        path=article_path(date, page, order),
        date=datetime.date.fromisoformat(date),
        page=page,
        order=order,
        kind=matter.get("kind", "article"),
        authors=_names(matter.get("authors")),
        opening=opening(unturned(matter.body, _names(matter.get("continued"))), matter.get("dateline")),
        length=length(matter.body),
        script=matter.get("lang", "zh-Hans"),
        date_basis=matter.get("date_basis", "sidecar"),
        page_label=matter.get("page_label", str(page)),
        continued=_names(matter.get("continued")),
        file=matter.path.rpartition("/")[2],
        photographs=(),
        card=None,
        **{key: matter.get(key) for key in AS_WRITTEN},
    )


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(";") if name.strip())


def issue_of(matters: list[Matter], data: Iterable[PageData] = ()) -> Issue:
    """The issue that articles of one day make up, with what is known of its pages."""
    entries = sorted(map(entry_of, matters), key=lambda entry: (entry.page, entry.order))
    on_page = {number: tuple(group) for number, group in groupby(entries, key=lambda entry: entry.page)}
    known = {page.page: page for page in data}
    told = {entry.slug: entry for entry in entries}
    pages = [
        _page_of(number, entries[0].date, on_page.get(number, ()), known.get(number, UNKNOWN), told)
        for number in sorted(on_page.keys() | known.keys())
    ]
    bases = {entry.date_basis for entry in entries}
    return Issue(
        date=entries[0].date,
        date_basis=next((basis for basis in ("text", "folio") if basis in bases), "sidecar"),
        publication=simplified(next(filter(None, (matter.get("publication") for matter in matters)), "")),
        path=issue_path(entries[0].date),
        pages=tuple(page for page in pages if page.entries or page.continued),
    )


def _page_of(number: int, date: datetime.date, entries: tuple[Entry, ...], data: PageData, told: dict[str, Entry]) -> IssuePage:
    label = next((entry.page_label for entry in entries if entry.page_label != str(number)), data.label or str(number))
    told_by: tuple[Entry | PageData, ...] = (*entries, data)
    named = next((one for one in told_by if _name(one)), told_by[0])
    zones = {slug: boxes for slug, boxes in data.zones.items() if slug in told}
    continued = (_continued(told[slug], heading, data.seed) for slug, heading in data.continued.items() if slug in told)
    return IssuePage(
        number,
        label,
        _name(named),
        named.script,
        page_path(date, number),
        entries,
        data.size,
        data.imprint,
        zones,
        tuple(continued),
        data.seed,
    )


def _name(of: Entry | PageData) -> str:
    return of.page_name if isinstance(of, Entry) else of.name


def _continued(entry: Entry, heading: str, seed: str) -> Continued:
    source = next((part for part in entry.source.split(PARTS) if part.rpartition(":")[0] == seed), "")
    return Continued(entry.slug, entry.path, entry.title, heading, entry.script, entry.page_label, source)
