"""The files of one segment: which articles it has, in blocks, and the shards.

::

    articles-0.json  [["2022-04-07", 1, [[1, "1", "要闻", [1, 2, 3, …]], …]], …]      256 articles
                      day, inferred?     page, label, name, orders
    0.bin, 1.bin …   the shards

Newest issue first, then page and order: the order in which articles are numbered, and hits are shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ..content.catalogue import Issue
from .documents import Searched, documents
from .postings import PER_SHARD, shards

BLOCK = 256
"""Articles of a block, the last one of a segment apart."""


class Row(NamedTuple):
    """An article of a segment."""

    day: str
    """The day of its issue."""
    inferred: int
    """1 if that day is inferred."""
    page: int
    """The sequence of its page."""
    label: str
    """The number of the page as printed."""
    name: str
    """The name of the page."""
    order: int
    """Its place on the page."""


def block_name(block: int | str) -> str:
    """The file of a block."""
    return f"articles-{block}.json"


def held_by(content: Path, issue: Issue) -> Iterator[tuple[Row, Searched]]:
    """The articles of an issue, each with what is searched of it."""
    places = [(page, entry) for page in issue.pages for entry in page.entries]
    day, inferred = str(issue.date), int(issue.date_basis == "text")
    for (page, entry), text in zip(places, documents(content, issue), strict=True):
        yield Row(day, inferred, page.number, page.label, page.name, entry.order), text


def files(rows: Sequence[Row], texts: Sequence[Searched], per_shard: int = PER_SHARD) -> Iterator[tuple[str, bytes]]:
    """The files of a segment below its folder, from its articles, newest first."""
    for number, shard in enumerate(shards(texts, per_shard)):
        yield f"{number}.bin", shard
    for start in range(0, len(rows), BLOCK):
        days = groupby(rows[start : start + BLOCK], key=lambda row: (row.day, row.inferred))
        listed = [[day, inferred, _pages(day_rows)] for (day, inferred), day_rows in days]
        yield block_name(start // BLOCK), json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()


def _pages(rows: Iterator[Row]) -> list[list]:
    pages = groupby(rows, key=lambda row: (row.page, row.label, row.name))
    return [[*page, [row.order for row in group]] for page, group in pages]
