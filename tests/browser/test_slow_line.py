"""A page that comes in pieces, as it does where the line is slow: what was painted stays where it is."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

import pytest

from banmian.serve.server import HOST, EditionHandler, EditionServer
from layout_shift import SHIFTS
from published import Published, answering
from reader_choices import keep

PIECE, PAUSE, LAST = 500, 0.02, 1000
"""Bytes a piece, seconds between two, bytes of the last one: the foot of a page and some."""
ARTICLE = "2022-04-07/01/02.html"
KINDS = ("", ARTICLE, "2022-04-07/", "2022-04-07/01/", "archive/", "search/", "authors/", "saved/")
ELDER = '{"scale":2,"elder":"on"}'
VERTICAL = '{"vertical":"on"}'
PAINTED = """() => new Promise(done => {
  new PerformanceObserver(() => done(true)).observe({type: "paint", buffered: true});
  setTimeout(() => done(false), 20_000);
})"""


class SlowHandler(EditionHandler):
    """Hands out pages piece by piece, the last one when it may."""

    def __init__(self, *args: object, last: threading.Event, **options: object):
        self.last = last
        super().__init__(*args, **options)

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
        """A page in pieces; what is no page at once."""
        if not source.name.endswith(".html"):
            return super().copyfile(source, outputfile)
        content = source.read()
        first = max(len(content) - LAST, 0)
        for start in range(0, first, PIECE):
            outputfile.write(content[start : min(start + PIECE, first)])
            outputfile.flush()
            time.sleep(PAUSE)
        self.last.wait()
        outputfile.write(content[first:])


@pytest.fixture(scope="module")
def last() -> Iterator[threading.Event]:
    """Whether the last piece of a page may come."""
    event = threading.Event()
    event.set()
    yield event
    event.set()


@pytest.fixture(scope="module")
def home(paper: Published, last: threading.Event) -> Iterator[str]:
    """The address of the front page, at the end of a slow line."""
    handler = partial(SlowHandler, directory=str(paper.folder), base=paper.base, say=lambda _: None, last=last)
    with answering(EditionServer((HOST, 0), handler), paper.base) as address:
        yield address


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_moves_while_a_page_comes(visit, path: str, width: int):
    assert visit(path, width=width).evaluate(SHIFTS) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("path", "choices"), [(ARTICLE, ELDER), ("", ELDER), (f"zh-hant/{ARTICLE}", VERTICAL)])
def test_nothing_moves_whatever_was_chosen(visit, path: str, choices: str, width: int):
    assert visit(path, width=width, before=keep(choices)).evaluate(SHIFTS) == []


def test_an_article_is_seen_before_all_of_it_has_come(visit, home: str, last: threading.Event):
    page = visit("saved/")
    last.clear()
    page.goto(home + ARTICLE, wait_until="commit")
    assert page.evaluate(PAINTED)
    assert page.locator(".imprint").count() == 0
    last.set()
    page.locator(".imprint").wait_for(state="attached")
