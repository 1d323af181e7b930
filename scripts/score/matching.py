"""Which output unit answers to which gold unit: the assignment with the greatest sum (Hungarian method, O(n³)).

``assign([[0.9, 0.8], [0.8, 0.1]])`` → {0: 1, 1: 0}: 1.6 together, where the greatest first would give 1.0
"""

from banmian.layout.assignment import cheapest


def assign(gains: list[list[float]]) -> dict[int, int]:
    """Row → column for the greatest sum; pairs that gain nothing are left out."""
    rows, columns = len(gains), max(map(len, gains), default=0)
    size = max(rows, columns)
    cost = [[-gains[i][j] if i < rows and j < len(gains[i]) else 0.0 for j in range(size)] for i in range(size)]
    return {i: j for i, j in enumerate(cheapest(cost)) if i < rows and j < columns and gains[i][j] > 0}
