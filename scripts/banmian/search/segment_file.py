"""One segment: its shards, and which articles it has, in blocks.

::

    2022-0.json  [["2022-04-07", 1, [[1, "1", "要闻", [1, 2, 3, …]], …]], …]      256 articles
                  day, inferred?     page, label, name, orders

Newest issue first, then page and order: the order in which articles are numbered, and hits are shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ..content.catalogue import Issue
from . import postings
from .common import coded
from .documents import Searched, documents

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


class Made(NamedTuple):
    """A segment."""

    shards: Sequence[bytes]
    """Its postings."""
    common: bytes
    """What is common in it."""
    blocks: Sequence[bytes]
    """Its articles."""


def block_name(span: str, block: int | str) -> str:
    """The file of a block of a segment, beside the shards."""
    return f"{span}-{block}.json"


def common_name(span: str) -> str:
    """The file that tells what is common in a segment."""
    return f"{span}-common.bin"


def made(content: Path, issues: list[Issue], count: int) -> Made:
    """A segment of so many shards, its issues given newest first."""
    every = [held for issue in issues for held in held_by(content, issue)]
    return indexed([text for _, text in every], [row for row, _ in every], count)


def indexed(texts: Sequence[Searched], rows: Sequence[Row], count: int) -> Made:
    """A segment, from its articles, newest first."""
    held = postings.held_by(texts)
    common = coded(held.counts, len(texts), postings.number)
    return Made(list(postings.shards(held.numbers, count)), common, blocks(rows))


def held_by(content: Path, issue: Issue) -> Iterator[tuple[Row, Searched]]:
    """The articles of an issue, each with what is searched of it."""
    places = [(page, entry) for page in issue.pages for entry in page.entries]
    day, inferred = str(issue.date), int(issue.date_basis == "text")
    for (page, entry), text in zip(places, documents(content, issue), strict=True):
        yield Row(day, inferred, page.number, page.label, page.name, entry.order), text


def blocks(rows: Sequence[Row]) -> list[bytes]:
    """The blocks of a segment, from its articles, newest first."""
    return [_block(rows[start : start + BLOCK]) for start in range(0, len(rows), BLOCK)]


def _block(rows: Sequence[Row]) -> bytes:
    days = groupby(rows, key=lambda row: (row.day, row.inferred))
    listed = [[day, inferred, _pages(day_rows)] for (day, inferred), day_rows in days]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()


def _pages(rows: Iterator[Row]) -> list[list]:
    pages = groupby(rows, key=lambda row: (row.page, row.label, row.name))
    return [[*page, [row.order for row in group]] for page, group in pages]
