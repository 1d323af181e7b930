"""What may stand in XML: a feed with one wrong character is no feed at all.

* ``<br>``, ``<hr>``    → ``<br/>``, ``<hr/>``
* ``&nbsp;``, ``&copy;`` → the characters; XML knows five names only
* control characters    → nothing; XML has no way to write them
"""

from __future__ import annotations

import re
from html import unescape

VOID_RE = re.compile(r"<(br|hr|img|wbr)\b([^<>]*?)\s*/?>")
NAMED_RE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
FORBIDDEN_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def as_xml(html: str) -> str:
    """Our own HTML, as it can stand in a feed."""
    return NAMED_RE.sub(lambda match: _escaped(unescape(match[0])), VOID_RE.sub(r"<\1\2/>", html))


def _escaped(text: str) -> str:
    # a name that means nothing stays as it was written
    return text.replace("&", "&amp;").replace("<", "&lt;")


def legal(document: str) -> str:
    """The document without characters that XML forbids."""
    return FORBIDDEN_RE.sub("", document)
