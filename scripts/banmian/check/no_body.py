"""A headline without a body: only a refer (``kind: refer``) has none."""

from collections.abc import Iterator

from ..said import said
from .edition import Issue
from .finding import Place, Rule, Severity


def check(issue: Issue) -> Iterator[Place]:
    """Articles and photos that hold no paragraph."""
    for item in issue.items:
        if item.kind != "refer" and not item.paragraphs and item.matter.get("title"):
            note = said("“{}” has no body; give it one, or write `kind: refer`", item.matter.get("title")[:20])
            yield Place(item.path, item.matter.lines["title"], note)


RULE = Rule("no-body", Severity.ERROR, "a headline without a body", check)
