"""直排 for the traditional edition: tiers that scroll downwards, numbers upright, brackets that turn."""

from __future__ import annotations

import pytest

from layout_shift import SHIFTS
from reader_choices import keep

ARTICLE = "zh-hant/2022-04-07/01/02.html"
KEPT = keep('{"vertical":"on"}')


def test_the_choice_is_offered_for_traditional_only_and_kept(visit, home):
    page = visit("2022-04-07/01/02.html")
    page.get_by_text("阅读设置").click()
    assert not page.get_by_role("button", name="直排").is_visible()
    page.goto(home + ARTICLE)
    page.get_by_text("閱讀設置").click()
    page.get_by_role("button", name="直排").click()
    page.reload()
    mode = page.locator(".text").evaluate("one => getComputedStyle(one).writingMode")
    assert mode == "vertical-rl"
    page.goto(f"{home}2022-04-07/01/02.html")
    assert page.locator(".text").evaluate("one => getComputedStyle(one).writingMode") == "horizontal-tb"


@pytest.mark.parametrize("width", [360, 1280])
def test_tiers_run_downwards_without_sideways_scroll(visit, width):
    page = visit(ARTICLE, width=width, before=KEPT)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    first, last = page.evaluate("""() => { const parts = document.querySelectorAll('.text > p');
      const box = (part) => {
        const range = new Range();
        range.selectNodeContents(part);
        return [...range.getClientRects()];
      };
      return [box(parts[0])[0], box(parts[parts.length - 1]).at(-1)].map(one => one.toJSON()); }""")
    assert last["top"] > first["bottom"]
    end = page.locator(".source").bounding_box()
    assert end["y"] >= last["bottom"]
    assert page.evaluate(SHIFTS) == []


def test_a_short_story_ends_where_its_tier_ends(visit):
    page = visit("zh-hant/2022-04-07/01/04.html", width=1280, before=KEPT)
    tiers = page.locator(".text").evaluate("one => one.clientHeight / parseFloat(getComputedStyle(one).fontSize)")
    assert 16.5 < tiers < 17.5


def test_it_follows_the_type_size(visit):
    page = visit(ARTICLE, before=KEPT)
    before = page.locator(".text").bounding_box()["height"]
    page.get_by_text("閱讀設置").click()
    page.get_by_role("button", name="放大字號").click()
    assert page.locator(".text").bounding_box()["height"] > before
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_short_numbers_stand_upright(visit):
    page = visit(ARTICLE, before=KEPT)
    assert page.locator(".tcy").first.evaluate("one => getComputedStyle(one).textCombineUpright") == "all"
    short = page.locator(".tcy").all_inner_texts()
    long = page.locator(".upright").all_inner_texts()
    assert short and all(len(one) <= 2 for one in short) and all(3 <= len(one) <= 4 for one in long)
    square = page.locator(".tcy").first.evaluate(
        "one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).fontSize)"
    )
    assert square == pytest.approx(1, abs=0.1)


def test_quotation_marks_are_corner_brackets(visit):
    text = visit(ARTICLE, before=KEPT).locator(".text").inner_text()
    assert "「" in text and "“" not in text
