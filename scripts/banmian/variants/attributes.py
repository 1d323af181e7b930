"""What a tag's attributes say about conversion, and the attributes that are text themselves.

<img alt="于永生" src="/于.jpg">            alt is text, src is not
<meta name="description" content="…">       content is text for some names only
<p data-cite="…" data-convert="data-cite">  a tag can name further attributes of its own
<div data-script="zh-Hant" data-scope="2022-04-07-p01-a03">
"""

import re
from dataclasses import dataclass

from banmian.variants.variant import variant_by_lang

TEXT = frozenset((
    "alt", "title", "label", "placeholder", "summary", "aria-label", "aria-description", "aria-placeholder",
    "aria-roledescription", "aria-valuetext",
))  # fmt: skip
META = frozenset((
    "description", "keywords", "author", "application-name", "og:title", "og:description", "og:site_name",
    "og:image:alt", "article:author", "article:section", "article:tag", "twitter:title", "twitter:description",
    "twitter:image:alt",
))  # fmt: skip
ATTRIBUTE_RE = re.compile(r"""(?<=[\s"'])([^\s=/>"']+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
MARKED_RE = re.compile(r"data-s(?:cript|cope)|translate|lang=")
SLOT = "\ufdd0"
OPEN_SLOT_RE = re.compile("\ufdd0[ -~]*\ufdd1")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a tag says about the text inside it."""

    script: str = ""
    """The script the text is in, if the tag says so."""
    scope: str = ""
    """The date or slug of the place the text belongs to, if the tag says so."""
    kept: bool = False
    """Whether the text is to stay as it is: ``translate="no"``, ``.notranslate``, or a language of its own."""


NO_MARKS = Marks()


def read_marks(attributes: str) -> Marks:
    """The marks in a tag's attributes. A ``lang`` that is a slot is the page's own language, not another."""
    if not MARKED_RE.search(attributes):
        return NO_MARKS
    found = {name.lower(): value.strip("\"'") for name, _, value in ATTRIBUTE_RE.findall(attributes)}
    # Pelican lower-cases an article's language.
    script = variant_by_lang(found["data-script"]).lang if found.get("data-script") else ""
    lang = found.get("lang") or found.get("xml:lang") or SLOT
    told = found.get("translate", "").lower() == "no" or "notranslate" in found.get("class", "").split()
    return Marks(script, found.get("data-scope", ""), told or (not script and not lang.startswith(SLOT)))


def may_be_text(attributes: str) -> bool:
    """Whether there can be anything to convert; a slot that a template left open is no text."""
    return not OPEN_SLOT_RE.sub("", attributes).isascii() or "&#" in attributes


def cut_attributes(tag: str, attributes: str) -> list[str]:
    """The attributes cut at the values that are text, which are every second piece; all others stay."""
    wanted, pieces, at = _wanted(tag, attributes), [], 0
    for match in ATTRIBUTE_RE.finditer(attributes):
        value = match[3]
        if match[1].lower() in wanted and value[0] in "\"'":
            pieces += [attributes[at : match.start(3) + 1], value[1:-1]]
            at = match.end() - 1
    return [*pieces, attributes[at:]]


def _wanted(tag: str, attributes: str) -> frozenset[str]:
    if tag != "meta" and "data-convert" not in attributes:
        return TEXT
    found = {name.lower(): value.strip("\"'") for name, _, value in ATTRIBUTE_RE.findall(attributes)}
    names = TEXT.union(found.get("data-convert", "").split())
    about = {found.get(key, "").lower() for key in ("name", "property")}
    return names | {"content"} if tag == "meta" and about & META else names
