"""Segments that are asked together: shard 17 of each stands in one file, so that a question about ten years is one request.

    2013 … 2021  →  over/17.bin = how long each shard is + shard 17 of 2021, of 2020, …

Each is made by itself and joined as it is: when a year is over, or an old one is corrected, the others are copied.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

from .bits import BitReader, BitWriter, packed

PER_SHARD = ((2_000, 2.5), (20_000, 5.5), (math.inf, 1.25))
"""Articles of a shard where the years that are over have so many at most: small shards are less to fetch, large ones fewer
files, of which few articles have few anyway."""
LONGEST = 10
"""Bytes of a length at most."""


def shards_of(articles: int, over: int) -> int:
    """How many shards segments of so many articles have, a power of two: one that grows is made anew when it has doubled."""
    per_shard = next(per_shard for most, per_shard in PER_SHARD if over <= most)
    return 1 << max(0, round(math.log2(articles / per_shard)))


def joined(shards: Sequence[bytes]) -> bytes:
    """The file of one shard of each segment."""
    writer = BitWriter()
    for shard in shards[:-1]:
        writer.gamma(len(shard))
    return b"".join((packed(writer.text()), *shards))


def parted(content: bytes, count: int) -> list[bytes]:
    """The shards in a file of so many segments."""
    reader = BitReader(content[: LONGEST * count])
    lengths = [reader.gamma() for _ in range(count - 1)]
    ends = [*accumulate(lengths, initial=-(-reader.at // 8)), len(content)]
    return [content[start:end] for start, end in pairwise(ends)]
