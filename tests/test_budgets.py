"""What a page weighs, on the built bytes, as GitHub Pages sends them."""

from __future__ import annotations

import gzip
import re
import statistics

import pytest

from published import Published

FIRST_WINDOW = 14_600
"""What a server sends before it waits for an answer: ten packets (RFC 6928)."""
STYLES, ALL_STYLES, SCRIPTS = 3850, 6500, 6000
"""The style sheet of an article, that of all other pages, and the script."""
OF_ALL = 0.95
"""Of so many articles each fits, not only the one in the middle."""
PAGE, LONGEST = 8000, FIRST_WINDOW
FRONT = 10_000
REQUESTS = 7
LINKED_RE = re.compile(
    r'<(?:link rel="(?:stylesheet|icon|manifest|preload)"[^>]*?href|script[^>]*? src|img[^>]*? src)="([^"]+)"'
)


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, 9))


def weigh(site: Published, path: str) -> int:
    return zipped((site.folder / path).read_bytes())


@pytest.mark.parametrize("folder", ["", "zh-hant"])
def test_an_article_with_all_it_needs_fits_into_the_first_window(built_site: Published, folder: str) -> None:
    pages = sorted(weigh(built_site, path) for path in built_site.articles(folder))
    shared = sum(weigh(built_site, f"static/{name}") for name in ("edition.css", "edition.js", "boot.js"))
    assert pages[int(len(pages) * OF_ALL)] + shared <= FIRST_WINDOW
    assert statistics.median(pages) <= PAGE
    assert pages[-1] <= LONGEST


def test_style_sheet_and_script_stay_small(built_site: Published) -> None:
    assert weigh(built_site, "static/edition.css") <= STYLES
    assert weigh(built_site, "static/pages.css") <= ALL_STYLES
    assert weigh(built_site, "static/edition.js") <= SCRIPTS


def test_the_front_page_stays_small(built_site: Published) -> None:
    assert weigh(built_site, "index.html") <= FRONT


def test_a_page_asks_for_few_things_all_of_them_ours_and_no_font(built_site: Published) -> None:
    for path in built_site.pages():
        linked = LINKED_RE.findall(built_site.text(path))
        assert 1 + len(linked) + 1 <= REQUESTS, path  # the page itself, and the worker that the script registers
        assert not [address for address in linked if "//" in address], path
    assert not [path for path in built_site.files() if path.endswith((".woff", ".woff2", ".ttf", ".otf"))]
    assert "@font-face" not in built_site.text("static/edition.css")
