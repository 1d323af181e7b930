"""The postings of a segment: where each two characters stand, cut into shards of a few kilobytes.

::

    机器 → places 17, 4021, 4090 …   (places in the segment's text, article after article)
    机␀  → articles 0, 3, 4 …        (a single character, articles by number)

    shard = gamma(keys) + their numbers, ascending + for each key gamma(postings) + its postings, ascending

A key is a number: the first unit × 65536 + the second. Keys are in order, so a reader who knows where each shard
begins knows which one to fetch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .bits import BitReader, BitWriter, packed
from .documents import END

SHARD = 2560
"""Bytes at which a shard is full."""
KEY_BITS = 10
"""What a key costs, about."""
LAST_KEY = 2**32 - 1


class Shard(NamedTuple):
    """A file of postings."""

    first: int
    """Its first key."""
    coded: bytes
    """Keys and postings."""


def key(first: str, second: str = END) -> int:
    """The key of two characters, or of a single one."""
    return ord(first) << 16 | ord(second)


def shards(texts: Sequence[str]) -> list[Shard]:
    """The shards of a segment, from the folded text of each of its articles."""
    runs = list(_runs(texts))
    ends = [*(run[0][0] - 1 for run in runs), LAST_KEY][1:]
    return [_shard(run, end) for run, end in zip(runs, ends, strict=True)]


def _runs(texts: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """Keys with their coded postings, as many as one shard holds."""
    run: list[tuple[int, str]] = []
    size = 0
    for number, coded in _coded(texts):
        if run and size + len(coded) > 8 * SHARD:
            yield run
            run, size = [], 0
        run.append((number, coded))
        size += len(coded) + KEY_BITS
    if run:
        yield run


def _coded(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    limits = (len(texts) - 1, sum(map(len, texts)) - 1)
    every = {**_pairs("".join(texts)), **_singles(texts)}
    for pair in sorted(every):
        writer = BitWriter()
        writer.gamma(len(every[pair]))
        writer.ascending(every[pair], 0, limits[pair[1] != END])
        yield key(*pair), writer.text()


def _pairs(text: str) -> dict[tuple[str, str], list[int]]:
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, pair in enumerate(pairwise(text)):
        found[pair].append(at)
    return {pair: places for pair, places in found.items() if END not in pair}


def _singles(texts: Sequence[str]) -> dict[tuple[str, str], list[int]]:
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for char in set(text) - {END}:
            found[char, END].append(number)
    return found


def _shard(run: list[tuple[int, str]], last: int) -> Shard:
    first, *others = (number for number, _ in run)
    writer = BitWriter()
    writer.gamma(len(run))
    writer.ascending(others, first + 1, last)
    return Shard(first, packed(writer.text() + "".join(coded for _, coded in run)))


def unpack(coded: bytes, first: int, last: int, articles: int, length: int) -> dict[int, list[int]]:
    """What a shard holds, from its first to its last possible key."""
    reader = BitReader(coded)
    keys = [first, *reader.ascending(reader.gamma() - 1, first + 1, last)]
    limits = (articles - 1, length - 1)
    return {number: reader.ascending(reader.gamma(), 0, limits[number & 0xFFFF != 0]) for number in keys}
