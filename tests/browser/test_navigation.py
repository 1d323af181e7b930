"""Turning through the paper: keys, swipes, where am I, what have I read, the end of the issue."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from desk import ADDRESS, Desk
from published import Published

FIRST, SECOND = "2022-04-07/01/01.html", "2022-04-07/01/02.html"
SWIPE = """([from, to, time, drop]) => new Promise(done => {
  const at = (x, y) => new Touch({identifier: 1, target: document.querySelector('.text'), clientX: x, clientY: y});
  const send = (kind, touch, list) => touch.target.dispatchEvent(
    new TouchEvent(kind, {bubbles: true, touches: list, changedTouches: [touch]}));
  const start = at(from, 300), end = at(to, 300 + drop);
  send('touchstart', start, [start]);
  setTimeout(() => { send('touchend', end, []); done(); }, time);
})"""


def test_arrow_keys_turn_to_the_next_story_and_back(visit, home):
    page = visit(FIRST)
    page.keyboard.press("ArrowRight")
    page.wait_for_url(home + SECOND)
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(home + FIRST)


def test_keys_mean_the_opposite_where_lines_run_from_right_to_left(visit, home):
    before = """localStorage.setItem('banmian:/paper/:choices', '{"vertical":"on"}')"""
    page = visit("zh-hant/" + FIRST, before=before)
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"{home}zh-hant/{SECOND}")


def test_keys_turn_pages_and_issues(visit, home):
    page = visit("2022-04-07/")
    following = page.locator('a[rel="next"]').evaluate("one => one.href")
    page.keyboard.press("ArrowRight")
    page.wait_for_url(following)


@pytest.mark.parametrize(
    ("stroke", "turns"),
    [
        ([300, 120, 100, 10], True),
        ([300, 250, 100, 0], False),  # too short
        ([300, 120, 100, 100], False),  # too steep
        ([300, 120, 800, 0], False),  # too slow
        ([350, 150, 100, 0], False),  # from the edge: the browser's own
    ],
)
def test_a_swipe_turns_if_it_is_one(visit, home, stroke, turns):
    page = visit(FIRST, has_touch=True)
    page.evaluate(SWIPE, stroke)
    page.wait_for_timeout(300)
    assert (page.url == home + SECOND) == turns


def test_no_swipe_while_text_is_chosen(visit, home):
    page = visit(FIRST, has_touch=True)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.text p'))")
    page.evaluate(SWIPE, [300, 120, 100, 0])
    page.wait_for_timeout(200)
    assert page.url == home + FIRST


def test_an_article_says_where_it_stands(visit):
    page = visit(SECOND)
    total = page.locator("progress").evaluate("one => one.max")
    assert page.locator(".whereabouts [aria-current]").inner_text() == f"本期第2篇 共{total}篇"
    assert page.locator("progress").evaluate("one => one.value") == 2


def test_what_was_read_is_marked_counted_and_ends(visit, home):
    page = visit("2022-04-07/")
    assert "已看0篇" in page.locator("[data-read-count]").inner_text()
    links = page.evaluate("[...document.querySelectorAll('.headlines a, .story a')].map(one => one.href).sort()")
    for done, link in enumerate(links, 1):
        page.goto(link)
        page.locator(".source").scroll_into_view_if_needed()
        page.wait_for_timeout(60)
        if done == 1:
            page.goto(f"{home}2022-04-07/")
            assert page.locator("a[data-read]").count() == 1
            assert "已看1篇" in page.locator("[data-read-count]").inner_text()
    assert page.locator(".end strong").inner_text() == "本期到此读完"
    assert page.locator("[data-left]").inner_text() == f"{len(links)}篇全部看完了"
    page.locator(".end a").click()
    assert page.locator("[data-read-count]").inner_text() == f"{len(links)}篇已全部看完"
    assert page.context.cookies() == []


def test_both_scripts_share_what_was_read(visit, home):
    page = visit(FIRST)
    page.locator(".source").scroll_into_view_if_needed()
    page.wait_for_timeout(60)
    page.goto(f"{home}zh-hant/2022-04-07/")
    assert page.locator("a[data-read]").count() == 1


@pytest.mark.parametrize("number", [1, 5, 9])
def test_the_tab_of_the_page_is_in_sight_on_a_phone(browser: Browser, tmp_path: Path, number: int):
    desk = Desk(tmp_path)
    for page in range(1, 10):
        desk.write(f"2024-03-15-p{page:02}-a01", "正文。", page_name="专题报道")
    desk.build()
    with Published(desk.site, desk.content, ADDRESS).served() as home:
        visitor = browser.new_page(viewport={"width": 360, "height": 740})
        visitor.goto(f"{home}2024-03-15/{number:02}/01.html")
        tab = visitor.locator(".pages [aria-current]").bounding_box()
        visitor.close()
    assert tab["x"] >= 0 and tab["x"] + tab["width"] <= 360
