"""How a headline breaks into lines: at its spaces, then before “ and after ” and ：, never inside a word if it can.

* ``兖州：73个“五为”项目被“秒抢” 群众叫好``  → 兖州： | 73个 | “五为” | 项目被 | “秒抢”, then 群众叫好
* its measure is the number of characters that share a line when it is set as large as it can be
"""

from __future__ import annotations

import re
from itertools import accumulate

SHORTEST, LONGEST = 7, 14
"""Characters to a line of a headline that fills its width."""
LEAST = 3
"""Characters of a piece; a shorter one goes with the piece before it."""
LONG = 10
"""From here on a clause is set in two lines if it breaks well."""
EVEN, UNEVEN = 0.7, 0.5
"""How much shorter the shorter of two lines may be: to take two at all, and to prefer a good break to an even one."""

BREAK_RE = re.compile(r"(?<=[：”])(?![：”、，！？])|(?=“)")


def pieces(headline: str) -> list[list[str]]:
    """The clauses of a headline, each as the pieces that stay together."""
    return [_joined([piece for piece in BREAK_RE.split(clause) if piece]) for clause in headline.split()]


def _joined(parts: list[str]) -> list[str]:
    whole: list[str] = []
    for part in parts:
        if whole and len(part) < LEAST:
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def measure(headline: str) -> int:
    """Characters to a line: a clause takes one line, a long one two, broken where it breaks well."""
    parts = pieces(headline)
    lines = max((_line(clause, len(parts) == 1) for clause in parts), default=0)
    return min(max(lines, SHORTEST), LONGEST)


def _line(clause: list[str], alone: bool) -> int:
    length = sum(map(len, clause))
    longer = min((max(head, length - head) for head in accumulate(map(len, clause))), default=length)
    balance = (length - longer) / longer if longer else 0
    if length <= LONGEST:
        return longer if alone and length > LONG and balance >= EVEN else length
    return longer if balance >= UNEVEN else -(-length // -(-length // LONGEST))
