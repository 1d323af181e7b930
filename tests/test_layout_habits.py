"""Habits of papers that pages set by other programs brought to light: narrow gutters, decks in the text's size, folios at a side."""

from __future__ import annotations

import pytest

from banmian.layout import understand_sheet
from banmian.layout.setting import set_rows
from banmian.model import Box
from banmian.source.sheet import Fill, Type
from test_layout import HEI, SONG, column, line, only, read, sheet, text, upright

KAI = Type("Kai", 10.0)
HEAD = Type("Hei", 16.0)


def test_the_last_lines_of_two_columns_are_two_where_the_gutter_is_narrow() -> None:
    ended, begun, other = text(1, 12 + 14 * 4 + 5, "。"), text(2, 12), text(3, 14 * 7 - 4, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 100, Type("Hei", 24.0)),
        column(ended, 40, 140),
        column(begun, 40, 140 + 14 * 6),
        column(other, 191, 140, first=False),
    )
    assert read(page) == [("秋粮收购开始了", f"{ended}|{begun}{other}")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("秋粮收购", "新桥通车", id="a column right below one is not read behind the other"),
        pytest.param("秋粮收购开始", "新桥今天通车", id="each is set to its column, with little between them"),
    ],
)
def test_headlines_side_by_side_are_two(left: str, right: str) -> None:
    first, second = text(4, 100, "。"), text(5, 100, "。")
    page = sheet(
        line(left, 44, 100, Type("Hei", 22.0)),
        line(right, 195, 100, Type("Hei", 22.0)),
        column(first, 40, 130),
        column(second, 191, 130),
    )
    assert read(page) == [(left, first), (right, second)]


def test_a_deck_in_the_texts_size_is_no_text() -> None:
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        line("——来自乡村的报道", 70, 116, KAI),
        column(text(6, 100, "。"), 40, 130),
    )
    assert (only(page).deck, only(page).body[0].text) == (("——来自乡村的报道",), text(6, 100, "。"))


def test_a_kicker_below_the_text_of_another_story_is_its_own_headlines() -> None:
    above = text(7, 12 + 14 * 4, "。")
    page = sheet(
        line("新桥通车", 60, 80, HEAD),
        column(above, 40, 104),
        line("乡村振兴在行动", 75, 176, KAI),
        line("秋粮收购开始了", 54, 196, HEAD),
        column(text(8, 100, "。"), 40, 220),
    )
    first, second = understand_sheet(page).articles
    assert (first.body[-1].text, second.kicker) == (above, ("乡村振兴在行动",))


def test_a_byline_in_the_texts_face_goes_on_in_the_next_line() -> None:
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        line("本报记者 张建国 本报通讯", 40, 126),
        line("员 李海英", 40, 140),
        column(text(9, 100, "。"), 40, 154),
    )
    assert (only(page).authors, only(page).body[0].text) == (("张建国", "李海英"), text(9, 100, "。"))


def test_the_lines_of_a_byline_may_come_in_two_fonts() -> None:
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        line("本报记者 张建国 本报通讯", 40, 126, KAI),
        line("员 李海英", 40, 140, Type("Kai 2", 10.0)),
        column(text(9, 100, "。"), 40, 154),
    )
    assert (only(page).authors, only(page).body[0].text) == (("张建国", "李海英"), text(9, 100, "。"))


def test_a_folio_runs_down_the_side_of_the_page() -> None:
    words = text(1, 120, "。")
    page = sheet(
        upright("二〇二六年十一月二十日", 12, 60, SONG),
        upright("清澜日报", 12, 200, SONG),
        line("秋粮收购开始了", 60, 60, Type("Hei", 24.0)),
        column(words, 40, 90),
    )
    read_page = understand_sheet(page)
    assert read_page.folio is not None and str(read_page.folio.date) == "2026-11-20"
    assert read(page) == [("秋粮收购开始了", words)]


def test_a_day_within_the_text_is_no_folio() -> None:
    words = text(2, 12) + "2026年1月24日" + text(3, 60, "。")
    page = sheet(line("秋粮收购开始了", 60, 30, Type("Hei", 24.0)), column(words, 40, 60), column(text(4, 90, "。"), 240, 60))
    assert not understand_sheet(page).furniture
    assert words in read(page)[0][1]


