"""The part of the page that each story takes: whole, as wide as the story, and no point twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banmian.layout.zones import share_out
from banmian.model import Article, Block, Box, Kind, Line

HEAD, LEFT, RIGHT = Box(10, 10, 60, 30), Box(10, 50, 100, 400), Box(110, 62, 200, 400)


def story(*zones: Box, lines: tuple[int, ...] = (1,)) -> Article:
    return Article(Kind.ARTICLE, lines=lines, zones=zones)


def line(box: Box, number: int = 1) -> Line:
    return Line(number, "字", box=box)


def holders(articles: tuple[Article, ...], x: float, y: float) -> list[int]:
    return [at for at, article in enumerate(articles) for box in article.zones if box.x0 < x < box.x1 and box.y0 < y < box.y1]


BODY = line(Box(10, 60, 100, 70))


def test_a_headline_has_the_width_of_its_story() -> None:
    (found,) = share_out((story(HEAD, LEFT, RIGHT),), (BODY,))
    assert Box(10, 10, 200, 30) in found.zones


def test_a_column_has_half_the_white_of_its_lines_above_and_below_it() -> None:
    lines = (
        Line(1, "字", box=Box(10, 60, 100, 70)),
        Line(2, "字", box=Box(10, 76, 100, 86)),
        Line(3, "字", box=Box(10, 87, 60, 90)),
    )
    text = Box(10, 60, 100, 186)
    alone = replace(story(text, lines=(1, 2)), body=(Block("字字", (1, 2)),))
    other = story(Box(10, 187, 60, 190), lines=(3,))
    assert [holders(share_out((alone,), lines), 50, y) for y in (56, 58, 188, 190)] == [[], [0], [0], []]
    assert holders(share_out((alone, other), lines), 50, 188) == [1]


def test_a_byline_over_the_first_column_has_the_width_of_its_story() -> None:
    assert set(holders(share_out((story(HEAD, LEFT, RIGHT),), (BODY,)), 105, 55)) == {0}


def test_what_lies_between_the_lines_of_a_headline_is_its_storys() -> None:
    lines = Box(10, 10, 200, 30), Box(10, 36, 200, 56)
    found = share_out((story(*lines, LEFT),), (BODY,))
    assert holders(found, 100, 33) == [0]
    other = story(Box(90, 32, 120, 34), lines=(2,))
    assert holders(share_out((story(*lines, LEFT), other), (BODY, line(Box(90, 32, 120, 34), 2))), 100, 33) == [1]


def test_nothing_is_widened_over_another_story() -> None:
    other = story(Box(150, 5, 300, 35), lines=(2,))
    found = share_out((story(HEAD, LEFT, RIGHT), other), (BODY, line(Box(150, 10, 300, 20), 2)))
    assert (holders(found, 140, 20), holders(found, 160, 20)) == ([0], [1])


def test_a_line_in_no_zone_has_its_own() -> None:
    found = share_out((story(LEFT, lines=(1, 2)),), (BODY, line(Box(10, 420, 100, 430), 2)))
    assert holders(found, 50, 425) == [0]


def test_a_caption_in_a_picture_is_the_captions() -> None:
    picture, caption = story(Box(0, 0, 100, 100)), story(Box(10, 80, 90, 95), lines=(2,))
    found = share_out((picture, caption), (line(Box(0, 0, 5, 5)), line(Box(10, 80, 90, 95), 2)))
    assert (holders(found, 50, 50), holders(found, 50, 90), holders(found, 5, 90)) == ([0], [1], [0])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50), st.integers(2, 40), st.integers(2, 40)), min_size=1, max_size=5)
)
def test_no_point_belongs_to_two_stories(places: list[tuple[int, int, int, int]]) -> None:
    boxes = [Box(x, y, x + width, y + height) for x, y, width, height in places]
    articles = tuple(story(box, lines=(at,)) for at, box in enumerate(boxes, 1))
    found = share_out(articles, tuple(line(box, at) for at, box in enumerate(boxes, 1)))
    for x, y in ((x + 0.5, y + 0.5) for x in range(0, 92, 4) for y in range(0, 92, 4)):
        assert len(set(holders(found, x, y))) <= 1
