"""Where a document is cut: at its tags, each read once however often it stands there.

* ``TOKEN_RE.split("a<b>c</b>")``     → ``a``, ``<b>``, ``c``, ``</b>``, ````
* ``read_tag('<p data-scope="…">')``  → ``OpenTag("p", …)``
* ``read_tag("</b>")``                → ``b``
* ``read_tag("<!doctype html>")``     → ````

An element whose content is no markup, as a script, is one token with its content, up to its end tag.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from banmian.variants.attributes import NO_MARKS, Marks, may_be_text, read_marks

VALUES = r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+"""
RAW = ("script", "style", "textarea")
RAW_RES = "|".join(rf"<(?i:{name})(?=[\s/>]){VALUES}(?<!/)>.*?(?=</(?i:{name})|\Z)" for name in RAW)
TOKEN_RE = re.compile(
    rf"(<!--.*?-->|<!\[CDATA\[.*?\]\]>|<[!?][^>]*>|{RAW_RES}|</?[A-Za-z][^\s/>]*{VALUES}>)",
    re.DOTALL,
)
TAG_RE = re.compile(rf"<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<attributes>{VALUES})>", re.DOTALL)
VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
KNOWN = 8192
"""So many tags are remembered: those of a theme, and of a few issues."""
LONG = 400
"""Characters; a longer token, as a script with its content, is not."""


class OpenTag(NamedTuple):
    """A tag that opens an element."""

    name: str
    """The element, without the prefix of a namespace, in small letters."""
    spelled: str
    """Its name as it stands there."""
    marks: Marks
    """What it says about the text inside it."""
    may_be_text: bool
    """Whether any of its attributes can be text."""
    closed: bool
    """Whether nothing is inside it."""
    end: int
    """Where in its token the tag ends; what follows is content that is no markup."""

    @property
    def is_raw(self) -> bool:
        """Whether its content is no markup."""
        return self.name in RAW


def read_tag(token: str) -> OpenTag | str:
    """The element that a token opens, or the name of the one it closes; empty where it does neither."""
    return _known(token) if len(token) < LONG else _read(token)


def _read(token: str) -> OpenTag | str:
    match = TAG_RE.match(token)
    if not match:
        return ""
    spelled, attributes = match["name"], match["attributes"]
    name = spelled.rpartition(":")[2].lower()
    if match["close"]:
        return name
    marks = read_marks(attributes) if attributes else NO_MARKS
    return OpenTag(name, spelled, marks, may_be_text(attributes), name in VOID or attributes.endswith("/"), match.end())


_known = lru_cache(KNOWN)(_read)
