"""The files of newspaper pages in content/: made from the pages of an issue, written where they differ, removed with them.

A page of which nothing is known beside its articles, as of most texts, has none.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ..model import Article, Box, Page
from .facts import Facts
from .page_data import PageData, file_name, imprint_print, read_page_data, write_page_data
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


def plan_pages(
    content: Path, known: Iterable[tuple[str, PageData]], read: set[str], before: dict[str, str]
) -> tuple[dict[Path, str], tuple[Path, ...]]:
    """Page files to be written, with their text, and to be removed; an imprint that a person corrected stays.

    ``read``: names, of today or before, of pages that were read; ``before``: the names they had, by those of today.
    """
    there = {path: path.read_text("utf-8", errors="replace") for path in sorted(content.glob(f"{DATE_FOLDER}/page-*.json"))}
    stored = {path: data for path, text in there.items() if (data := _read(text))}
    corrected = {data.seed: data for data in stored.values() if data.generated}
    wanted = {content / date / file_name(page.page): write_page_data(_kept(page, corrected, before)) for date, page in known}
    write = {path: text for path, text in wanted.items() if there.get(path) != text}
    gone = (path for path, data in stored.items() if path not in wanted and data.seed in read)
    moved = {before.get(data.seed, data.seed) for data in map(_read, wanted.values()) if data}
    remove = tuple(path for path in gone if not stored[path].generated or stored[path].seed in moved)
    return write, remove


def _kept(page: PageData, corrected: dict[str, PageData], before: dict[str, str]) -> PageData:
    """The page with the imprint that a person corrected, if one did."""
    hand = corrected.get(before.get(page.seed, page.seed))
    return replace(page, imprint=hand.imprint, generated=imprint_print(page.imprint)) if hand else page


def _read(text: str) -> PageData | None:
    """The page that a file is of; None for a file that says none."""
    try:
        return read_page_data(text)
    except ValueError:
        return None
