"""Files of lists, calendars and sitemaps that an earlier build wrote and this edition has no more.

What issues left behind is known from their records. Lists have no record: their folders are ours alone, so what lies
in there and isn't theirs is left over. Only the folders of lists that changed are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..lists.kinds import KINDS
from ..lists.ledger import Ledger
from ..pages.issue_pages import calendar_paths
from ..pages.list_pages import index_paths, list_paths
from ..pages.material import Spanning
from .pages_across_issues import sitemap_names


def leftovers(
    output: Path, folders: dict[str, bool], ledger: Ledger, spanning: Spanning, *, fresh: bool, sitemaps: bool
) -> set[str]:
    """Files to remove, below the build folder; ``folders`` says of each variant whether it is still published."""
    wanted = set(_wanted(ledger, spanning, fresh))
    if sitemaps:
        wanted |= set(sitemap_names(ledger, spanning))
    gone = set()
    for folder, published in folders.items():
        found = set(_found(output / folder, ledger, fresh))
        found |= {file.name for file in (output / folder).glob("sitemap*.xml")}
        gone |= {f"{folder}/{path}".lstrip("/") for path in found - (wanted if published else set())}
    return gone


def _found(folder: Path, ledger: Ledger, fresh: bool) -> Iterator[str]:
    places = [folder / kind for kind in KINDS] if fresh else [folder / kind / name for kind, name in ledger.due()]
    for place in (*places, folder / "archive"):
        yield from (str(file.relative_to(folder)) for file in place.rglob("*") if file.is_file())
    for kind in () if fresh else {kind for kind, _ in ledger.due()}:
        yield from (str(file.relative_to(folder)) for file in (folder / kind).glob("*.html"))


def _wanted(ledger: Ledger, spanning: Spanning, fresh: bool) -> Iterator[str]:
    yield from calendar_paths(spanning)
    for kind in KINDS:
        yield from index_paths(ledger, kind)
    for kind, list_id in _lists(ledger, fresh):
        if name := ledger.name(kind, list_id):
            yield from list_paths(ledger, name)


def _lists(ledger: Ledger, fresh: bool) -> Iterable[tuple[str, str]]:
    if fresh:
        return ((name.kind, name.id) for kind in KINDS for name in ledger.names(kind))
    return ledger.due()
