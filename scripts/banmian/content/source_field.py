"""Where an article was read: the page files and their lines, as one value of the front matter.

* ``p01.txt``, lines 3-40                   → ``p01.txt:3-40``
* continued on another page                 → ``a.pdf#1:3-40; a.pdf#2:5-20``
* ``日报　一版.txt`` (with U+3000 in its name) → ``日报%E3%80%80一版.txt:3-40``: every name comes back as it was
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote

PARTS = "; "
# What a bare value can't hold: white space but a single space, marks that open something in YAML, our own parting,
# and what is no text to YAML.
TOLD_RE = re.compile(
    r"[^\S ]|(?<=\s) |^[ #]| $|(?<=:) | (?=#)|(?<=;) |[\x00-\x1f\x7f-\x9f\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]"
    r"|%(?=[0-9A-Fa-f]{2})|:$"
)
SPECIAL_RE = re.compile("[-?:,\\[\\]{}#&*!|>'\"%@`]")
JOINER = "\u2060"
"""Stands before a value that would begin with a mark of YAML."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one page."""

    seed: str
    """Name of the page."""
    ranges: str = ""
    """Its lines, as ``3-40,42``."""


def written_name(seed: str) -> str:
    """The name of a page as the front matter holds it; what it can't hold as ``%XX``."""
    return TOLD_RE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8")), seed)


def written_source(parts: tuple[Part, ...]) -> str:
    """The value: ``a.pdf#1:3-40; a.pdf#2:5-20``."""
    value = PARTS.join(f"{written_name(part.seed)}:{part.ranges}" for part in parts)
    return JOINER + value if SPECIAL_RE.match(value) else value


def read_source(value: str) -> tuple[Part, ...]:
    """The pages that a value names; none for a value that names none."""
    pieces = (piece.rpartition(":") for piece in value.removeprefix(JOINER).split(PARTS) if ":" in piece)
    return tuple(Part(unquote(name), ranges) for name, _, ranges in pieces)


def seed_of(value: str) -> str:
    """The page that an article belongs to: the first."""
    return next((part.seed for part in read_source(value)), "")
