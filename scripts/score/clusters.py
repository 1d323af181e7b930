"""How well two ways to cut the same characters into units agree.

A table counts the characters of gold unit g in output unit a. Lost characters stand alone in the output, invented ones
alone in the gold page.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

Table = Counter[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Characters that gold units and output units share, and the sizes of both."""

    table: Table
    """(gold unit, output unit) → characters."""
    gold: Counter[int]
    """Characters of each gold unit, lost ones included."""
    output: Counter[int]
    """Characters of each output unit, invented ones included."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]], gold: Iterable[int], output: Iterable[int]) -> "Overlap":
        """From the units of characters laid on each other, and of all characters."""
        return cls(Counter(pairs), Counter(gold), Counter(output))

    @property
    def lost(self) -> int:
        """Gold characters that are nowhere in the output."""
        return self.gold.total() - self.table.total()

    @property
    def invented(self) -> int:
        """Output characters that are nowhere on the gold page."""
        return self.output.total() - self.table.total()

    def iou(self, unit: int, other: int) -> float:
        """Shared characters of two units over all their characters."""
        both = self.table[unit, other]
        return both / (self.gold[unit] + self.output[other] - both) if both else 0.0


def b_cubed(overlap: Overlap) -> tuple[float, float]:
    """Precision: which part of a character's output unit is of its gold unit; recall: the other way round."""
    count = overlap.table.total() + overlap.lost + overlap.invented
    if not count:
        return 1.0, 1.0
    precision = sum(n * n / overlap.output[a] for (_, a), n in overlap.table.items()) + overlap.lost
    recall = sum(n * n / overlap.gold[g] for (g, _), n in overlap.table.items()) + overlap.invented
    for unit, size in overlap.output.items():
        alone = size - sum(n for (_, a), n in overlap.table.items() if a == unit)
        precision += alone / size
    for unit, size in overlap.gold.items():
        alone = size - sum(n for (g, _), n in overlap.table.items() if g == unit)
        recall += alone / size
    return precision / count, recall / count


def rand_index(overlap: Overlap) -> float:
    """Adjusted Rand index: 1 for the same clusters, 0 for as much agreement as by chance."""
    count = overlap.table.total() + overlap.lost + overlap.invented
    same = sum(_couples(n) for n in overlap.table.values())
    of_gold = sum(map(_couples, overlap.gold.values()))
    of_output = sum(map(_couples, overlap.output.values()))
    if not _couples(count):
        return 1.0
    chance = of_gold * of_output / _couples(count)
    most = (of_gold + of_output) / 2
    return (same - chance) / (most - chance) if most != chance else 1.0


def _couples(count: int) -> int:
    """How many couples there are among so many."""
    return count * (count - 1) // 2
