"""Convert one block of text from the script it is in to a variant.

    convert = converter(ZH_HANT)
    convert.text("济宁市制造强市指挥部")                →  濟寧市製造強市指揮部
    convert.text("里長余先生", script="zh-Hant")        →  里長余先生 (it is in that script already)

A block is a whole paragraph or heading: OpenCC reads words, so half a line is half a word. Character i of the
result is character i of the block.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from opencc import OpenCC

from banmian.errors import BanmianError
from banmian.variants import house
from banmian.variants.glossary import NO_GLOSSARY, Glossary
from banmian.variants.names import name_settler
from banmian.variants.quotes import corner_quotes, curly_quotes
from banmian.variants.repairs import repairer
from banmian.variants.shelter import PLANE_15, PLANE_16, Shelter
from banmian.variants.variant import ZH_HANS, Variant
from banmian.variants.words import replacer

# Script level only: s2twp and its like change words (项目 → 專案), and this is a record.
CHAINS: dict[tuple[str, str], tuple[str, ...]] = {
    ("zh-Hans", "zh-Hant"): ("s2tw",),
    ("zh-Hans", "zh-Hant-HK"): ("s2hk",),
    ("zh-Hant", "zh-Hans"): ("tw2s",),
    ("zh-Hant-HK", "zh-Hans"): ("hk2s",),
    ("zh-Hant", "zh-Hant-HK"): ("tw2t", "t2hk"),
    ("zh-Hant-HK", "zh-Hant"): ("hk2t", "t2tw"),
}
# OpenCC ends at NUL, chokes on lone surrogates, and Planes 15 and 16 are the shelter; slots are the templates' own.
UNCARRIED_RE = re.compile("(\ufdd0[^\ufdd1]*\ufdd1|[\0\ud800-\udfff\U000f0000-\U0010ffff]+)")
HAN_BLOCK = "".join(map(chr, range(0x4E00, 0xA000)))
# So many different traditional characters, and twice as many as simplified ones: no simplified text quotes so much.
TOO_TRADITIONAL = 4
SHORT = 600
"""Longer blocks are not remembered."""
REMEMBERED = 8192
"""Blocks that are remembered; a paragraph stands on its page, in the feeds, and in the texts of search."""

Step = Callable[[str], str]


class LengthChanged(RuntimeError):
    """Conversion changed the number of characters: a fault of this package, never of a text."""


class AlreadyTraditional(BanmianError):
    """Text said to be simplified is traditional; converting it again would corrupt it (里長 → 裡長)."""

    def __init__(self, block: str):
        super().__init__(
            f"text said to be zh-Hans is traditional already: {block[:40]!r}; "
            "give the article `lang: zh-Hant`, or convert the source's page and not a converted one"
        )


class NoSuchConversion(BanmianError):
    """There is no way from this script to that variant."""

    def __init__(self, script: str, lang: str):
        super().__init__(f"no conversion from {script!r} to {lang!r}; a text is in zh-Hans, zh-Hant or zh-Hant-HK")


@dataclass(frozen=True, slots=True, eq=False)
class Convert:
    """Converts blocks of text to one variant."""

    variant: Variant
    """What the text becomes."""
    glossary: Glossary = NO_GLOSSARY
    """Names and phrases that are settled."""
    _pipelines: dict[tuple[str, str | frozenset[str]], Step] = field(default_factory=dict, repr=False)
    """By source script and place, and by source script and the scopes that hold there; made when first needed."""

    def text(self, block: str, script: str = ZH_HANS.lang, scope: str = "") -> str:
        """The block in this variant; ``scope`` is the date or slug of the place it stands in."""
        if block.isascii() or script == self.variant.lang:
            return block
        return (self._pipelines.get((script, scope)) or self._prepare(script, scope))(block)

    def leaves(self, script: str = ZH_HANS.lang) -> bool:
        """Whether text in this script is already in this variant."""
        return script == self.variant.lang

    def _prepare(self, script: str, scope: str) -> Step:
        held = self.glossary.scopes(scope)
        if (script, held) not in self._pipelines:
            self._pipelines[script, held] = _pipeline(script, self.variant.lang, self.glossary.within(scope))
        return self._pipelines.setdefault((script, scope), self._pipelines[script, held])


@lru_cache(maxsize=16)
def converter(variant: Variant, glossary: Glossary = NO_GLOSSARY) -> Convert:
    """What turns text into a variant; the same one for the same glossary, because it remembers what it converted."""
    return Convert(variant, glossary)


def _pipeline(script: str, lang: str, glossary: Glossary) -> Step:
    steps = _steps(script, lang, glossary)
    quotes = _quotes(script, lang)

    def words(piece: str) -> str:
        for step in steps:
            piece = step(piece)
        return piece

    def run(block: str) -> str:
        if script == ZH_HANS.lang:
            refuse_traditional(block)
        pieces = UNCARRIED_RE.split(block)
        pieces[::2] = map(words, pieces[::2])
        converted = quotes("".join(pieces))
        if len(converted) != len(block):
            raise LengthChanged(f"{script} to {lang}: {block!r} became {converted!r}")
        return converted

    remembered = lru_cache(maxsize=REMEMBERED)(run)
    return lambda block: remembered(block) if len(block) < SHORT else run(block)


def _steps(script: str, lang: str, glossary: Glossary) -> tuple[Step, ...]:
    """What happens to a piece of text, in order."""
    if (script, lang) not in CHAINS:
        raise NoSuchConversion(script, lang)
    editors, ours = Shelter(PLANE_15), Shelter(PLANE_16)
    settled = {source: editors.put(form) for source, form in glossary.table(script, lang).items()}
    context = (name_settler(ours), repairer(ours)) if script == ZH_HANS.lang else ()
    engines = tuple(_engine(name).convert for name in CHAINS[script, lang])
    printed = () if lang == ZH_HANS.lang else (replacer(house.forms(lang)),)
    # The editors' forms come back last: not even the house's forms change them.
    return (replacer(settled), *context, *engines, ours.release, *printed, editors.release)


def _quotes(script: str, lang: str) -> Step:
    if lang == ZH_HANS.lang:
        return curly_quotes
    return corner_quotes if script == ZH_HANS.lang else str


@cache
def _engine(config: str) -> OpenCC:
    # The extra dictionaries give Extension B characters that most readers' fonts lack.
    return OpenCC(config, include_tofu_risk_dictionaries=False)


def refuse_traditional(block: str) -> None:
    """Raise if a block that is said to be simplified is plainly traditional."""
    simplified, traditional = _told_apart()
    seen = traditional.intersection(block)
    if len(seen) >= TOO_TRADITIONAL and len(seen) > 2 * len(simplified.intersection(block)):
        raise AlreadyTraditional(block)


@cache
def _told_apart() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that OpenCC would change on the way to traditional, and those it would on the way back."""
    sides = (_engine("s2tw").convert("\n".join(HAN_BLOCK)), _engine("tw2s").convert("\n".join(HAN_BLOCK)))
    simplified, traditional = (
        {was for was, now in zip(HAN_BLOCK, side.split("\n"), strict=True) if was != now} for side in sides
    )
    return frozenset(simplified), frozenset(traditional - simplified)
