"""What a gold page says of the pieces of a page: whose text each story is, whose heading each block."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from banmian.understand.headlines import Edge
from banmian.understand.marked_page import MarkedPage
from banmian.understand.stories import Layout
from banmian.understand.weighing import Place
from score.unit import fold

TOP = (0, 0)
"""A banner there may belong to any story of the page."""
MOST = 0.5
"""A story is a unit's if so much of it stands in the unit's text."""


class Part(StrEnum):
    """What a heading block is of a unit."""

    HEAD = "head"
    """Kicker, headline or deck."""
    STANDING = "standing head"
    """Its standing head."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is right on a page."""

    owners: tuple[int, ...]
    """The unit of each story."""
    blocks: tuple[tuple[frozenset[tuple[int, Part]], ...], ...]
    """What each block of each gap may be."""

    def fits(self, place: Place, unit: int, part: Part) -> bool:
        """Whether a block may be that part of a unit."""
        return (unit, part) in self.blocks[place[0]][place[1]]

    def allows(self, edge: Edge) -> bool:
        """Whether a choice may be right: whole stories, their own headings, no heading of theirs left to nobody."""
        choice, unit = edge.choice, self.owners[edge.choice.first]
        if set(self.owners[choice.first : choice.last + 1]) != {unit} or unit in self._beside(choice.first, choice.last):
            return False
        if not all(self.fits(place, unit, Part.HEAD) for place in choice.above + choice.below):
            return False
        if choice.standing and not self._may_stand(choice.standing, unit):
            return False
        free = [(choice.first, block) for block in range(edge.start[1], edge.skipped)]
        units = (unit, *self.owners[max(0, choice.first - 1) : choice.first])
        return not any(self.fits(place, unit, Part.STANDING) for place in free) and self._is_free(free, units)

    def allows_end(self, taken: int) -> bool:
        """Whether the blocks of the last gap from this one on may be nobody's."""
        last = len(self.owners)
        return self._is_free([(last, block) for block in range(taken, len(self.blocks[last]))], self.owners[-1:])

    def _is_free(self, places: list[Place], units: tuple[int, ...]) -> bool:
        return not any(self.fits(place, unit, Part.HEAD) for place in places for unit in units)

    def _beside(self, first: int, last: int) -> set[int]:
        return {self.owners[at] for at in (first - 1, last + 1) if 0 <= at < len(self.owners)}

    def _may_stand(self, place: Place, unit: int) -> bool:
        return self.fits(place, unit, Part.STANDING) or (
            place == TOP and any(part is Part.STANDING for _, part in self.blocks[0][0])
        )


def read_units(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The name and the units of every gold page."""
    for path in sorted(folder.glob("*.json")):
        page = json.loads(path.read_text("utf-8"))
        yield page["page"], page["units"]


def answers(page: MarkedPage, layout: Layout, units: list[dict[str, Any]]) -> Answers | None:
    """What is right on a page; None where a story is no unit's, so that the page says nothing."""
    bodies = [fold("".join(block["text"] for block in unit["body"])) for unit in units]
    owners = [_owner([fold(page.text(i)) for i in story.body], bodies) for story in layout.stories]
    if None in owners or not owners:
        return None
    heads = [fold(unit["kicker"] + unit["headline"] + unit["deck"]) for unit in units]
    standing = [fold(unit["standing_head"]) for unit in units]
    blocks = tuple(
        tuple(_parts(fold("".join(page.text(i) for i in block)), heads, standing) for block in gap) for gap in layout.gaps
    )
    return Answers(tuple(owner for owner in owners if owner is not None), blocks)


def _owner(lines: list[str], bodies: list[str]) -> int | None:
    """The unit whose text holds most of these lines."""
    shares = [sum(len(line) for line in lines if line in body) for body in bodies]
    best = max(range(len(bodies)), key=shares.__getitem__)
    return best if shares[best] >= MOST * sum(map(len, lines)) else None


def _parts(text: str, heads: list[str], standing: list[str]) -> frozenset[tuple[int, Part]]:
    found = {(unit, Part.HEAD) for unit, head in enumerate(heads) if text in head}
    return frozenset(found | {(unit, Part.STANDING) for unit, banner in enumerate(standing) if text == banner})
