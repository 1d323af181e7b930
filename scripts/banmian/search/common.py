"""What is common in a segment, so that a question begins with what is rare in this paper.

    的 in nine of ten articles  →  class 0; 县 in one of six  →  class 2; a character in less than one of 32 is rare
    发展 in one of five         →  a common pair; 济饕 in none  →  no common pair

    coded = for each class gamma(characters + 1) + their code units ascending
            + gamma(slots of pairs + 1) + gamma(all slots) + slots of pairs ascending

A pair is known by a slot, its number modulo 64 for each pair: one in 64 is held for common though it isn't, which costs little.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from heapq import nlargest

from .bits import BitReader, BitWriter, packed

CLASSES = 5
"""Of characters: those in every second article, in every fourth, eighth, 16th, 32nd."""
PAIRS = 50
"""One article in so many makes a pair common."""
FEW = 3
"""What fewer articles hold is never common."""
MOST = 3000
"""So many pairs are told at most."""
SLOTS = 64
"""For each pair."""
UNIT = 0xFFFF
"""The last code unit."""


def coded(counts: Mapping[str, int], articles: int, number: Callable[[str], int]) -> bytes:
    """The file, from how many of the articles hold each character and each pair."""
    writer = BitWriter()
    held = {key: count for key, count in counts.items() if count >= FEW}
    for chars in _classes(held, articles):
        writer.gamma(len(chars) + 1)
        writer.ascending(chars, 0, UNIT)
    pairs = nlargest(
        MOST, (key for key, count in held.items() if len(key) == 2 and count * PAIRS >= articles), key=held.__getitem__
    )
    room = SLOTS * max(1, len(pairs))
    slots = sorted({number(pair) % room for pair in pairs})
    writer.gamma(len(slots) + 1)
    writer.gamma(room)
    writer.ascending(slots, 0, room - 1)
    return packed(writer.text())


def _classes(held: Mapping[str, int], articles: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(CLASSES)]
    for char, count in held.items():
        rank = (articles // count).bit_length() - 1
        if len(char) == 1 and rank < CLASSES:
            found[rank].append(ord(char))
    return [sorted(chars) for chars in found]


class Common:
    """What is common, as the file tells it."""

    def __init__(self, content: bytes, number: Callable[[str], int]):
        reader, self.number = BitReader(content), number
        every = [reader.ascending(reader.gamma() - 1, 0, UNIT) for _ in range(CLASSES)]
        self.classes = {chr(code): rank for rank, chars in enumerate(every) for code in chars}
        count, self.room = reader.gamma() - 1, reader.gamma()
        self.slots = set(reader.ascending(count, 0, self.room - 1))

    def rarity(self, key: str) -> int:
        """How rare a pair is, a common one less than any other."""
        rare = 0 if self.number(key) % self.room in self.slots else 2 * CLASSES
        return rare + sum(self.classes.get(char, CLASSES) for char in key)
