"""A body without a headline: extraction calls such an article by its opening words, ``本报济宁讯（记者 王粲）……``."""

from collections.abc import Iterator

from ..chars import squeeze
from ..said import said
from .edition import Issue
from .finding import Place, Rule, Severity


def check(issue: Issue) -> Iterator[Place]:
    """Articles whose title is nothing but the beginning of their text."""
    for item in issue.items:
        title = squeeze(item.matter.get("title")).removesuffix("……")
        if item.kind == "article" and title and item.paragraphs and squeeze(item.paragraphs[0].text).startswith(title):
            note = said("no headline; the title “{}” is the beginning of the text", item.matter.get("title")[:20])
            yield Place(item.path, item.matter.lines["title"], note)


RULE = Rule("headless", Severity.WARNING, "a body without a headline", check)