def test_a_headline_amid_its_columns_belongs_to_them() -> None:
    words = text(1, 12 + 14 * 8 + 14 * 8 + 14 * 17, "。")
    cuts = [12 + 14 * 3, 12 + 14 * 7, 12 + 14 * 11, 12 + 14 * 15]
    first, second, third, fourth = (words[a:b] for a, b in zip([0, *cuts], cuts, strict=False))
    page = sheet(
        column(first, 40, 100),
        column(second, 40, 220, first=False),
        column(third, 200, 100, first=False),
        column(fourth, 200, 220, first=False),
        line("秋粮收购开始了", 80, 184, Type("Hei", 30.0)),
        column(words[cuts[-1] :], 360, 100, first=False),
    )
    assert read(page) == [("秋粮收购开始了", words)]


def test_narrow_spaces_below_each_other_are_no_gutter() -> None:
    words = text(2, 12 + 14 * 6, "。")
    lines = column(words, 40, 140)
    moved = [glyph._replace(x=glyph.x + 5.5) if 145 < glyph.y < 175 and glyph.x > 95 else glyph for glyph in lines]
    page = sheet(line("秋粮收购开始了", 60, 100, Type("Hei", 24.0)), moved)
    assert [body.replace(" ", "") for _, body in read(page)] == [words]


@pytest.mark.parametrize(("first", "last", "gap"), [(130, 160, 5.5), (170, 200, 9.0)])
def test_a_space_over_the_space_of_one_line_is_no_gutter(first: int, last: int, gap: float) -> None:
    words = text(2, 12 + 14 * 6, "。")
    lines = column(words, 40, 140)
    moved = [glyph._replace(x=glyph.x + gap) if first < glyph.y < last and glyph.x > 145 else glyph for glyph in lines]
    page = sheet(line("秋粮收购开始了", 60, 100, Type("Hei", 24.0)), moved)
    assert (len(set_rows(page)), [body.replace(" ", "") for _, body in read(page)]) == (8, [words])


def test_a_narrow_gutter_of_many_lines_parts_them() -> None:
    first, second = text(2, 12 + 14 * 6, "。"), text(3, 12 + 14 * 6, "。")
    page = sheet(
        line("秋粮收购", 54, 100, HEAD),
        line("新桥今天通车了", 190, 100, HEAD),
        column(first, 40, 140),
        column(second, 187, 140),
    )
    assert read(page) == [("秋粮收购", first), ("新桥今天通车了", second)]


def test_a_kicker_in_the_texts_size_has_two_lines() -> None:
    above = text(7, 12 + 14 * 4, "。")
    page = sheet(
        line("新桥通车", 60, 80, HEAD),
        column(above, 40, 104),
        line("市有关部门在今天的会议", 50, 178, KAI),
        line("上强调", 100, 191, KAI),
        line("秋粮收购开始了", 54, 211, HEAD),
        column(text(8, 100, "。"), 40, 234),
    )
    first, second = understand_sheet(page).articles
    assert (first.body[-1].text, "".join(second.kicker)) == (above, "市有关部门在今天的会议上强调")


def test_a_line_on_a_light_ground_is_a_standing_head() -> None:
    page = sheet(
        line("民生直通车", 46, 80, HEAD),
        line("秋粮收购开始了", 40, 114, Type("Hei", 22.0)),
        column(text(3, 120, "。"), 40, 144),
        fills=(Fill(Box(40, 62, 134, 88), 0.85),),
    )
    assert (only(page).standing_head, only(page).headline) == ("民生直通车", ("秋粮收购开始了",))


def test_a_line_that_reaches_over_the_gutter_parts_no_column() -> None:
    first, second = text(1, 12 + 14 * 7, "。"), text(2, 12 + 14 * 9, "。")
    page = sheet(
        line("秋粮收购", 54, 100, HEAD),
        line("新桥今天通车了", 200, 100, HEAD),
        line("本报记者 张建国 本报通讯员 李海英 赵明", 40, 133, Type("Hei", 10.0)),
        column(first, 40, 147),
        column(second, 191, 126),
    )
    assert read(page) == [("秋粮收购", first), ("新桥今天通车了", second)]


