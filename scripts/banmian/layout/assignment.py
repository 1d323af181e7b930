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
    table = [[min(cost, 10 * none) for cost in row] + [none if at == i else 10 * none for i in range(rows)]
             for at, row in enumerate(costs)]
    taken = _match(table, rows, choices + rows)
    return [choice if choice < choices else -1 for choice in taken]


def _match(table: list[list[float]], rows: int, choices: int) -> list[int]:
    """The choice of each row at the least total cost."""
    u, v = [0.0] * (rows + 1), [0.0] * (choices + 1)
    owner, way = [0] * (choices + 1), [0] * (choices + 1)
    for row in range(1, rows + 1):
        owner[0], here = row, 0
        least, used = [INFINITE] * (choices + 1), [False] * (choices + 1)
        while owner[here]:
            used[here] = True
            held, delta, following = owner[here], INFINITE, 0
            costs, offset = table[held - 1], u[held]
            for choice in range(1, choices + 1):
                if used[choice]:
                    continue
                cost = costs[choice - 1] - offset - v[choice]
                if cost < least[choice]:
                    least[choice], way[choice] = cost, here
                if least[choice] < delta:
                    delta, following = least[choice], choice
            for choice in range(choices + 1):
                if used[choice]:
                    u[owner[choice]] += delta
                    v[choice] -= delta
                else:
                    least[choice] -= delta
            here = following
        while here:
            owner[here] = owner[way[here]]
            here = way[here]
    found = [-1] * rows
    for choice in range(1, choices + 1):
        if owner[choice]:
            found[owner[choice] - 1] = choice - 1
    return found
