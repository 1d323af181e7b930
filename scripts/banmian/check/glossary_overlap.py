"""Glossary entries that claim the same characters and disagree: ``长于艺 → 長於藝`` and ``于艺 → 于藝``."""

from collections.abc import Iterator

from ..said import said
from .edition import Edition
from .finding import Place, Rule, Severity


def check(edition: Edition) -> Iterator[Place]:
    """Find every pair, told at the entry that gives way."""
    for overlap in edition.glossary.overlaps():
        winner = overlap.entry
        note = said("{} yields to {} (line {}) where both stand", overlap.other.source, winner.source, winner.line)
        yield Place(edition.glossary.path, overlap.other.line, note)


RULE = Rule("glossary-overlap", Severity.WARNING, "glossary entries that disagree", of_edition=check)
