"""Convert the text in JSON-LD and leave its keys, addresses, identifiers and spelling alone.

{"@id": "/后/1", "headline": "后来“说”"}   →   {"@id": "/后/1", "headline": "後來「說」"}
"""

import re
from collections.abc import Callable

from banmian.variants.spelling import read_json, respell_json

STRING_RE = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?', re.DOTALL)
ADDRESS_RE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s]*|\.{0,2}/[^\s]*|#[^\s]*", re.IGNORECASE)
ADDRESS_KEYS = frozenset((
    "@context", "@id", "@type", "url", "image", "logo", "sameAs", "contentUrl", "thumbnailUrl", "embedUrl",
    "mainEntityOfPage", "inLanguage", "identifier", "encodingFormat", "license",
))  # fmt: skip


def convert_jsonld(document: str, text: Callable[[str], str]) -> str:
    """The document with its texts converted, byte for byte otherwise."""
    key = ""

    def convert(match: re.Match[str]) -> str:
        nonlocal key
        spelling, colon = match.groups()
        if colon:
            key = spelling
            return match[0]
        value = read_json(spelling)
        if key in ADDRESS_KEYS or ADDRESS_RE.fullmatch(value):
            return match[0]
        return f'"{respell_json(spelling, text(value))}"'

    return STRING_RE.sub(convert, document)