def test_lines_of_two_columns_that_meet_on_one_level_only_are_two() -> None:
    first, second = text(2, 12 + 14 * 7, "。"), text(3, 12 + 14 * 12, "。")
    page = sheet(
        line("秋粮收购", 54, 100, HEAD),
        line("新桥今天通车了", 190, 100, HEAD),
        column(first[: 12 + 14 * 6], 40, 140),
        line(first[12 + 14 * 6 :], 40, 243),
        column(second, 188, 145),
    )
    assert read(page) == [("秋粮收购", first), ("新桥今天通车了", second)]


def test_lines_of_one_text_may_come_in_two_fonts() -> None:
    words = text(1, 12 + 14 * 11, "。")
    other = Type("Song 2", 10.0)
    lines = [words[:12], *(words[12 + 14 * at : 26 + 14 * at] for at in range(11))]
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        *(
            line(words, 60 if at == 0 else 40, 130 + 14 * at, other if at % 4 in (1, 2) else SONG)
            for at, words in enumerate(lines)
        ),
    )
    assert read(page) == [("秋粮收购开始了", words)]


def test_a_standing_head_on_its_own_ground_may_be_as_large_as_the_headline() -> None:
    page = sheet(
        line("民生直通车", 80, 100, HEAD),
        line("秋粮收购开始了", 54, 124, HEAD),
        column(text(6, 100, "。"), 40, 150),
        fills=(Fill(Box(74, 82, 166, 106), 0.85),),
    )
    assert (only(page).standing_head, only(page).headline) == ("民生直通车", ("秋粮收购开始了",))


def test_a_deck_set_to_the_right_reaches_over_the_headlines_end() -> None:
    page = sheet(
        line("秋粮收购开始了", 40, 100, Type("Hei", 24.0)),
        line("各地走访见闻", 190, 120, Type("Hei", 13.0)),
        column(text(6, 140, "。"), 40, 146),
    )
    assert (only(page).headline, only(page).deck) == (("秋粮收购开始了",), ("各地走访见闻",))


def test_a_subhead_at_the_top_of_one_of_several_columns_is_no_deck() -> None:
    first, second = text(4, 12 + 14 * 9, "。"), text(5, 100, "。")
    page = sheet(
        line("秋粮收购今天开始了", 40, 100, Type("Hei", 36.0)),
        column(first, 40, 124),
        line("一张蓝图绘到底", 200, 124, Type("Hei", 10.0)),
        column(second, 200, 138),
    )
    assert read(page) == [("秋粮收购今天开始了", f"{first}|一张蓝图绘到底|{second}")]


def test_a_picture_below_a_headline_takes_none_of_its_text_away() -> None:
    words = text(2, 12 + 14 * 10 + 14 * 20, "。")
    page = sheet(
        line("秋粮收购开始了", 40, 60, Type("Hei", 24.0)),
        column(words[: 12 + 14 * 10], 40, 340),
        column(words[12 + 14 * 10 :], 200, 200, first=False),
        pictures=(Box(40, 75, 180, 325),),
    )
    assert read(page) == [("秋粮收购开始了", words)]


def test_a_mark_may_hang_in_the_gutter_and_fill_it() -> None:
    words, other = text(1, 12 + 14 * 7, "。"), text(2, 12 + 14 * 5, "。")
    hung = words[: 12 + 14 * 2] + "，" + words[12 + 14 * 2 :]
    page = sheet(
        line("秋粮收购开始了", 40, 100, HEAD),
        column(words[: 12 + 14], 40, 130),
        line(hung[26:41], 40, 158),
        column(hung[41:], 40, 172, first=False),
        line("新桥今天通车", 191, 104, HEAD),
        line(other[:12], 211, 126),
        *(line(other[14 * at - 2 : 14 * at + 12], 191, 126 + 16 * at) for at in range(1, 6)),
    )
    assert read(page) == [("秋粮收购开始了", hung), ("新桥今天通车", other)]


