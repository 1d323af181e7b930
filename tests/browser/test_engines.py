"""What every reader does, in all three engines: Chromium, Firefox, WebKit. One that is not installed is skipped by name (``make engines``)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engines import Engine, NotInstalled, wait_until
from engines.chromium import Chromium
from engines.firefox import Firefox
from engines.webkit import WebKit
from published import Published

ENGINES = {"Firefox": Firefox, "WebKit": WebKit}
ARTICLE = "2022-04-07/01/06.html"
KINDS = ("", "2022-04-07/", "2022-04-07/01/", ARTICLE, "search/", "zh-hant/", f"zh-hant/{ARTICLE}")
WIDTH = "document.documentElement.scrollWidth"
SHOWN = "(one => one && one.getBoundingClientRect().height > 10 && one.textContent.trim())(document.querySelector({!r}))"
# texts that end with a line cut in halves
HALVED = """[...document.querySelectorAll('[data-fill] .opening')].filter(one => {
  const box = one.getBoundingClientRect(), range = new Range(); range.selectNodeContents(one);
  return [...range.getClientRects()].some(line => line.left < box.right - 4 && line.top < box.bottom - 4 && line.bottom > box.bottom + 4);
}).length"""


@pytest.fixture(scope="module", params=["Chromium", *ENGINES])
def engine(request: pytest.FixtureRequest, home: str) -> Iterator[Engine]:
    try:
        found = Chromium(request.getfixturevalue("browser")) if request.param == "Chromium" else ENGINES[request.param](home)
    except NotInstalled as reason:
        pytest.skip(str(reason))
    yield found
    found.quit()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_there_and_never_wider_than_a_phone(engine: Engine, home: str, path: str) -> None:
    for width in (1280, 320):
        engine.resize(width, 740)
        engine.go(home + path)
        assert engine.run("innerWidth") == width
        assert engine.run(WIDTH) <= width
        assert engine.run(SHOWN.format("h1"))


@pytest.mark.parametrize("path", ["", "2022-04-07/"])
def test_texts_end_with_a_whole_line(engine: Engine, home: str, path: str) -> None:
    engine.resize(1280, 900)
    engine.go(home + path)
    assert engine.run("document.querySelectorAll('[data-fill] .opening').length") >= 2
    assert engine.run(HALVED) == 0


def test_the_day_stands_in_one_line(engine: Engine, home: str) -> None:
    for width in (320, 1280):
        engine.resize(width, 740)
        engine.go(home)
        assert engine.run("document.querySelector('.ear .date').getClientRects().length") == 1


def test_a_space_beside_digits_is_left_to_engines_that_draw_it_right(engine: Engine, home: str) -> None:
    engine.go(home)
    spaced = engine.run(
        "CSS.supports('text-autospace', 'normal') && getComputedStyle(document.body).textAutospace !== 'no-autospace'"
    )
    assert spaced is (not engine.run("CSS.supports('hanging-punctuation', 'first')"))


def test_the_switch_stays_on_the_article(engine: Engine, home: str) -> None:
    engine.go(home + ARTICLE)
    engine.run("document.querySelector('.tools a[hreflang=zh-Hant]').click()")
    assert wait_until(engine, f"location.href === '{home}zh-hant/{ARTICLE}' && document.documentElement.lang === 'zh-Hant'")
    assert wait_until(engine, "document.querySelector('h1') && true")
    assert engine.run("document.querySelector('h1').textContent.replace(/\\s/g, '')").startswith("把握時代浪潮")


def test_settings_are_kept(engine: Engine, home: str) -> None:
    engine.go(home + ARTICLE)
    engine.run("document.querySelector('[data-choice=elder]').click()")
    engine.run("document.querySelector('.settings').open = true")
    wait_until(engine, "document.querySelector('[data-step]') && true")
    engine.run("document.querySelector('[data-step=\"1\"]').click()")
    engine.go(home)
    shown = "[document.documentElement.dataset.elder, document.documentElement.style.getPropertyValue('--scale')]"
    assert engine.run(shown) == ["on", "1.125"]
    engine.run("localStorage.clear()")


def test_a_question_is_answered(engine: Engine, home: str) -> None:
    engine.go(f"{home}search/?q=%E6%9C%BA%E5%99%A8%E4%BA%BA")
    assert wait_until(engine, "document.querySelectorAll('.hits li').length") >= 2
    assert "机器人" in engine.run("document.querySelector('.hits mark').textContent")


def test_what_was_read_is_read_again_without_a_network(engine: Engine, paper: Published) -> None:
    with paper.served() as home:
        engine.go(home)
        wait_until(engine, "navigator.serviceWorker.ready.then(() => caches.keys()).then(names => names.length)")
        engine.go(home + ARTICLE)
        wait_until(engine, "document.querySelector('.text p') && navigator.serviceWorker.controller && true")
        engine.go(home + ARTICLE)
    engine.go(home + ARTICLE)
    assert engine.run(SHOWN.format(".text p"))
    assert engine.run("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
