"""Names and phrases an editor has settled, one form a script.

    Entry(source="于永生", hant="于永生", kind="person")        市长于永生 → 市長于永生, wherever it stands
    Entry(source="乾钢", hant="乾鋼", kind="organisation")      and back: 乾鋼 → 乾钢

A form that is not given follows: tw and hk from hant, hant and hans from source.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from banmian.variants.variant import VARIANTS, variant_by_lang

KINDS = ("person", "place", "organisation", "phrase")
SITE = "site"

REGIONAL = tuple(variant.lang for variant in VARIANTS if variant.region)


@dataclass(frozen=True, slots=True)
class Entry:
    """One name or phrase and how each script writes it; every form has as many characters as the source."""

    source: str
    """As the paper prints it."""
    kind: str = "phrase"
    """person, place, organisation or phrase."""
    scope: str = SITE
    """Where it holds: ``site``, an issue's date, or a page's or article's slug."""
    hant: str = ""
    """In traditional characters; the source's form if empty."""
    tw: str = ""
    """In zh-Hant where it differs from ``hant``."""
    hk: str = ""
    """In zh-Hant-HK where it differs from ``hant``."""
    hans: str = ""
    """In simplified characters, for sources that are traditional; the source's form if empty."""
    note: str = ""
    """Why, and on whose word."""
    line: int = 0
    """Where the entry begins in its file."""

    def form(self, lang: str) -> str:
        """How the entry is written in this script."""
        region = variant_by_lang(lang).region
        if not region:
            return self.hans or self.source
        return getattr(self, region, "") or self.hant or self.source

    def forms(self) -> tuple[str, ...]:
        """The forms that are spelled out."""
        return tuple(form for form in (self.hant, self.tw, self.hk, self.hans) if form)

    def holds(self, scope: str) -> bool:
        """Whether the entry holds in a place named by its date or slug (`2022-04-07-p01-a03`)."""
        return self.scope == SITE or scope == self.scope or scope.startswith(f"{self.scope}-")


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two entries that can claim the same characters and disagree about them."""

    entry: Entry
    """The entry that wins: the one further left, or the longer."""
    other: Entry
    """The entry that yields."""

    def __str__(self) -> str:
        return f"line {self.other.line}: {self.other.source} yields to {self.entry.source} (line {self.entry.line})"


@dataclass(frozen=True, slots=True)
class Glossary:
    """All entries of an edition."""

    entries: tuple[Entry, ...] = ()
    """In the order of the file."""
    path: str = ""
    """The file, for messages."""

    def within(self, scope: str) -> "Glossary":
        """The entries that hold in one place."""
        return Glossary(tuple(entry for entry in self.entries if entry.holds(scope)), self.path)

    def scopes(self, scope: str) -> frozenset[str]:
        """The narrower scopes that hold in one place; places with the same ones share their entries."""
        return frozenset(entry.scope for entry in self.entries if entry.scope != SITE and entry.holds(scope))

    def table(self, script: str, lang: str) -> dict[str, str]:
        """Form in one script → form in another; the narrower scope wins, then the later entry."""
        ordered = sorted(self.entries, key=lambda entry: len(entry.scope) if entry.scope != SITE else 0)
        return {entry.form(script): entry.form(lang) for entry in ordered}

    def people(self, script: str) -> frozenset[str]:
        """The persons' names as this script writes them."""
        return frozenset(entry.form(script) for entry in self.entries if entry.kind == "person")

    def unused(self, texts: Iterable[str]) -> tuple[Entry, ...]:
        """The entries whose source stands in none of the texts."""
        left = list(self.entries)
        for text in texts:
            left = [entry for entry in left if entry.source not in text]
        return tuple(left)

    def overlaps(self) -> tuple[Overlap, ...]:
        """Entries that begin inside another one and write the shared characters otherwise."""
        return tuple(_overlaps(self.entries))


NO_GLOSSARY = Glossary()


def _overlaps(entries: tuple[Entry, ...]) -> Iterator[Overlap]:
    for entry in entries:
        for other in entries:
            if entry is not other and any(_disagree(entry, other, lang) for lang in REGIONAL):
                yield Overlap(entry, other)


def _disagree(entry: Entry, other: Entry, lang: str) -> bool:
    """Whether ``other`` can begin inside ``entry`` (or be part of it) with other forms for what they share."""
    source, start = entry.source, 0 if len(other.source) < len(entry.source) else 1
    for at in range(start, len(source)):
        shared = min(len(source) - at, len(other.source))
        if source[at : at + shared] == other.source[:shared]:
            return entry.form(lang)[at : at + shared] != other.form(lang)[:shared]
    return False
