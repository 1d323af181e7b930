"""Who stands beside whom: every story once, rows without a last one alone, more text than can show."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from banmian.content.catalogue import Entry, IssuePage
from banmian.content.picture import Image, Photograph
from banmian.pages.filters import entry
from banmian.typeset.blocks import TEXTS, blocks
from banmian.typeset.compose import SURELY, Sheet, compose
from banmian.typeset.height import head
from banmian.typeset.places import rows_of
from banmian.typeset.weight import SHORT, ranked

PLAIN = entry(
    {
        "slug": "one",
        "kind": "article",
        "title": "河堤修好了 两岸春耕忙",
        "script": "zh-Hans",
        "date": datetime.date(2026, 3, 2),
        "page": 1,
    }
)
SENTENCE = "四月里，河堤修好了，两岸的村民回到田里，趁着天好翻地、下种。"


def story(order: int, length: int, **fields: object) -> Entry:
    text = (SENTENCE * (length // len(SENTENCE) + 1))[:length]
    told = {"slug": f"s{order}", "order": order, "opening": text[:1200], "length": length, "authors": (), **fields}
    return replace(PLAIN, **told)


def photo(order: int) -> Entry:
    return story(order, 60, kind="photo", title=SENTENCE[:8], credit="■记者 王明 摄")


def stories(lengths: list[int]) -> list[Entry]:
    return [story(order, length) if length else photo(order) for order, length in enumerate(lengths, 1)]


def all_of(sheet: Sheet) -> list[Entry]:
    return [one.entry for one in (sheet.lead, *sheet.rail, *sheet.rest, *sheet.briefs) if one]


@pytest.mark.parametrize(
    ("count", "rows"),
    [
        (1, ([1], [1], [1])),
        (2, ([2], [2], [2])),
        (3, ([1, 2], [3], [3])),
        (4, ([2, 2], [2, 2], [4])),
        (5, ([1, 2, 2], [3, 2], [3, 2])),
        (6, ([2, 2, 2], [3, 3], [3, 3])),
        (7, ([1, 2, 2, 2], [3, 2, 2], [4, 3])),
        (10, ([2] * 5, [3, 3, 2, 2], [4, 3, 3])),
    ],
)
def test_nobody_is_left_alone_in_the_last_row(count: int, rows: tuple[list[int], ...]) -> None:
    assert tuple(rows_of(count, across) for across in (2, 3, 4)) == rows


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([0, 30, 90, 120, 400, 900, 3000]), max_size=17))
def test_every_story_has_one_place(lengths: list[int]) -> None:
    page = stories(lengths)
    sheet = compose(page)
    assert sorted(one.order for one in all_of(sheet)) == [one.order for one in page]
    assert compose(page) == sheet


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([0, 30, 90, 120, 400, 900, 3000]), min_size=1, max_size=12))
def test_a_text_is_whole_or_more_than_its_place_needs(lengths: list[int]) -> None:
    sheet = compose(stories(lengths))
    for one in (sheet.lead, *sheet.rail, *sheet.rest, *sheet.briefs):
        assert one.entry.opening.startswith(one.text)
        assert one.text == one.entry.opening or len(one.text) > SURELY
        assert one.fill or not one.cut
        assert not one.fill or len(one.entry.opening) > SHORT
        assert one.fill or one.text == one.entry.opening


def test_the_lead_is_the_weightiest_article() -> None:
    page = [photo(1), story(2, 90), story(3, 700), story(4, 800, deck="——一份答卷"), story(5, 1500, title="图片报道")]
    assert [one.order for one in ranked(page)] == [4, 3, 5, 2, 1]
    assert compose(page).lead.entry.order == 4


@pytest.mark.parametrize(
    ("lengths", "widest"),
    [([1200, 900], 2), ([1500] * 3, 3), ([1500] * 12, 4), ([60], 1), ([130, 70], 2), ([200, 150, 60, 40], 3)],
)
def test_a_page_of_few_short_stories_is_set_calmly(lengths: list[int], widest: int) -> None:
    assert compose(stories(lengths)).widest == widest


def test_a_text_that_two_columns_of_what_it_asks_for_hold_is_whole() -> None:
    assert [one.fill for one in compose(stories([1200, 168, 900])).rail] == [True, False]


def test_short_stories_run_on_through_the_columns_unless_there_is_one_alone() -> None:
    page = stories([1500, 1400, 1300, 1200, 1100, 60, 0, 40])
    assert [one.entry.order for one in compose(page).briefs] == [6, 8]
    assert compose(page[:6]).briefs == ()


def test_a_lead_that_few_stories_share_the_page_with_shows_more() -> None:
    assert compose(stories([1500, 1200, 900])).tall
    assert not compose(stories([1500] * 8)).tall


def test_a_page_of_one_story_has_no_rail_and_an_empty_one_nothing() -> None:
    assert compose([story(1, 500)]).rail == ()
    assert compose([]) == Sheet(None, (), ())


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.sampled_from([0, 40, 300, 1500]), min_size=1, max_size=15), max_size=9))
@example([[0, 0, 40, 40]])
def test_a_block_shows_every_story_of_its_page_once(pages: list[list[int]]) -> None:
    made = [
        IssuePage(number, str(number), "要闻", "zh-Hans", f"{number:02}/", tuple(stories(lengths)))
        for number, lengths in enumerate(pages, 1)
    ]
    for page, block in zip(made, blocks(made), strict=True):
        shown = [one.entry.order for one in block.texts] + [one.order for one in block.others]
        assert sorted(shown) == [one.order for one in page.entries]
        assert 1 <= len(block.texts) <= TEXTS


def test_a_high_block_beside_one_with_little_to_show_lets_its_headlines_run_on() -> None:
    few = IssuePage(1, "1", "", "zh-Hans", "01/", tuple(stories([60])))
    many = IssuePage(2, "2", "", "zh-Hans", "02/", tuple(stories([900] * 12)))
    assert [block.terse for block in blocks([few, many, many])] == [False, True, True]
    assert not any(block.terse for block in blocks([many, many, many]))


def test_a_low_block_beside_a_high_one_opens_more_stories() -> None:
    low = IssuePage(1, "1", "", "zh-Hans", "01/", tuple(stories([160, 150, 140, 130])))
    high = IssuePage(2, "2", "", "zh-Hans", "02/", tuple(stories([900] * 12)))
    assert len(blocks([low, high, high])[0].texts) > len(blocks([low, low, low])[0].texts)


WIDE, HIGH = (Photograph(Image("a.webp", "1", *size), Image("b.webp", "1", *size)) for size in ((800, 400), (400, 800)))


def test_of_two_stories_alike_the_one_with_a_photograph_weighs_more() -> None:
    first, second, third = story(1, 400), story(2, 400), story(3, 400, photographs=(WIDE,))
    assert [one.order for one in ranked([first, second, third])] == [1, 3, 2]


def test_a_photograph_takes_its_lines_where_it_shows() -> None:
    plain, wide, high = story(2, 400), story(2, 400, photographs=(WIDE,)), story(2, 400, photographs=(HIGH,))
    bare, shown, cut = (head(one, "second", 1) for one in (plain, wide, high))
    assert shown - bare == pytest.approx(21 / 2 / 1.7 + 0.3)
    assert cut - bare == pytest.approx(12.2 + 0.3), "no higher than the style sheet lets it be"
    assert head(wide, "minor", 1) == head(plain, "minor", 1)


def test_a_photograph_shows_wherever_its_place_was_reckoned_with_it() -> None:
    sheet = compose([story(order, 600, photographs=(WIDE,)) for order in range(1, 9)])
    places = [one for one in (sheet.lead, *sheet.rail, *sheet.rest) if one]
    assert [one.pictured for one in places] == [one.size != "minor" for one in places]
    assert {one.size for one in places} >= {"lead", "major", "minor"}
