"""Tells text that is traditional already, which conversion would corrupt: 里長余先生 → 裡長餘先生."""

import re
from collections.abc import Iterable
from functools import cache

from banmian.errors import BanmianError
from banmian.said import said
from banmian.variants.engine import engine, of_characters

HAN_BLOCK = "".join(map(chr, range(0x4E00, 0xA000)))
# So many different traditional characters, and twice as many as simplified ones: no simplified text quotes so much.
TOO_TRADITIONAL = 4


class AlreadyTraditional(BanmianError):
    """Text said to be simplified is traditional; converting it again would corrupt it (里長 → 裡長)."""

    def __init__(self, block: str):
        super().__init__(
            said(
                "text said to be zh-Hans is traditional already: {}; "
                "give the article `lang: zh-Hant`, or convert the source's page and not a converted one",
                block[:40],
            )
        )


def refuse_traditional(blocks: Iterable[str]) -> None:
    """Raise if one of the blocks, which are said to be simplified, is plainly traditional."""
    for block in blocks:
        if is_traditional(block):
            raise AlreadyTraditional(block)


def is_traditional(block: str) -> bool:
    """Whether a block is plainly traditional."""
    simplified_re, traditional_re = _told_apart()
    seen = set(traditional_re.findall(block))
    return len(seen) >= TOO_TRADITIONAL and len(seen) > 2 * len(set(simplified_re.findall(block)))


def simplified_name(name: str) -> str:
    """A name in simplified characters, unless it is mixed: ``僑聲日報 → 侨声日报``."""
    simplified_re, traditional_re = _told_apart()
    is_other = traditional_re.search(name) and not simplified_re.search(name)
    return engine("tw2s").convert(name) if is_other else name


@cache
def _told_apart() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The characters that OpenCC would change on the way to traditional, and those it would on the way back."""
    sides = (of_characters("s2tw").convert("\n".join(HAN_BLOCK)), of_characters("tw2s").convert("\n".join(HAN_BLOCK)))
    simplified, traditional = (
        {was for was, now in zip(HAN_BLOCK, side.split("\n"), strict=True) if was != now} for side in sides
    )
    return _one_of(simplified), _one_of(traditional - simplified)


def _one_of(characters: set[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(characters))}]")
