"""A body without a headline: such an article is called by its first clause, as extraction does where it finds none."""

from collections.abc import Iterator

from ..chars import squeeze
from .edition import Issue
from .finding import Place, Rule, Severity


def check(issue: Issue) -> Iterator[Place]:
    """Articles whose title is nothing but the beginning of their text."""
    for item in issue.items:
        title = squeeze(item.matter.get("title"))
        if item.kind == "article" and title and item.paragraphs and squeeze(item.paragraphs[0].text).startswith(title):
            note = f"no headline; the title “{item.matter.get('title')[:20]}” is the beginning of the text"
            yield Place(item.path, item.matter.lines["title"], note)


RULE = Rule("headless", Severity.WARNING, "a body without a headline", check)
