"""What a query asks for, and which pairs of characters tell most about it.

    机器人 “World Bank” -广告        →  terms 机器人, worldbank; without 广告
    probes("全面推广场所码")          →  广场, 所码, 场所 …: the rarest first, because few articles hold them

A term within quotation marks keeps what stands around its spaces together. A minus counts only where something else is
asked for, for −5℃ is a question too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from .fold import fold

PART_RE = re.compile(r"""(?:(?<=\s)|^)([-－]?)(?:["“「]([^"”」]+)["”」](?=\s|$)|(\S+))""")
COMMON = (
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门"
    "动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相"
    "但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声"
    "提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规"
    "式县白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车林必死游举线言皇土团收"
)
"""The four hundred most frequent characters, most frequent first, by the word frequencies of jieba (MIT)."""
RANK = {fold(char): rank for rank, char in reversed(list(enumerate(COMMON)))}
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


def commonness(key: str) -> int:
    """How common characters are together; less is rarer."""
    return -sum(RANK.get(char, len(COMMON)) for char in key[:2])


def probes(term: str) -> list[str]:
    """The keys of the index that tell whether an article may hold a term: the rarest first."""
    if len(term) < 3:
        return [term]
    pairs = sorted(dict.fromkeys(map("".join, pairwise(term))), key=commonness)
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
