"""Names of persons that no word announces, where the surname or a given character is a word too: by how they look.

    有王进、于敏、李四          于敏, because 敏 is a name's character, and marks stand on both sides as they do in a list
    县长高占祥出席              高占祥
    双方占地                    no name

A name stands where the weights of its characters and of those around it (`house/likely_names.txt`) add up to enough.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from banmian import press
from banmian.variants.house import common_words, rows
from banmian.variants.shelter import APART

ANY = "*"
"""In a row: every character that no other row names."""
EDGE = "^"
"""Stands for what begins or ends a text."""
SURNAMES = {"于": -1.6, "余": 1.0, "游": 1.0, "周": 0.0, "范": 1.5}
"""Surnames that are words too, and what must be reached: found on a month of a newspaper, so that nearly none is wrong."""
GIVEN = {"占": -0.2, "采": 2.0, "里": 2.0}
"""Given characters that are words too, for names of two of them, and what must be reached."""
# 于 opens a date or a place as often as a name; so does 余 (the rest).
NO_NAMES = {
    "于": "近昨今当日本现此上下前该会是这那同去明凌一二三四五六七八九十",
    "关": "于",
    "高": "于",
    "余": "下额人名个元年热生震粮款姚杭干",
    "范": "围例本畴",
    "游": "客泳览戏行艺玩园牧击乐人历走艇轮移",
    "种": "植子种的了上下过养田地树菜粮花草满出在",
    "沈": "阳",
    "谷": "物雨",
    "曲": "折线艺",
    "周": "一二三四五六日末内年岁期刊报转边围密到全长知详身遭例调通销环涨跌均薪测更播榜",
}
VERBS_TOO = "年月日将拟已均定材动身"
"""Behind them 于 is a preposition, though they make no word with it."""
HAN_RE = re.compile("[\u4e00-\u9fff]+")
PRINTED_RE = re.compile(rf"[{APART}\s]")


class Name(NamedTuple):
    """Some characters of a text that may be a name."""

    text: str
    """The text."""
    at: int
    """Where the surname stands."""
    length: int
    """How many given characters follow."""

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.at + 1 + self.length

    @property
    def given(self) -> str:
        """The given characters."""
        return self.text[self.at + 1 : self.end]

    @property
    def before(self) -> str:
        """What stands before it."""
        return _beside(self.text[self.at - 1]) if self.at else EDGE

    @property
    def after(self) -> str:
        """What stands behind it."""
        return _beside(self.text[self.end]) if self.end < len(self.text) else EDGE


def _beside(char: str) -> str:
    if PRINTED_RE.match(char):
        return EDGE
    return "0" if char.isascii() and char.isdigit() else char


def seen() -> str:
    """The surnames that are asked for."""
    return "".join(SURNAMES)


def likely_names(text: str) -> Iterator[Name]:
    """The names in a text, and where each stands again in its paragraph."""
    told: set[Name] = set()
    for match in _trigger_re().finditer(text):
        for name in _likely(text, match.start()):
            if name not in told:
                found = [again for again in _again(name) if _may_be(again)]
                told.update(found)
                yield from found


def _again(name: Name) -> Iterator[Name]:
    """The name and the others like it in its paragraph."""
    text = name.text
    start, end = text.rfind(APART, 0, name.at) + 1, text.find(APART, name.end)
    for one in re.finditer(re.escape(text[name.at : name.end]), text[start : end if end >= 0 else None]):
        yield name._replace(at=start + one.start())


def _likely(text: str, at: int) -> Iterator[Name]:
    if text[at] in SURNAMES:
        rated = [(rating(name), name) for name in (Name(text, at, 1), Name(text, at, 2)) if _may_be(name)]
        best, name = max(rated, default=(-99.0, None), key=lambda pair: pair[0])
        if name and best > SURNAMES[text[at]]:
            yield name
        return
    for name in (Name(text, start, 2) for start in (at - 2, at - 1) if start >= 0 and text[start] in press.SURNAMES):
        if _may_be(name) and rating(name) > GIVEN[text[at]]:
            yield name


def rating(name: Name) -> float:
    """How much a name looks like one: a logarithm of odds."""
    parts = zip(("first", "second") if name.length == 2 else ("only",), name.given, strict=True)
    around = (("before", name.before), ("after", name.after), ("length", str(name.length)), ("surname", name.text[name.at]))
    return sum(_weight(place, char) for place, char in (*parts, *around))


def _may_be(name: Name) -> bool:
    """Whether Han characters stand there that are no common words."""
    text, at = name.text, name.at
    if not HAN_RE.fullmatch(text, at, name.end) or name.end > len(text):
        return False
    if text[at + 1] in NO_NAMES.get(text[at], "") or (text[at] == "于" and name.before in _verbs()):
        return False
    cut = text[at - 1 : at + 1] if at else ""
    return common_words().isdisjoint({cut, text[at : at + 2], text[at + 1 : at + 3]})


def _weight(place: str, char: str) -> float:
    held = _weights()[place]
    return held.get(char, held.get(ANY, 0.0))


@cache
def _weights() -> dict[str, dict[str, float]]:
    """The table: place → character → weight."""
    table: dict[str, dict[str, float]] = {}
    for place, weight, chars in rows("likely_names.txt"):
        table.setdefault(place, {}).update(dict.fromkeys(chars, float(weight)))
    return table


@cache
def _verbs() -> frozenset[str]:
    return frozenset((*_weights()["verbs"], *VERBS_TOO))


@cache
def _trigger_re() -> re.Pattern[str]:
    return re.compile(f"[{''.join((*SURNAMES, *GIVEN))}]")
