"""Which character of the output is which of the gold page, so that every figure on articles is one on characters.

Both hold the same text in another order, cut otherwise. The longest common pieces are laid on each other first, from
64 characters down to 2; of several places for a piece, the output unit that shares most with the gold unit is taken.

* gold ``甲乙丙`` | ``丁戊``   output ``丁戊甲乙丙``   → 3 characters of gold unit 0 and 2 of unit 1 in output unit 0
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from .unit import Unit

SIZES = (64, 32, 16, 8, 4, 2)


@dataclass(frozen=True, slots=True)
class Stream:
    """The text of a page's units, one behind the other."""

    text: str
    """All characters."""
    owner: tuple[int, ...]
    """Index of the unit of each character."""
    starts: frozenset[int]
    """Where a paragraph or subhead begins."""
    pieces: tuple[tuple[int, int], ...]
    """Ranges of headings, bylines and paragraphs."""


def stream_of(units: list[Unit]) -> Stream:
    """The stream of a page."""
    text, owner, starts, pieces = "", [], set(), []
    for index, unit in enumerate(units):
        count = len(unit.pieces) - len([block for block in unit.blocks if block])
        for place, piece in enumerate(unit.pieces):
            if place >= count:
                starts.add(len(text))
            pieces.append((len(text), len(text) + len(piece)))
            text += piece
            owner += [index] * len(piece)
    return Stream(text, tuple(owner), frozenset(starts), tuple(pieces))


def align(gold: Stream, output: Stream) -> dict[int, int]:
    """Gold character → output character; characters that were lost are missing."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    shared: Counter[tuple[int, int]] = Counter()
    for size in SIZES:
        places = _places(output, taken, size)
        at = 0
        while at + size <= len(gold.text):
            best = _best(gold, output, at, size, places, pairs, taken, shared)
            if not best:
                at += 1
                continue
            length, start = best
            for step in range(length):
                pairs[at + step] = start + step
                taken.add(start + step)
                shared[gold.owner[at + step], output.owner[start + step]] += 1
            at += length
    return pairs


def _places(output: Stream, taken: set[int], size: int) -> dict[str, list[int]]:
    """Where each piece of this size begins in the output, characters that are laid on others left out."""
    places: dict[str, list[int]] = defaultdict(list)
    free = 0
    for at in range(len(output.text)):
        free = 0 if at in taken else free + 1
        if free >= size:
            places[output.text[at - size + 1 : at + 1]].append(at - size + 1)
    return places


def _best(
    gold: Stream,
    output: Stream,
    at: int,
    size: int,
    places: dict[str, list[int]],
    pairs: dict[int, int],
    taken: set[int],
    shared: Counter[tuple[int, int]],
) -> tuple[int, int] | None:
    """Length and place of the best piece of the output for the gold characters from ``at`` on."""
    if at in pairs:
        return None
    best = None
    for start in places.get(gold.text[at : at + size], ()):
        length = _common(gold, output, at, start, pairs, taken)
        rank = (shared[gold.owner[at], output.owner[start]] + length, length, -start)
        if length >= size and (best is None or rank > best[0]):
            best = rank, length, start
    return best and (best[1], best[2])


def _common(gold: Stream, output: Stream, at: int, start: int, pairs: dict[int, int], taken: set[int]) -> int:
    """How many characters agree from here on, within one gold unit, none of them laid on another already."""
    length, limit = 0, min(len(gold.text) - at, len(output.text) - start)
    while (
        length < limit
        and gold.text[at + length] == output.text[start + length]
        and at + length not in pairs
        and start + length not in taken
        and gold.owner[at + length] == gold.owner[at]
    ):
        length += 1
    return length
