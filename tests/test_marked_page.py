"""A page while it is being read: its edges, its blocks and runs, how wide its columns are, what else stands on it."""

from __future__ import annotations

import pytest

from banmian.understand.captions import find_captions
from banmian.understand.elsewhere import pieces_of
from banmian.understand.marked_page import Mark, MarkedPage, Profile
from banmian.understand.profile import profile_page
from banmian.understand.reasons import Reason
from banmian.understand.torn import why_torn
from banmian.understand.width import is_border, measure_columns, room, stretches, width_behind
from reading import lines_of

LETTERS = {"t": Mark.TEXT, "h": Mark.HEAD, "b": Mark.BYLINE, "c": Mark.CREDIT}


def page(text: str, marks: str = "", **known: object) -> MarkedPage:
    """A page text with a letter a line; text if there are none."""
    lines = lines_of(text)
    return MarkedPage(lines, marks=tuple(LETTERS[letter] for letter in marks or "t" * len(lines)), **known)  # type: ignore[arg-type]


def columns(*widths: float) -> str:
    """Lines of so many em, none of which ends a sentence."""
    return "\n".join("字" * int(width) + "a" * round(2 * (width % 1)) for width in widths)


def test_beyond_its_edges_a_page_has_nothing() -> None:
    held = page("甲\n\n乙\n丙", "htt", profile=Profile(False, widths=(1.0, 2.0, 3.0)))
    assert [held.text(at) for at in (-1, 0, 2, 3)] == ["", "甲", "丙", ""]
    assert [held.mark(at) for at in (-1, 0, 2, 3)] == [None, Mark.HEAD, Mark.TEXT, None]
    assert [held.width(at) for at in (-1, 0, 2, 3)] == [0.0, 1.0, 3.0, 0.0]
    assert [held.blank_before(at) for at in (-1, 0, 1, 2, 3)] == [True, True, True, False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲", [(0, 1)]),
        ("甲\n乙", [(0, 2)]),
        ("甲\n\n乙", [(0, 1), (1, 2)]),
        ("甲\n乙\n\n\n丙\n丁", [(0, 2), (2, 4)]),
        ("甲\n\n乙\n丙", [(0, 1), (1, 3)]),
    ],
)
def test_lines_without_a_blank_between_them_are_a_block(text: str, expected: list[tuple[int, int]]) -> None:
    assert list(page(text).blocks()) == expected


@pytest.mark.parametrize(
    ("marks", "border", "expected"),
    [
        ("t", 9, [(0, 1)]),
        ("tthh", 9, [(0, 2), (2, 4)]),
        ("hhhh", 2, [(0, 2), (2, 4)]),
        ("thtt", 3, [(0, 1), (1, 2), (2, 3), (3, 4)]),
        ("htt", 9, [(0, 1), (1, 3)]),
    ],
)
def test_lines_of_one_mark_are_a_run(marks: str, border: int, expected: list[tuple[int, int]]) -> None:
    held = page("\n".join(["大桥"] * len(marks)), marks)
    assert [(span.start, span.stop) for span in held.spans(lambda at: at == border)] == expected
    assert [span.mark for span in held.spans()] == [
        LETTERS[letter] for at, letter in enumerate(marks) if marks[at - 1 : at] != letter
    ]


def test_a_change_of_marks_is_kept_with_its_lines_in_order() -> None:
    held = page("甲\n\n乙\n丙").marked({2: Mark.HEAD, 1: Mark.HEAD}, "heading", Reason.HEADING_SHAPE)
    assert (held.marks, held.evidence[0].lines) == ((Mark.TEXT, Mark.HEAD, Mark.HEAD), (3, 4))
    assert held.marked({}, "heading", Reason.HEADING_SHAPE) is held


def test_pieces_of_two_and_five_characters_and_the_ends_of_clauses() -> None:
    found = pieces_of(["一二三四五六", "七八"])
    assert found.pieces == {"一二", "二三", "三四", "四五", "五六", "七八", "一二三四五", "二三四五六"}
    ends = pieces_of(["一二三四五六七八", "九十，甲乙。", "丙丁！"]).clauses
    assert ends == {"一二三四五六七八九十", "四五六七八九十，甲乙", "七八九十，甲乙。丙丁"}
    assert pieces_of(["一二三四五六七八九，"]).clauses == frozenset()


@pytest.mark.parametrize(
    ("text", "after", "width", "expected"),
    [
        ("一二三", "四", 5, 1.0),
        ("一二三", "2021年", 5, 0.0),
        ("一二三，", "四", 5, 0.5),
        ("一二三", "", 5, 2.0),
        ("", "四", 5, 4.0),
    ],
)
def test_room_is_left_for_the_next_piece(text: str, after: str, width: float, expected: float) -> None:
    assert room(text, after, width) == expected


