"""Everyone can read it: axe, the keyboard alone, wide spacing, forced colours, reduced motion, no JavaScript."""

from __future__ import annotations

import pytest

from checkers import tool

ARTICLE, PHOTO = "2022-04-07/01/06.html", "2022-04-07/01/04.html"
AUTHOR = "authors/a3uaji7d2n/"
KINDS = (
    "",
    "2022-04-07/",
    "2022-04-07/01/",
    ARTICLE,
    PHOTO,
    "archive/",
    "lists/",
    AUTHOR,
    "search/",
    "saved/",
    "specimen/",
    "404.html",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """rules => axe.run(document, {runOnly: rules}).then(({violations}) => violations.map(
  ({id, nodes}) => [id, nodes.map(({target, failureSummary}) => [target, failureSummary])]))"""
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), look = getComputedStyle(one);
  return {
    name: (one.getAttribute('aria-label') || one.textContent).trim().slice(0, 20), tag: one.tagName,
    seen: box.width > 0 && box.height > 0, ring: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
  };
}"""
# WCAG 1.4.12
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }"""
LOST = """() => [...document.querySelectorAll('h1, h2, p, li > a, button, summary')]
  .filter(one => one.checkVisibility() && !one.matches('.unseen'))
  .filter(one => getComputedStyle(one).overflow === 'hidden' && one.scrollHeight > one.clientHeight + 1)
  .map(one => one.textContent.trim().slice(0, 20))"""


def faults(page) -> list:
    page.evaluate(tool("axe-core/axe.min.js").read_text("utf-8"))
    return page.evaluate(RUN, RULES)


@pytest.mark.parametrize("folder", ["", "zh-hant/"], ids=["simplified", "traditional"])
@pytest.mark.parametrize(("width", "dark"), [(360, False), (360, True), (1280, False), (1280, True)])
def test_axe_finds_nothing(visit, home, folder, width, dark):
    page = visit(folder, width=width, dark=dark)
    found = {}
    for kind in KINDS:
        page.goto(home + folder + kind)
        found[kind] = faults(page)
    assert {kind: faults for kind, faults in found.items() if faults} == {}


@pytest.mark.parametrize("choices", ['{"elder":"on","scale":2}', '{"vertical":"on","theme":"dark"}'])
def test_axe_finds_nothing_whatever_was_chosen(visit, choices):
    page = visit(f"zh-hant/{ARTICLE}", before=f"localStorage.setItem('banmian:/paper/:choices', '{choices}')")
    page.locator(".settings summary").click()
    page.locator(".reference summary").click()
    assert faults(page) == []


def test_axe_finds_faults_where_there_are_some(visit):
    page = visit()
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<h4><img src=\"data:,\"></h4><button></button>')"
    )
    assert {name for name, _ in faults(page)} >= {"image-alt", "button-name"}


@pytest.mark.parametrize("path", ["", ARTICLE, "2022-04-07/"])
def test_the_keyboard_reaches_everything_and_is_seen_to(visit, path):
    page = visit(path, width=1280)
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, summary, input')]"
        ".filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled).length"
    )
    walked = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        walked.append(page.evaluate(FOCUS))
    assert walked[0]["name"] == "跳到正文"
    assert [one for one in walked if not (one["seen"] and one["ring"])] == []
    assert len(walked) == wanted and walked[-1]["tag"] != "BODY"


def test_the_settings_are_worked_by_keys_alone(visit):
    page = visit(ARTICLE)
    page.locator(".settings summary").focus()
    page.keyboard.press("Enter")
    while "放大" not in (page.evaluate("document.activeElement.ariaLabel") or ""):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator(".settings output").inner_text() == "112.5%"
    page.keyboard.press("Escape")
    assert not page.locator(".panel").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_skip_link_leads_to_the_text(visit):
    page = visit(ARTICLE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


@pytest.mark.parametrize("path", ["", ARTICLE, "2022-04-07/", "archive/", "specimen/"])
def test_text_may_be_spaced_out(visit, path):
    page = visit(path, width=320, bypass_csp=True)
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(LOST) == []


def test_forced_colours_keep_what_colour_told(visit):
    page = visit("2022-04-07/01/", forced_colors="active", width=1280)
    assert page.locator(".pages [aria-current]").evaluate("one => getComputedStyle(one).textDecorationLine") == "underline"
    for head in page.locator(".standing-head span").all()[:1]:
        assert head.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"
    assert faults(page) == []


def test_nothing_moves_for_those_who_asked_for_stillness(visit):
    page = visit(ARTICLE, reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(one => {
      const look = getComputedStyle(one);
      const timed = parseFloat(look.animationDuration) || parseFloat(look.transitionDuration);
      return timed || look.scrollBehavior === 'smooth';
    }).length""")
    assert moving == 0


def test_without_javascript_all_is_read_and_nothing_is_dead(visit, home):
    page = visit(ARTICLE, java_script_enabled=False)
    assert page.locator(".text p").first.is_visible()
    assert [one for one in page.locator("button").all() if one.is_visible()] == []
    page.get_by_text("引用", exact=True).click()
    assert page.locator("[data-reference]").is_visible()
    page.locator('a[rel="next"]').click()
    page.goto(f"{home}saved/")
    assert page.locator("noscript p").is_visible()
    assert not page.locator("[data-saved]").is_visible()
