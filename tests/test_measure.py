"""How many characters share a line of a large headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.typeset.measure import LONGEST, SHORTEST, lines, measure, width


def clauses(text: str) -> list[list[str]]:
    return [clause.split("|") for clause in text.split("‖")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("河堤|修好了", 7),  # a short one doesn't grow beyond all measure
        ("沈阳|延安|联动|上好|思政课", 11),  # one line, and no more room than it needs
        ("着力|绘就|祖国|北疆|发展|新|蓝图", 7),  # two even lines are larger than one
        ("生态|优先|绿色|发展‖（乡村行|看|振兴）", 8),
        ("一|个|完全|不能|断开的长长长长长长长长长词", 13),
    ],
)
def test_the_measure_leaves_little_white(head: str, expected: int) -> None:
    assert measure(clauses(head)) == expected


@given(st.lists(st.lists(st.text("河堤A，", min_size=1, max_size=5), min_size=1, max_size=8), max_size=4))
def test_lines_hold_all_words_within_the_room(head: list[list[str]]) -> None:
    room = measure(head)
    assert SHORTEST <= room <= LONGEST
    set_lines = lines(head, room)
    assert all(line <= room for line in set_lines)
    assert sum(set_lines) >= sum(width(word) for clause in head for word in clause) - 1e-6
