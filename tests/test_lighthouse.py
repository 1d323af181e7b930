"""Lighthouse gives every kind of page 100 for accessibility, good practice and search engines, and nothing shifts."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from banmian.edition.build import build
from checkers import TOOLS, tool
from printed import DAY, print_paper
from published import ROOT, Published

pytestmark = pytest.mark.alone
CATEGORIES = ("accessibility", "best-practices", "seo")
KINDS = {
    "front page": "",
    "issue": "2022-04-07/",
    "newspaper page": "2022-04-07/01/",
    "article": "2022-04-07/01/06.html",
    "photo story": "2022-04-07/01/04.html",
    "archive": "archive/",
    "lists": "lists/",
    "list": "authors/a3uaji7d2n/",
    "search": "search/",
    "traditional": "zh-hant/2022-04-07/01/06.html",
}
UNLISTED = {"saved": "saved/", "not found": "404.html"}
"""They ask search engines to leave them out, which Lighthouse calls a fault."""
PICTURED = {
    "issue with its pages in small": f"{DAY}/",
    "page as it is printed": f"zh-hant/{DAY}/01/#facsimile",
    "story with a photograph": f"{DAY}/01/03.html",
}
"""Pages of a paper from PDFs."""
FAULTY = """<html><body><img src="gone.png"><p id="late"></p><p>一段文字</p>
<script>setTimeout(() => late.style.height = "300px", 300)</script>"""


@contextmanager
def open_site(site: Published, folder: Path, settings: Path = ROOT / "pelicanconf.py") -> Iterator[str]:
    """The site built for the very address it is served at, for canonical addresses are looked at."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    address = f"http://127.0.0.1:{port}/paper"
    build(site.content, folder, settings, overrides={"SITEURL": address})
    (folder / "faulty.html").write_text(FAULTY, "utf-8")
    with Published(folder, site.content, address).served(port) as home:
        yield home


def measure(browser_program: str, addresses: list[str]) -> dict[str, Any]:
    """What Lighthouse says of these pages. It waits more than it works, so three measure side by side."""
    command = ["node", TOOLS / "lighthouse.mjs", browser_program, ",".join(CATEGORIES)]
    shares = [addresses[start::3] for start in range(3)]
    running = [subprocess.Popen([*command, *share], stdout=subprocess.PIPE, text=True) for share in shares]
    return {address: told for one in running for address, told in json.loads(one.communicate()[0]).items()}


@pytest.fixture(scope="module")
def scores(built_site: Published, browser_program: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """page → what Lighthouse says of it."""
    tool("lighthouse/package.json")
    # 收藏 comes after a story in the same browser, so it has something to show
    paths = [*KINDS.values(), *UNLISTED.values(), "faulty.html"]
    printed = tmp_path_factory.mktemp("printed")
    site, folder = print_paper(printed), tmp_path_factory.mktemp("lighthouse")
    with (
        open_site(built_site, folder / "texts") as home,
        open_site(site, folder / "printed", printed / "settings.py") as pictured,
    ):
        addresses = {path: home + path for path in paths} | {kind: pictured + path for kind, path in PICTURED.items()}
        told = measure(browser_program, [*addresses.values()])
    return {name: told[address] for name, address in addresses.items()}


def test_every_kind_of_page_has_100_and_nothing_shifts(scores: dict[str, Any]) -> None:
    best = {**dict.fromkeys(CATEGORIES, 1), "shift": 0, "faults": []}
    assert {kind: scores[path] for kind, path in KINDS.items() if scores[path] != best} == {}


def test_pages_with_pictures_have_100_and_nothing_shifts(scores: dict[str, Any]) -> None:
    best = {**dict.fromkeys(CATEGORIES, 1), "shift": 0, "faults": []}
    assert {kind: scores[kind] for kind in PICTURED if scores[kind] != best} == {}


def test_pages_that_are_not_for_search_engines_have_no_other_fault(scores: dict[str, Any]) -> None:
    for kind, path in UNLISTED.items():
        told = scores[path]
        assert (told["accessibility"], told["best-practices"], told["shift"]) == (1, 1, 0), kind
        assert told["faults"] == ["is-crawlable"], kind


def test_lighthouse_finds_faults_where_there_are_some(scores: dict[str, Any]) -> None:
    told = scores["faulty.html"]
    assert max(told[category] for category in CATEGORIES) < 1
    assert told["shift"] > 0
    assert set(told["faults"]) >= {"image-alt", "html-has-lang", "document-title", "doctype", "meta-description"}
