"""How well the words of a heading fit a body: idf-weighted share of its character pairs that the body holds.

``防疫服务两不误`` in the story at 002:91 shares 防疫·服务·两不 → 0.50; a place that stands in every story counts little.
"""

import math
import re
from collections import Counter
from itertools import pairwise

from ..chars import HAN

# A series or column named in a bracket at the end of a headline says nothing of the story: （社区见闻）.
SERIES_RE = re.compile(r"[（(][^（(）)]{2,24}[）)]\s*$")
WORD_RE = re.compile(f"[{HAN}]+|[A-Za-z]+|\\d+(?:\\.\\d+)?")


def pairs(text: str) -> Counter[str]:
    """Character pairs of the runs of Chinese characters in ``text``; numbers and Latin words whole."""
    found: Counter[str] = Counter()
    for run in WORD_RE.findall(text):
        if run[0].isascii() or len(run) == 1:
            found[run] += 1
        else:
            found.update(a + b for a, b in pairwise(run))
    return found


class Likeness:
    """The bodies of one page, ready to be compared with its headings."""

    def __init__(self, bodies: list[str]):
        self.bodies = [pairs(body) for body in bodies]
        self._norms: dict[int, float] = {}
        self._headings: dict[str, tuple[list[tuple[str, float]], float]] = {}
        seen = Counter(pair for body in self.bodies for pair in body)
        self.idf = {pair: math.log((len(bodies) + 1) / (count + 0.5)) for pair, count in seen.items()}
        self.rarest = math.log((len(bodies) + 1) / 0.5)

    def weight(self, pair: str) -> float:
        """How much a pair tells: the rarer on this page, the more."""
        return self.idf.get(pair, self.rarest)

    def cosine(self, a: int, b: int) -> float:
        """Likeness of two bodies (0 to 1): cosine of their pairs, each weighted by how rare it is."""
        first, second = self.bodies[a], self.bodies[b]
        both = sum(count * second[pair] * self.weight(pair) ** 2 for pair, count in first.items() if pair in second)
        return both / (self._norm(a) * self._norm(b) or 1.0)

    def _norm(self, index: int) -> float:
        if index not in self._norms:
            body = self.bodies[index]
            self._norms[index] = math.sqrt(sum((count * self.weight(pair)) ** 2 for pair, count in body.items()))
        return self._norms[index]

    def share(self, heading: str, bodies: tuple[int, ...]) -> float:
        """Share of the heading's pairs, by weight, that these bodies hold (0 to 1)."""
        wanted, total = self._wanted(heading)
        if not total:
            return 0.0
        return sum(weight for pair, weight in wanted if any(pair in self.bodies[b] for b in bodies)) / total

    def _wanted(self, heading: str) -> tuple[list[tuple[str, float]], float]:
        """The heading's pairs with their weight, and the sum of these."""
        if heading not in self._headings:
            counts = pairs(SERIES_RE.sub("", heading)) or pairs(heading)
            wanted = [(pair, self.weight(pair) * count) for pair, count in counts.items()]
            self._headings[heading] = wanted, sum(weight for _, weight in wanted)
        return self._headings[heading]