def test_text_is_parted_where_a_story_or_a_caption_begins_or_ends() -> None:
    held = page("\n".join(["大桥"] * 6), "tttttt", opens=frozenset({1}), captions=frozenset({3, 4}))
    assert stretches(held) == [(0, 1), (1, 3), (3, 5), (5, 6)]
    assert stretches(page("甲\n乙\n丙", "hht")) == [(2, 3)]
    assert [is_border(page("甲\n乙\n丙", "htt", opens=frozenset({2})), at) for at in (0, 1, 2)] == [True, True, True]
    assert not is_border(page("甲\n乙\n丙", "htt"), 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(columns(9, 10, 10, 10, 4), [10.0] * 5, id="the full lines tell"),
        pytest.param("一二三四。\n" + columns(9), [9.0, 9.0], id="without any the widest does"),
        pytest.param(
            "一二三四。\n一二三四五六。\n" + columns(8, 10, 7), [10.0] * 5, id="behind a stop no line is full for sure"
        ),
        pytest.param(columns(9, 10, 11, 10, 11, 4), [11.0] * 6, id="of two widths as frequent the larger"),
        pytest.param(columns(9, *[10] * 4, *[12] * 3, 4), [10.0] * 9, id="of seven lines around the middle one"),
        pytest.param(columns(*[10] * 9) + "\n" + columns(*[12] * 9), [10.0] * 9 + [12.0] * 9, id="the nearest ones"),
        pytest.param(columns(*[10] * 5) + "\n\n" + columns(*[14] * 4), [10.0] * 5 + [14.0] * 4, id="a block of its own width"),
        pytest.param(columns(*[10] * 6) + "\n\n" + columns(14, 14), [10.0] * 8, id="one too short to tell"),
    ],
)
def test_how_wide_the_column_is_at_each_line(text: str, expected: list[float]) -> None:
    assert list(measure_columns(page(text)).profile.widths) == expected


def test_on_a_page_of_whole_paragraphs_no_line_has_a_width() -> None:
    assert measure_columns(page(columns(10, 10, 10), profile=Profile(True))).profile.widths == ()
    assert measure_columns(page(columns(5, 10, 10, 10, 3), "htttt")).profile.widths == (0.0, 10.0, 10.0, 10.0, 10.0)


@pytest.mark.parametrize(
    ("text", "marks", "index", "expected"),
    [
        pytest.param(columns(10, 10, 12, 12, 12, 3), "", 2, 12.0, id="only what follows counts"),
        pytest.param(columns(10, 10, 8, 9), "", 2, 9.0, id="too little of it, and the widest does"),
        pytest.param(columns(10, 10), "", 1, 10.0, id="the last line"),
        pytest.param(columns(10, 10), "", 2, 0.0, id="nothing follows"),
        pytest.param(columns(10, 10, 12, 12, 12, 3), "tthttt", 2, 0.0, id="no running text"),
        pytest.param(columns(8, 8, 9, 14, 14, 14, 14), "ttthttt", 0, 8.0, id="as far as a heading"),
        pytest.param("\n".join([columns(8), *["字" * 10 + "。"] * 78, columns(9, 14, 14)]), "", 0, 10.5, id="eighty lines far"),
    ],
)
def test_how_wide_the_column_is_behind_a_line(text: str, marks: str, index: int, expected: float) -> None:
    assert width_behind(page(text, marks), index) == expected


@pytest.mark.parametrize(
    ("indented", "open_lines", "expected"),
    [(3, 5, True), (2, 5, False), (3, 4, False)],
)
def test_first_lines_with_their_spaces_are_a_habit(indented: int, open_lines: int, expected: bool) -> None:
    """Three of them, and of the lines behind an open full one no more than one in five."""
    stops = "".join("一二三四五六七八九。\n　　一二三四五六七八\n" for _ in range(indented))
    running = "一二三四五六七八九十\n　　一二三四五六七八九十\n" + "一二三四五六七八九十\n" * (open_lines - 1 - 0)
    held = profile_page(MarkedPage(lines_of(stops + running))).profile
    assert held.indents == expected


def test_an_empty_page_has_no_habits() -> None:
    assert profile_page(MarkedPage(())).profile == Profile(False)


@pytest.mark.parametrize(
    ("above", "below", "torn"),
    [
        ("城区甲乙丙", "丁A己庚", True),
        ("城区甲乙丙", "AB己庚", False),
        ("城区甲乙", "丙丁A己庚", True),
        ("城甲乙丙丁", "A己庚", True),
    ],
)
def test_five_characters_of_two_lines_that_stand_elsewhere_join_them(above: str, below: str, torn: bool) -> None:
    """On a page of whole paragraphs; four of them at least are Chinese."""
    texts = [above, below, "别处甲乙丙丁A了", "别处甲乙丙AB了"]
    held = page("\n".join(texts), "httt", profile=Profile(True), elsewhere=pieces_of(texts))
    assert bool(why_torn(held, 0, 1)) == torn


@pytest.mark.parametrize(("width", "expected"), [(20.4, [4, 5]), (20.5, [5])])
def test_lines_less_than_half_an_em_wider_are_of_the_captions_column(width: float, expected: list[int]) -> None:
    text = "\n".join(["本报记者 鲍童", "字" * 28, "字" * 28, "字字。", "老人在树下乘凉说话。", "孩子在河边放风筝。", "张敬 摄"])
    held = page(text, "btttttc", profile=Profile(False, widths=(0.0, 28.0, 28.0, 28.0, width, 20.0, 0.0)))
    assert sorted(find_captions(held).captions) == expected
