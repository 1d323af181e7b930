"""The files of newspaper pages in content/: made from the pages of an issue, written where they differ, removed with them.

A page of which nothing is known beside its articles, as of most texts, has none.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from ..model import Article, Box, Page
from .facts import Facts
from .page_data import PageData, file_name, read_page_data, write_page_data
from .stored import DATE_FOLDER

Slug = Callable[[str, int], str]
"""The key of the article that was read in such an order on a page of that name."""


def page_data(page: Page, facts: Facts, slug: Slug) -> PageData | None:
    """What is known of a page, if anything is."""
    texts = {line.no: line.text for line in page.lines}
    named = {slug(*(article.home or (facts.seed, order))): article for order, article in enumerate(page.articles, 1)}
    zones = {key: tuple(map(_sides, article.zones)) for key, article in named.items() if article.zones}
    continued = {key: _heading(article) for key, article in named.items() if article.home}
    imprint = tuple(texts[number] for number in page.furniture if number in texts)
    if not (any(page.size) or imprint or continued):
        return None
    return PageData(facts.seed, facts.page, facts.label, facts.name, facts.lang, page.size, imprint, zones, continued)


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.x0, box.y0, box.x1, box.y1


def _heading(article: Article) -> str:
    """What is printed over a part of a story."""
    return " ".join(filter(None, (article.standing_head, *article.kicker, *article.headline, *article.deck)))


def plan_pages(content: Path, known: Iterable[tuple[str, PageData]],
               read: set[str]) -> tuple[dict[Path, str], tuple[Path, ...]]:
    """Page files to be written, with their text, and to be removed; ``read``: names, of today or before, of pages read."""
    wanted = {content / date / file_name(page.page): write_page_data(page) for date, page in known}
    there = {path: path.read_text("utf-8", errors="replace") for path in sorted(content.glob(f"{DATE_FOLDER}/page-*.json"))}
    write = {path: text for path, text in wanted.items() if there.get(path) != text}
    remove = tuple(path for path, text in there.items() if path not in wanted and _seed(text) in read)
    return write, remove


def _seed(text: str) -> str:
    """The page that a file is of; empty for a file that says none."""
    try:
        return read_page_data(text).seed
    except ValueError:
        return ""
