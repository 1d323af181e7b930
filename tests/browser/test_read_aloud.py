"""Read aloud, with a voice that speaks at once and writes down what it said."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

ARTICLE = "2022-04-07/01/06.html"
VOICES = {
    "both": ["en-US", "zh_TW", "zh-CN"],
    "hong kong": ["zh-HK"],
    "none": ["en-US"],
}
# `held` keeps each sentence until the test says `go()`
STUB = """
window.said = []; window.go = () => { const words = window.now; window.now = undefined; words.onend(); };
window.SpeechSynthesisUtterance = function(text) { this.text = text; };
Object.defineProperty(window, 'speechSynthesis', {value: {
  getVoices: () => TAGS.map(lang => ({lang, name: lang, localService: true})),
  speak(words) { said.push([words.text, words.lang]); window.now = words; },
  cancel() { window.now = undefined; }, addEventListener() {},
}});
"""


def stub(name: str) -> str:
    return STUB.replace("TAGS", str(VOICES[name]))


def listen(page, name="朗读"):
    page.get_by_role("button", name=name, exact=True).click()


def spoken(page):
    return page.evaluate("[...CSS.highlights.get('spoken') ?? []].map(String)[0]")


def test_each_sentence_is_one_utterance_and_is_marked(visit):
    page = visit(ARTICLE, before=stub("both"))
    text = page.evaluate("[...document.querySelectorAll('h1.headline, .text > *')].map(one => one.textContent).join('')")
    listen(page)
    assert spoken(page) == page.evaluate("said[0][0]")
    while page.evaluate("location.pathname").endswith(ARTICLE):
        assert page.evaluate("said.length") < 200
        page.evaluate("go()")
        page.evaluate("new Promise(done => setTimeout(done, window.now ? 0 : 150))")
    said = [sentence for sentence, _ in page.evaluate("said")]
    assert "".join(said).startswith(text)
    assert all(sentence.count("。") <= 1 for sentence in said)


def test_the_next_story_follows_and_the_address_goes_with_it(visit, home):
    page = visit("2022-04-07/01/01.html", before=stub("both"))
    listen(page)
    page.evaluate("""(async () => { while (location.pathname.endsWith('01/01.html')) {
      if (window.now) go();
      await new Promise(done => setTimeout(done, 2));
    } })()""")
    assert page.url == home + "2022-04-07/01/02.html"
    assert page.locator("[data-listen]").inner_text() == "停止"
    assert page.locator('.turn a[rel="next"]').get_attribute("href").endswith("2022-04-07/01/03.html")
    listen(page, "停止")
    assert spoken(page) is None
    said = page.evaluate("said.length")
    listen(page)  # goes on with the same sentence
    assert page.evaluate("[said.length, said.at(-1)[0] === said.at(-2)[0]]") == [said + 1, True]
    page.go_back()
    page.wait_for_url(home + "2022-04-07/01/01.html")
    expect(page.locator('.turn a[rel="next"]')).to_have_attribute("href", re.compile("2022-04-07/01/02.html$"))


@pytest.mark.parametrize(("path", "name"), [("2022-04-07/01/", "朗读本版"), ("2022-04-07/", "朗读本期")])
def test_a_page_and_an_issue_are_read_from_their_first_story(visit, home, path, name):
    page = visit(path, before=stub("both"))
    listen(page, name)
    page.wait_for_url(home + "2022-04-07/01/01.html")
    page.wait_for_timeout(100)
    assert page.evaluate("said.length") == 1


@pytest.mark.parametrize(
    ("path", "voices", "lang"),
    [(ARTICLE, "both", "zh-CN"), (f"zh-hant/{ARTICLE}", "both", "zh_TW"), (f"zh-hant/{ARTICLE}", "hong kong", "zh-HK")],
)
def test_the_voice_is_that_of_the_script(visit, path, voices, lang):
    page = visit(path, before=stub(voices))
    page.locator("[data-listen]").click()
    assert page.evaluate("said[0][1]") == lang


def test_without_a_chinese_voice_there_is_no_button(visit):
    assert not visit(ARTICLE, before=stub("none")).locator("[data-listen]").is_visible()
