"""A sentence that stands twice, in one article or in two of one issue: printed so, or cut wrongly."""

from collections.abc import Iterator

from ..chars import LONG_SENTENCE_RE, count_han
from ..said import said
from .edition import Issue
from .finding import Place, Rule, Severity

FEWEST = 12
"""Shorter sentences stand twice by chance."""


def check(issue: Issue) -> Iterator[Place]:
    """The second place of every such sentence, and where the first is; once for each pair of places."""
    seen: dict[str, tuple[str, int]] = {}
    told: set[tuple[str, int, str, int]] = set()
    for item in issue.items:
        for passage in item.paragraphs:
            for match in LONG_SENTENCE_RE.finditer(passage.text):
                sentence = match[0].strip()
                first = seen.setdefault(sentence, (item.path, passage.line))
                here = (item.path, passage.line)
                again = first != here or passage.text.find(sentence) < match.start()
                if again and count_han(sentence) >= FEWEST and (*here, *first) not in told:
                    told.add((*here, *first))
                    yield Place(*here, said("stands also in {}: {}…", f"{first[0]}:{first[1]}", sentence[:24]))


RULE = Rule("repeat", Severity.WARNING, "a sentence that stands twice in an issue", check)
