"""What an article leads to: its lists, its relatives in the same issue, what its series had before.

Relatives share a standing head or an author; a place says too little, for a local paper's datelines are all alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from ..content.catalogue import Entry, Issue
from .kinds import AUTHORS, EARLIER, PLACES, SECTIONS, SERIES, SPACE_RE, Listing, Simplify, listings
from .ledger import Ledger

WEIGHTS = {SERIES.folder: 3, AUTHORS.folder: 2}
RELATED = 5
"""Relatives from the same issue."""


class Lists(NamedTuple):
    """The lists an article stands in."""

    section: Listing | None
    """Its page's name."""
    series: Listing | None
    """Its standing head."""
    authors: tuple[Listing, ...]
    """Its authors."""
    places: tuple[Listing, ...]
    """The places of its dateline."""


def lists_of(issue: Issue, simplify: Simplify, kept: Ledger) -> dict[str, Lists]:
    """Slug → the lists, for every article of an issue."""
    found = (one._replace(led=kept.has_pages(one.kind, one.id, str(issue.date))) for one in listings(issue, simplify))
    ordered = groupby(sorted(found, key=_slug), key=_slug)
    known = {slug: _lists(list(group)) for slug, group in ordered}
    return {entry.slug: known.get(entry.slug, _lists([])) for entry in issue.entries}


def _slug(listing: Listing) -> str:
    return listing.slug


def _lists(found: list[Listing]) -> Lists:
    of = {kind: tuple(listing for listing in found if listing.kind == kind.folder) for kind in (SECTIONS, SERIES)}
    authors = tuple(listing for listing in found if listing.kind == AUTHORS.folder)
    places = tuple(listing for listing in found if listing.kind == PLACES.folder)
    return Lists(next(iter(of[SECTIONS]), None), next(iter(of[SERIES]), None), authors, places)


def related(issue: Issue, lists: dict[str, Lists]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """For each article of an issue its nearest relatives there."""
    weights = {slug: dict(_weighed(found)) for slug, found in lists.items()}
    for entry in issue.entries:
        mine = weights[entry.slug]
        near = [
            (-sum(mine[path] for path in mine.keys() & weights[other.slug].keys()), other.page, other.order, other)
            for other in issue.entries
            if other is not entry and mine.keys() & weights[other.slug].keys()
        ]
        yield entry.slug, tuple(found[-1] for found in sorted(near, key=lambda found: found[:3])[:RELATED])


def _weighed(lists: Lists) -> Iterator[tuple[str, int]]:
    for listing in (*filter(None, [lists.series]), *lists.authors):
        yield listing.path, WEIGHTS[listing.kind]


def leads(issue: Issue, simplify: Simplify, ledger: Ledger) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each article its slug and what its template is told of where to go from it."""
    lists = lists_of(issue, simplify, ledger)
    for slug, near in related(issue, lists):
        series = lists[slug].series
        earlier = ledger.before(series.kind, series.id, slug, EARLIER) if series else []
        yield slug, {"lists": lists[slug], "related": near, "earlier": tuple(earlier)}


def linked(text: str, names: Iterable[Listing], root: str) -> Markup:
    """A byline with each name that has a list as a link to it; a name may be printed with spaces, 任　超 for 任超."""
    paths = {SPACE_RE.sub("", listing.name): listing.path for listing in names if listing.led}
    if not paths:
        return escape(text)
    spaced = (r"\s?".join(map(re.escape, name)) for name in sorted(paths, key=len, reverse=True))
    out, at = Markup(), 0
    for match in re.finditer("|".join(spaced), text):
        path = paths[re.sub(r"\s", "", match[0])]
        out += escape(text[at : match.start()]) + Markup('<a href="{}{}" rel="author">{}</a>').format(root, path, match[0])
        at = match.end()
    return out + escape(text[at:])
