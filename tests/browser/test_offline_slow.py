"""Offline reading on a slow line: the worker gives a copy where it holds one, and else lets the network take its time."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

import pytest
from playwright.sync_api import Error, Page

from banmian.serve.server import HOST, EditionHandler, EditionServer
from published import Published, answering

READ, UNREAD = "2022-04-07/01/01.html", "2022-04-07/01/05.html"
PATIENCE, LATE = 200, 2
READY = "navigator.serviceWorker.ready.then(() => new Promise(done => setTimeout(done, 300)))"


class LateHandler(EditionHandler):
    """Answers when it may, and while it may not, after a while longer than the worker waits."""

    def __init__(self, *args: object, prompt: threading.Event, **options: object):
        self.prompt = prompt
        super().__init__(*args, **options)

    def send_head(self) -> BinaryIO | None:
        """The answer, in time or late."""
        self.prompt.wait(LATE)
        return super().send_head()


@pytest.fixture(scope="module")
def prompt() -> threading.Event:
    """Whether the server answers at once."""
    return threading.Event()


@pytest.fixture(scope="module")
def home(paper: Published, prompt: threading.Event, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The front page of a paper whose worker is less patient, so that the tests are quick."""
    folder = tmp_path_factory.mktemp("slow") / "build"
    shutil.copytree(paper.folder, folder)
    worker = folder / "sw.js"
    hurried = worker.read_text("utf-8").replace("PATIENCE = 4000", f"PATIENCE = {PATIENCE}")
    assert hurried != worker.read_text("utf-8")
    worker.write_text(hurried, "utf-8")
    handler = partial(LateHandler, directory=str(folder), base=paper.base, say=lambda _: None, prompt=prompt)
    with answering(EditionServer((HOST, 0), handler), paper.base) as address:
        yield address
        prompt.set()


@pytest.fixture
def reader(browser, home: str, prompt: threading.Event) -> Iterator[Page]:
    """Someone whose browser has the worker."""
    prompt.set()
    context = browser.new_context()
    page = context.new_page()
    page.goto(home)
    page.evaluate(READY)
    yield page
    prompt.set()
    context.close()


def test_a_page_that_is_not_held_may_take_its_time(reader: Page, home: str, prompt: threading.Event):
    prompt.clear()
    reader.goto(home + READ)
    assert reader.url == home + READ
    assert reader.locator(".text p").first.is_visible()


def test_a_page_that_is_held_is_there_when_the_network_is_not(reader: Page, home: str, prompt: threading.Event):
    reader.goto(home + READ)
    prompt.clear()
    took = reader.evaluate(
        "address => { const begun = performance.now(); return fetch(address, {headers: {accept: 'text/html'}})"
        ".then(answer => answer.text()).then(() => performance.now() - begun) }",
        home + READ,
    )
    assert took < LATE * 1000


def test_every_script_has_its_shelf(reader: Page, home: str):
    reader.context.set_offline(True)
    for folder in ("", "zh-hant/"):
        reader.goto(home + folder + UNREAD)
        assert reader.url == f"{home}{folder}saved/"
        reader.goto(f"{home}{folder}archive/")
        assert reader.locator("main a").count()


def test_a_page_held_in_another_script_is_given_in_that_script(reader: Page, home: str):
    reader.goto(home + READ)
    reader.context.set_offline(True)
    reader.goto(f"{home}zh-hant/{READ}")
    assert reader.url == home + READ


def test_without_any_shelf_the_browser_says_that_there_is_no_network(reader: Page, home: str):
    reader.evaluate("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))")
    reader.context.set_offline(True)
    with pytest.raises(Error, match="ERR_FAILED"):
        reader.goto(f"{home}zh-hant/{UNREAD}")
