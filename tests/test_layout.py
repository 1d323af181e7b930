"""A page is read by where things stand: each rule as a page of a few lines, and what holds for any page."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.layout import understand_sheet
from banmian.model import Article, Box, Page
from banmian.source.sheet import Fill, Glyph, Sheet, Type

SONG, HEI = Type("Song", 10.0), Type("Hei", 10.0)
WORDS = "市里今天召开会议部署秋季农业生产各地干部群众代表参加并听取了有关情况汇报大家表示要把工作做实做细"


def text(start: int, length: int, end: str = "") -> str:
    """Running text that is never the same twice."""
    body = "".join(WORDS[(start * 7 + at * (3 + start % 5)) % len(WORDS)] for at in range(length - len(end)))
    return body + end


def line(words: str, x: float, y: float, kind: Type = SONG) -> list[Glyph]:
    """A level line, its baseline at y."""
    return [Glyph(char, x + at * kind.size, y, kind.size, kind) for at, char in enumerate(words)]


def upright(words: str, x: float, y: float, kind: Type = SONG) -> list[Glyph]:
    """An upright line, its first baseline at y."""
    return [Glyph(char, x, y + at * kind.size * 1.05, kind.size, kind) for at, char in enumerate(words)]


def column(words: str, x: float, y: float, width: int = 14, kind: Type = SONG, first: bool = True) -> list[Glyph]:
    """Text set in a column so many characters wide; ``first``: with an indent."""
    found, at = [], 0
    while at < len(words):
        room = width - 2 if first and at == 0 else width
        found += line(words[at : at + room], x + (width - room) * kind.size, y, kind)
        at, y = at + room, y + 14
    return found


def sheet(*parts: list[Glyph], **more: object) -> Sheet:
    """A page of these characters."""
    return Sheet(800.0, 1000.0, tuple(glyph for part in parts for glyph in part), **more)  # type: ignore[arg-type]


def two_stories() -> Sheet:
    """A story of two columns, its first breaking off in mid-sentence, above one of one column."""
    big = Type("Hei", 24.0)
    words = text(1, 12 + 14 * 9 + 14 * 8, "。")
    return sheet(
        line("秋粮收购开始了", 60, 100, big),
        column(words[: 12 + 14 * 9], 40, 140),
        column(words[12 + 14 * 9 :], 200, 140, first=False),
        line("新桥通车", 60, 330, Type("Hei", 20.0)),
        column(text(2, 100, "。"), 40, 360),
    )


def read(page: Sheet) -> list[tuple[str, str]]:
    """Headline and body of each article."""
    return [("".join(a.headline), "|".join(b.text for b in a.body)) for a in understand_sheet(page).articles]


def only(page: Sheet) -> Article:
    """The one article of a page."""
    (article,) = understand_sheet(page).articles
    return article


def test_a_story_goes_on_in_the_next_column() -> None:
    words = text(1, 12 + 14 * 9 + 14 * 8, "。")
    assert read(two_stories()) == [("秋粮收购开始了", words), ("新桥通车", text(2, 100, "。"))]


def test_a_kicker_stands_above_its_headline_and_a_deck_below() -> None:
    page = sheet(
        line("全市会议召开", 60, 80, Type("Song", 14.0)),
        line("秋粮收购开始了", 60, 110, Type("Hei", 26.0)),
        line("——来自乡村的报道", 60, 132, Type("Song", 14.0)),
        column(text(3, 120, "。"), 40, 160),
    )
    article = only(page)
    assert (article.kicker, article.headline, article.deck) == (("全市会议召开",), ("秋粮收购开始了",), ("——来自乡村的报道",))


def test_a_line_on_a_ground_of_its_own_is_a_standing_head() -> None:
    page = sheet(
        line("民生直通车", 44, 80, replace(HEI, light=1.0)),
        line("秋粮收购开始了", 40, 110, Type("Hei", 22.0)),
        column(text(3, 120, "。"), 40, 140),
        fills=(Fill(Box(40, 69, 98, 83), 0.2),),
    )
    assert (only(page).standing_head, only(page).headline) == ("民生直通车", ("秋粮收购开始了",))


def test_an_upright_headline_stands_beside_its_columns() -> None:
    page = sheet(upright("秋粮收购开始了", 40, 100, Type("Hei", 24.0)), column(text(4, 150, "。"), 80, 90))
    assert read(page) == [("秋粮收购开始了", text(4, 150, "。"))]


def test_upright_text_runs_from_right_to_left() -> None:
    words = text(5, 18 + 20 * 6, "。")
    lines = [words[:18], *(words[18 + 20 * at : 38 + 20 * at] for at in range(6))]
    page = sheet(
        line("旧报", 560, 80, Type("Hei", 24.0)),
        *(upright(words, 600 - 15 * at, 110 + (21 if at == 0 else 0)) for at, words in enumerate(lines)),
    )
    assert read(page) == [("旧报", words)]


def test_a_bold_line_amid_a_column_is_a_subhead() -> None:
    first, second = text(6, 110, "。"), text(7, 110, "。")
    page = sheet(
        line("秋粮收购开始了", 40, 80, Type("Hei", 22.0)),
        column(first, 40, 110),
        line("一条老街", 90, 236, HEI),
        column(second, 40, 250),
    )
    assert [(b.subhead, b.text) for b in only(page).body] == [(False, first), (True, "一条老街"), (False, second)]


def test_text_in_a_box_is_no_part_of_the_story_around_it() -> None:
    boxed = [*line("新桥通车", 212, 300, Type("Hei", 16.0)), *column(text(8, 60, "。"), 210, 320, 12)]
    page = sheet(
        line("秋粮收购开始了", 40, 80, Type("Hei", 24.0)),
        column(text(1, 12 + 14 * 30), 40, 110),
        boxed,
        frames=(Box(204, 280, 340, 390),),
    )
    assert ("新桥通车", text(8, 60, "。")) in read(page)


def test_a_caption_is_a_photo_with_its_credit() -> None:
    page = sheet(
        line("大家在新桥上走过。 ■记者 张三 摄", 40, 320),
        line("秋粮收购开始了", 40, 370, Type("Hei", 24.0)),
        column(text(9, 120, "。"), 40, 400),
        pictures=(Box(40, 100, 330, 305),),
    )
    photo = understand_sheet(page).articles[0]
    assert (photo.kind.value, photo.credit, photo.authors) == ("photo", "■记者 张三 摄", ("张三",))


def test_a_byline_over_the_line_end_is_whole() -> None:
    page = sheet(
        line("秋粮收购开始了", 40, 80, Type("Hei", 24.0)),
        line("■本报记者 何芳和 本报通讯员", 40, 105, HEI),
        line("韩丽 潘伟邦", 40, 119, HEI),
        column(text(9, 120, "。"), 40, 140),
    )
    assert only(page).authors == ("何芳和", "韩丽", "潘伟邦")


def test_the_folio_says_what_page_it_is() -> None:
    page = two_stories()
    head = [
        *line("07", 40, 40, HEI),
        *line("县域", 80, 40, HEI),
        *line("2026年11月20日 星期五", 300, 40),
        *line("责任编辑 张三 版式 李四", 480, 40),
        *line("清澜日报", 720, 40, Type("Hei", 12.0)),
    ]
    read_page = understand_sheet(replace(page, glyphs=(*head, *page.glyphs), rules=(Box(40, 50, 770, 51),)))
    folio = read_page.folio
    assert folio is not None and folio.date is not None
    assert (folio.date.isoformat(), folio.number, folio.name, folio.publication) == ("2026-11-20", 7, "县域", "清澜日报")
    assert read_page.staff == ("责任编辑 张三 版式 李四",)


@settings(deadline=None, max_examples=12)
@given(st.randoms(use_true_random=False))
def test_the_order_of_painting_says_nothing(chance: random.Random) -> None:
    page = two_stories()
    glyphs = list(page.glyphs)
    chance.shuffle(glyphs)
    assert read(replace(page, glyphs=tuple(glyphs))) == read(page)


@pytest.mark.parametrize("scale", [0.31, 0.5, 2.7])
def test_the_size_of_a_page_says_nothing(scale: float) -> None:
    page = two_stories()
    kinds = {glyph.type: replace(glyph.type, size=glyph.type.size * scale) for glyph in page.glyphs}
    glyphs = tuple(Glyph(g.text, g.x * scale, g.y * scale, g.advance * scale, kinds[g.type]) for g in page.glyphs)
    assert read(Sheet(page.width * scale, page.height * scale, glyphs)) == read(page)


def _scattered(chance: random.Random) -> Sheet:
    parts = []
    for at in range(chance.randint(1, 14)):
        kind = chance.choice([SONG, SONG, HEI, Type("Hei", 22.0), Type("Kai", 13.0), Type("Song", 10.0, angle=90)])
        place = chance.uniform(0, 700), chance.uniform(10, 950)
        parts.append(chance.choice([line, upright])(text(at, chance.randint(1, 16)), *place, kind))
    boxes = tuple(
        Box(x, y, x + 150, y + 200) for x, y in [(chance.uniform(0, 600), chance.uniform(0, 700))] * chance.randint(0, 1)
    )
    return sheet(*parts, frames=boxes, pictures=boxes[:1])


def _said(page: Page) -> str:
    return "".join(line.text for line in page.lines)


@settings(deadline=None, max_examples=40)
@given(st.randoms(use_true_random=False))
def test_each_line_is_in_one_unit_and_no_character_is_lost(chance: random.Random) -> None:
    scattered = _scattered(chance)
    page = understand_sheet(scattered)
    held = Counter([*page.furniture, *(number for article in page.articles for number in article.lines)])
    assert sorted(held) == list(page.printed) and set(held.values()) <= {1}
    painted = {(g.text, round(g.x), round(g.y)) for g in scattered.glyphs}
    assert len(_said(page).replace(" ", "")) >= len(painted) * 0.9
    assert not Counter(_said(page).replace(" ", "")) - Counter(g.text for g in scattered.glyphs)
