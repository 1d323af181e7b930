"""Glossary entries that settle nothing: no article within their scope holds their source."""

from collections.abc import Iterator

from ..said import said
from ..variants.glossary import Entry
from .edition import Edition, Item
from .finding import Place, Rule, Severity


def check(edition: Edition) -> Iterator[Place]:
    """Every such entry, with its line in the glossary."""
    left = list(edition.glossary.entries)
    for item in edition.items() if left else ():
        text = "\n".join(passage.text for passage in item.printed())
        left = [entry for entry in left if not _applies(entry, item, text)]
    for entry in left:
        of_one = said("{} stands in no article of {}", entry.source, entry.scope)
        note = said("{} stands in no article", entry.source) if entry.scope == "site" else of_one
        yield Place(edition.glossary.path, entry.line, note)


def _applies(entry: Entry, item: Item, text: str) -> bool:
    forms = (entry.source,) if item.matter.get("lang") != "zh-Hant" else (entry.source, *entry.forms())
    return entry.holds(item.matter.get("slug") or item.matter.issue) and any(form in text for form in forms)


RULE = Rule("glossary-unused", Severity.WARNING, "a glossary entry that never applies", of_edition=check)
