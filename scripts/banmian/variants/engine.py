"""OpenCC, and which of its configurations lead from one script to another."""

from functools import cache

from opencc import OpenCC

from banmian.errors import BanmianError

# Script level only: s2twp and its like change words (项目 → 專案), and this is a record.
CHAINS: dict[tuple[str, str], tuple[str, ...]] = {
    ("zh-Hans", "zh-Hant"): ("s2tw",),
    ("zh-Hans", "zh-Hant-HK"): ("s2hk",),
    ("zh-Hant", "zh-Hans"): ("tw2s",),
    ("zh-Hant-HK", "zh-Hans"): ("hk2s",),
    ("zh-Hant", "zh-Hant-HK"): ("tw2t", "t2hk"),
    ("zh-Hant-HK", "zh-Hant"): ("hk2t", "t2tw"),
}


class NoSuchConversion(BanmianError):
    """There is no way from this script to that variant."""

    def __init__(self, script: str, lang: str):
        super().__init__(f"no conversion from {script!r} to {lang!r}; a text is in zh-Hans, zh-Hant or zh-Hant-HK")


def engines(script: str, lang: str) -> tuple[OpenCC, ...]:
    """What converts a text of this script to that variant, one after the other."""
    if (script, lang) not in CHAINS:
        raise NoSuchConversion(script, lang)
    return tuple(map(engine, CHAINS[script, lang]))


@cache
def engine(config: str) -> OpenCC:
    """OpenCC with one of its configurations."""
    # The extra dictionaries give Extension B characters that most readers' fonts lack.
    return OpenCC(config, include_tofu_risk_dictionaries=False)
