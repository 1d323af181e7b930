"""阅读设置: type size, light and dark, 长辈版. Kept between visits, there before the first paint."""

from __future__ import annotations

import pytest

from layout_shift import SHIFTS
from published import Published
from reader_choices import keep

ARTICLE = "2022-04-07/01/06.html"
SIZE = "one => parseFloat(getComputedStyle(one).fontSize)"
# what a finger can hit: every control that shows, with its smaller side; links within a line of text are exempt
SMALL = """least => [...document.querySelectorAll('a[href], button, summary, input')]
  .filter(one => one.checkVisibility({visibilityProperty: true}))
  .filter(one => !one.matches('.skip, p a, .headline a, .section-head a, .nameplate'))
  .map(one => [one.textContent.trim(), one.getBoundingClientRect()])
  .filter(([, box]) => box.width && Math.min(box.width, box.height) < least - .5)
  .map(([name, box]) => [name, box.width, box.height])"""


def test_type_grows_in_steps_to_200_percent_and_stays(visit, home):
    page = visit(ARTICLE)
    text = page.locator(".text p").first
    before = text.evaluate(SIZE)
    page.get_by_text("阅读设置").click()
    bigger = page.get_by_role("button", name="放大字号")
    while bigger.is_enabled():
        bigger.click()
    assert page.locator(".settings output").inner_text() == "200%"
    assert text.evaluate(SIZE) == pytest.approx(2 * before)
    page.goto(f"{home}archive/")
    page.goto(home + ARTICLE)
    assert text.evaluate(SIZE) == pytest.approx(2 * before)
    assert page.evaluate(SHIFTS) == []


def test_the_readers_choice_is_there_before_the_first_paint(visit):
    page = visit(ARTICLE, before=keep('{"scale":1.5,"theme":"dark","elder":"on"}'))
    page.route("**/edition.js*", lambda route: route.fulfill(body=""))  # the boot script alone
    page.reload(wait_until="commit")
    page.wait_for_selector(".text p", state="attached")
    root = page.locator("html")
    assert (root.get_attribute("data-theme"), root.get_attribute("data-elder")) == ("dark", "on")
    assert root.evaluate("one => getComputedStyle(one).getPropertyValue('--scale')").strip() == "1.5"


def test_the_elder_edition_meets_the_published_norm(visit):
    page = visit(ARTICLE, width=390)
    page.get_by_role("button", name="长辈版").click()
    sizes = page.evaluate("""() => [...document.querySelectorAll('body *')]
      .filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
      .map(one => [parseFloat(getComputedStyle(one).fontSize), one.textContent.trim().slice(0, 20)])""")
    assert [one for one in sizes if one[0] < 18] == []
    assert page.evaluate(SMALL, 60) == []
    leading = page.locator(".text p").first.evaluate(
        "one => parseFloat(getComputedStyle(one).lineHeight) / parseFloat(getComputedStyle(one).fontSize)"
    )
    assert leading >= 1.3
    page.evaluate("banmian.show({elder: 'on', scale: 2})")
    assert page.locator(".text p").first.evaluate(SIZE) >= 30


@pytest.mark.parametrize("path", ["", ARTICLE, "2022-04-07/", "archive/"])
def test_targets_are_44_px(visit, path):
    assert visit(path).evaluate(SMALL, 44) == []


def test_light_and_dark_can_be_chosen_against_the_system(visit):
    page = visit(ARTICLE)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_text("阅读设置").click()
    page.get_by_role("button", name="深色").click()
    dark = page.evaluate(ground)
    page.reload()
    assert page.evaluate(ground) == dark != light
    page.get_by_text("阅读设置").click()
    page.get_by_role("button", name="随系统").click()
    assert page.evaluate(ground) == light


def test_no_script_stands_in_a_page_and_the_policy_allows_none(paper: Published):
    for path in paper.pages():
        text = paper.text(path)
        assert "<script>" not in text and "script-src 'self';" in text, path


@pytest.mark.parametrize("path", ["", ARTICLE, "2022-04-07/", "zh-hant/" + ARTICLE])
@pytest.mark.parametrize("choices", ['{"scale":2,"elder":"on"}', '{"theme":"dark","scale":1.25}'])
def test_nothing_moves_whatever_was_chosen(visit, path, choices):
    assert visit(path, before=keep(choices)).evaluate(SHIFTS) == []


@pytest.mark.parametrize("path", ["", ARTICLE, "2022-04-07/", "2022-04-07/01/", "archive/", "saved/", "zh-hant/"])
def test_320_px_at_the_largest_type_without_sideways_scroll(visit, path):
    page = visit(path, width=320, before=keep('{"scale":2,"elder":"on"}'))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_text("阅读设置").or_(page.get_by_text("閱讀設置")).first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320
