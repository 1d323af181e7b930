"""Read aloud, with a voice that speaks at once and writes down what it said."""

from __future__ import annotations

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
  speak(words) { said.push([words.text, words.lang, words.rate]); window.now = words; },
  cancel() { window.now = undefined; }, addEventListener() {},
}});
"""
SPOKEN = "[...document.querySelectorAll('.article :is(.standing-head,.kicker,h1,.deck,.byline), .text > *')]"


def stub(name: str) -> str:
    return STUB.replace("TAGS", str(VOICES[name]))


def listen(page, name="朗读"):
    page.get_by_role("button", name=name, exact=True).first.click()
    page.locator(".player").wait_for()


def player(page, name):
    return page.locator(f".player [data-player={name}]")


def spoken(page):
    return page.evaluate("[...CSS.highlights.get('spoken') ?? []].map(String)[0]")


def test_the_whole_head_and_each_sentence_are_said_and_marked(visit):
    page = visit(ARTICLE, before=stub("both"))
    text = page.evaluate(f"{SPOKEN}.map(one => one.textContent).join('')").replace("■", " ")
    assert "记者" in text.replace(page.locator(".text").inner_text(), "")
    listen(page)
    assert spoken(page).replace("■", " ") == page.evaluate("said[0][0]")
    while page.evaluate("location.pathname").endswith(ARTICLE):
        assert page.evaluate("said.length") < 200
        page.evaluate("go()")
        page.evaluate("new Promise(done => setTimeout(done, window.now ? 0 : 150))")
    said = [sentence for sentence, *_ in page.evaluate("said")]
    assert "".join(said).startswith(text)
    assert all(sentence.count("。") <= 1 for sentence in said)


def test_the_mark_where_a_story_turned_is_not_said(visit):
    page = visit(ARTICLE, before=stub("both"))
    page.evaluate(
        """() => { const [words] = document.querySelector('.text > p').childNodes, mark = document.createElement('a');
        mark.className = 'page-turn'; mark.append('（下转第2版）'); words.splitText(6).before(mark); }"""
    )
    listen(page)
    while "。" not in page.evaluate("said.at(-1)[0]"):
        page.evaluate("go()")
    opening = page.locator(".text > p").first.inner_text()
    assert "（下转第2版）" in opening
    assert opening.replace("（下转第2版）", "").startswith(page.evaluate("said.at(-1)[0]"))


def test_the_next_story_follows_and_the_address_goes_with_it(visit, home):
    page = visit("2022-04-07/01/01.html", before=stub("both"))
    listen(page)
    expect(page.locator(".player").get_by_text("读完接着读下一篇")).to_be_visible()
    page.evaluate("""(async () => { while (location.pathname.endsWith('01/01.html')) {
      if (window.now) go();
      await new Promise(done => setTimeout(done, 2));
    } })()""")
    assert page.url == home + "2022-04-07/01/02.html"
    button = page.locator("[data-listen]")
    expect(button).to_have_text("停止")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.locator('.turn a[rel="next"]').get_attribute("href") == "03.html"
    listen(page, "停止")
    assert spoken(page) is None
    said = page.evaluate("said.length")
    listen(page)  # goes on with the same sentence
    assert page.evaluate("[said.length, said.at(-1)[0] === said.at(-2)[0]]") == [said + 1, True]
    page.go_back()
    page.wait_for_url(home + "2022-04-07/01/01.html")
    expect(page.locator('.turn a[rel="next"]')).to_have_attribute("href", "02.html")


@pytest.mark.parametrize(("path", "name"), [("2022-04-07/01/", "朗读本版"), ("2022-04-07/", "朗读本期"), ("", "朗读本期")])
def test_a_page_an_issue_and_the_front_page_are_read_from_their_first_story(visit, home, path, name):
    page = visit(path, before=stub("both"))
    listen(page, name)
    page.wait_for_url(home + (path[:11] or "2023-11-14/") + "01/01.html")
    page.wait_for_timeout(100)
    assert page.evaluate("said.length") == 1


def test_the_icon_is_never_looked_for_beside_the_next_story(visit, home):
    watch = """const push = history.pushState.bind(history);
    history.pushState = (...told) => { push(...told); window.icon = document.querySelector("[rel=icon]").href; };"""
    page = visit("2022-04-07/", before=stub("both") + watch)
    listen(page, "朗读本期")
    page.wait_for_url(home + "2022-04-07/01/01.html")
    assert page.evaluate("icon") == home + "static/icon-64.png"


def test_pause_speed_the_next_story_and_the_end_are_at_hand_and_said(visit, home):
    page = visit(f"zh-hant/{ARTICLE}", before=stub("both"))
    listen(page, "朗讀")
    status = page.locator(".player [role=status]")
    expect(status.get_by_text("正在朗讀")).to_be_visible()
    player(page, "pause").click()
    expect(status.get_by_text("已暫停")).to_be_visible()
    expect(player(page, "pause")).to_have_attribute("aria-pressed", "true")
    player(page, "speed").select_option("1.25")
    player(page, "pause").click()
    assert page.evaluate("[said.length, said[1][0] === said[0][0], said[1][2]]") == [2, True, 1.25]
    player(page, "next").click()
    page.wait_for_url(home + "zh-hant/2022-04-07/01/07.html")
    expect(page.locator(".player")).to_be_visible()
    player(page, "stop").click()
    expect(page.locator(".player")).to_have_count(0)


def test_a_voice_that_fails_is_said_and_can_be_tried_again(visit):
    page = visit(ARTICLE, before=stub("both"))
    listen(page)
    page.evaluate("now.onerror()")
    expect(page.locator(".player [role=status]").get_by_text("声音中断")).to_be_visible()
    expect(page.locator("[data-listen]")).to_have_attribute("aria-pressed", "false")
    player(page, "pause").click()
    assert page.evaluate("said.length") == 2


@pytest.mark.parametrize(
    ("path", "voices", "lang"),
    [(ARTICLE, "both", "zh-CN"), (f"zh-hant/{ARTICLE}", "both", "zh_TW"), (f"zh-hant/{ARTICLE}", "hong kong", "zh-HK")],
)
def test_the_voice_is_that_of_the_script(visit, path, voices, lang):
    page = visit(path, before=stub(voices))
    listen(page, "朗读" if path == ARTICLE else "朗讀")
    assert page.evaluate("said[0][1]") == lang


def test_without_a_chinese_voice_there_is_no_button(visit):
    assert not visit(ARTICLE, before=stub("none")).locator("[data-listen]").is_visible()


def test_what_was_searched_for_is_marked_in_the_story(visit):
    page = visit(f"{ARTICLE}#find=记者&find=查无此事", before=stub("none"))
    page.locator(".article").wait_for()
    page.wait_for_timeout(300)
    assert set(page.evaluate("[...CSS.highlights.get('sought') ?? []].map(String)")) == {"记者"}


def test_what_is_not_to_be_had_is_said_by_the_button_which_can_be_pressed_again(browser, home):
    page = browser.new_page(service_workers="block")
    page.add_init_script(stub("both"))
    page.route("**/later.js*", lambda route: route.abort())
    page.goto(home + ARTICLE)
    button = page.locator("[data-listen]")
    button.click()
    expect(button).to_have_text("未取到，再按一次")
    page.unroute("**/later.js*")
    button.click()
    expect(button).to_have_text("停止")
    button.click()
    expect(button).to_have_text("朗读")
    page.close()
