"""Reads the index as a browser does, in Python: to ask a site from the command line, and to test it.

``Index(Path("build")).find("機器人")`` →  ["2023-11-14/01/01.html", …]
"""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from ..content.key import article_path
from .export import FOLDER, MANIFEST
from .fold import terms
from .postings import LAST_KEY, key, unpack
from .segment_file import NAME


class Index:
    """The index of a site."""

    def __init__(self, output: Path):
        self.folder = output / FOLDER
        manifest = json.loads((self.folder / MANIFEST).read_text("utf-8"))
        self.segments = [Segment(self.folder / name) for name, _, _ in manifest["segments"]]

    def find(self, query: str) -> list[str]:
        """The pages of the articles that hold every term, newest first."""
        asked = terms(query)
        return [path for segment in self.segments for path in segment.find(asked)] if asked else []


class Segment:
    """One segment of an index."""

    def __init__(self, folder: Path):
        self.folder = folder
        facts = json.loads((folder / NAME).read_text("utf-8"))
        self.firsts = list(accumulate(facts["shards"]))
        listed = [(day, page, article) for day, _, pages in facts["issues"] for page in pages for article in page[3]]
        self.paths = [article_path(day, page[0], article[0]) for day, page, article in listed]
        self.starts = list(accumulate((article[2] for *_, article in listed), initial=0))
        self.read: dict[int, dict[int, list[int]]] = {}

    @cached_property
    def length(self) -> int:
        """Units of its text."""
        return self.starts[-1]

    def find(self, asked: list[str]) -> list[str]:
        """The articles that hold all of these folded terms."""
        held = set.intersection(*(self.holding(term) for term in asked))
        return [self.paths[number] for number in sorted(held)]

    def holding(self, term: str) -> set[int]:
        """The numbers of the articles that hold a folded term."""
        if len(term) == 1:
            return set(self.postings(key(term)))
        steps = {*range(0, len(term) - 1, 2), len(term) - 2}
        places = (self.postings(key(*term[step : step + 2])) for step in steps)
        starts = set.intersection(*({place - step for place in row} for step, row in zip(steps, places, strict=True)))
        return {bisect_right(self.starts, start) - 1 for start in starts}

    def postings(self, number: int) -> list[int]:
        """The postings of a key; none if no article has it."""
        at = bisect_right(self.firsts, number) - 1
        if at < 0:
            return []
        if at not in self.read:
            first, last = self.firsts[at], [*self.firsts, LAST_KEY + 1][at + 1] - 1
            coded = (self.folder / f"{at}.bin").read_bytes()
            self.read[at] = unpack(coded, first, last, len(self.paths), self.length)
        return self.read[at].get(number, [])
