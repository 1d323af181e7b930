"""Articles that claim the same place in an issue."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import BrokenFrontMatter
from ..said import said
from .matter import Matter


def clashes(matters: list[Matter]) -> Iterator[BrokenFrontMatter]:
    """Articles of one issue that claim the same place; ask only about articles without faults."""
    taken: dict[tuple[int, int], Matter] = {}
    for matter in matters:
        first = taken.setdefault(matter.place, matter)
        if first is not matter:
            yield place_taken(matter, first.path)


def place_taken(matter: Matter, by: object) -> BrokenFrontMatter:
    """The fault of an article whose place another one has."""
    found = said("page {}, order {} is taken by {}", matter.place[0], matter.place[1], by)
    return BrokenFrontMatter(matter.path, matter.lines["order"], found, said("give one of them another `order`"))
