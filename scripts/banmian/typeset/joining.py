"""What stays together of a row of words and marks, though a list of words parts it.

* marks lean on what they belong to: ``（`` on the next, ``”`` on the one before, ``·`` on both; no dash begins a line
* a number takes its unit along: 73 | 个 → 73个
* a name is whole, and so is a quotation, a title or a remark in brackets that is short
* no line begins with 的 or 了, or with a suffix: 紧密 | 型

Nothing is ever parted here: a row only becomes shorter.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .persons import is_person

OPENING, CLOSING = "“‘《〈（(【[「『", "”’》〉）)】]」』、，。：；！？!?,;:%％‰…"
PAIRS = dict(zip("“‘《〈（(【「『", "”’》〉）)】」』", strict=True))
WHOLE = 9
"""Characters of a quotation, title or bracket that is never broken, its marks counted."""
UNIT_RE = re.compile("[亿万千百十个年月日元名人家项条次届].*|..?$")
"""What a number takes along: 73 | 个, 60 | 周年, 300 | 亿立方米."""
TAIL = frozenset("的地得了着过们型化性式率等之者")
BINDING = "·・-–~～/"
DASH = "—"


def joined(row: list[str], names: Collection[str]) -> list[str]:
    """The row with everything joined that stays together."""
    bound: list[str] = []
    for token in _named(row, names):
        if bound and (_is_tail(token) or _leans(bound[-1], token) or is_person(bound[-1], token)):
            bound[-1] += token
        else:
            bound.append(token)
    return _enclosed(bound)


def _named(row: list[str], names: Collection[str]) -> list[str]:
    """Known names as one word, where they begin with a word."""
    found: list[str] = []
    at = 0
    while at < len(row):
        rest = "".join(row[at:])
        length = max((len(name) for name in names if rest.startswith(name)), default=1)
        end = at + 1
        while len("".join(row[at:end])) < length:
            end += 1
        found.append("".join(row[at:end]))
        at = end
    return found


def _is_tail(token: str) -> bool:
    return token[0] in CLOSING or token in TAIL


def _leans(before: str, token: str) -> bool:
    if before[-1] in OPENING or before[-1] in BINDING or token[0] in BINDING:
        return True
    if token[0] == DASH or not before.strip(DASH):
        return True
    if before[-1].isdigit() and not token[0].isascii():
        return bool(UNIT_RE.match(token))
    return before[0] == "第" and len(token) == 1


def _enclosed(row: list[str]) -> list[str]:
    whole: list[str] = []
    at = 0
    while at < len(row):
        end = _closing(row, at)
        whole.append("".join(row[at:end]))
        at = end
    return whole


def _closing(row: list[str], at: int) -> int:
    """The token after what is opened in this one, if it is closed soon; else the next."""
    mark = next((PAIRS[sign] for sign in row[at] if sign in PAIRS), "")
    for end in range(at + 1, len(row) + 1):
        text = "".join(row[at:end])
        if not mark or len(text) > WHOLE:
            break
        if mark in text:
            return end
    return at + 1
