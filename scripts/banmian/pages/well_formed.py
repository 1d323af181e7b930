"""What may stand in XML: a feed with one wrong character is no feed at all.

* ``<br>``, ``<hr>``    → ``<br/>``, ``<hr/>``
* ``&nbsp;``, ``&copy;`` → the characters; XML knows five names only
* control characters    → nothing; XML has no way to write them, not even as ``&#1;``
"""

from __future__ import annotations

import re
from html import unescape

VOID_RE = re.compile(r"<(br|hr|img|wbr)\b([^<>]*?)\s*/?>")
NAMED_RE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
FORBIDDEN_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NONCHARACTER_RE = re.compile("[\ufdd0-\ufdef]")
"""In a document they mark slots."""
REFERENCE_RE = re.compile(r"&#(?:[xX]0*([0-9A-Fa-f]+)|0*([0-9]+));?")
HIGHEST = 0x10FFFF


def as_xml(html: str) -> str:
    """Our own HTML, as it can stand in a feed."""
    return NAMED_RE.sub(lambda match: _escaped(unescape(match[0])), VOID_RE.sub(r"<\1\2/>", html))


def _escaped(text: str) -> str:
    # a name that means nothing stays as it was written
    return text.replace("&", "&amp;").replace("<", "&lt;")


def without_illegal_references(html: str) -> str:
    """HTML without references to characters that nothing may hold: ``&#1;``, ``&#xFDD0;``, ``&#99999999;``."""
    return REFERENCE_RE.sub(lambda match: match[0] if _is_legal(match[1], match[2]) else "", html)


def _is_legal(hexadecimal: str | None, decimal: str | None) -> bool:
    digits = hexadecimal or decimal or "0"
    if len(digits) > len(str(HIGHEST)):
        return False
    code = int(digits, 16 if hexadecimal else 10)
    return code <= HIGHEST and not (FORBIDDEN_RE.match(chr(code)) or NONCHARACTER_RE.match(chr(code)))


def legal(document: str) -> str:
    """The document without characters that XML forbids."""
    return FORBIDDEN_RE.sub("", document)
