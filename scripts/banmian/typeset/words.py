"""Where a head may break: between its words, never inside one.

``73个“五为”项目被“秒抢” 群众叫好`` → 73个 | “五为” | 项目 | 被 | “秒抢”, then 群众 | 叫好

A head is clauses, parted by the printed space or before a remark in brackets that ends it; a clause is words. A
dash alone is none.
A space inside a word is where the printed line ended (``良好态 势``): it is closed, and only in what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..lexicon import Lexicon
from .cutting import cut
from .joining import joined
from .persons import persons

NAME = 3
"""Characters of an unknown word that a story must have to close a space."""
HAN = "\u3400-\u9fff〇"
TOKEN_RE = re.compile(rf"[{HAN}]+|[0-9０-９A-Za-z][0-9０-９A-Za-z.,:/%％‰+~&'’\-]*|.", re.S)
AROUND_DASH_RE = re.compile(r"(?<=—) | (?=—+(?: |$))")
BEFORE_REMARK_RE = re.compile(r"(?<=[^\s（(])(?=[（(][^（）()]{2,}[）)]$)")


def pieces(head: str, own_text: str = "", names: Iterable[str] = (), lexicon: Lexicon | None = None) -> list[list[str]]:
    """The clauses of a head, each as the words that stay whole; ``own_text`` is how its story goes on."""
    lexicon = lexicon or Lexicon.of_jieba()
    known = persons(head, own_text) | {name for name in names if len(name) > 1 and name in head}
    clauses = BEFORE_REMARK_RE.sub(" ", AROUND_DASH_RE.sub("", closed(head, own_text, lexicon))).split()
    return [list(_words(clause, known, lexicon)) for clause in clauses]


@lru_cache(maxsize=4096)
def _words(clause: str, names: frozenset[str], lexicon: Lexicon) -> tuple[str, ...]:
    row: list[str] = []
    for token in TOKEN_RE.findall(clause):
        row += cut(token, lexicon) if re.match(f"[{HAN}]", token) else [token]
    return tuple(joined(row, names))


def closed(head: str, own_text: str, lexicon: Lexicon) -> str:
    """The head without the spaces that stand inside a word."""
    for space in [match.start() for match in re.finditer(" ", head)][::-1]:
        if _goes_on(head[:space], head[space + 1 :], own_text, lexicon):
            head = head[:space] + head[space + 1 :]
    return head


def _goes_on(before: str, after: str, own_text: str, lexicon: Lexicon) -> bool:
    """True if a word goes on over the space: one of the list, or one that the story's own text has."""
    before, after = re.findall(f"[{HAN}]*$", before)[0], re.findall(f"^[{HAN}]*", after)[0]
    at = 0
    for word in cut(before + after, lexicon) if before and after else ():
        inner = len(before) - at
        if 0 < inner < len(word):
            return bool(lexicon.times(word)) or _has_over(own_text, word, inner)
        at += len(word)
    return False


def _has_over(text: str, word: str, space: int) -> bool:
    """True if a story has this unknown word, or as much of it as reaches over the space."""
    parts = (word[start:end] for start in range(space) for end in range(space + 1, len(word) + 1))
    return any(part in text for part in parts if len(part) >= NAME)
