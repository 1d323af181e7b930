"""What the formats ask for, written down as small checks: Atom (RFC 4287), JSON Feed 1.1, NewsArticle, sitemaps.

Each yields what is wrong; an empty list is a valid document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

ATOM, XHTML = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/1999/xhtml}"
DATE_RE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
DAY_RE = re.compile(r"\d{4}-\d\d-\d\d")

# element → (at least, at most) in a feed and in an entry
FEED = {"author": (0, 99), "category": (0, 99), "contributor": (0, 99), "generator": (0, 1), "icon": (0, 1)}
FEED |= {"id": (1, 1), "link": (0, 99), "logo": (0, 1), "rights": (0, 1), "subtitle": (0, 1), "title": (1, 1)}
FEED |= {"updated": (1, 1), "entry": (0, 9999)}
ENTRY = {"author": (0, 99), "category": (0, 99), "content": (0, 1), "contributor": (0, 99), "id": (1, 1)}
ENTRY |= {"link": (0, 99), "published": (0, 1), "rights": (0, 1), "source": (0, 1), "summary": (0, 1)}
ENTRY |= {"title": (1, 1), "updated": (1, 1)}


def atom_faults(feed: Element) -> Iterator[str]:
    """What RFC 4287 would object to."""
    yield from _counted(feed, FEED)
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        yield from _counted(entry, ENTRY)
        if entry.find(f"{ATOM}author") is None and feed.find(f"{ATOM}author") is None:
            yield "an entry without an author"
    for node in feed.iter():
        yield from _atom_node(node)
    twice = [name for name, count in Counter(entry.findtext(f"{ATOM}id") for entry in entries).items() if count > 1]
    yield from (f"two entries are {name}" for name in twice)


def _counted(node: Element, allowed: dict[str, tuple[int, int]]) -> Iterator[str]:
    found = Counter(child.tag.removeprefix(ATOM) for child in node)
    yield from (f"{name} is not allowed in {node.tag}" for name in found.keys() - allowed.keys())
    for name, (least, most) in allowed.items():
        if not least <= found[name] <= most:
            yield f"{found[name]} times {name} in {node.tag}"


def _atom_node(node: Element) -> Iterator[str]:
    name, text = node.tag.removeprefix(ATOM), (node.text or "").strip()
    if name in ("updated", "published") and not DATE_RE.fullmatch(text):
        yield f"{name} {text!r} is no date"
    if name == "id" and not urlsplit(text).scheme:
        yield f"id {text!r} is no absolute address"
    if name in ("title", "name", "summary") and not text:
        yield f"{name} is empty"
    if name == "link" and not node.get("href"):
        yield "a link without href"
    if name == "category" and not node.get("term"):
        yield "a category without term"
    if name == "content" and node.get("type") == "xhtml" and [child.tag for child in node] != [f"{XHTML}div"]:
        yield "content of type xhtml is not one div"


def json_feed_faults(feed: dict[str, Any]) -> Iterator[str]:
    """What jsonfeed.org/version/1.1 would object to."""
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "version"
    yield from (f"{key} is missing" for key in ("title", "items") if not feed.get(key))
    for item in feed.get("items", []):
        if not isinstance(item.get("id"), str) or not (item.get("content_html") or item.get("content_text")):
            yield f"item {item.get('id')} lacks id or content"
        if "date_published" in item and not DATE_RE.fullmatch(item["date_published"]):
            yield f"date_published {item['date_published']!r}"
        yield from ("an author without a name" for author in item.get("authors", []) if not author.get("name"))
        yield from (f"tag {tag!r}" for tag in item.get("tags", []) if not isinstance(tag, str))


# member → its type; what is not named here may not occur
PLACE = {"@type": "Place", "name": str}
PERSON = {"@type": "Person", "name": str, "url?": "address"}
ISSUE = {"@type": "PublicationIssue", "url": "address", "name": str}
ISSUE |= {"isPartOf": {"@type": "Newspaper", "name": str}}
ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "url": "address"}
ARTICLE |= {"headline": str, "alternativeHeadline?": str, "alternateName?": str}
ARTICLE |= {"articleSection?": [str], "author?": [PERSON], "dateline?": str}
ARTICLE |= {"contentLocation?": [PLACE], "datePublished?": "day", "inLanguage": str}
ARTICLE |= {"printPage": str, "isPartOf": ISSUE}
ARTICLE |= {"publisher": {"@type": "NewsMediaOrganization", "name": str, "url": "address"}}


def article_faults(value: Any, rule: Any = ARTICLE, place: str = "article") -> Iterator[str]:
    """What is wrong with a NewsArticle as we state it."""
    if isinstance(rule, dict):
        known = {key.rstrip("?"): (inner, key.endswith("?")) for key, inner in rule.items()}
        yield from (f"{place}.{key} is unknown" for key in value.keys() - known.keys())
        for key, (inner, optional) in known.items():
            if key in value:
                yield from article_faults(value[key], inner, f"{place}.{key}")
            elif not optional:
                yield f"{place}.{key} is missing"
    elif isinstance(rule, list):
        if not isinstance(value, list) or not value:
            yield f"{place} is no list, or an empty one"
        for inner in value:
            yield from article_faults(inner, rule[0], place)
    elif rule is str:
        if not isinstance(value, str) or not value:
            yield f"{place} is no text"
    elif rule == "day":
        if not DAY_RE.fullmatch(value):
            yield f"{place} {value!r} is no day"
    elif rule == "address":
        if not urlsplit(value).scheme:
            yield f"{place} {value!r} is no absolute address"
    elif value != rule:
        yield f"{place} is {value!r}, not {rule!r}"
