"""The postings of a segment: which articles hold a key, cut into shards.

::

    机器 → articles 17, 402 …     two characters that stand one after the other in a field
    机   → articles 0, 3, 17 …    a single character
    大学生 → …                    three, where both pairs are common: so 大学 and 学生 elsewhere in an article are no hit
    author␀鲍童 → …               a byline's name, a standing head, the name of a page

    shard = gamma(keys + 1) + their numbers, ascending + for each key gamma(articles) + the articles, ascending

A key's number is its CRC-32, which no two pairs share; a key stands in the shard ``number % shards`` as ``number // shards``,
so a reader needs no list of what is where.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import add
from typing import NamedTuple
from zlib import crc32

from .bits import BitReader, BitWriter, packed
from .documents import Searched

COMMON = 20
"""One article in so many makes a pair common."""
FEW = 8
"""A pair of fewer articles is never common."""
AT_ONCE = 2_000_000
"""Postings that are held in memory together."""
NUMBERS = 1 << 32


def number(key: str) -> int:
    """The number of a key."""
    return crc32(key.encode("utf-16-le", "surrogatepass"))


def is_common(held: int, articles: int) -> bool:
    """True for a pair that so many of the articles hold."""
    return held >= max(FEW, articles / COMMON)


class _Numbers(dict[str, int]):
    """Key → its number, worked out once."""

    def __missing__(self, key: str) -> int:
        self[key] = number(key)
        return self[key]


class _Alone(dict[int, str]):
    """Article → the bits of a key that it holds alone, as it does most, worked out once."""

    def __init__(self, articles: int):
        super().__init__()
        self.articles = articles

    def __missing__(self, article: int) -> str:
        writer = BitWriter()
        writer.gamma(1)
        writer.ascending([article], 0, self.articles - 1)
        self[article] = writer.text()
        return self[article]


class Held(NamedTuple):
    """What the articles of a segment are found by."""

    numbers: list[array[int]]
    """Of each article the numbers of its keys."""
    counts: dict[str, int]
    """How many articles hold a character or a pair."""


def shards(held: list[array[int]], count: int) -> Iterator[bytes]:
    """So many shards of a segment, from the numbers of the keys of each of its articles."""
    turns = sum(map(len, held)) // AT_ONCE + 1
    for turn in range(turns):
        first, last = turn * count // turns, (turn + 1) * count // turns
        found: defaultdict[int, list[int]] = defaultdict(list)
        for article, numbers in enumerate(held):
            for key in numbers if turns == 1 else (key for key in numbers if first <= key % count < last):
                found[key].append(article)
        rows: list[list[int]] = [[] for _ in range(first, last)]
        for key in sorted(found):
            rows[key % count - first].append(key)
        alone = _Alone(len(held))
        for row in rows:
            yield _shard(row, found, count, alone)


def held_by(texts: Sequence[Searched]) -> Held:
    """What each article is found by, from what is searched of it."""
    numbers = _Numbers()
    held = [array("I", {numbers[key] for key in text.found_by()}) for text in texts]
    found = Counter(chain.from_iterable(held))
    counts = {key: found[code] for key, code in numbers.items() if len(key) < 3}
    common = {key for key, count in counts.items() if len(key) == 2 and is_common(count, len(texts))}
    for text, codes in zip(texts, held, strict=True):
        codes.extend({number(triple) for field in text.fields for triple in _triples(field, common)})
    return Held(held, counts)


def _triples(field: str, common: set[str]) -> Iterator[str]:
    """Three characters of which both pairs are common."""
    pairs = pairwise(map(add, field, field[1:]))
    return (first + second[1] for first, second in pairs if first in common and second in common)


def _shard(row: list[int], found: dict[int, list[int]], count: int, alone: _Alone) -> bytes:
    writer = BitWriter()
    writer.gamma(len(row) + 1)
    writer.ascending([key // count for key in row], 0, (NUMBERS - 1) // count)
    for key in row:
        held = found[key]
        if len(held) == 1:
            writer.runs.append(alone[held[0]])
            continue
        writer.gamma(len(held))
        writer.ascending(held, 0, alone.articles - 1)
    return packed(writer.text())


def unpack(coded: bytes, shard: int, count: int, articles: int) -> dict[int, list[int]]:
    """What a shard holds: the numbers of its keys with their articles."""
    reader = BitReader(coded)
    rows = reader.ascending(reader.gamma() - 1, 0, (NUMBERS - 1) // count)
    return {row * count + shard: reader.ascending(reader.gamma(), 0, articles - 1) for row in rows}
