"""Where a story turns from one newspaper page to another: the mark in its text, and the page that a jump means.

``…一体化发展，（下转第2版）城乡…`` → the mark becomes a link to page 2, and a place that page 2 leads back to
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from ..content.catalogue import Entry, Issue, IssuePage
from ..content.opening import MARK_RE
from ..page_number import printed_number


def turned(html: str, entry: Entry, issue: Issue, root: str) -> Markup:
    """The text of a story made whole, its marks as links to the pages it went on on."""

    def link(match: re.Match[str]) -> str:
        page = page_of(issue.pages, match[1], entry.page_label) if match[1] in entry.continued else None
        if page:
            return f'<a class="page-turn" id="{anchor(page)}" href="{root}{page.path}">{match[0]}</a>'
        return f'<span class="page-turn">{match[0]}</span>' if match[1] in entry.continued else match[0]

    return Markup(MARK_RE.sub(link, html) if entry.continued else html)


def anchor(page: IssuePage) -> str:
    """The place in a story where it turned to a page: ``turn-02``."""
    return f"turn-{page.number:02}"


def page_of(pages: Iterable[IssuePage], said: str, here: str = "") -> IssuePage | None:
    """The page that a jump on page ``here`` means: by its printed number, in the same section if it names none."""
    wanted = printed_number(said)
    if not wanted:
        return None
    section = wanted[0] or (printed_number(here) or ("", 0))[0]
    found = [page for page in pages if printed_number(page.label) == (section, wanted[1])]
    return found[0] if len(found) == 1 else None
