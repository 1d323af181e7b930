"""Which names conversion may spoil: characters that a name can keep or change, and only its bearer knows.

* ``doubtful_characters("张云")``        → (("云", ("云", "雲")),): 雲 is the rule, 云 is a character too
* ``doubtful_characters("王婷婷")``      → ()
* ``people_named("局长刘占锋介绍，")``   → {"刘占锋"}
"""

from functools import cache

from opencc import OpenCC

from banmian.variants.house import rows
from banmian.variants.names import OFFICE_RE

HAN_BLOCK = "".join(map(chr, range(0x4E00, 0xA000)))
COMMONEST = 0xC9
"""First byte of Big5's second level: what comes before is in common use."""


def people_named(text: str) -> set[str]:
    """Names that stand after an office and before a verb."""
    return {match["name"] for match in OFFICE_RE.finditer(text)}


def doubtful_characters(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The characters of a given name that have more than one traditional form, none of them settled by the house."""
    rivals, settled = _rivals(), _settled()
    return tuple((char, rivals[char]) for char in dict.fromkeys(name[1:]) if char in rivals and char not in settled)


@cache
def _rivals() -> dict[str, tuple[str, ...]]:
    """Character → its traditional forms in common use, where there are several and the character isn't the rule."""
    back = OpenCC("t2s").convert("\n".join(HAN_BLOCK)).split("\n")
    forms: dict[str, list[str]] = {}
    for traditional, simplified in zip(HAN_BLOCK, back, strict=True):
        if _is_common(traditional):
            forms.setdefault(simplified, []).append(traditional)
    several = {char: rivals for char, rivals in forms.items() if len(rivals) > 1}
    rule = OpenCC("s2tw").convert("\n".join(several)).split("\n")
    return {char: tuple(rivals) for (char, rivals), now in zip(several.items(), rule, strict=True) if char != now}


def _is_common(char: str) -> bool:
    try:
        return char.encode("big5")[0] < COMMONEST
    except UnicodeEncodeError:
        return False


@cache
def _settled() -> frozenset[str]:
    """Characters that the house settles in given names."""
    return frozenset(character for character, _, given in rows("names.txt") if given != "=")
