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
        found = f"byte {error.start} is not UTF-8"
        raise BrokenGlossary(path, 1, found, "save the file as UTF-8") from error
    return parse_glossary(text, str(path))


def parse_glossary(text: str, path: str) -> Glossary:
    """The glossary in a text; ``path`` is for messages."""
    try:
        tables = parse_toml(text)
    except BadToml as error:
        raise BrokenGlossary(path, error.line, f"not TOML: {error.found}", "mend the line, see docs/variants.md") from error
    faults: list[BanmianError] = list(_shape_faults(tables, path))
    if faults:
        raise Faults(faults)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if HEADER_RE.match(line)]
    # Entries written inline have no header of their own.
    numbered = list(zip(lines + [1] * len(tables.get("entry", [])), tables.get("entry", []), strict=False))
    faults += [
        BrokenGlossary(path, line, found, remedy) for line, table in numbered for found, remedy in _entry_faults(table)
    ]
    entries = [Entry(**table, line=line) for line, table in numbered] if not faults else []
    faults += [BrokenGlossary(path, line, found, remedy) for line, found, remedy in _conflicts(entries)]
    if faults:
        raise Faults(faults)
    return Glossary(tuple(entries), path)


def _shape_faults(tables: dict[str, object], path: str) -> Iterator[BanmianError]:
    for key in tables.keys() - {"entry"}:
        yield BrokenGlossary(path, 1, f"unknown table or key {key!r}", "write entries as [[entry]]")
    entries = tables.get("entry", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        yield BrokenGlossary(path, 1, "entry is not a list of tables", "begin every entry with [[entry]]")


def _entry_faults(table: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key in table.keys() - set(KEYS):
        yield f"unknown key {key!r}", f"known keys are {', '.join(KEYS)}"
    for key in KEYS:
        if not isinstance(table.get(key, ""), str):
            yield f"{key} is not text", "put it between quotation marks"
            return
    source = str(table.get("source", ""))
    if not source:
        yield "no source", "give the form the paper prints as source"
        return
    if not any(table.get(key) for key in FORMS):
        yield f"{source} has no form", f"give at least one of {', '.join(FORMS)}"
    yield from _form_faults(source, table)
    yield from _word_faults(source, table)


def _form_faults(source: str, table: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key in ("source", *FORMS):
        form = str(table.get(key) or "")
        if not form:
            continue
        if len(form) != len(source):
            yield f"{key} {form!r} has not as many characters as {source!r}", "change the script, not the words"
        if FORBIDDEN_RE.search(form):
            yield f"{key} {form!r} holds a space, a control or a private character", "leave it out"


def _word_faults(source: str, table: dict[str, object]) -> Iterator[tuple[str, str]]:
    kind, scope = str(table.get("kind", "phrase")), str(table.get("scope", SITE))
    if kind not in KINDS:
        yield f"{source} is of unknown kind {kind!r}", f"use one of {', '.join(KINDS)}"
    if scope != SITE and not SCOPE_RE.fullmatch(scope):
        yield f"{source} has scope {scope!r}", "use site, a date like 2022-04-07, or a slug like 2022-04-07-p01-a03"


def _conflicts(entries: list[Entry]) -> Iterator[tuple[int, str, str]]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        earlier = first.setdefault((entry.source, entry.scope), entry)
        if earlier is not entry:
            yield entry.line, f"{entry.source} is already settled in line {earlier.line}", "keep one of the two"
