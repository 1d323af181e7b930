"""A name of one character, or of five and more, is rarely a name: ``雷`` was torn, ``王婷婷宋娜`` are two people.

Names with a dot (阿依古丽·买买提) may be of any length.
"""

from collections.abc import Iterator

from ..chars import is_han
from ..said import Said, said
from .edition import Issue
from .finding import Place, Rule, Severity

SHORTEST, LONGEST = 2, 4


def check(issue: Issue) -> Iterator[Place]:
    """Such names among the authors."""
    for item in issue.items:
        for name in item.names():
            if "·" not in name and all(map(is_han, name)) and not SHORTEST <= len(name) <= LONGEST:
                yield Place(item.path, item.matter.lines["authors"], _told(name))


def _told(name: str) -> Said:
    if len(name) == 1:
        return said("{} is a name of 1 character", name)
    return said("{} is a name of {} characters", name, len(name))


RULE = Rule("name-length", Severity.WARNING, "a name of one, or of five and more characters", check)
