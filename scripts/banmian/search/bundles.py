"""Segments that are asked together: shard 17 of each stands in one file, so that a question about ten years is one request.

    2013 … 2021  →  over/17.bin = how long each shard is + shard 17 of 2021, of 2020, …

Each is made by itself and joined as it is: when a year is over, or an old one is corrected, the others are copied.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

from .bits import BitReader, BitWriter, packed

FEW, MANY = 8.0, 1.25
"""Articles of a shard in an archive of little, of much: smaller files are more files, and less to fetch."""
MUCH = 20_000
"""So many articles in the years that are over are much."""
LONGEST = 10
"""Bytes of a length at most."""


def shards_of(articles: int, over: int) -> int:
    """How many shards segments of so many articles have, a power of two: one that grows is made anew when it has doubled."""
    return 1 << max(0, round(math.log2(articles / (MANY if over > MUCH else FEW))))


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
