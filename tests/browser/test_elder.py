"""长辈版 on phones, tablets and desks: in plain sight, one column, short lines, nothing on top of anything, a header that leaves room."""

from __future__ import annotations

import pytest

from reader_choices import keep

ARTICLE = "2022-04-07/01/06.html"
PATHS = ("", "2022-04-07/", "2022-04-07/01/", ARTICLE)
WIDTHS = (320, 360, 768, 1280, 1920)
ELDER = keep('{"elder":"on"}')
CHARACTERS = 34
HEADER = "document.querySelector('header').getBoundingClientRect().bottom"
# how many lines the day takes
DAY = """() => { const range = new Range(); range.selectNodeContents(document.querySelector('header time, h1 time'));
  return new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8))).size; }"""
# the widest line of each text, in characters
LINES = """() => [...document.querySelectorAll('main :is(p, li .headline), .imprint p')].map(one => {
  const range = new Range(); range.selectNodeContents(one);
  const widest = Math.max(0, ...[...range.getClientRects()].map(box => box.width));
  return [widest / parseFloat(getComputedStyle(one).fontSize), one.textContent.trim().slice(0, 12)]; })"""
# stories that begin above the end of the one before, or elsewhere than at the left
PILED = """() => { const boxes = [...document.querySelectorAll('.story')].map(one => one.getBoundingClientRect());
  return boxes.filter((box, at) => at && (box.top < boxes[at - 1].bottom - 1 || Math.abs(box.left - boxes[0].left) > 1)).length; }"""
# what of an opening shows below its story's own end
SPILT = """() => [...document.querySelectorAll('.story > .opening')]
  .filter(one => one.getBoundingClientRect().bottom > one.parentElement.getBoundingClientRect().bottom + 1).length"""


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_every_width(visit, home, width):
    page = visit("", width=width, before=ELDER)
    for path in PATHS:
        page.goto(home + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate(DAY) <= 1, path
        assert (page.evaluate(PILED), page.evaluate(SPILT)) == (0, 0), path
        assert [line for line in page.evaluate(LINES) if line[0] > CHARACTERS + 0.5] == [], path


@pytest.mark.parametrize("width", WIDTHS)
def test_the_switch_stands_in_the_bar_and_says_how_it_stands(visit, width):
    page = visit("", width=width)
    switch = page.locator(".bar > .tools > button").get_by_text("长辈版")
    box = switch.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    switch.click()
    assert (switch.get_attribute("aria-pressed"), page.locator("html").get_attribute("data-elder")) == ("true", "on")
    switch.click()
    assert (switch.get_attribute("aria-pressed"), page.locator("html").get_attribute("data-elder")) == ("false", None)


@pytest.mark.parametrize("choices", ['{"scale":2,"elder":"on"}', '{"scale":2}'])
@pytest.mark.parametrize("path", ["", ARTICLE, "zh-hant/2022-04-07/01/", "archive/"])
def test_at_the_largest_type_the_header_leaves_half_of_the_first_screen(visit, path, choices):
    page = visit(path, width=320, before=keep(choices))
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(HEADER) <= 320
