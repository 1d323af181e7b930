"""The cheapest way to give each column what stands before it (Hungarian method).

``assign(((2.0, 9.0), (1.0, 9.0)), none=5.0)`` → ``(-1, 0)``: the first column goes without, the second has the first choice
"""

INFINITE = float("inf")


def assign(costs: list[list[float]], none: float) -> list[int]:
    """For each row the choice it gets, no choice twice; −1 where going without, for ``none``, is cheaper overall."""
    rows = len(costs)
    if not rows:
        return []
    choices = len(costs[0])
    table = [
        [min(cost, 10 * none) for cost in row] + [none if at == i else 10 * none for i in range(rows)]
        for at, row in enumerate(costs)
    ]
    return [choice if choice < choices else -1 for choice in cheapest(table)]


def cheapest(table: list[list[float]]) -> list[int]:
    """The choice of each row at the least total cost, no choice twice; a table has at least as many choices as rows."""
    rows, choices = len(table), len(table[0]) if table else 0
    of_row, of_choice = [0.0] * (rows + 1), [0.0] * (choices + 1)
    owner = [0] * (choices + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        way, end = _shortest(table, owner, of_row, of_choice)
        while end:
            owner[end] = owner[way[end]]
            end = way[end]
    found = {row - 1: choice - 1 for choice, row in enumerate(owner) if choice and row}
    return [found[row] for row in range(rows)]


def _shortest(table: list[list[float]], owner: list[int], of_row: list[float], of_choice: list[float]) -> tuple[list[int], int]:
    """The cheapest way from the new row to a free choice; potentials are kept up to date on the way."""
    size = len(of_choice)
    least, way, used = [INFINITE] * size, [0] * size, [False] * size
    here = 0
    while owner[here]:
        used[here] = True
        costs, offset, step, onward = table[owner[here] - 1], of_row[owner[here]], INFINITE, 0
        for choice in range(1, size):
            if used[choice]:
                continue
            spare = costs[choice - 1] - offset - of_choice[choice]
            if spare < least[choice]:
                least[choice], way[choice] = spare, here
            if least[choice] < step:
                step, onward = least[choice], choice
        for choice in range(size):
            if used[choice]:
                of_row[owner[choice]] += step
                of_choice[choice] -= step
            else:
                least[choice] -= step
        here = onward
    return way, here
