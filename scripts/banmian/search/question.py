"""What a query asks for, and which pairs of characters tell most about it.

    机器人 “World Bank” -广告        →  terms 机器人, worldbank; without 广告
    probes("全面推广场所码")          →  广场, 所码, 场所 …: the rarest first, because few articles hold them

A term within quotation marks keeps what stands around its spaces together. A minus counts only where something else is
asked for, for −5℃ is a question too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from .fold import fold

PART_RE = re.compile(r"""(?:(?<=\s)|^)([-－]?)(?:["“「]([^"”」]+)["”」](?=\s|$)|(\S+))""")
WHOLE = 6
"""A term of so many characters is asked for with all its pairs; a longer one with as many of its rarest."""
MOST = 5


@dataclass(frozen=True, slots=True)
class Question:
    """A query, folded."""

    terms: tuple[str, ...]
    """What an article must hold."""
    without: tuple[str, ...] = ()
    """What it must not hold."""


def question(query: str) -> Question:
    """What a query asks for."""
    parts = [(minus, fold(quoted or plain)) for minus, quoted, plain in PART_RE.findall(query)]
    asked = dict.fromkeys(term for minus, term in parts if term and not minus)
    unwanted = dict.fromkeys(term for minus, term in parts if term and minus)
    return Question(tuple(asked), tuple(unwanted)) if asked else Question(tuple(unwanted))


def probes(term: str, rarity: Callable[[str], int]) -> list[str]:
    """The keys of the index that tell whether an article may hold a term: the rarest first."""
    if len(term) < 3:
        return [term]
    pairs = sorted(dict.fromkeys(map("".join, pairwise(term))), key=rarity, reverse=True)
    if len(term) <= WHOLE:
        return pairs
    places = {pair: term.index(pair) for pair in pairs}
    chosen: list[str] = []
    for pair in pairs:
        if all(abs(places[pair] - places[other]) > 1 for other in chosen):
            chosen.append(pair)
    return chosen[:MOST]


def is_exact(term: str) -> bool:
    """True if an article that has the probes holds the term."""
    return len(term) < 3
