"""Quotation marks and brackets that do not open and close in order.

* ``我市第十四次党代会提出”``          → ” closes nothing
* ``（记者 王粲`` at the end           → （ stays open
* a quotation over several paragraphs   → each opens with “, only the last closes: in order
* ``1）改水，2）改厕``                 → numbering, in order
"""

import re
from collections.abc import Iterator

from ..chars import PAIRS
from ..said import Said, said
from .edition import Issue, Item, Passage
from .finding import Place, Rule, Severity

NUMBERING_RE = re.compile(r"(?<![\w.%％（(])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})[）)]")
OPENERS = {closer: opener for opener, closer in PAIRS.items()}
QUOTES = "“「"
AROUND = 8


def check(issue: Issue) -> Iterator[Place]:
    """The first fault of every passage."""
    for item in issue.items:
        for passage, onward in _with_next(item):
            fault = _fault(passage.text, onward)
            if fault:
                yield Place(item.path, passage.line, fault)


def _with_next(item: Item) -> Iterator[tuple[Passage, str]]:
    """Every printed passage, and how the paragraph behind it begins."""
    printed = list(item.printed())
    for at, passage in enumerate(printed):
        in_body = passage in item.passages and at + 1 < len(printed)
        yield passage, printed[at + 1].text[:1] if in_body else ""


def _fault(text: str, onward: str) -> Said | None:
    stack: list[tuple[str, int]] = []
    for at, char in enumerate(NUMBERING_RE.sub(lambda match: " " * len(match[0]), text)):
        if char in PAIRS:
            stack.append((char, at))
        elif char in OPENERS and (not stack or stack.pop()[0] != OPENERS[char]):
            return said("{} closes nothing: {}", char, _around(text, at))
    if stack and not (stack[0][0] in QUOTES and onward == stack[0][0]):
        char, at = stack[-1]
        return said("{} stays open: {}", char, _around(text, at))
    return None


def _around(text: str, at: int) -> str:
    """What stands around a place: ``…党代会提出”奋力…``."""
    start, stop = max(0, at - AROUND), at + AROUND
    return ("…" if start else "") + text[start:stop] + ("…" if stop < len(text) else "")


RULE = Rule("quotes", Severity.WARNING, "quotation marks or brackets that do not close", check)
