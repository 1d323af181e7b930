"""A name of one character, or of five and more, is rarely a name: ``雷`` was torn, ``王婷婷宋娜`` are two people.

Names with a dot (阿依古丽·买买提) may be of any length.
"""

from collections.abc import Iterator

from ..chars import is_han
from .edition import Issue
from .finding import Place, Rule, Severity

SHORTEST, LONGEST = 2, 4


def check(issue: Issue) -> Iterator[Place]:
    """Such names among the authors."""
    for item in issue.items:
        for name in item.names():
            if "·" not in name and all(map(is_han, name)) and not SHORTEST <= len(name) <= LONGEST:
                yield Place(item.path, item.matter.lines["authors"], f"{name} is a name of {_characters(len(name))}")


def _characters(count: int) -> str:
    return "1 character" if count == 1 else f"{count} characters"


RULE = Rule("name-length", Severity.WARNING, "a name of one, or of five and more characters", check)
