"""Persons' names as the press prints them.

* ``张三``, ``雷  声``, ``欧阳晓``, ``阿卜杜拉·买买提``
* ``is_name("见上图")`` → False: no surname
"""

from ..chars import HAN
from .words import WORDS

# 丨 is a Chinese character to Unicode, and a bar to the press.
LETTER = HAN.replace(r"\u4e00-\u9fff", r"\u4e00-\u4e27\u4e29-\u9fff")
NAME = f"(?:[{LETTER}]{{1,4}}|[{LETTER}]+(?:·[{LETTER}]+)+)"
NAMES = f"{NAME}(?:[\\s、]+{NAME}){{0,9}}"
GLUED = f"[{LETTER}]{{2,9}}"  # names without a space behind a role without one: 本报记者曾坤颜世贵
WHOLE_NAME = f"(?:[{LETTER}]{{2,4}}|[{LETTER}]\\s{{1,2}}[{LETTER}]|[{LETTER}]+·[{LETTER}·]+)"

SURNAMES = frozenset("".join(WORDS["surnames"].split()))
COMPOUND_SURNAMES = frozenset(WORDS["compound_surnames"])
SURE_SURNAMES = SURNAMES - frozenset("".join(WORDS["surnames_in_words"].split()))
"""Surnames that seldom begin another word."""


def is_name(text: str) -> bool:
    """Whether two to four characters are a person's name by their surname: ``张三 → True``, ``见上图 → False``."""
    return "·" in text or (1 < len(text) < 5 and (text[0] in SURNAMES or text[:2] in COMPOUND_SURNAMES))
