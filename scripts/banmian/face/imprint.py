"""What a paper must say of itself at the foot of every page: who issues it, under which numbers, where it is reached.

``{"issn": "1002-1035", "cn": "CN 37-0012"}`` → 国内统一连续出版物号 CN 37-0012　国际标准连续出版物号 ISSN 1002-1035
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..said import said
from .complaint import Complaint

WORDS = {
    "sponsor": "主办",
    "editor": "总编辑",
    "cn": "国内统一连续出版物号",
    "issn": "国际标准连续出版物号",
    "address": "地址",
    "postcode": "邮政编码",
    "telephone": "电话",
    "email": "电子邮箱",
}
"""What can be told, in the order in which it stands there, and its name."""
CN_RE = re.compile(r"(?:CN ?)?\d{2}-\d{4}(?:/[A-Z\d]+)?")
ISSN_RE = re.compile(r"(?:ISSN ?)?(\d{4})-(\d{3})([\dX])")


def imprint(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Name and text of all that is told."""
    return [(word, told[key]) for key, word in WORDS.items() if told.get(key)]


def mistaken(told: Mapping[str, Any]) -> Iterator[Complaint]:
    """What can't be printed as it is."""
    for key, text in told.items():
        if key in WORDS and not isinstance(text, str):
            yield Complaint(f'PUBLICATION["{key}"]', text, said("write it in quotation marks"))
        elif key == "cn" and text and not CN_RE.fullmatch(text):
            yield Complaint(f'PUBLICATION["{key}"]', text, said("write it as CN 37-0012"))
        elif key == "issn" and text and not _is_issn(text):
            yield Complaint(
                f'PUBLICATION["{key}"]', text, said("write it as ISSN 1002-1035; its last sign must fit the others")
            )


def _is_issn(text: str) -> bool:
    """True if the last sign is the one that the others ask for (ISO 3297)."""
    match = ISSN_RE.fullmatch(text)
    if not match:
        return False
    rest = -sum(int(sign) * weight for sign, weight in zip(match[1] + match[2], range(8, 1, -1), strict=True)) % 11
    return match[3] == ("X" if rest == 10 else str(rest))
