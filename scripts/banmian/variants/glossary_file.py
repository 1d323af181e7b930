"""Read a glossary file; every fault in it is reported at once, with its line.

[[entry]]
source = "于永生"        # as the paper prints it
hant = "于永生"
kind = "person"
note = "mayor; 长于 is a word to OpenCC"
"""

import re
from collections.abc import Iterator
from pathlib import Path

from banmian.errors import BanmianError, BrokenGlossary, Faults
from banmian.said import Said, said
from banmian.toml_text import BadToml, parse_toml
from banmian.variants.glossary import KINDS, NO_GLOSSARY, SITE, Entry, Glossary

KEYS = ("source", "hant", "tw", "hk", "hans", "kind", "scope", "note")
FORMS = ("hant", "tw", "hk", "hans")
HEADER_RE = re.compile(r"^\s*\[\[\s*entry\s*\]\]")
SCOPE_RE = re.compile(r"\d{4}-\d\d-\d\d(-p\d\d(-a\d\d)?)?")
# Private planes are where settled forms are sheltered; the two noncharacters are the templates' slots.
FORBIDDEN_RE = re.compile("[\\s\x00-\x1f\ufdd0-\ufdef\U000f0000-\U0010ffff]")


def read_glossary(path: Path) -> Glossary:
    """The glossary in a file; no file is an empty glossary."""
    if not path.exists():
        return NO_GLOSSARY
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        found = said("byte {} is not UTF-8", error.start)
        raise BrokenGlossary(path, 1, found, said("save the file as UTF-8")) from error
    return parse_glossary(text, str(path))


def parse_glossary(text: str, path: str) -> Glossary:
    """The glossary in a text; ``path`` is for messages."""
    try:
        tables = parse_toml(text)
    except BadToml as error:
        found = said("not TOML: {}", error.found)
        raise BrokenGlossary(path, error.line, found, said("mend the line, see docs/variants.md")) from error
    faults: list[BanmianError] = list(_shape_faults(tables, path))
    if faults:
        raise Faults(faults)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if HEADER_RE.match(line)]
    # Entries written inline have no header of their own.
    numbered = list(zip(lines + [1] * len(tables.get("entry", [])), tables.get("entry", []), strict=False))
    faults += [BrokenGlossary(path, line, found, remedy) for line, table in numbered for found, remedy in _entry_faults(table)]
    entries = [Entry(**table, line=line) for line, table in numbered] if not faults else []
    faults += [BrokenGlossary(path, line, found, remedy) for line, found, remedy in _conflicts(entries)]
    if faults:
        raise Faults(faults)
    return Glossary(tuple(entries), path)


def _shape_faults(tables: dict[str, object], path: str) -> Iterator[BanmianError]:
    for key in tables.keys() - {"entry"}:
        yield BrokenGlossary(path, 1, said("unknown table or key {}", repr(key)), said("write entries as [[entry]]"))
    entries = tables.get("entry", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        yield BrokenGlossary(path, 1, said("entry is not a list of tables"), said("begin every entry with [[entry]]"))


def _entry_faults(table: dict[str, object]) -> Iterator[tuple[Said, Said]]:
    for key in table.keys() - set(KEYS):
        yield said("unknown key {}", repr(key)), said("known keys are {}", ", ".join(KEYS))
    for key in KEYS:
        if not isinstance(table.get(key, ""), str):
            yield said("{} is not text", key), said("put it between quotation marks")
            return
    source = str(table.get("source", ""))
    if not source:
        yield said("no source"), said("give the form the paper prints as source")
        return
    if not any(table.get(key) for key in FORMS):
        yield said("{} has no form", source), said("give at least one of {}", ", ".join(FORMS))
    yield from _form_faults(source, table)
    yield from _word_faults(source, table)


def _form_faults(source: str, table: dict[str, object]) -> Iterator[tuple[Said, Said]]:
    for key in ("source", *FORMS):
        form = str(table.get(key) or "")
        if not form:
            continue
        if len(form) != len(source):
            found = said("{} {} has not as many characters as {}", key, repr(form), repr(source))
            yield found, said("change the script, not the words")
        if FORBIDDEN_RE.search(form):
            yield said("{} {} holds a space, a control or a private character", key, repr(form)), said("leave it out")


def _word_faults(source: str, table: dict[str, object]) -> Iterator[tuple[Said, Said]]:
    kind, scope = str(table.get("kind", "phrase")), str(table.get("scope", SITE))
    if kind not in KINDS:
        yield said("{} is of unknown kind {}", source, repr(kind)), said("use one of {}", ", ".join(KINDS))
    if scope != SITE and not SCOPE_RE.fullmatch(scope):
        remedy = said("use site, a date like 2022-04-07, or a slug like 2022-04-07-p01-a03")
        yield said("{} has scope {}", source, repr(scope)), remedy


def _conflicts(entries: list[Entry]) -> Iterator[tuple[int, Said, Said]]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        earlier = first.setdefault((entry.source, entry.scope), entry)
        if earlier is not entry:
            yield entry.line, said("{} is already settled in line {}", entry.source, earlier.line), said("keep one of the two")
