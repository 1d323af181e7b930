"""What the search tests share: the truth, told by a plain scan of the pages, and a browser to compare with it."""

from __future__ import annotations

import random
from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Page

from banmian.search.fold import fold
from banmian.search.question import question

SEARCHED = ".kicker, h1.headline, .deck, .standing-head, .byline, .text, .credit"
"""What of an article's page is searched, each by itself."""


def scan(root: Path) -> dict[str, list[str]]:
    """Every article below the root of a script: its path and its fields as printed."""
    return {path.relative_to(root).as_posix(): _fields(path) for path in sorted(root.glob("[0-9]*/[0-9]*/[0-9]*.html"))}


def _fields(file: Path) -> list[str]:
    article = BeautifulSoup(file.read_bytes(), "html.parser").select_one("article.article")
    return [field.get_text() for field in article.select(SEARCHED)]


def holding(pages: dict[str, list[str]], query: str) -> list[str]:
    """The pages that hold every term of a query and none that it excludes, newest issue first, then page and order."""
    asked = question(query)
    folded = {path: [fold(field) for field in fields] for path, fields in pages.items()}

    def has(fields: list[str], term: str) -> bool:
        return any(term in field for field in fields)

    found = [
        path
        for path, fields in folded.items()
        if asked.terms
        and all(has(fields, term) for term in asked.terms)
        and not any(has(fields, term) for term in asked.without)
    ]
    return sorted(sorted(found), key=lambda path: path[:10], reverse=True)


def drawn(pages: dict[str, list[str]], count: int, seed: int) -> list[str]:
    """Queries taken from the pages as printed, punctuation and all, of one to thirty characters."""
    chance = random.Random(seed)
    fields = [" ".join(field.split()).replace(" ", "") for every in pages.values() for field in every]
    taken = (_taken(chance, fields) for _ in range(count * 3))
    return [query for query in taken if question(query).terms][:count]


def _taken(chance: random.Random, fields: list[str]) -> str:
    field, length = chance.choice(fields), chance.choice((1, 2, 2, 3, 3, 4, 4, 6, 9, 14, 30))
    start = chance.randrange(max(1, len(field) - length + 1))
    return field[start : start + length]


def ask(page: Page, query: str) -> None:
    """Type a query and wait for the answer."""
    page.locator("p.found").evaluate("element => { element.textContent = '' }")
    page.fill(".search [name=q]", query)
    page.press(".search [name=q]", "Enter")
    answered(page)


def answered(page: Page) -> None:
    """Wait until the answer is there."""
    page.locator("p.found", has_text="篇").or_(page.locator("p.found", has_text="沒有")).or_(
        page.locator("p.found", has_text="没有")
    ).wait_for(timeout=5000)
    page.locator("ol.hits[aria-busy=false]").wait_for(state="attached", timeout=5000)


def shown(page: Page) -> list[str]:
    """The paths of all hits, after asking for more until there is no more."""
    while page.locator("button.more").is_visible():
        before = page.locator("ol.hits li").count()
        page.click("button.more")
        page.locator("ol.hits li").nth(before).wait_for(timeout=5000)
    links = page.locator("ol.hits a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [link.removeprefix("../").partition("#")[0] for link in links]
