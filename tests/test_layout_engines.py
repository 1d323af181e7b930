"""What pages set by Typst, reportlab and TeX brought to light: subheads hardly larger than the text, kickers with a space."""

from __future__ import annotations

from banmian.layout import understand_sheet
from banmian.layout.setting import set_rows
from banmian.source.sheet import Type
from test_layout import HEI, SONG, column, line, only, read, sheet, text

KAI = Type("Kai", 10.0)
HEAD = Type("Hei", 24.0)
SLIGHTLY = Type("Song", 11.0)
DAY = "2026年11月20日 星期五"


def test_a_subhead_hardly_larger_than_the_text_stays_in_its_column() -> None:
    above, below, other = text(1, 12 + 14 * 4 + 5, "。"), text(2, 12 + 14 * 5), text(3, 14 * 9 - 4, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 100, HEAD),
        column(above, 40, 140),
        line("群众的事马上办", 40, 227, SLIGHTLY),
        column(below, 40, 242),
        column(other, 196, 140, first=False),
    )
    blocks = [(block.subhead, block.text) for block in only(page).body]
    assert blocks == [(False, above), (True, "群众的事马上办"), (False, below + other)]


def test_a_deck_in_the_texts_face_is_none_of_its_lines() -> None:
    page = sheet(
        line("秋粮收购开始了", 40, 100, Type("Hei", 16.0)),
        line("——来自乡村的报道", 40, 116, SLIGHTLY),
        column(text(6, 100, "。"), 40, 131),
    )
    assert (only(page).deck, only(page).body[0].text) == (("——来自乡村的报道",), text(6, 100, "。"))


def test_a_deck_after_a_dash_may_stand_to_the_right_of_its_headline() -> None:
    words = text(1, 12 + 14 * 4 + 14 * 5 + 14 * 4, "。")
    page = sheet(
        line("秋粮收购开始了", 180, 100, HEAD),
        line("——来自乡村的报道", 400, 116, Type("Hei", 10.0)),
        column(words[: 12 + 14 * 4], 40, 140),
        column(words[12 + 14 * 4 : 12 + 14 * 9], 195, 140, first=False),
        column(words[12 + 14 * 9 :], 350, 140, first=False),
    )
    assert (only(page).deck, only(page).body[0].text) == (("——来自乡村的报道",), words)


def test_a_kicker_in_the_midst_of_columns_may_hold_a_space() -> None:
    above, below = text(1, 12 + 14 * 8 + 14 * 9, "。"), text(2, 12 + 14 * 4 + 14 * 5, "。")
    page = sheet(
        line("新桥通车", 130, 80, HEAD),
        column(above[: 12 + 14 * 8], 40, 110),
        column(above[12 + 14 * 8 :], 188, 110, first=False),
        line("发展特色产业", 120, 270, KAI) + line("助力乡村振兴", 188, 270, KAI),
        line("秋粮收购开始了", 100, 300, HEAD),
        column(below[: 12 + 14 * 4], 40, 330),
        column(below[12 + 14 * 4 :], 188, 330, first=False),
    )
    second = understand_sheet(page).articles[1]
    assert (second.kicker, second.body[0].text) == (("发展特色产业 助力乡村振兴",), below)


def test_the_papers_name_is_no_line_of_the_headline_below_it() -> None:
    page = sheet(
        line("A02", 40, 40, Type("Hei", 16.0)),
        line(DAY, 200, 40),
        line("云州日报", 620, 40, Type("Hei", 14.5)),
        line("秋粮收购开始了", 600, 64, Type("Hei", 15.0)),
        column(text(4, 100, "。"), 580, 90),
        column(text(5, 500, "。"), 40, 70),
    )
    assert "秋粮收购开始了" in [headline for headline, _ in read(page)]


def test_a_subhead_with_a_single_line_below_it_is_one() -> None:
    above, begun, other = text(1, 12 + 14 * 4 + 5, "。"), text(2, 12), text(3, 14 * 7, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 100, HEAD),
        column(above, 40, 140),
        line("夯实基础", 78, 229, Type("Hei", 14.0)),
        line(begun, 60, 246),
        column(other, 196, 140, first=False),
    )
    blocks = [(block.subhead, block.text) for block in only(page).body]
    assert blocks == [(False, above), (True, "夯实基础"), (False, begun + other)]


def test_a_subhead_in_the_texts_own_type_is_a_short_line_without_a_stop() -> None:
    above, below = text(1, 12 + 14 * 4 + 5, "。"), text(2, 12 + 14 * 5 + 3, "。")
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        column(above, 40, 140),
        line("群众的事马上办", 60, 224),
        column(below, 40, 238),
    )
    assert [(block.subhead, block.text) for block in only(page).body] == [
        (False, above),
        (True, "群众的事马上办"),
        (False, below),
    ]


def test_a_signature_in_another_face_is_no_subhead() -> None:
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        column(text(6, 96, "。"), 40, 130),
        line("（本报记者 张建国）", 80, 228, KAI),
    )
    assert (only(page).authors, any(block.subhead for block in only(page).body)) == (("张建国",), False)


def test_without_indents_a_line_that_was_not_stretched_ends_its_paragraph() -> None:
    words = [text(1, 14 * 4 - 1, "。"), text(2, 14 * 5 - 1, "。"), text(3, 14 * 3, "。")]
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        *(column(part, 40, 140 + 14 * down, first=False) for part, down in zip(words, (0, 4, 9), strict=True)),
    )
    assert [block.text for block in only(page).body] == words


def test_a_byline_over_two_lines_opens_its_story() -> None:
    first, second = text(4, 12 + 14 * 6), text(5, 12 + 14 * 6, "。")
    page = sheet(
        line("新桥今天通车", 44, 100, Type("Hei", 20.0)),
        column(first, 40, 130),
        line("秋粮收购开始", 199, 100, Type("Hei", 20.0)),
        line("本报记者 秦朋 本报通讯员", 195, 130, HEI),
        line("沈楠", 195, 144, HEI),
        column(second, 195, 158),
    )
    assert read(page) == [("新桥今天通车", first), ("秋粮收购开始", second)]


def test_narrow_marks_below_each_other_are_no_gutter() -> None:
    """Marks whose squares are half white, in lines that keep a grid."""
    half = [glyph._replace(advance=3.0) if glyph.text == "”" else glyph for glyph in line("院”转运群众生活等环节的实", 40, 100)]
    marks = [
        [
            glyph._replace(y=100.0 + 14 * at, text=glyph.text if glyph.text == "”" else text(at, 13)[i])
            for i, glyph in enumerate(half)
        ]
        for at in range(5)
    ]
    hung = [
        glyph._replace(advance=9.0) if glyph.text == "。" else glyph
        for glyph in line("难。要举全市之力排查收治四", 40, 170, SONG)
    ]
    assert "难。要举全市之力排查收治四" in [row.text for row in set_rows(sheet(*marks, hung))]
