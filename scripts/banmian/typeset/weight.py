"""How much a story weighs on its page, by what the page gives: the heaviest leads.

A long story that stands first, with a deck, a kicker and a photograph, of a series, going on on another page, leads; a photo
story, a story that only points elsewhere, and a few lines don't.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..content.catalogue import Entry

PER_CHARACTER, MOST = 0.01, 20
"""Points for a character of the body, and for the longest body."""
FIRST, DECK, STANDING_HEAD, JUMP, PHOTOGRAPH, CLAUSES, KICKER = 8, 4, 4, 5, 3, 2, 1
NO_STORY, FEW_LINES = -12, -8
SHORT = 110
"""Characters of a body that is shown whole."""
SAYS_NOTHING = frozenset(("图片报道", "图片新闻", "简讯", "短讯", "要闻", "导读", "公告", "启事", "更正"))


def weight(entry: Entry) -> float:
    """The points of a story."""
    given = (entry.order == 1, entry.deck, entry.standing_head, entry.jump, entry.photographs)
    signs = (*given, " " in entry.title, entry.kicker)
    points = (FIRST, DECK, STANDING_HEAD, JUMP, PHOTOGRAPH, CLAUSES, KICKER)
    length = min(entry.length * PER_CHARACTER, MOST)
    return length + sum(point for sign, point in zip(signs, points, strict=True) if sign) + _minus(entry)


def _minus(entry: Entry) -> float:
    no_story = entry.kind != "article" or entry.title.strip("（）") in SAYS_NOTHING
    return NO_STORY * no_story + FEW_LINES * (entry.length <= SHORT)


def ranked(entries: Iterable[Entry]) -> list[Entry]:
    """The stories of a page, the heaviest first."""
    return sorted(entries, key=lambda entry: (-weight(entry), entry.order))
