"""How much of one text another says: pairs of neighbouring characters, white space and marks left out.

``covered(pairs_of("任城推广场所码"), pairs_of("任城区推广场所码"))`` → 0.86
"""

import re
from collections import Counter
from itertools import pairwise

from .markdown import unescape
from .seal import head_and_rest, key_of

Pairs = Counter[str]
"""Pairs of characters, each as often as it stands there."""
PRINTED = ("title", "kicker", "deck", "standing_head", "byline")
UNSAID_RE = re.compile(r"[\W_]+")


def pairs_of(text: str) -> Pairs:
    """What a text says."""
    bare = UNSAID_RE.sub("", unescape(text))
    return Counter(map("".join, pairwise(bare)))


def pairs_of_file(file: str) -> Pairs:
    """What an article file says: what is printed over it, and its body."""
    head, rest = head_and_rest(file)
    printed = [line.partition(":")[2] for line in head if key_of(line) in PRINTED]
    return pairs_of("\n".join([*printed, rest]))


def covered(part: Pairs, whole: Pairs) -> float:
    """Which share of ``part`` the other says, 0 to 1."""
    return (part & whole).total() / (part.total() or 1)
