"""Files of lists, calendars and sitemaps that an earlier build wrote and this edition has no more.

What issues left behind is known from their records. Lists have no record: their folders are ours alone, so what lies
in there and isn't theirs is left over. Only the folders of lists that changed are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..content.standing import PAGES
from ..lists.kinds import KINDS
from ..lists.ledger import Ledger
from ..pages.issue_pages import calendar_paths
from ..pages.list_pages import index_paths, list_paths
from ..pages.material import Spanning
from .pages_across_issues import sitemap_names


def leftovers(output: Path, folders: Iterable[str], ledger: Ledger, spanning: Spanning, *, sitemaps: bool) -> set[str]:
    """Files to remove, below the build folder; ``folders`` are those of the variants."""
    wanted = set(_wanted(ledger, spanning))
    if sitemaps:
        wanted |= set(sitemap_names(ledger, spanning))
    gone = set()
    for folder in folders:
        found = set(_found(output / folder, ledger))
        found |= {file.name for file in (output / folder).glob("sitemap*.xml")}
        gone |= {f"{folder}/{path}".lstrip("/") for path in found - wanted}
    return gone


def _found(folder: Path, ledger: Ledger) -> Iterator[str]:
    for place in (*(folder / kind / name for kind, name in ledger.due()), folder / "archive", folder / PAGES):
        yield from (str(file.relative_to(folder)) for file in place.rglob("*") if file.is_file())
    for kind in {kind for kind, _ in ledger.due()}:
        yield from (str(file.relative_to(folder)) for file in (folder / kind).glob("*.html"))


def _wanted(ledger: Ledger, spanning: Spanning) -> Iterator[str]:
    yield from calendar_paths(spanning)
    yield from (page.path for page in spanning.standing)
    for kind in KINDS:
        yield from index_paths(ledger, kind)
    for kind, list_id in ledger.due():
        if name := ledger.name(kind, list_id):
            yield from list_paths(ledger, name)
