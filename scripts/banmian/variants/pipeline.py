"""The steps from one script to one variant: what is settled first, OpenCC, what the house prints, quotation marks.

OpenCC's dictionaries are megabytes, and the processor has forgotten them from one call to the next: a page's texts
cost half as much when they are converted together.
"""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from banmian.errors import BanmianError
from banmian.said import said
from banmian.variants import house
from banmian.variants.engine import engines
from banmian.variants.glossary import Glossary
from banmian.variants.names import name_settler
from banmian.variants.quote_marks import corner_quotes, curly_quotes
from banmian.variants.repairs import repairer
from banmian.variants.shelter import APART, PLANE_15, PLANE_16, Shelter
from banmian.variants.traditional import is_traditional, refuse_traditional
from banmian.variants.variant import ZH_HANS
from banmian.variants.words import replacer

# OpenCC ends at NUL, chokes on lone surrogates, and Planes 15 and 16 are the shelter; slots are the templates' own.
UNCARRIED_RE = re.compile("\ufdd0[^\ufdd1\ufdd2]*\ufdd1|[\0\ud800-\udfff\U000f0000-\U0010ffff]+")
ROOM = 1 << 21
"""Characters that are remembered: a paragraph stands on its page, in the feeds, and in the texts of search."""

Step = Callable[[str], str]


class LengthChanged(BanmianError):
    """Conversion changed the number of characters: a fault of this package, never of a text."""

    def __init__(self, before: str, after: str):
        remedy = said("this is a fault of the program: report it with this sentence")
        super().__init__(said("converted to another script, {} became {}; {}", before, after, remedy))


class Pipeline:
    """Converts the texts of one script and place to one variant."""

    __slots__ = ("_known", "_looks", "_quotes", "_refuses", "_room", "_simplified", "_steps")

    def __init__(self, script: str, lang: str, glossary: Glossary, trusting: bool = False):
        self._simplified = script == ZH_HANS.lang
        self._refuses = self._simplified and not trusting
        # what refuses has looked already
        self._looks = self._simplified and trusting
        self._steps = _steps(script, lang, glossary)
        self._quotes = _quotes(script, lang)
        self._known: dict[str, str] = {}
        self._room = ROOM

    def texts(self, blocks: Sequence[str]) -> list[str]:
        """The blocks in the variant; what is not known yet is converted together."""
        known = self._known
        if unknown := list(dict.fromkeys(block for block in blocks if block not in known and not block.isascii())):
            if self._room < 0:
                known = self._known = {block: known[block] for block in blocks if block in known}
                self._room = ROOM
            known.update(zip(unknown, self._converted(unknown), strict=True))
            self._room -= sum(map(len, unknown))
        return [known.get(block, block) for block in blocks]

    def _converted(self, blocks: list[str]) -> list[str]:
        source = APART.join(blocks)
        converted = hidden = UNCARRIED_RE.sub(_hide, source)
        if self._refuses:
            refuse_traditional(hidden.split(APART))
        for step in self._steps:
            converted = step(converted)
        _require_lengths(hidden, converted)
        starts = accumulate((len(block) + len(APART) for block in blocks), initial=0)
        places = [(block, slice(start, start + len(block))) for block, start in zip(blocks, starts, strict=False)]
        return [self._finished(block, hidden[place], converted[place]) for block, place in places]

    def _finished(self, block: str, hidden: str, converted: str) -> str:
        """The block as it is printed; an inscription or quotation that is traditional already stays."""
        return block if self._looks and is_traditional(hidden) else _uncovered(block, self._quotes(converted))


def _hide(match: re.Match[str]) -> str:
    return APART * len(match[0])


def _uncovered(block: str, converted: str) -> str:
    """The converted block, with the characters put back that OpenCC can't take; quotation marks among them don't count."""
    if APART in converted:
        for match in UNCARRIED_RE.finditer(block):
            converted = converted[: match.start()] + match[0] + converted[match.end() :]
    return converted


def _require_lengths(source: str, converted: str) -> None:
    was, now = source.split(APART), converted.split(APART)
    for before, after in zip(was, now, strict=True) if len(was) == len(now) else [(source, converted)]:
        if len(before) != len(after):
            raise LengthChanged(before, after)


def _steps(script: str, lang: str, glossary: Glossary) -> tuple[Step, ...]:
    """What happens to texts, in order."""
    chain = [engine.convert for engine in engines(script, lang)]
    editors, ours = Shelter(PLANE_15), Shelter(PLANE_16)
    table = (house.back() if lang == ZH_HANS.lang else {}) | glossary.table(script, lang)
    settled = {source: editors.put(form) for source, form in table.items()}
    words = _beside((name_settler(ours), repairer(ours)), ours, chain) if script == ZH_HANS.lang else chain
    printed = () if lang == ZH_HANS.lang else (replacer(house.forms(lang)),)
    # The editors' forms come back last: not even the house's forms change them.
    return (replacer(settled, glossary.people(script)), *words, *printed, editors.release)


def _beside(context: Sequence[Step], ours: Shelter, chain: Sequence[Step]) -> list[Step]:
    """One step: what the context settles, and for the rest OpenCC, which reads the words whole: 300余|里 is no 余里."""

    def convert(text: str) -> str:
        settled = converted = text
        for step in context:
            settled = step(settled)
        for step in chain:
            converted = step(converted)
        return ours.over(settled, converted)

    return [convert]


def _quotes(script: str, lang: str) -> Step:
    if lang == ZH_HANS.lang:
        return curly_quotes
    return corner_quotes if script == ZH_HANS.lang else str
