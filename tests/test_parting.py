"""Where a heading block is parted in two: only if the page reads that much better, and only where something is wanting."""

from __future__ import annotations

import pytest

from banmian.said import said
from banmian.understand.headlines import Reading
from banmian.understand.parting import WORK, part_blocks
from banmian.understand.reasons import Reason
from banmian.understand.stories import Layout, Story
from banmian.understand.weighing import Choice

BLOCKS = ((), ((1, 2), (3, 4, 5), (6,)), ())
WHOLE = Layout((Story((0,)), Story((7,))), BLOCKS)


def choice(first: int, weight: float, reason: Reason = Reason.NO_HEADING, last: int | None = None) -> Choice:
    end = first if last is None else last
    return Choice(first, end, (), (), None, 0.0, 0.0, 0.0, reasons=((weight, said(reason)),))


def parted(choices: tuple[Choice, ...], score: dict[tuple, float], layout: Layout = WHOLE, solid: bool = False) -> tuple:
    """The gaps as they are in the end, and how many layouts were read; ``score``: what a gap's blocks count, else nought."""
    asked: list[Layout] = []

    def read(layout: Layout) -> Reading:
        asked.append(layout)
        return Reading(max(score.get(gap, 0.0) for gap in layout.gaps), choices)

    found, reading = part_blocks(layout, read, solid)
    assert reading.score == max(score.get(gap, 0.0) for gap in found.gaps)
    return found.gaps[1], len(asked)


SECOND = ((1, 2), (3,), (4, 5), (6,))
WANTING = (choice(0, -1.8),)


@pytest.mark.parametrize(
    ("better", "solid", "expected"),
    [(0.9, False, SECOND), (0.8, False, BLOCKS[1]), (0.1, True, SECOND), (0.0, True, BLOCKS[1])],
)
def test_a_block_is_parted_where_the_page_reads_that_much_better(better: float, solid: bool, expected: tuple) -> None:
    assert parted(WANTING, {SECOND: better}, solid=solid)[0] == expected


def test_every_cut_of_every_block_is_tried_on_both_sides_of_the_story() -> None:
    assert parted(WANTING, {}) == (BLOCKS[1], 4)
    everywhere = Layout(WHOLE.stories, (((8, 9),), *BLOCKS[1:]))
    assert parted(WANTING, {}, everywhere) == (BLOCKS[1], 5)
    assert parted((choice(1, -1.8),), {}, everywhere) == (BLOCKS[1], 4)
    for cut in (((1,), (2,), (3, 4, 5), (6,)), SECOND, ((1, 2), (3, 4), (5,), (6,))):
        assert parted(WANTING, {cut: 1.0})[0] == cut


@pytest.mark.parametrize(
    ("choices", "solid", "tried"),
    [
        pytest.param(WANTING, False, 3, id="a story without a heading"),
        pytest.param((choice(0, -1.6, Reason.UNUSUAL_ORDER),), False, 3, id="a lead-in without its headline"),
        pytest.param((choice(0, -0.8, Reason.UNUSUAL_ORDER),), False, 0, id="an order that is only unusual"),
        pytest.param((choice(0, -1.8, Reason.FURTHER_HEADINGS),), False, 0, id="anything else"),
        pytest.param((choice(0, 0.0, last=1),), False, 0, id="two read as one"),
    ],
)
def test_only_where_something_is_wanting(choices: tuple[Choice, ...], solid: bool, tried: int) -> None:
    assert parted(choices, {}, solid=solid)[1] - 1 == tried


@pytest.mark.parametrize(("opens", "solid", "tried"), [(True, True, 3), (True, False, 0), (False, True, 0)])
def test_on_a_page_set_solid_two_stories_may_have_been_read_as_one(opens: bool, solid: bool, tried: int) -> None:
    layout = Layout((Story((0,), opens=True), Story((7,), opens=opens), Story((9,))), (*BLOCKS, ()))
    assert parted((choice(0, 0.0, last=1),), {}, Layout(layout.stories, ((), (), BLOCKS[1], ())), solid)[1] - 1 == tried


def test_a_page_of_very_many_stories_is_not_read_over_and_over() -> None:
    many = tuple(Story((at,)) for at in range(WORK // 2 - 1))
    gaps = ((), BLOCKS[1], *((),) * (len(many) - 1))
    assert parted(WANTING, {}, Layout(many, gaps))[1] - 1 == 2
