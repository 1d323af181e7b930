"""Photographs: which pictures of a page are some, whose they are, and how they come to their stories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from banmian.model import Box
from banmian.pictures.cutting import photographs
from banmian.pictures.photographs import Story, joined, share_out
from banmian.source.sheet import Glyph, Sheet, Type
from printed import BLUE, DAY, RED, print_paper, strip
from published import ADDRESS, Published
from sheets import show, write_pdf
from test_pdf_paper import STORY

PICTURE = Box(100, 300, 300, 450)


def story(*boxes: tuple[float, float, float, float], photo: bool = False, slug: str = "a") -> Story:
    return Story(slug, photo, tuple(Box(*box) for box in boxes))


def owners(*stories: Story, picture: Box = PICTURE, text: str = "") -> list[str]:
    """Whose the picture is, on a page of 600 × 800 with a text over the picture."""
    glyphs = tuple(Glyph(char, 120 + 12 * at, 400, 12, Type("Song", 12)) for at, char in enumerate(text))
    return list(share_out(Sheet(600, 800, glyphs, pictures=(picture,)), stories))


ABOVE, BELOW, RIGHT = (100, 200, 300, 295), (100, 455, 300, 600), (305, 300, 400, 450)


def test_strips_and_tiles_are_one_picture() -> None:
    tiles = [Box(x, y, x + 100, y + 50) for x in (0, 100) for y in (0, 50.5, 100)]
    assert joined(tiles) == [Box(0, 0, 200, 150)]
    apart = [Box(0, 0, 100, 50), Box(0, 60, 100, 110), Box(100, 0, 200, 40)]
    assert sorted(joined(apart)) == sorted(apart)


def test_a_shadow_belongs_to_its_picture() -> None:
    assert joined([Box(0, 0, 100, 80), Box(-3, -3, 105, 85)]) == [Box(-3, -3, 105, 85)]


@pytest.mark.parametrize("of", [(PICTURE, BELOW), (PICTURE,), ((100, 455, 300, 470),), ((100, 280, 300, 295),)])
def test_a_photo_story_has_its_picture(of: tuple[tuple[float, float, float, float], ...]) -> None:
    assert owners(story(*of, photo=True)) == ["a"]


def test_of_two_photo_stories_the_one_whose_caption_is_below_has_it() -> None:
    beside = story(PICTURE, RIGHT, photo=True, slug="beside")
    assert owners(beside, story((100, 455, 300, 470), photo=True, slug="below")) == ["below"]


def test_a_story_on_two_sides_has_it_and_one_on_one_side_has_not() -> None:
    assert owners(story(ABOVE, BELOW)) == ["a"] == owners(story(ABOVE, RIGHT))
    assert owners(story(BELOW)) == [] == owners(story((100, 200, 300, 260), BELOW))


def test_a_story_that_runs_around_it_has_it_unless_its_text_stands_on_it() -> None:
    around = story((90, 200, 500, 600))
    assert owners(around) == ["a"]
    assert owners(around, text="新春走基层记者在现场") == []


def test_nobody_has_what_two_stories_touch_or_none() -> None:
    assert owners(story(ABOVE, RIGHT, slug="a"), story(BELOW, (60, 300, 98, 450), slug="b")) == []
    assert owners(story((400, 20, 500, 100))) == []


def test_a_picture_that_runs_off_the_page_ends_with_it() -> None:
    sheet = Sheet(600, 800, (), pictures=(Box(-10, 300, 200, 450), Box(-300, 0, -20, 200)))
    assert share_out(sheet, [story((0, 455, 200, 470), photo=True)]) == {"a": [Box(0, 300, 200, 450)]}


@pytest.mark.parametrize(
    "picture", [Box(100, 300, 120, 320), Box(100, 300, 300, 340), Box(0, 0, 600, 700)], ids=["logo", "rule", "ground"]
)
def test_logos_rules_and_grounds_are_no_photographs(picture: Box) -> None:
    assert owners(story(tuple(picture), photo=True), picture=picture) == []


def test_colours_turns_and_strips_come_out_as_on_the_page(tmp_path: Path) -> None:
    drawn = strip(RED, 100, 350, 200, 60) + strip(BLUE, 100, 290, 200, 60) + show(STORY, 40, 700)
    turned = write_pdf(tmp_path / "a.pdf", drawn, page="/MediaBox [0 0 600 800] /Rotate 90")
    [[cut]] = photographs(turned, 1, (story((290, 100, 410, 300), photo=True),)).values()
    (tmp_path / "a.webp").write_bytes(cut.small.content)
    with Image.open(tmp_path / "a.webp") as image:
        assert image.width / image.height == pytest.approx(119 / 199, abs=0.01)
        left, right = (image.getpixel((image.width * part // 4, image.height // 2)) for part in (1, 3))
    assert left[2] > left[0] + 80 and right[0] > right[2] + 80, "blue at the left, red at the right"


TWO = "q %s cm BI /W 2 /H 1 /CS /CMYK /BPC 8 ID " + RED + BLUE + " EI Q\n"
"""A picture of two colours, red at the left of blue, put on the page by a matrix."""


@pytest.mark.parametrize(
    ("drawn", "box", "ends"),
    [
        (TWO % "0 120 -200 0 300 290", (100, 390, 300, 510), ((2, 4), (2, 1))),
        ("q 100 290 200 120 re W n\n" + TWO % "400 0 0 300 0 200" + "Q\n", (100, 390, 300, 510), ((1, 2), (3, 2))),
    ],
    ids=["turned by its matrix", "cut by a path"],
)
def test_a_picture_comes_out_turned_and_cut_as_on_the_page(
    drawn: str, box: tuple[float, ...], ends: tuple[tuple[int, int], ...], tmp_path: Path
) -> None:
    page = write_pdf(tmp_path / "a.pdf", drawn + show(STORY, 40, 700))
    [[cut]] = photographs(page, 1, (story((100, 515, 300, 525), photo=True),)).values()
    assert cut.name == "-".join(f"{side:.0f}" for side in box)
    (tmp_path / "a.webp").write_bytes(cut.small.content)
    with Image.open(tmp_path / "a.webp") as image:
        red, blue = (image.getpixel((image.width * x // 5 + 5, image.height * y // 5 + 5)) for x, y in ends)
    assert red[0] > red[2] + 80 and blue[2] > blue[0] + 80


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return print_paper(tmp_path_factory.mktemp("paper"))


@pytest.mark.parametrize("folder", ["", "zh-hant/"])
def test_a_photo_story_shows_its_photograph_and_says_what_is_on_it(site: Published, folder: str) -> None:
    page = site.page(f"{folder}{DAY}/01/03.html")
    [image] = page.select("figure img")
    up = "../" * (3 if folder else 2)
    assert image["src"].startswith(f"{up}{DAY}/01/photograph-1.webp?v=")
    assert [part.split()[1] for part in image["srcset"].split(", ")] == ["800w", "956w"]
    assert image["alt"] == ("圖為巡堤人員在洙水河大堤上查看水位。" if folder else "图为巡堤人员在洙水河大堤上查看水位。")
    assert "loading" not in image.attrs and image["width"] and image["height"]


def test_a_photograph_keeps_to_its_bytes_and_shows_both_strips(site: Published) -> None:
    for name, most in (("photograph-1", 80_000), ("photograph-large-1", 250_000)):
        file = site.folder / f"{DAY}/01/{name}.webp"
        assert file.stat().st_size <= most
        with Image.open(file) as image:
            assert image.width / image.height == pytest.approx(2, abs=0.02)


def test_a_shared_link_has_the_photograph(site: Published) -> None:
    page = site.page(f"zh-hant/{DAY}/01/03.html")
    assert page.select_one("meta[property='og:image']")["content"] == f"{ADDRESS}/{DAY}/01/photograph-large-1.webp"
    assert page.select_one("meta[property='og:image:alt']")["content"].startswith("圖為")
    told = json.loads(page.select_one("script[type='application/ld+json']").string)
    assert told["image"][0]["url"] == f"{ADDRESS}/{DAY}/01/photograph-large-1.webp"


def test_pages_that_list_stories_show_it_once_and_small(site: Published) -> None:
    for path in (f"{DAY}/01/index.html", "index.html"):
        [image] = site.page(path).select(".story img.shot")
        assert (image["loading"], image["alt"]) == ("lazy", "")
        assert image.find_parent("article")["data-kind"] == "photo"


def test_a_story_without_a_photograph_asks_for_nothing_more(site: Published) -> None:
    assert "pictures.css" not in site.text(f"{DAY}/01/02.html")


def test_the_place_of_a_photo_story_holds_the_whole_photograph(site: Published) -> None:
    [page, _] = json.loads(site.text(f"{DAY}/issue.json"))["pages"]
    assert [40, 380, 280, 500] in page["articles"][2]["zones"]
