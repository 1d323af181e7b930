"""Keys of the front matter that nobody reads: ``kiker: 汶上县`` would get lost without a word."""

from collections.abc import Iterator
from difflib import get_close_matches

from ..said import said
from ..terms import keys
from .edition import Issue
from .finding import Place, Rule, Severity


def check(issue: Issue) -> Iterator[Place]:
    """Every key that is not of the contract, with the one that may be meant."""
    known = keys()
    for item in issue.items:
        for key, line in item.matter.lines.items():
            if key not in known:
                near = get_close_matches(key, known, 1)
                meant = said("nobody reads `{}`; is it `{}`?", key, *near)
                yield Place(item.path, line, meant if near else said("nobody reads `{}`; known keys are in docs/check.md", key))


RULE = Rule("unknown-key", Severity.ERROR, "a front matter key that nobody reads", check)
