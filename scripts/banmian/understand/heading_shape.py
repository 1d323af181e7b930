"""Whether lines have the shape of a heading, before anything around them is asked.

* ``发挥金融支持作用`` / ``助力全市保供保暖``  → shaped like a heading
* ``会议指出，今年以来，全市上下，``           → a pause at the end: text
"""

import re

from .. import press
from ..chars import HAN_RE, PAUSES, count_han, is_balanced, natural_width

MOST_LINES = 4
LONGEST = 40
MEASURES = 1.3
"""A line wider than so many columns is set across them."""
LONGEST_STACK = 120
"""Clauses parted by spaces may stack up to this on one line."""
LONGEST_DECK = 300
FULL_STOP_RE = re.compile(r"。(?!$)|。$")


def is_shaped_like_heading(lines: list[str], width: float = 0.0, longest: int = LONGEST) -> bool:
    """No full stop, no pause at the end, brackets and quotes closed, few commas, few lines, none too long.

    A line may be long if it is a deck: with a dash, below a headline on a reflowed page, or set across columns of
    ``width`` em.
    """
    text = "".join(lines)
    if not is_short(lines) or not count_han(text) or text[-1] in PAUSES.replace("：", "").replace(":", ""):
        return False
    if FULL_STOP_RE.search(text) or press.onward(text) or not is_balanced(text):
        return False
    short = [line for at, line in enumerate(lines) if not _is_deck_line(line, at, width)]
    if any(len(line) > LONGEST_STACK or max(map(len, line.split())) > longest for line in short):
        return False
    return len(re.findall(r"[，,；;]", "".join(short))) <= 2


def is_short(lines: list[str]) -> bool:
    """Few lines, or more of a headline in a narrow column: ``习近平《在庆祝`` | ``中华人民共和国`` | ``成立70周年大会`` | …"""
    return len(lines) <= MOST_LINES or sum(map(len, lines)) <= LONGEST


def _is_deck_line(line: str, at: int, width: float) -> bool:
    """Whether a line of any length may be a deck, where it stands in its block."""
    if len(line) > LONGEST_DECK:
        return False
    spans = natural_width(line) > MEASURES * max(width, 10) if width else at > 0
    return bool(press.DECK_RE.match(line)) or spans


def skeleton(text: str) -> str:
    """The shape of a line, every Chinese character the same: ``“听”字当头，深入了解 → “字”字字字，字字字字``."""
    return HAN_RE.sub("字", text)
