"""Convert blocks of text from the script they are in to a variant.

    convert = converter(ZH_HANT)
    convert.text("济宁市制造强市指挥部")                →  濟寧市製造強市指揮部
    convert.text("里長余先生", script="zh-Hant")        →  里長余先生 (it is in that script already)

A block is a whole paragraph or heading: OpenCC reads words, so half a line is half a word. Character i of the
result is character i of the block.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from banmian.variants.document import Place
from banmian.variants.glossary import NO_GLOSSARY, SITE, Glossary
from banmian.variants.pipeline import Pipeline
from banmian.variants.variant import ZH_HANS, Variant


@dataclass(frozen=True, slots=True, eq=False)
class Convert:
    """Converts blocks of text to one variant."""

    variant: Variant
    """What the text becomes."""
    glossary: Glossary = NO_GLOSSARY
    """Names and phrases that are settled."""
    trusting: bool = False
    """Whether text is what it is said to be, because whole articles were looked at before; else traditional is refused."""
    _pipelines: dict[tuple[str, frozenset[str]], Pipeline] = field(default_factory=dict, repr=False)
    """By source script and the narrower scopes that hold in a place; made when first needed."""

    _narrow: Glossary = field(init=False, repr=False)
    """The entries that do not hold everywhere; most glossaries have none."""

    def __post_init__(self) -> None:
        narrow = tuple(entry for entry in self.glossary.entries if entry.scope != SITE)
        object.__setattr__(self, "_narrow", Glossary(narrow))

    def text(self, block: str, script: str = ZH_HANS.lang, scope: str = "") -> str:
        """The block in this variant; ``scope`` is the date or slug of the place it stands in."""
        return self.texts((block,), script, scope)[0]

    def texts(self, blocks: Sequence[str], script: str = ZH_HANS.lang, scope: str = "") -> Sequence[str]:
        """Blocks of one place in this variant."""
        return blocks if script == self.variant.lang else self._pipeline(script, scope).texts(blocks)

    def read_ahead(self, places: Iterable[Place]) -> None:
        """Convert together, and remember, what will be asked for soon."""
        together: dict[Pipeline, list[str]] = {}
        for script, scope, blocks in places:
            if not self.leaves(script):
                together.setdefault(self._pipeline(script, scope), []).extend(blocks)
        for pipeline, blocks in together.items():
            pipeline.texts(blocks)

    def leaves(self, script: str = ZH_HANS.lang) -> bool:
        """Whether text in this script is already in this variant."""
        return script == self.variant.lang

    def _pipeline(self, script: str, scope: str) -> Pipeline:
        held = self._narrow.scopes(scope) if self._narrow.entries else frozenset[str]()
        if (script, held) not in self._pipelines:
            entries = self.glossary.within(scope)
            self._pipelines[script, held] = Pipeline(script, self.variant.lang, entries, self.trusting)
        return self._pipelines[script, held]


@lru_cache(maxsize=16)
def converter(variant: Variant, glossary: Glossary = NO_GLOSSARY, trusting: bool = False) -> Convert:
    """What turns text into a variant; the same one for the same glossary, because it remembers what it converted."""
    return Convert(variant, glossary, trusting)
