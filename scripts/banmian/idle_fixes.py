"""Corrections without effect: a page that reads the same without one needs it no more.

``lines = 212, is = "headline", of = 188`` where line 212 is the headline of that story anyway → told: someone may take it out
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from .model import Article, Doubt, Fix, Page
from .said import said

MOST = 40
"""So many corrections of one page are tried, each at the price of one more reading."""


def idle_fixes(page: Page, fixes: tuple[Fix, ...], read: Callable[[tuple[Fix, ...]], Page]) -> Iterator[Doubt]:
    """Corrections without which the page reads as it does; ``read``: the page with some of them."""
    reading = _told(page)
    for at, fix in enumerate(fixes[:MOST]):
        if _told(read((*fixes[:at], *fixes[at + 1 :]))) == reading:
            file, line = fix.place
            yield Doubt("idle-fix", fix.lines[0], said("the correction at {}:{} changes nothing; take it out", file, line))


def _told(page: Page) -> tuple[object, ...]:
    """What a page says; not why, nor how surely."""
    return page.furniture, tuple(map(_bare, page.articles))


def _bare(article: Article) -> Article:
    return replace(article, evidence=(), margin=0.0)