def test_a_byline_over_two_columns_is_cut_at_no_gutter() -> None:
    words = text(1, 12 + 14 * 6 + 14 * 7, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 80, Type("Hei", 24.0)),
        line("本报记者 张建国 本报通讯员", 40, 104, Type("Hei", 10.0)),
        line("李海英", 185, 104, Type("Hei", 10.0)),
        column(words[: 12 + 14 * 6], 40, 130),
        column(words[12 + 14 * 6 :], 196, 130, first=False),
    )
    assert (only(page).authors, only(page).body[0].text) == (("张建国", "李海英"), words)


def test_a_folio_stands_below_the_text_wherever_the_sheet_ends() -> None:
    words = text(1, 180, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 60, Type("Hei", 24.0)),
        column(words, 40, 90),
        line("07 要闻", 40, 300, Type("Hei", 14.0)),
        line("2026年11月20日", 200, 300),
        line("清澜日报", 500, 300, Type("Hei", 14.0)),
    )
    assert (read(page), len(understand_sheet(page).furniture)) == ([("秋粮收购开始了", words)], 3)


def test_a_headline_little_larger_than_the_text_is_no_subhead_where_a_deck_and_dateline_follow() -> None:
    above, below = text(3, 12 + 14 * 4 + 6, "。"), "本报济宁讯" + text(5, 100, "。")
    page = sheet(
        line("新桥通车", 60, 80, HEAD),
        column(above, 40, 104),
        line("秋粮收购开始了", 50, 191, Type("Hei", 13.2)),
        line("——各地走访见闻", 50, 206, Type("Kai", 11.5)),
        column(below, 40, 222),
    )
    assert read(page) == [("新桥通车", above), ("秋粮收购开始了", below)]


def test_a_deck_in_the_texts_face_and_a_little_larger_is_no_text() -> None:
    page = sheet(
        line("秋粮收购开始了", 40, 100, Type("Hei", 24.0)),
        line("各地干部群众热议", 60, 116, Type("Song", 11.0)),
        column(text(6, 140, "。"), 40, 131),
    )
    assert (only(page).deck, only(page).body[0].text) == (("各地干部群众热议",), text(6, 140, "。"))


def test_four_rules_around_a_line_make_it_a_standing_head() -> None:
    frame = (Box(74, 88, 136, 88.5), Box(74, 105, 136, 105.5), Box(74, 88, 74.5, 105.5), Box(136, 88, 136.5, 105.5))
    page = sheet(
        line("民生直通车", 80, 100, Type("Hei", 11.0)),
        line("秋粮收购开始了", 54, 126, HEAD),
        column(text(6, 100, "。"), 40, 150),
        rules=frame,
    )
    assert (only(page).standing_head, only(page).headline) == ("民生直通车", ("秋粮收购开始了",))


def test_a_mark_may_stand_half_behind_its_column() -> None:
    words, other = text(1, 12 + 14 * 7, "。"), text(2, 12 + 14 * 5, "。")
    hung = words[:54] + "，" + words[54:]
    squeezed = [glyph._replace(x=glyph.x - at * 5 / 14) for at, glyph in enumerate(line(hung[40:55], 40, 172))]
    page = sheet(
        line("秋粮收购开始了", 40, 100, HEAD),
        column(words[: 12 + 14 * 2], 40, 130),
        squeezed,
        column(hung[55:], 40, 186, first=False),
        line("新桥今天通车", 187, 104, HEAD),
        line(other[:12], 207, 140),
        *(line(other[14 * at - 2 : 14 * at + 12], 187, 140 + 16 * at) for at in range(1, 6)),
    )
    assert read(page) == [("秋粮收购开始了", hung), ("新桥今天通车", other)]


@pytest.mark.parametrize("x", [158, 175])
def test_a_subhead_longer_than_its_column_covers_the_columns_beside_it(x: float) -> None:
    subhead = "查改并进以案促改构建不能腐的制度体系和机制"
    begun, first = text(1, 12 + 14 * 13), text(2, 14 * 6 - 3, "。")
    second, last = text(3, 12 + 14 * 5 - 3, "。"), text(4, 12 + 14 * 13 - 5, "。")
    page = sheet(
        line("秋粮收购开始了", 60, 80, Type("Hei", 24.0)),
        column(begun, 40, 110),
        column(first, 195, 110, first=False),
        line(subhead, x, 110 + 14 * 6 + 4, HEI),
        column(second, 195, 110 + 14 * 8),
        column(last, 350, 110),
    )
    blocks = [(block.subhead, block.text) for block in only(page).body]
    assert blocks == [(False, begun + first), (True, subhead), (False, second), (False, last)]


