"""Tells text that is traditional already, which conversion would corrupt: 里長余先生 → 裡長餘先生."""

from functools import cache

from banmian.errors import BanmianError
from banmian.variants.engine import engine

HAN_BLOCK = "".join(map(chr, range(0x4E00, 0xA000)))
# So many different traditional characters, and twice as many as simplified ones: no simplified text quotes so much.
TOO_TRADITIONAL = 4


class AlreadyTraditional(BanmianError):
    """Text said to be simplified is traditional; converting it again would corrupt it (里長 → 裡長)."""

    def __init__(self, block: str):
        super().__init__(
            f"text said to be zh-Hans is traditional already: {block[:40]!r}; "
            "give the article `lang: zh-Hant`, or convert the source's page and not a converted one"
        )


def refuse_traditional(block: str) -> None:
    """Raise if a block that is said to be simplified is plainly traditional."""
    if is_traditional(block):
        raise AlreadyTraditional(block)


def is_traditional(block: str) -> bool:
    """Whether a block is plainly traditional."""
    simplified, traditional = _told_apart()
    seen = traditional.intersection(block)
    return len(seen) >= TOO_TRADITIONAL and len(seen) > 2 * len(simplified.intersection(block))


@cache
def _told_apart() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that OpenCC would change on the way to traditional, and those it would on the way back."""
    sides = (engine("s2tw").convert("\n".join(HAN_BLOCK)), engine("tw2s").convert("\n".join(HAN_BLOCK)))
    simplified, traditional = (
        {was for was, now in zip(HAN_BLOCK, side.split("\n"), strict=True) if was != now} for side in sides
    )
    return frozenset(simplified), frozenset(traditional - simplified)
