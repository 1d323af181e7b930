"""Names that may be spoiled in traditional script: candidates for the glossary, never applied by a program.

* ``市长于永生强调`` and ``会议由于永生主持`` → 于永生, but 於永生: written in two ways
* ``记者 张云``, ``■通讯员 张云 摄``        → 張雲, or 張云? only the person knows
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce

from ..press import parse_people
from ..said import Said, said
from ..variants import ZH_HANT, Convert, converter
from ..variants.doubt import doubtful_characters, people_named
from .edition import Edition, Item
from .finding import Place, Rule, Severity

SHOWN = 3
"""So many places of a name are told; the rest is counted."""


@dataclass(slots=True)
class Candidate:
    """A name and what became of it."""

    places: list[tuple[str, int]] = field(default_factory=list)
    """Where it stands: (file, line)."""
    forms: dict[str, None] = field(default_factory=dict)
    """How it is written in traditional script, each way once."""


def check(edition: Edition) -> Iterator[Place]:
    """Every doubtful name that is not settled, where it stands first."""
    convert = converter(ZH_HANT, edition.glossary)
    candidates: dict[str, Candidate] = {}
    settled = {entry.source for entry in edition.glossary.entries}
    for issue in edition.issues():
        names: set[str] = set()
        for item in issue.items:
            names |= {name for name in _names(item) if name not in settled}
        for item in issue.items:
            _note_forms(item, names, convert, candidates)
    for name, candidate in sorted(candidates.items(), key=lambda row: (-len(row[1].forms), row[1].places[0])):
        note = _doubt(name, candidate, convert)
        if note:
            path, line = candidate.places[0]
            yield Place(path, line, elsewhere(note, candidate.places))


def _names(item: Item) -> set[str]:
    """People of bylines and credits and after offices; nobody in an article that is in traditional script already."""
    if item.matter.get("lang") == "zh-Hant":
        return set()
    named = {name for passage in item.paragraphs for name in people_named(passage.text)}
    named |= {person.name for key in ("byline", "credit") for person in parse_people(item.matter.get(key), bare=False)}
    return {name for name in named | set(item.names()) if "·" not in name}


def _note_forms(item: Item, names: set[str], convert: Convert, candidates: dict[str, Candidate]) -> None:
    """How every name is written where it stands in one article."""
    for passage in item.printed():
        here = [name for name in names if name in passage.text]
        converted = convert.text(passage.text, scope=item.matter.get("slug")) if here else ""
        for name in here:
            candidate = candidates.setdefault(name, Candidate())
            candidate.places.append((item.path, passage.line))
            for match in re.finditer(re.escape(name), passage.text):
                candidate.forms[converted[match.start() : match.end()]] = None


def _doubt(name: str, candidate: Candidate, convert: Convert) -> Said | None:
    forms = all_of(candidate.forms)
    if len(candidate.forms) > 1:
        return said("{} becomes {}; settle it in the glossary", name, forms)
    doubts = doubtful_characters(name)
    if not doubts:
        return None
    each = (said("{} is {}", char, any_of(others)) for char, others in doubts)
    rivals = reduce(lambda one, other: said("{}, {}", one, other), each)
    return said("{} becomes {}, but {}; settle it in the glossary if you know", name, forms, rivals)


def all_of(forms: Iterable[object]) -> object:
    """Several forms, all of them."""
    return reduce(lambda one, other: said("{} and {}", one, other), forms)


def any_of(forms: Iterable[object]) -> object:
    """Several forms, one of them."""
    return reduce(lambda one, other: said("{} or {}", one, other), forms)


def elsewhere(note: Said, places: list[tuple[str, int]]) -> Said:
    """A finding with its other places."""
    others = list(dict.fromkeys(places))[1:]
    if not others:
        return note
    shown = ", ".join(f"{path.rpartition('/')[2]}:{line}" for path, line in others[:SHOWN])
    more = said("{} and {} more", shown, len(others) - SHOWN) if len(others) > SHOWN else shown
    return said("{} (also {})", note, more)


RULE = Rule("doubtful-name", Severity.NOTICE, "a name that traditional script may spoil", of_edition=check)
