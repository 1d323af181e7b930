"""Follows every address of a built site, as a browser would from a folder of its host.

* ``../../static/x.css`` on /paper/2022-04-07/01/03.html → /paper/static/x.css, which must be a file of the site
* ``https://example.github.io/paper/feed.atom``          → its own host: must be a file of the site as well
* ``/feed.atom``                                         → outside the site: a fault
* ``#top`` without an element of that name               → a fault
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from published import Published

ATTRIBUTES = ("href", "src", "action", "poster", "data-src", "data-index")
ELSEWHERE = ("mailto:", "data:", "tel:")
CSS_URL_RE = re.compile(r"""(?:@import\s*(?:url\()?|url\()\s*["']?([^"')\s]+)""")
SRCSET_RE = re.compile(r"([^\s,]+)(?:\s+[\d.]+[wx])?")
NAMESPACES = ("http://www.w3.org/", "http://www.sitemaps.org/", "https://schema.org")
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


@dataclass(frozen=True, slots=True)
class Link:
    """An address found on a page."""

    page: str
    """The file it was found in."""
    url: str
    """The address in full."""


def links(site: Published, path: str) -> Iterator[Link]:
    """Every address in one file, resolved as a browser would."""
    here = urljoin(f"{site.address}/", path.removesuffix("index.html"))
    if path.endswith(".html"):
        found = _in_html(site, path)
    elif path.endswith((".xml", ".atom", ".opml")):
        found = _in_xml(site, path)
    elif path.endswith(".css"):
        found = CSS_URL_RE.findall(site.text(path))
    else:
        found = ()
    for url in found:
        if not url.startswith(ELSEWHERE):
            yield Link(path, urljoin(here, url))


def _in_html(site: Published, path: str) -> Iterator[str]:
    page = site.page(path)
    for name in ATTRIBUTES:
        yield from (element[name] for element in page.find_all(attrs={name: True}))
    for element in page.find_all(attrs={"srcset": True}):
        yield from SRCSET_RE.findall(element["srcset"])
    yield from (meta["content"] for meta in page.select('meta[property="og:image"]'))
    for block in page.select('script[type="application/ld+json"]'):
        yield from _in_json(json.loads(block.string))


def _in_json(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (url for key, item in value.items() if key != "@context" for url in _in_json(item))
    elif isinstance(value, list):
        yield from (url for item in value for url in _in_json(item))
    elif isinstance(value, str) and value.startswith(("https://", "http://")):
        yield value


def _in_xml(site: Published, path: str) -> Iterator[str]:
    root = ElementTree.parse(site.folder / path).getroot()
    base = root.get(XML_BASE, "")
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        texts = [element.text] if name in ("loc", "id", "logo", "icon") and "://" in (element.text or "") else []
        yield from (urljoin(base, url) for url in [*texts, *_xml_attributes(element)])


def _xml_attributes(element: ElementTree.Element) -> Iterator[str]:
    for name in ("href", "src", "xmlUrl", "htmlUrl"):
        if element.get(name):
            yield element.get(name)


def faults(site: Published) -> Iterator[str]:
    """Every address that leads nowhere, or out of the site's folder."""
    for path in site.files():
        for link in links(site, path):
            fault = fault_of(site, link)
            if fault:
                yield f"{path}: {link.url}: {fault}"


def fault_of(site: Published, link: Link) -> str:
    """What is wrong with an address of the site's own host; nothing if it is another host's."""
    parts = urlsplit(link.url)
    if parts.netloc != urlsplit(site.address).netloc:
        return ""
    if not parts.path.startswith(site.base):
        return f"leaves {site.base}"
    target = file_behind(site, parts.path)
    if target is None:
        return "no such file"
    if parts.fragment and target.endswith(".html") and not _has_anchor(site, target, unquote(parts.fragment)):
        return f"no #{parts.fragment} there"
    return ""


def file_behind(site: Published, path: str) -> str | None:
    """The file that answers a path; a folder only with its slash, for a redirect is a wasted journey."""
    inner = unquote(path).removeprefix(site.base)
    file = inner + "index.html" if path.endswith("/") else inner
    return str(PurePosixPath(file)) if (site.folder / file).is_file() else None


def _has_anchor(site: Published, path: str, name: str) -> bool:
    return site.page(path).find(id=name) is not None


def reached(site: Published, start: tuple[str, ...]) -> set[str]:
    """The HTML pages that plain links lead to, from ``start`` on."""
    seen, waiting = set(start), list(start)
    while waiting:
        path = waiting.pop()
        here = urljoin(f"{site.address}/", path.removesuffix("index.html"))
        for anchor in site.page(path).select("a[href]"):
            url = urlsplit(urljoin(here, anchor["href"]))
            own = url.netloc == urlsplit(site.address).netloc
            target = file_behind(site, url.path) if own else None
            if target and target.endswith(".html") and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen
