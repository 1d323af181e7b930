"""The files of one segment: what browsers read first, and the shards.

::

    segment.json  {"issues": [["2022-04-07", 1, [[1, "1", "要闻", [[1, 24, 1043], …]], …]], …], "shards": [83230720, …]}
                              day, inferred?     page, label, name   order, length of heads, of everything
    0.bin, 1.bin … the shards; "shards" has their first keys, each as the step from the one before

Newest issue first, then page and order: the order in which articles are numbered, and hits are shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from ..content.catalogue import Issue, IssuePage
from .documents import documents
from .postings import shards

NAME = "segment.json"


def files(content: Path, issues: Iterable[Issue]) -> Iterator[tuple[str, bytes]]:
    """The files of a segment below its folder; ``issues`` are newest first."""
    texts: list[str] = []
    listed = [_listed(content, issue, texts) for issue in issues]
    made = shards(texts)
    firsts = [0, *(shard.first for shard in made)]
    steps = [key - before for before, key in pairwise(firsts)]
    facts = {"issues": listed, "shards": steps}
    yield NAME, json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
    for number, shard in enumerate(made):
        yield f"{number}.bin", shard.coded


def _listed(content: Path, issue: Issue, texts: list[str]) -> list:
    """An issue as ``segment.json`` has it; its texts are added to those of the segment."""
    lengths = {}
    for document in documents(content, issue):
        heads, body = document.folded()
        texts.append(heads + body)
        lengths[document.entry.slug] = [document.entry.order, len(heads), len(heads) + len(body)]
    pages = [_page(page, lengths) for page in issue.pages]
    return [str(issue.date), int(issue.date_basis == "text"), pages]


def _page(page: IssuePage, lengths: dict[str, list[int]]) -> list:
    return [page.number, page.label, page.name, [lengths[entry.slug] for entry in page.entries]]