def test_a_signature_may_have_a_line_of_its_own() -> None:
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        column(text(6, 96, "。"), 40, 130),
        line("（本报记者 张建国）", 80, 228),
    )
    assert only(page).authors == ("张建国",)


def test_a_narrow_space_tells_where_no_other_gap_is() -> None:
    names = line("本报记者张建国本报通讯员", 40, 126, KAI)
    spaced = [glyph._replace(x=glyph.x + 1.8 * ((at > 3) + (at > 6))) for at, glyph in enumerate(names)]
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD), spaced, line("李海英", 40, 140, KAI), column(text(9, 100, "。"), 40, 154)
    )
    assert only(page).authors == ("张建国", "李海英")


def test_a_byline_wider_than_the_first_column_speaks_for_all() -> None:
    words = text(1, 12 + 14 * 6 + 14 * 7, "。")
    page = sheet(
        line("秋粮收购今天开始了", 60, 80, Type("Hei", 30.0)),
        line("本报记者 张建国 本报通讯员 李海英", 182, 104),
        column(words[: 12 + 14 * 6], 40, 120),
        column(words[12 + 14 * 6 :], 196, 120, first=False),
    )
    assert (only(page).authors, only(page).body[0].text) == (("张建国", "李海英"), words)


def test_lines_of_two_headlines_on_one_level_are_two() -> None:
    first, second = text(4, 120, "。"), text(5, 120, "。")
    big = Type("Hei", 20.0)
    page = sheet(
        line("秋粮收购今天", 50, 100, big),
        line("新桥建成将要", 182, 124, big),
        line("全面开始进行", 50, 124, big),
        line("通车", 222, 148, big),
        column(first, 40, 144),
        column(second, 192, 168, width=10),
    )
    assert read(page) == [("秋粮收购今天全面开始进行", first), ("新桥建成将要通车", second)]


def test_a_line_set_full_and_indented_ends_where_a_paragraph_begins() -> None:
    words = [text(3, 12 + 14 * 2 + 6, "。"), text(4, 12), text(5, 12 + 14 * 3 + 6, "。")]
    page = sheet(
        line("秋粮收购开始了", 54, 100, HEAD),
        column(words[0], 40, 130),
        line(words[1], 60, 186),
        column(words[2], 40, 200),
    )
    assert read(page) == [("秋粮收购开始了", "|".join(words))]


def test_columns_below_a_line_over_both_are_two_where_the_lines_below_say_so() -> None:
    short, words, other = text(1, 14 + 6, "。"), text(3, 12 + 14 * 4), text(2, 14 * 7, "。")
    page = sheet(
        line("秋粮收购今天开始", 40, 80, Type("Hei", 30.0)),
        line(text(8, 28), 46, 103, KAI),
        column(short, 40, 117, first=False),
        column(words, 40, 145),
        column(other, 196, 117, first=False),
    )
    assert f"{short}|{words}{other}" in read(page)[0][1]


def test_a_space_in_a_line_pressed_together_is_one() -> None:
    pressed = [
        glyph._replace(x=glyph.x - 0.45 * at) for at, glyph in enumerate(line("■本报记者何芳和韩丽潘伟邦", 40, 100, HEI))
    ]
    pressed = pressed[:10] + [glyph._replace(x=glyph.x + 2.0) for glyph in pressed[10:]]
    assert [row.text for row in set_rows(sheet(pressed))] == ["■本报记者何芳和韩丽 潘伟邦"]


def test_a_byline_smaller_than_the_text_parts_no_headline_from_it() -> None:
    words = text(1, 12 + 14 * 9 + 14 * 8, "。")
    page = sheet(
        line("秋粮收购今天开始了", 40, 80, Type("Hei", 30.0)),
        line("本报记者 张建国", 40, 104, Type("Kai", 9.0)),
        column(words[: 12 + 14 * 9], 40, 124),
        column(words[12 + 14 * 9 :], 196, 124, first=False),
    )
    assert (read(page), only(page).authors) == ([("秋粮收购今天开始了", words)], ("张建国",))
