"""Hand corrections keep their place; what the page gives there by now moves aside.

::

    corrected   p01-a03 (lines 107-182)      kept as it is
    page gives  p01-a03 (lines 90-106)       written as p01-a04, the place that becomes free
                p01-a04 (lines 107-182)      dropped: it is what was corrected
"""

import re
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from .frontmatter import bare, seal, sealed_with, unsealed
from .key import file_name, on_page, page_and_order
from .stored import Stored, place_fields

RANGE_RE = re.compile(r"(\d+)(?:-(\d+))?")
ORDER_RE = re.compile(r"^order: \d+$", re.MULTILINE)
SLUG_RE = re.compile(r"^(slug: .*-a)\d+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Kept:
    """A hand correction that was kept."""

    path: Path
    """The file."""
    changed: bool
    """Whether the page underneath reads otherwise now than when the correction was made."""
    gone: bool = False
    """Whether the page holds no such article any more, or is no longer there."""


def make_room(content: Path, wanted: dict[str, str], edited: list[Stored]) -> tuple[dict[str, str], tuple[Kept, ...]]:
    """What is to be written beside the corrected files, and what was kept; names are relative to ``content``."""
    held, kept = dict(wanted), []
    names = [item.path.relative_to(content).as_posix() for item in edited]
    for item, name in zip(edited, names, strict=True):
        twin = _twin(item, name, held)
        fresh = held.pop(twin, "")
        if item.seed or fresh:
            kept.append(Kept(item.path, sealed_with(fresh) != sealed_with(item.text), not fresh))
        if name in held:
            text, free = held.pop(name), _free(name, twin, {*held, *names})
            held[free] = _moved(text, free)
    return held, tuple(kept)


def _twin(item: Stored, name: str, held: dict[str, str]) -> str:
    """The article of the page that was corrected: the one that shares most lines with it."""
    if not item.seed:
        return name if name in held and sealed_with(item.text) else ""
    lines = _lines(item.text)
    shared = {other: len(lines & _lines(text)) for other, text in held.items() if bare(item.seed) in text}
    best = max(shared, key=lambda other: (shared[other], other == name), default="")
    return best if best and shared[best] * 2 >= len(lines) else ""


def _lines(text: str) -> set[tuple[str, int]]:
    """The lines of its seed that an article was read from."""
    seed, _, ranges = place_fields(text).get("source", "").rpartition(":")
    found = ((int(first), int(last or first)) for first, last in RANGE_RE.findall(ranges))
    return {(seed, line) for first, last in found for line in range(first, last + 1)}


def _free(name: str, twin: str, taken: set[str]) -> str:
    """A place for an article that can't have its own: its twin's, else the next on the page."""
    page, _ = page_and_order(name)
    places = (file_name(on_page(page, order)) for order in count(1))
    return next(place for place in chain((twin,), places) if place.startswith(f"{page}-a") and place not in taken)


def _moved(text: str, name: str) -> str:
    """The same article at another place of its page."""
    _, order = page_and_order(name)
    return seal(SLUG_RE.sub(rf"\g<1>{order:02}", ORDER_RE.sub(f"order: {order}", unsealed(text), count=1), count=1))
