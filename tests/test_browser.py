"""What a browser does with the site, served under /paper/ as GitHub Pages would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

ARTICLE = "2022-04-07/01/06.html"
KINDS = ("", "2022-04-07/", "2022-04-07/01/", ARTICLE, "archive/", "zh-hant/", f"zh-hant/{ARTICLE}")
PHONES = (320, 360)
PAGE_OF_PDF_RE = re.compile(rb"/Type\s*/Page\b")
# headlines whose lines stand so close that the ground which the system paints behind one covers the other, or that are cut off
CLIPPED = """() => [...document.querySelectorAll('.story .headline')].filter(one => {
  const style = getComputedStyle(one);
  return parseFloat(style.lineHeight) < 1.2 * parseFloat(style.fontSize)
    || one.scrollHeight > one.clientHeight + 1 && style.overflow !== 'visible';
}).map(one => one.textContent)"""


class Watch:
    """A page with everything it said and asked for."""

    def __init__(self, page: Page):
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("response", lambda response: self.asked.append(f"{response.status} {response.url}"))


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """A fresh visitor on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield Watch(context.new_page())
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_quiet_and_stays_at_home(watch: Watch, front: str, path: str) -> None:
    watch.page.goto(front + path, wait_until="networkidle")
    assert watch.said == []
    home, base = urlsplit(front).netloc, urlsplit(front).path
    strangers = [asked for asked in watch.asked if urlsplit(asked[4:]).netloc != home]
    outside = [asked for asked in watch.asked if not urlsplit(asked[4:]).path.startswith(base)]
    assert (strangers, outside, [asked for asked in watch.asked if asked[0] in "45"]) == ([], [], [])


@pytest.mark.parametrize("width", PHONES)
def test_no_page_scrolls_sideways_on_a_phone(watch: Watch, front: str, width: int) -> None:
    watch.page.set_viewport_size({"width": width, "height": 640})
    for path in KINDS:
        watch.page.goto(front + path)
        assert watch.page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_switch_stays_on_the_article_and_comes_back(watch: Watch, front: str) -> None:
    page = watch.page
    page.goto(front + ARTICLE)
    page.get_by_role("link", name="繁體").first.click()
    page.wait_for_url(f"{front}zh-hant/{ARTICLE}")
    assert page.locator("h1.headline").inner_text().replace("\n", "").replace(" ", "").startswith("把握時代浪潮")
    page.get_by_role("link", name="简体").first.click()
    page.wait_for_url(front + ARTICLE)


def test_the_site_can_be_read_without_javascript(browser: Browser, front: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(front)
    page.locator('.story[data-size="lead"] .headline a').click()
    assert page.locator("article.article .text p").first.is_visible()
    page.locator('a[rel="next"]').click()
    page.locator('a[hreflang="zh-Hant"]').first.click()
    assert "/zh-hant/" in page.url
    page.wait_for_load_state()  # its style says what a page without scripts shows
    dead = [button for button in page.locator("button").all() if button.is_visible()]
    assert dead == []
    context.close()


def test_lost_readers_find_a_way_back(watch: Watch, front: str) -> None:
    response = watch.page.goto(f"{front}2022-04-07/01/99.html")
    assert response and response.status == 404
    # the built pages name their published address; here only the look of it counts
    assert watch.page.locator("h1").is_visible()
    assert urlsplit(watch.page.locator("main a").first.get_attribute("href") or "").path == urlsplit(front).path


@pytest.mark.parametrize("path", ["nowhere.html", "lists/", "saved/"])
def test_the_foot_of_a_short_page_stands_at_the_foot_of_the_screen(watch: Watch, front: str, path: str) -> None:
    watch.page.set_viewport_size({"width": 1280, "height": 1600})
    watch.page.goto(front + path)
    foot = watch.page.locator(".imprint").bounding_box()
    assert foot and foot["y"] + foot["height"] == pytest.approx(1600, abs=1)


@pytest.mark.parametrize("path", ["2022-04-07/01/04.html", "2022-04-07/01/05.html"])
def test_a_printed_story_takes_no_further_page_for_links(watch: Watch, front: str, path: str) -> None:
    watch.page.goto(front + path)
    printed = watch.page.pdf(prefer_css_page_size=True)
    assert len(PAGE_OF_PDF_RE.findall(printed)) == 1
    watch.page.emulate_media(media="print")
    assert [link for link in watch.page.locator("nav a, .leads a, .imprint a").all() if link.is_visible()] == []


def test_forced_colours_clip_no_headline(browser: Browser, front: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page = context.new_page()
    page.goto(front)
    assert page.evaluate(CLIPPED) == []
    context.close()
