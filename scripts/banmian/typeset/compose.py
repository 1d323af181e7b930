"""Who stands beside whom on a newspaper page, and how much text each gets to fill its place.

::

    ┌─────────────┬──────┐
    │ lead        │ rail │   lead and rail end at the same line, whichever is higher
    ├──────┬──────┼──────┤
    │ rest │      │      │   rows; in each the tallest sets the height
    └──────┴──────┴──────┘

Every length of the rail is tried at every width: the white that would be left, in lines of a column, decides. Heights
only choose the neighbours; the browser lets texts run down to the end of their row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from ..content.catalogue import Entry
from .height import COLUMN, LEAST, head, pictured, text
from .places import WIDTHS, slices
from .rooms import fills, in_order, needs, rooms_of, size_of, stacked, top_of
from .weight import ranked

LONGEST_RAIL = 4
NO_RAIL, FROM_TWO, ONE_LEFT, HIGH, HIGHEST = 12.0, 2.0, 5.0, 1.0, 34
"""Taste, in lines of white: a lead without a rail; each story the rail has more or less than two; one story left for the
rows; a line of the top beyond the highest."""
CALM, HOLE = 0.05, 200.0
"""How much of a sheet one story may leave white, and what it costs to leave more, in lines of white for the whole sheet."""
ALONE = 48
"""Lines of text that a lead without a rail shows at most."""
MORE = 1.4
"""How much more text a browser gets than is thought to fit."""
CERTAIN = 1.05
"""How much longer than its room a text is that surely doesn't fit."""
NARROW = 18
"""Characters to a line of the narrowest column."""
SURELY = 40
"""Characters that every story gets besides."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A story in its place."""

    entry: Entry
    """The story."""
    size: str
    """``lead``, ``second``, ``major`` or ``minor``."""
    text: str
    """What it begins with."""
    fill: bool
    """True if its text runs down to the end of its place, false if it is shown whole."""
    cut: bool
    """True if the story goes on where its place ends."""
    lines: int
    """The lines that its text may take in a narrow column: so many it asks for at most."""

    @property
    def pictured(self) -> bool:
        """True if its photograph shows."""
        return pictured(self.entry, self.size)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The stories of a page."""

    lead: Placed | None
    """头条; none on a page without stories."""
    rail: tuple[Placed, ...]
    """Those beside it."""
    rest: tuple[Placed, ...]
    """Those in rows below."""
    widest: int = 4
    """The columns that its texts can fill: a page of a few short stories is set calmly, in less than the window has."""


def compose(entries: Sequence[Entry]) -> Sheet:
    """The sheet that leaves least white."""
    if not entries:
        return Sheet(None, (), ())
    lead, *others = ranked(entries)
    rails = range(min(LONGEST_RAIL, len(others)) + 1)
    best = min(rails, key=lambda rail: (round(_white(lead, others, rail), 3), rail))
    return _sheet(lead, others, best)


def _white(lead: Entry, others: Sequence[Entry], rail: int) -> float:
    beside, rest = others[:rail], in_order(others[rail:])
    taste = FROM_TWO * abs(rail - 2) + ONE_LEFT * (len(rest) == 1) + NO_RAIL * (rail == 0 and bool(others))
    for across, counts in WIDTHS.items():
        white = sum(max(lines - text(one), 0) for one, lines in rooms_of(lead, beside, rest, across))
        hole = HOLE * max(_emptiest(lead, beside, rest, across) - CALM, 0)
        taste += counts * (white + hole + HIGH * max(top_of(lead, beside, across) - HIGHEST, 0))
    return taste


def _widest(lead: Entry, beside: Sequence[Entry], rest: Sequence[Entry]) -> int:
    """The most columns of which no story leaves much white."""
    return next((across for across in sorted(WIDTHS, reverse=True) if _emptiest(lead, beside, rest, across) <= CALM), 1)


def _emptiest(lead: Entry, beside: Sequence[Entry], rest: Sequence[Entry], across: int) -> float:
    """How much of the sheet the story leaves white that leaves most."""
    rooms = list(rooms_of(lead, beside, rest, across))
    white = max(lines - text(one) for one, lines in rooms)
    return white / (_height(lead, beside, rest, across) * across)


def _height(lead: Entry, beside: Sequence[Entry], rest: Sequence[Entry], across: int) -> float:
    """The lines of the sheet."""
    sizes = [size_of(place, one) for place, one in enumerate(rest)]
    rows = sum(
        max(needs(one, size, columns) for one, size in zip(rest[row], sizes[row], strict=True))
        for row, columns in slices(len(rest), across)
    )
    if not beside:
        return rows + head(lead, "lead", across) + min(text(lead, across), ALONE / across)
    top = top_of(lead, beside, across) or head(lead, "lead", 2) + LEAST["lead"] + stacked(beside, 2)
    return rows + top


def _sheet(lead: Entry, others: Sequence[Entry], rail: int) -> Sheet:
    beside, rest = others[:rail], in_order(others[rail:])
    room: dict[str, float] = {}
    for across in WIDTHS:
        for one, lines in rooms_of(lead, beside, rest, across):
            room[one.slug] = max(room.get(one.slug, 0), lines * COLUMN)
    if not beside:
        room[lead.slug] = ALONE * COLUMN
    return Sheet(
        placed(lead, "lead", room[lead.slug]),
        tuple(placed(one, "second", room[one.slug]) for one in beside),
        tuple(placed(one, size_of(place, one), room[one.slug]) for place, one in enumerate(rest)),
        _widest(lead, beside, rest),
    )


def placed(entry: Entry, size: str, room: float) -> Placed:
    """A story with as much of its text as its place can show at any width, and some more."""
    given = int(room * MORE) + SURELY
    story = entry.opening.removesuffix("…")
    cut = fills(entry) and entry.length > room * CERTAIN
    return Placed(entry, size, story[:given], fills(entry), cut, ceil(len(story[:given]) / NARROW))
