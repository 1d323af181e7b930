"""The lists that lead through the whole edition: sections, bylines, places, series.

::

    an article of the page 要闻, by 鲍童, dated 本报济宁讯, under the standing head 机器人产业脉动
        → sections/dk5y3m2c7q/  authors/…/  places/…/  series/…/

A list's address is made from its name alone: ten characters of its SHA-256 in base 32. Pinyin would need a
dictionary and guess at 单 and 曾; numbers would depend on which issue was built first. A name's digest is the same
in every build, plain ASCII, and stays when other names come and go.
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..content.catalogue import Entry, Issue
from ..press import places

SPACE_RE = re.compile(r"\s+")
ID_LENGTH = 10
"""Fifty bits: two of ten thousand names share an address once in twenty million editions."""

Simplify = Callable[[str, str, str], str]
"""(text, the script it is in, its article) → simplified, so that 張三 and 张三 are one author."""


LISTED = 3
"""A list has pages of its own from so many articles on: for one or two the index of its kind says as much."""
EARLIER = 3
"""Articles that a series had before, as an article of it shows them."""


class Kind(NamedTuple):
    """One kind of list."""

    folder: str
    """Its folder, ``authors``."""
    title: str
    """What its index is called, ``署名``."""
    unit: str
    """What one list of it is called before its name, ``作者``."""


SECTIONS = Kind("sections", "版名", "版名")
AUTHORS = Kind("authors", "署名", "作者")
PLACES = Kind("places", "地点", "电头地点")
SERIES = Kind("series", "栏目", "栏目")
KINDS = {kind.folder: kind for kind in (SECTIONS, SERIES, AUTHORS, PLACES)}


class Listing(NamedTuple):
    """One article's place in one list."""

    kind: str
    """The folder of its kind."""
    id: str
    """Ten characters."""
    name: str
    """The list's name as this article prints it."""
    script: str
    """The script of that name."""
    slug: str
    """The article."""
    led: bool = False
    """Whether the article leads there: the list had pages of its own on its day."""

    @property
    def path(self) -> str:
        """Where the list is, ``authors/dk5y3m2c7q/``."""
        return f"{self.kind}/{self.id}/"


@lru_cache(maxsize=65536)
def list_id(name: str) -> str:
    """The address of a name; white space doesn't count, for 任　超 is 任超."""
    digest = hashlib.sha256(SPACE_RE.sub("", name).encode()).digest()
    return base64.b32encode(digest)[:ID_LENGTH].decode().lower()


def urn(path: str, site_name: str) -> str:
    """A page's permanent name in feeds where the site's address isn't known."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{site_name}/{path}").urn


def listings(issue: Issue, simplify: Simplify) -> Iterator[Listing]:
    """Every list that every article of an issue stands in."""
    for page in issue.pages:
        for entry in page.entries:
            for kind, name, script in _named(entry, page.name, page.script):
                plain = name if script == "zh-Hans" else simplify(name, script, entry.slug)
                yield Listing(kind.folder, list_id(plain), name, script, entry.slug)


def _named(entry: Entry, section: str, script: str) -> Iterator[tuple[Kind, str, str]]:
    if section:
        yield SECTIONS, section, script
    if entry.standing_head:
        yield SERIES, entry.standing_head, entry.script
    for author in dict.fromkeys(entry.authors):
        yield AUTHORS, author, entry.script
    for place in places(entry.dateline):
        yield PLACES, place, entry.script
