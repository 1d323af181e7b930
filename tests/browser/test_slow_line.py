"""A page that comes in pieces, as it does where the line is slow: what was painted stays where it is."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser

from banmian.edition.serve import HOST, EditionHandler, EditionServer
from layout_shift import SHIFTS
from published import Published

PIECE, PAUSE = 500, 0.02
ARTICLE = "2022-04-07/01/02.html"
KINDS = ("", ARTICLE, "2022-04-07/", "2022-04-07/01/", "archive/", "search/", "authors/", "saved/")
ELDER = '{"scale":2,"elder":"on"}'


class SlowHandler(EditionHandler):
    """Hands out pages piece by piece."""

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
        """A page in pieces; what is no page at once."""
        if not source.name.endswith(".html"):
            return super().copyfile(source, outputfile)
        while piece := source.read(PIECE):
            outputfile.write(piece)
            outputfile.flush()
            time.sleep(PAUSE)


@pytest.fixture(scope="session")
def slow_home(paper: Published) -> Iterator[str]:
    """The address of the front page, at the end of a slow line."""
    handler = partial(SlowHandler, directory=str(paper.folder), base=paper.base, say=lambda _: None)
    with EditionServer((HOST, 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}{paper.base}"
        server.shutdown()


def moved(browser: Browser, address: str, width: int, choices: str = "{}") -> list:
    context = browser.new_context(viewport={"width": width, "height": 740})
    context.add_init_script(f"localStorage.setItem('banmian:/paper/:choices', '{choices}')")
    page = context.new_page()
    page.goto(address)
    shifts = page.evaluate(SHIFTS)
    context.close()
    return shifts


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_moves_while_a_page_comes(browser: Browser, slow_home: str, path: str, width: int):
    assert moved(browser, slow_home + path, width) == []


@pytest.mark.parametrize(("path", "choices"), [(ARTICLE, ELDER), ("", ELDER), (f"zh-hant/{ARTICLE}", '{"vertical":"on"}')])
def test_nothing_moves_whatever_was_chosen(browser: Browser, slow_home: str, path: str, choices: str):
    assert moved(browser, slow_home + path, 360, choices) == []
    assert moved(browser, slow_home + path, 1280, choices) == []


def test_an_article_is_seen_before_all_of_it_has_come(browser: Browser, slow_home: str):
    page = browser.new_page()
    page.goto(slow_home + ARTICLE)
    painted, came = page.evaluate("""[performance.getEntriesByName('first-contentful-paint')[0].startTime,
      performance.getEntriesByType('navigation')[0].responseEnd]""")
    page.close()
    assert painted < came
