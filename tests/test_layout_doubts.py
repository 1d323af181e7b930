"""What is unsure about a story of a PDF page: each doubt where it begins, and the same page without it."""

from __future__ import annotations

import pytest

from banmian.layout import understand_sheet
from banmian.layout.corrections import correct
from banmian.layout.unsure import check_caption
from banmian.model import Article, Block, Fix, Kind, Role
from banmian.source.sheet import Sheet, Type
from test_layout import HEI, column, line, sheet, text, two_stories

HEAD = Type("Hei", 24.0)


def doubts(page: Sheet) -> list[tuple[str, str]]:
    """Each doubt: what it is, and the line it points at."""
    read = understand_sheet(page)
    lines = {row.no: row.text for row in read.lines}
    return [(doubt.code, lines[doubt.line]) for doubt in read.doubts]


def under_headline(words: str, first: bool = True) -> Sheet:
    """A story of one column."""
    return sheet(line("秋粮收购开始了", 60, 100, HEAD), column(words, 40, 140, first=first))


def test_a_page_that_is_plain_has_none() -> None:
    assert doubts(two_stories()) == []


@pytest.mark.parametrize(("end", "expected"), [("。", []), ("，", ["unfinished"]), ("）", []), ("里", ["unfinished"])])
def test_a_story_that_ends_in_mid_sentence(end: str, expected: list[str]) -> None:
    words = text(1, 12 + 14 * 6 + 7, end)
    assert doubts(under_headline(words)) == [(code, words[-7:]) for code in expected]


def test_a_story_that_says_where_it_goes_on_is_finished() -> None:
    assert doubts(under_headline(text(1, 12 + 14 * 6 + 3, "（下转第2版）"))) == []


@pytest.mark.parametrize(("length", "expected"), [(39, ["unfinished"]), (40, [])])
def test_a_text_too_short_for_a_story(length: int, expected: list[str]) -> None:
    assert [code for code, _ in doubts(under_headline(text(1, length, "。")))] == expected


def test_a_column_far_below_and_beside_may_be_anothers() -> None:
    """It is the only place left for it; that says little."""
    words = text(1, 12 + 14 * 9)
    rest = text(2, 14 * 5, "。")
    page = sheet(line("秋粮收购开始了", 60, 100, HEAD), column(words, 40, 140), column(rest, 200, 500, first=False))
    assert doubts(page) == [("column", rest[:14])]


def test_one_line_between_columns_may_be_anything() -> None:
    words = text(1, 12 + 14 * 9 + 14 + 14 * 8, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 100, HEAD),
        column(words[: 12 + 14 * 9], 40, 140),
        column(words[12 + 14 * 9 : 12 + 14 * 10], 200, 140, first=False),
        column(words[12 + 14 * 10 :], 200, 175, first=False),
    )
    assert ("alone", words[12 + 14 * 9 : 12 + 14 * 10]) in doubts(page)


@pytest.mark.parametrize(("above", "expected"), [("市里开了会议。", []), ("会议上有人说：", []), ("会议上有人说", ["subhead"])])
def test_a_subhead_amid_a_sentence(above: str, expected: list[str]) -> None:
    page = sheet(
        line("秋粮收购开始了", 60, 100, HEAD),
        column(text(1, 12 + 14 * 5), 40, 140),
        line(above, 40, 140 + 14 * 6),
        line("仓库修好了", 60, 140 + 14 * 7, HEI),
        column(text(3, 12 + 14 * 5, "。"), 40, 140 + 14 * 8),
    )
    assert [code for code, _ in doubts(page)] == expected


@pytest.mark.parametrize(("end", "expected"), [("。", ["paragraph"]), ("谷", [])])
def test_where_paragraphs_have_no_indent_a_full_line_may_end_one(end: str, expected: list[str]) -> None:
    words = text(1, 14 * 3, end) + text(2, 14 * 3 + 5, "。")
    assert doubts(under_headline(words, first=False)) == [(code, words[14 * 3 : 14 * 4]) for code in expected]


@pytest.mark.parametrize(("size", "expected"), [(19.0, ["roles"]), (20.0, []), (18.0, []), (19.8, [])])
def test_a_line_nearly_as_large_as_the_headline(size: float, expected: list[str]) -> None:
    page = sheet(
        line("秋粮收购开始了", 60, 100, Type("Hei", 20.0)),
        line("农民喜笑颜开", 60, 124, Type("Hei", size)),
        column(text(1, 100, "。"), 40, 150),
    )
    assert doubts(page) == [(code, "农民喜笑颜开") for code in expected]


def test_a_doubt_goes_when_the_story_is_corrected() -> None:
    words = text(1, 14 * 3, "。") + text(2, 14 * 3 + 5, "。")
    page = understand_sheet(under_headline(words, first=False))
    (doubt,) = page.doubts
    assert not correct(page, (Fix((doubt.line,), words[14 * 3 : 14 * 4], Role.PARAGRAPH),)).doubts
    assert correct(page, (Fix((1,), "秋粮", authors=("鲍童",)),)).doubts == (doubt,)


@pytest.mark.parametrize(
    ("caption", "credit", "expected"),
    [
        ("图为农民收割水稻。", "", []),
        ("图为农民收割水", "张三摄", []),
        ("图为农民收割水", "", ["unfinished"]),
        ("图为谁。", "", ["unfinished"]),
        ("图为谁呢？", "", ["unfinished"]),
        ("图为谁来呢？", "", []),
    ],
)
def test_a_caption_that_is_not_whole(caption: str, credit: str, expected: list[str]) -> None:
    photo = Article(Kind.PHOTO, credit=credit, body=(Block(caption, (7,)),), lines=(7,))
    assert [doubt.code for doubt in check_caption(photo) if doubt.line == 7] == expected


def test_lines_read_as_verse() -> None:
    """Six lines and more that each are a paragraph."""
    short = [line(text(at, 5), 40, 140 + 14 * at) for at in range(7)]
    page = sheet(line("新桥", 40, 100, HEAD), *short, column(text(9, 300, "。"), 300, 140, width=20))
    assert "verse" in [code for code, _ in doubts(page)]
