"""Private-use characters such as ``U+E0F3``: a typesetting font drew them, a reader sees a box."""

from collections.abc import Iterator

from ..chars import PRIVATE_RE
from ..said import said
from .edition import Issue
from .finding import Place, Rule, Severity

AROUND = 6


def check(issue: Issue) -> Iterator[Place]:
    """Every printed passage that holds some, with the text around the first."""
    for item in issue.items:
        for passage in item.printed():
            found = PRIVATE_RE.findall(passage.text)
            if found:
                at = passage.text.index(found[0])
                codes = ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(found))
                around = passage.text[max(0, at - AROUND) : at + AROUND + 1].replace(found[0], "□")
                yield Place(item.path, passage.line, said("{} means nothing without its font: {}", codes, around))


RULE = Rule("private-use", Severity.WARNING, "characters that only one typesetting font can show", check)
