"""The files of newspaper pages in content/: made from the pages of an issue, written where they differ, removed with them.

A page of which nothing is known beside its articles, as of most texts, has none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from json import JSONDecodeError
from pathlib import Path

from ..errors import BrokenFrontMatter
from ..model import Article, Box, Page
from ..said import said
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


@dataclass(frozen=True, slots=True)
class PagePlan:
    """What there is to do with page files."""

    write: dict[Path, str]
    """Those to be written, with their text."""
    remove: tuple[Path, ...]
    """Those to be removed."""
    wrong: tuple[BrokenFrontMatter, ...]
    """Those that can't be read: they may hold what a person corrected."""


def plan_pages(content: Path, known: Iterable[tuple[str, PageData]], read: set[str], before: dict[str, str]) -> PagePlan:
    """Page files to be written and removed; an imprint that a person corrected stays.

    ``read``: names, of today or before, of pages that were read; ``before``: the names they had, by those of today.
    """
    stored, wrong = _stored(content)
    corrected = {held.page.seed: held.page for held in stored.values() if held.page.generated}
    write: dict[Path, str] = {}
    wanted, moved = set[Path](), set[str]()
    for date, page in known:
        path, text = content / date / file_name(page.page), write_page_data(_kept(page, corrected, before))
        wanted.add(path)
        moved.add(before.get(page.seed, page.seed))
        if path not in stored or stored[path].digest != _digest(text):
            write[path] = text
    gone = {path: held.page for path, held in stored.items() if path not in wanted and held.page.seed in read}
    remove = tuple(path for path, page in gone.items() if not page.generated or page.seed in moved)
    return PagePlan(write, remove, wrong)


@dataclass(frozen=True, slots=True)
class _Held:
    """A page file that is there."""

    page: PageData
    """What it says, without what follows from the page alone."""
    digest: bytes
    """What tells its text from another."""


def _stored(content: Path) -> tuple[dict[Path, _Held], tuple[BrokenFrontMatter, ...]]:
    """Every page file, and those that can't be read."""
    stored: dict[Path, _Held] = {}
    wrong = []
    for path in sorted(content.glob(f"{DATE_FOLDER}/page-*.json")):
        text = path.read_text("utf-8", errors="replace")
        try:
            stored[path] = _Held(replace(read_page_data(text), zones={}, continued={}), _digest(text))
        except ValueError as error:
            line = error.lineno if isinstance(error, JSONDecodeError) else 1
            remedy = said("correct it, or remove it and run `banmian extract` again")
            wrong.append(BrokenFrontMatter(path, line, said("can't be read ({})", error), remedy))
    return stored, tuple(wrong)


def _digest(text: str) -> bytes:
    return sha256(text.encode()).digest()


def _kept(page: PageData, corrected: dict[str, PageData], before: dict[str, str]) -> PageData:
    """The page with the imprint that a person corrected, if one did."""
    hand = corrected.get(before.get(page.seed, page.seed))
    return replace(page, imprint=hand.imprint, generated=imprint_print(page.imprint)) if hand else page
