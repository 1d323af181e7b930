"""Folds text to what is compared: simplified, lower case, half width, without punctuation and white space.

* ``“機器人”`` and ``机器人``  → ``机器人``
* ``５.7万㎡``               → ``57万m2``
* ``互联网＋``               → ``互联网``

Each character is folded by itself, so a place in the folded text has its place in the text. Folded text is a
string of UTF-16 units, which is what a browser counts.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, pairwise

from opencc import OpenCC

from ..variants import VARIANTS, house

HAN_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x323B0))
STEPS = ("tw2t", "hk2t", "t2s")
# what the conversions write in one place and take for a word of its own in another
MERGED = {"瞭": "了", "藉": "借", "乾": "干", "徵": "征", "著": "着"}
DROPPED = frozenset("MPSZ")
CONTROLS = ("Cc", "Cf", "Cs")


@cache
def table() -> dict[str, str]:
    """Every Han character that folds to another one, with that one; from OpenCC's own tables."""
    han = [chr(code) for first, end in HAN_BLOCKS for code in range(first, end)]
    once = "\n".join(han)
    for step in STEPS:
        once = OpenCC(step, include_tofu_risk_dictionaries=False).convert(once)
    known = {was: now for was, now in zip(han, once.split("\n"), strict=True) if was != now} | MERGED
    for was, now in _house_forms():
        if (one := _settle(now, known)) != (other := _settle(was, known)):
            known[one] = other
    settled = {was: _settle(was, known) for was in known}
    return {was: now for was, now in sorted(settled.items()) if was != now}


def _house_forms() -> Iterator[tuple[str, str]]:
    """Characters for which the house prints others: 臺賬 is 台帳 in Taiwan, so 账 and 帐 are one."""
    for variant in VARIANTS:
        for word, form in house.forms(variant.lang).items():
            yield from zip(word, form, strict=True)


def _settle(char: str, known: dict[str, str]) -> str:
    seen = []
    while char in known and char not in seen:
        seen.append(char)
        char = known[char]
    # a circle has no end: its first character in code order stands for all of it
    return min(seen[seen.index(char) :]) if char in seen else char


class Folding(dict[int, str]):
    """Code point → its folded form, worked out when first met; for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        pieces = unicodedata.normalize("NFKD", chr(code)).lower()
        self[code] = units("".join(table().get(piece, piece) for piece in pieces if _is_kept(piece)))
        return self[code]


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] not in DROPPED and category not in CONTROLS


def units(text: str) -> str:
    """The text with a character beyond the BMP as its two UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    coded = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(coded[at] | coded[at + 1] << 8) for at in range(0, len(coded), 2))


FOLDING = Folding()


def fold(text: str) -> str:
    """The text as it is compared."""
    return text.translate(FOLDING)


def places(text: str) -> list[int]:
    """For each character of a text where its folded form begins, and the length of the whole."""
    return list(accumulate((len(FOLDING[ord(char)]) for char in text), initial=0))


def terms(query: str) -> list[str]:
    """What a query asks for: its parts between spaces, folded, each once."""
    return list(dict.fromkeys(filter(None, map(fold, query.split()))))


def to_json() -> str:
    """The table for browsers: two rows of code points, each as the step from the one before."""
    return json.dumps([_steps(table().keys()), _steps(table().values())], separators=(",", ":"))


def _steps(chars: Iterable[str]) -> list[int]:
    codes = [0, *map(ord, chars)]
    return [code - before for before, code in pairwise(codes)]
