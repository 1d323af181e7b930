"""What stands on the card of a story: the paper's name, the headline as whole words, the day and the page."""

from __future__ import annotations

from ..content.catalogue import Entry, Issue, IssuePage
from ..typeset.height import words_of
from .filters import page_label, zh_date, zh_weekday


def headline(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """Its clauses, each as words that stay whole."""
    return tuple(map(tuple, words_of(entry)))


def foot(issue: Issue, page: IssuePage) -> str:
    """``2022年4月7日 星期四 第1版 要闻``; a day that the pages don't state is said to be inferred."""
    inferred = issue.date_basis == "text" and not issue.is_undated
    day = f"{zh_date(issue.date)}（据内文推定）" if inferred else f"{zh_date(issue.date)} {zh_weekday(issue.date)}".strip()
    return " ".join(filter(None, (day, page_label(page.label), page.name)))
