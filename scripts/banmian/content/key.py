"""What names a day, a page and an article, spelled here and nowhere else: keys and addresses.

::

    slug("2022-04-07", 1, 3)          → 2022-04-07-p01-a03
    issue_path("2022-04-07")          → 2022-04-07/
    page_path("2022-04-07", 1)        → 2022-04-07/01/
    article_path("2022-04-07", 1, 3)  → 2022-04-07/01/03.html
    path_of("2022-04-07-p01-a03")     → 2022-04-07/01/03.html
    picture_path("2022-04-07", 1, "small") → 2022-04-07/01/small.webp
"""

from __future__ import annotations

import re

UNDATED = "1900-01-01"
"""Stands for a day that the pages don't tell; readers see 日期不详."""
UNDATED_YEAR = UNDATED[:4]

SUFFIX = ".md"
"""Ends the name of an article's file."""
PLACE_RE = re.compile(r"-p([0-9]{2,4})-a([0-9]{2,4})$")

STATIC = "static/"
"""Where the theme's files and the search index are, once for all variants."""


def is_undated(day: object) -> bool:
    """True for the day that stands for none, written or as a date."""
    return str(day)[: len(UNDATED)] == UNDATED


def slug(date: object, page: int, order: int) -> str:
    """The key of an article: its day, the sequence of its page, its place on it."""
    return on_page(f"{str(date)[: len(UNDATED)]}-p{page:02}", order)


def on_page(page: str, order: int) -> str:
    """The key of an article of a page: ``2022-04-07-p01`` → ``2022-04-07-p01-a03``."""
    return f"{page}-a{order:02}"


def place_named(stem: str) -> tuple[int, int] | None:
    """Page and order in the name of a file: ``2022-04-07-p01-a03`` → ``(1, 3)``; None for any other name."""
    match = PLACE_RE.search(stem)
    return (int(match[1]), int(match[2])) if match else None


def file_name(slug: str) -> str:
    """The file of an article in its issue's folder."""
    return slug + SUFFIX


def issue_path(date: object) -> str:
    """An issue's folder below the root of a variant."""
    return f"{date}/"


def page_path(date: object, page: int) -> str:
    """A newspaper page's folder."""
    return f"{issue_path(date)}{page:02}/"


def picture_path(date: object, page: int, name: str) -> str:
    """A picture of a newspaper page, below the root of the site: all variants share it."""
    return f"{page_path(date, page)}{name}.webp"


def photograph_path(date: object, page: int, number: int, name: str) -> str:
    """A photograph of a newspaper page, by its place among them from 1, below the root of the site."""
    return f"{page_path(date, page)}{name}-{number}.webp"


def own_photograph_path(date: object, page: int, order: int, name: str) -> str:
    """A picture that an editor put beside an article, below the root of the site."""
    return f"{page_path(date, page)}{name}-of-{order:02}.webp"


def card_path(date: object, page: int, order: int) -> str:
    """The card of an article, to be shared with: ``2022-04-07/01/card-03.png``."""
    return f"{page_path(date, page)}card-{order:02}.png"


def pdf_path(date: object, page: int) -> str:
    """A newspaper page as a PDF, below the root of the site."""
    return f"{page_path(date, page)}page.pdf"


def article_path(date: object, page: int, order: int) -> str:
    """An article's page."""
    return f"{page_path(date, page)}{order:02}.html"


def path_of(slug: str) -> str:
    """The page of the article of a key."""
    page, order = place_named(slug) or (0, 0)
    return article_path(slug[: len(UNDATED)], page, order)
