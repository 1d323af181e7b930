"""How much of one text another says: pairs of neighbouring characters, white space and marks left out.

``covered(said("任城推广场所码"), said("任城区推广场所码"))`` → 0.86
"""

import re
from collections import Counter
from itertools import pairwise

from .markdown import unescape
from .seal import head_and_rest, key_of

Said = Counter[str]
"""Pairs of characters, each as often as it stands there."""
PRINTED = ("title", "kicker", "deck", "standing_head", "byline")
UNSAID_RE = re.compile(r"[\W_]+")


def said(text: str) -> Said:
    """What a text says."""
    bare = UNSAID_RE.sub("", unescape(text))
    return Counter(map("".join, pairwise(bare)))


def said_by(file: str) -> Said:
    """What an article file says: what is printed over it, and its body."""
    head, rest = head_and_rest(file)
    printed = [line.partition(":")[2] for line in head if key_of(line) in PRINTED]
    return said("\n".join([*printed, rest]))


def covered(part: Said, whole: Said) -> float:
    """Which share of ``part`` the other says, 0 to 1."""
    return (part & whole).total() / (part.total() or 1)
