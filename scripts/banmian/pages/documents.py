"""JSON built once and written for each script: what is text says so, everything else stays.

::

    {"title": Words("后来", "zh-Hans", "2022-04-07-p01-a03"), "url": Address("2022-04-07/01/03.html")}
        → {"title": "後來", "url": "https://example.org/paper/zh-hant/2022-04-07/01/03.html"}

Keys, addresses, identifiers and numbers are never converted, because nothing here guesses what is text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .. import variants
from ..variants import Place
from .filters import UNSAFE_IN_SCRIPT


class Words(NamedTuple):
    """Text of the paper or of the interface."""

    text: str
    """As written."""
    script: str = variants.ZH_HANS.lang
    """The script it is in."""
    scope: str = ""
    """The article it belongs to, for the glossary."""


class Markup(NamedTuple):
    """A piece of HTML of an article."""

    html: str
    """As written."""
    script: str
    """The script its text is in."""
    scope: str
    """The article it belongs to."""


class Address(NamedTuple):
    """A page or file of the edition, below the root of a variant."""

    path: str
    """``2022-04-07/01/03.html``, or ``""`` for the front page."""
    site: str = ""
    """The site of the paper that it is on, if that is another one."""


class File(NamedTuple):
    """A file that all variants share."""

    path: str
    """Where it is, below the root of the site."""


class Language:
    """The language tag of the variant that is written."""


@dataclass(frozen=True, slots=True)
class Target:
    """The variant a document is written for, and how it names its addresses."""

    converter: variants.Convert
    """Converts text into its script."""
    home: str
    """What stands before a path: the variant's own address, or the way to its root where that is not known."""
    site: str = ""
    """What stands before the path of a file that all variants share."""
    sites: Mapping[str, str] = field(default_factory=dict)
    """What stands before a path of each other site of the paper."""

    @property
    def lang(self) -> str:
        """The language tag."""
        return self.converter.variant.lang

    def say(self, value: Any) -> Any:
        """The value as JSON's own types, its text converted; members that are empty are left out."""
        match value:
            case Words(text, script, scope):
                return self.converter.text(text, script, scope)
            case Markup(html, script, scope):
                # the walk knows the script of a text from the element that it stands in
                opening = f'<div data-script="{script}" data-scope="{scope}">'
                return variants.convert_html(f"{opening}{html}</div>", self.converter)[len(opening) : -len("</div>")]
            case Address(path, site):
                return (self.sites[site] if site else self.home) + path
            case File(path):
                return self.site + path
            case Language():
                return self.lang
            case dict():
                return {key: self.say(inner) for key, inner in value.items() if not _is_empty(inner)}
            case list() | tuple():
                return [self.say(inner) for inner in value]
        return value


def asked(value: Any) -> Iterator[Place]:
    """The words of a document, to be converted together; markup is asked for piece by piece."""
    match value:
        case Words(text, script, scope):
            yield Place(script, scope, [text])
        case dict():
            for inner in value.values():
                yield from asked(inner)
        case list() | tuple():
            for inner in value:
                yield from asked(inner)


def _is_empty(value: Any) -> bool:
    return not (value[0] if isinstance(value, Words | Markup) else value or isinstance(value, int))


def dump(value: Any, target: Target) -> str:
    """The document in one script, as a file."""
    return json.dumps(target.say(value), ensure_ascii=False, separators=(",", ":")) + "\n"


def embed(value: Any, target: Target) -> str:
    """The document in one script, as it can stand in a script element."""
    return json.dumps(target.say(value), ensure_ascii=False, separators=(",", ":")).translate(UNSAFE_IN_SCRIPT)
