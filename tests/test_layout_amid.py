"""What stands amid text, beside it, or over a part of it: quotations between rules, pictures, large initials, headlines."""

from __future__ import annotations

import pytest

from banmian.layout import understand_sheet
from banmian.model import Box
from banmian.source.sheet import Glyph, Type
from test_layout import HEI, column, line, only, read, sheet, text

KAI = Type("Kai", 13.5)
HEAD = Type("Hei", 18.0)


def test_a_quotation_between_rules_parts_no_column() -> None:
    words = text(1, 12 + 14 * 9 - 5, "。") + text(2, 12 + 14 * 6, "。")
    page = sheet(
        line("新桥通车", 40, 100, HEAD),
        column(words[: 12 + 14 * 4], 40, 125),
        line(words[20:30], 40, 212, KAI),
        line(words[30:38], 40, 230, KAI),
        column(words[12 + 14 * 4 :], 40, 260, first=False),
        line("秋粮收购", 200, 160, HEAD),
        column(text(3, 12 + 14 * 6, "。"), 200, 185),
        rules=(Box(40, 192, 180, 193), Box(40, 242, 180, 243)),
    )
    assert read(page) == [("新桥通车", words), ("秋粮收购", text(3, 12 + 14 * 6, "。"))]
    assert len(understand_sheet(page).furniture) == 2


def test_a_deck_above_a_byline_in_its_face_is_the_headlines() -> None:
    small = Type("Kai", 10.0)
    words = text(4, 12 + 14 * 6 - 3, "。") + text(5, 12 + 14 * 7, "。")
    page = sheet(
        line("新桥通车", 40, 100, HEAD),
        line("——来自工地的报道", 40, 118, small),
        line("■本报记者 王小明", 40, 132, small),
        column(words[: 12 + 14 * 6], 40, 150),
        column(words[12 + 14 * 6 :], 200, 150, first=False),
    )
    article = only(page)
    assert (article.deck, article.byline) == (("——来自工地的报道",), "■本报记者 王小明")
    assert "".join(block.text for block in article.body) == words


def test_a_headline_amid_columns_belongs_to_those_that_begin_level_with_them() -> None:
    before, words = text(6, 12 + 14 * 20 - 2, "。"), text(7, 12 + 14 * 45, "。")
    page = sheet(
        line("秋粮收购", 40, 100, HEAD),
        column(before, 40, 122),
        column(words[: 12 + 14 * 20], 200, 96),
        column(words[12 + 14 * 20 : 12 + 14 * 26], 360, 96, first=False),
        line("新桥今天通车", 360, 200, HEAD),
        column(words[12 + 14 * 26 :], 360, 222, first=False),
    )
    assert read(page) == [("秋粮收购", before), ("新桥今天通车", words)]


def test_a_headline_set_wide_on_lines_set_close_is_level() -> None:
    big = Type("Hei", 18.0)
    rows = ("新桥今天", "正式通车", "两岸群众", "出行方便")
    head = [Glyph(c, 40 + 29 * i, 100 + 22 * at, 18.0, big) for at, row in enumerate(rows) for i, c in enumerate(row)]
    page = sheet(head, column(text(1, 12 + 14 * 6, "。"), 40, 190))
    assert read(page) == [("".join(rows), text(1, 12 + 14 * 6, "。"))]


def test_paragraphs_parted_by_white_make_one_column() -> None:
    first, second, third, fourth, fifth = (text(at, 14 * 3 - at, "。") for at in range(2, 7))
    rest = text(7, 14 * 3, "。")
    page = sheet(
        line("新桥通车", 40, 100, HEAD),
        *(column(words, 40, 125 + 56 * at, first=False) for at, words in enumerate((first, second, third))),
        *(column(words, 200, 125 + 56 * at, first=False) for at, words in enumerate((fourth, fifth, rest))),
    )
    assert read(page) == [("新桥通车", "|".join((first, second, third, fourth, fifth, rest)))]


@pytest.mark.parametrize("kicker", ["全市重点项目推进会召开", "张军强调"])
def test_a_line_closer_to_a_headline_than_to_the_picture_beside_it_is_a_kicker(kicker: str) -> None:
    words = text(8, 12 + 14 * 9, "。")
    page = sheet(
        line(kicker, 200, 110, Type("Kai", 10.0)),
        line("新桥通车", 200, 130, HEAD),
        column(words, 200, 155),
        column(text(9, 12 + 14 * 9, "。"), 40, 260),
        line("秋粮收购", 40, 240, HEAD),
        pictures=(Box(40, 90, 185, 210),),
    )
    told = [article for article in understand_sheet(page).articles if article.headline == ("新桥通车",)]
    assert [article.kicker for article in told] == [(kicker,)]


def test_a_subhead_below_white_goes_on_in_its_column() -> None:
    first, second, end = text(2, 12 + 14 * 3 - 2, "。"), text(3, 12 + 14 * 2, "。"), text(4, 12 + 14 * 4, "。")
    page = sheet(
        line("新桥通车", 40, 100, HEAD),
        column(first, 40, 125),
        line("桥通了路也通了", 40, 195, HEI),
        column(second, 40, 209),
        column(end, 200, 125),
    )
    assert read(page) == [("新桥通车", f"{first}|桥通了路也通了|{second}|{end}")]


def test_a_picture_between_paragraphs_parts_no_column() -> None:
    before, after, beside = text(5, 12 + 14 * 3 - 2, "。"), text(6, 12 + 14 * 5, "。"), text(7, 12 + 14 * 15, "。")
    page = sheet(
        line("秋粮收购", 40, 100, HEAD),
        column(text(8, 12 + 14 * 9, "。"), 40, 125),
        line("新桥今天通车", 200, 100, HEAD),
        column(before, 200, 125),
        column(after, 200, 279),
        column(beside, 360, 125),
        pictures=(Box(200, 178, 340, 265),),
    )
    assert read(page) == [("秋粮收购", text(8, 12 + 14 * 9, "。")), ("新桥今天通车", f"{before}|{after}|{beside}")]


def test_a_summary_closer_to_its_headline_than_to_a_picture_is_no_caption() -> None:
    small, words = Type("Kai", 10.0), text(9, 12 + 14 * 5, "。")
    page = sheet(
        line("新桥今天通车", 40, 100, HEAD),
        line("【核心提示】两岸往来更快，", 60, 117, small),
        line("群众出行更方便。", 40, 131, small),
        column(words, 40, 162),
        pictures=(Box(202, 70, 400, 300),),
    )
    assert [article.kind.value for article in understand_sheet(page).articles] == ["article"]
