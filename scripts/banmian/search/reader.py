"""Reads the index as a browser does, in Python: to ask a site from the command line, and to test it.

``Index(Path("build")).candidates("機器人")`` →  ["2023-11-14/01/01.html", …]

Of a term of three characters or more a few may not hold it, though they hold its pairs: a browser looks into their pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from ..content.key import article_path
from .bundles import parted
from .common import Common
from .documents import named
from .export import FOLDER, MANIFEST
from .postings import is_common, number, unpack
from .question import WHOLE, is_exact, probes, question
from .segment_file import block_name, common_name


class Index:
    """The index of a site."""

    def __init__(self, output: Path):
        self.folder = output / FOLDER
        manifest = json.loads((self.folder / MANIFEST).read_text("utf-8"))
        self.segments = [
            Segment(self.folder / name, shards, place, [row[0] for row in told], told[place][-1])
            for name, shards, told in manifest["bundles"]
            for place in range(len(told))
        ]

    def candidates(self, query: str, **names: str) -> list[str]:
        """The pages of the articles that may hold what is asked for, newest first; ``author="鲍童"`` narrows them."""
        asked = question(query)
        keys = [named(kind, name) for kind, name in names.items()]
        return [path for segment in self.segments for path in segment.candidates(asked.terms, asked.without, keys, self.rarity)]

    @cached_property
    def rarity(self) -> Callable[[str], int]:
        """How rare a pair is."""
        return Common(self.common_file.read_bytes(), number).rarity

    @property
    def common_file(self) -> Path:
        """What is common, by the segment of most articles."""
        most = max(self.segments, key=lambda segment: segment.articles)
        return most.folder / common_name(most.spans[most.place])


class Segment:
    """One segment of an index."""

    def __init__(self, folder: Path, shards: int, place: int, spans: list[str], articles: int):
        self.folder, self.shards, self.place, self.spans, self.articles = folder, shards, place, spans, articles
        self.read: dict[int, dict[int, list[int]]] = {}

    @cached_property
    def paths(self) -> list[str]:
        """Its articles, by number."""
        files = self.folder.glob(block_name(self.spans[self.place], "*"))
        blocks = sorted(files, key=lambda file: int(file.stem.rpartition("-")[2]))
        issues = (issue for file in blocks for issue in json.loads(file.read_text("utf-8")))
        return [article_path(day, page, order) for day, _, pages in issues for page, _, _, orders in pages for order in orders]

    def candidates(
        self, terms: tuple[str, ...], without: tuple[str, ...], keys: list[str], rarity: Callable[[str], int]
    ) -> list[str]:
        """The articles that may hold all of these folded terms and keys, and none of the unwanted ones."""
        asked = [key for term in terms for key in (*probes(term, rarity), *self.triples(term))] + keys
        held = set.intersection(*(set(self.postings(key)) for key in asked)) if asked else set()
        unwanted = {article for term in without if is_exact(term) for article in self.postings(term)}
        return [self.paths[article] for article in sorted(held - unwanted)]

    def triples(self, term: str) -> list[str]:
        """The three characters of a short term that have postings of their own."""
        pairs = pairwise(map("".join, pairwise(term))) if 2 < len(term) <= WHOLE else ()
        return [one + other[1] for one, other in pairs if self.is_common(one) and self.is_common(other)]

    def is_common(self, pair: str) -> bool:
        """True for a pair that many articles hold."""
        return is_common(len(self.postings(pair)), self.articles)

    def postings(self, key: str) -> list[int]:
        """The articles that hold a key."""
        code = number(key)
        shard = code % self.shards
        if shard not in self.read:
            coded = parted((self.folder / f"{shard}.bin").read_bytes(), len(self.spans))[self.place]
            self.read[shard] = unpack(coded, shard, self.shards, self.articles)
        return self.read[shard].get(code, [])
