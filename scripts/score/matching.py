"""Which output unit answers to which gold unit: the assignment with the greatest sum (Hungarian method, O(n³)).

``assign([[0.9, 0.8], [0.8, 0.1]])`` → {0: 1, 1: 0}: 1.6 together, where the greatest first would give 1.0
"""

INFINITE = float("inf")


def assign(gains: list[list[float]]) -> dict[int, int]:
    """Row → column for the greatest sum; pairs that gain nothing are left out."""
    rows, columns = len(gains), max(map(len, gains), default=0)
    size = max(rows, columns)
    cost = [[-gains[i][j] if i < rows and j < len(gains[i]) else 0.0 for j in range(size)] for i in range(size)]
    found = _cheapest(cost)
    return {i: j for i, j in sorted(found.items()) if i < rows and j < columns and gains[i][j] > 0}


def _cheapest(cost: list[list[float]]) -> dict[int, int]:
    """The assignment of least cost in a square table, row by row with potentials; row and column 0 are empty."""
    size = len(cost)
    of_row, of_column = [0.0] * (size + 1), [0.0] * (size + 1)
    row_at = [0] * (size + 1)
    for row in range(1, size + 1):
        row_at[0] = row
        way, end = _shortest(cost, row_at, of_row, of_column)
        while end:
            row_at[end] = row_at[way[end]]
            end = way[end]
    return {row_at[column] - 1: column - 1 for column in range(1, size + 1)}


def _shortest(cost: list[list[float]], row_at: list[int], of_row: list[float],
              of_column: list[float]) -> tuple[list[int], int]:
    """The cheapest way from the new row to a free column; potentials are kept up to date on the way."""
    size = len(cost)
    least, way, done = [INFINITE] * (size + 1), [0] * (size + 1), [False] * (size + 1)
    column = 0
    while row_at[column]:
        done[column] = True
        row, step, onward = row_at[column], INFINITE, 0
        for other in (j for j in range(1, size + 1) if not done[j]):
            spare = cost[row - 1][other - 1] - of_row[row] - of_column[other]
            if spare < least[other]:
                least[other], way[other] = spare, column
            if least[other] < step:
                step, onward = least[other], other
        for other in range(size + 1):
            if done[other]:
                of_row[row_at[other]] += step
                of_column[other] -= step
            else:
                least[other] -= step
        column = onward
    return way, column
