"""What it costs to set a line in one way or another, by its own shape and behind the line above it; the costs in tables."""

from __future__ import annotations

import pytest

from banmian.understand.line_sets import APART, COLUMN, CREDIT, HEADS, LOOSE, Set, State
from banmian.understand.setting_costs import IMPOSSIBLE, line_costs, passing_cost
from reading import cases

SETS = {"loose": LOOSE, "apart": APART, "credit": CREDIT, **{f"head{state.nth}": state for state in HEADS}}
WIDTH = 10.0
"""Of the column in the tables, in em."""


def state_of(name: str) -> State:
    return SETS.get(name) or State(Set(name), WIDTH)


@pytest.mark.parametrize(("text", "expected"), cases("line_costs"))
def test_what_a_line_costs_by_itself(text: str, expected: str) -> None:
    """In a column of ten em; the line, then the one behind it if there is one."""
    texts = tuple(text.split("\n"))
    column = {kind: State(kind, WIDTH) for kind in COLUMN}
    found = {f"{state.set}": cost for state, cost in line_costs(texts, 0, [column])}
    assert ", ".join(f"{name} {cost:.2f}" for name, cost in found.items()) == expected


@pytest.mark.parametrize(("text", "expected"), cases("passing_costs"))
def test_what_it_costs_that_one_line_follows_another(text: str, expected: str) -> None:
    """How the two are set, then the lines; the last follows those above it."""
    how, *texts = text.split("\n")
    above, below = map(state_of, how.split(" → "))
    cost = passing_cost(tuple(texts), len(texts) - 1, above, below)
    assert ("impossible" if cost >= IMPOSSIBLE else f"{cost:.2f}") == expected
