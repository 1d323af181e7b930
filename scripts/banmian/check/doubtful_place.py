"""Characters that traditional script may spoil, where a place or a person is named: for an editor who knows them.

* ``住在疃里镇``      → 里 becomes 裡 (inside) or stays (a settlement)
* ``、于敏、``        → 于 becomes 於 (at) or stays (a surname)

doubtful_name.py looks at bylines and behind offices; this looks at all the text.
"""

import re
from collections.abc import Iterator

from ..said import said
from ..variants import ZH_HANT, converter
from ..variants.house import common_words
from .doubtful_name import Candidate, all_of, elsewhere
from .edition import Edition
from .finding import Place, Rule, Severity

HAN = "[\u4e00-\u9fff]"
NUMBERS = "0-9一二三四五六七八九十百千万亿两几数多"
# 于, 占 and 干 stand before a village or a market as verbs and prepositions too often (位于村, 抢占市场).
SETTLEMENT = (
    "(?:[余里冲](?:村|镇|乡|县|市|街道|社区|庄|屯|铺|水库)|"
    "[签占游](?:村|镇|庄|屯|县)|干(?:村|镇|庄|屯|县|区)|于家?(?:庄|屯|集))"
)
PLACE_RE = re.compile(rf"(?:(?<![{NUMBERS}\u4e00-\u9fff])|(?P<before>(?![{NUMBERS}]){HAN})){SETTLEMENT}")
PERSON_RE = re.compile(rf"(?<=[，。；、：“（])[于余占](?P<given>{HAN}{{1,2}})(?=[、）])")


def check(edition: Edition) -> Iterator[Place]:
    """Every such name that no entry of the glossary settles, where it stands first, and what it becomes."""
    convert = converter(ZH_HANT, edition.glossary)
    candidates: dict[str, Candidate] = {}
    settled = [entry.source for entry in edition.glossary.entries]
    for item in edition.items():
        if item.matter.get("lang") == ZH_HANT.lang:
            continue
        for passage in item.printed():
            for start, end in _places(passage.text):
                name = passage.text[start:end]
                if any(source in name or name in source for source in settled):
                    continue
                candidate = candidates.setdefault(name, Candidate())
                candidate.places.append((item.path, passage.line))
                candidate.forms[convert.text(passage.text, scope=item.matter.get("slug"))[start:end]] = None
    for name, candidate in sorted(candidates.items(), key=lambda row: row[1].places[0]):
        note = said("{} becomes {}; if that is wrong, settle it in the glossary", name, all_of(candidate.forms))
        path, line = candidate.places[0]
        yield Place(path, line, elsewhere(note, candidate.places))


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a settlement or a person with one of the characters, from and to."""
    for match in PLACE_RE.finditer(text):
        if match[0][:2] not in common_words():
            yield match.span()
    for match in PERSON_RE.finditer(text):
        if match["given"] not in common_words():
            yield match.span()


RULE = Rule("doubtful-place", Severity.NOTICE, "a place or person that traditional script may spoil", of_edition=check)
