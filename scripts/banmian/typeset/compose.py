"""Who stands beside whom on a newspaper page, and how much text each gets to fill its place.

::

    ┌─────────────┬──────┐
    │ lead        │ rail │   lead and rail end at the same line, whichever is higher
    ├──────┬──────┼──────┤
    │ rest │      │      │   rows; in each the tallest sets the height
    ├──────┼──────┼──────┤
    │ briefs      │      │   short stories, one after the other through all columns
    └──────┴──────┴──────┘

Every length of the rail is tried at every width: the white that would be left, in lines of a column, decides. Heights
only choose the neighbours; the browser lets texts run down to the end of their row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..content.catalogue import Entry
from .height import COLUMN, LEAST, pictured, text
from .places import WIDTHS
from .rooms import Plan, fills, plan, rooms_of, rows_of_rooms, top_of
from .weight import ranked
from .white import ALONE, CALM, emptiest, widest

LONGEST_RAIL = 4
NO_RAIL, FROM_TWO, ONE_LEFT, HIGH, HIGHEST = 12.0, 2.0, 5.0, 1.0, 34
"""Taste, in lines of white: a lead without a rail; each story the rail has more or less than two; one story left for the
rows; a line of the top beyond the highest."""
HOLE = 600.0
"""What it costs that one story leaves more white than is calm, in lines of white for the whole sheet."""
MORE = 1.4
"""How much more text a browser gets than is thought to fit."""
CERTAIN = 1.05
"""How much longer than its room a text is that surely doesn't fit."""
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
    briefs: tuple[Placed, ...] = ()
    """简讯: the short ones, which run on from column to column."""
    widest: int = 4
    """The columns that its texts can fill: a page of a few short stories is set calmly, in less than the window has."""
    tall: bool = False
    """True if the lead shows more of its text, because few stories share its page."""


def compose(entries: Sequence[Entry]) -> Sheet:
    """The sheet that leaves least white."""
    if not entries:
        return Sheet(None, (), ())
    lead, *others = ranked(entries)
    plans = [plan(lead, others, rail) for rail in range(min(LONGEST_RAIL, len(others)) + 1)]
    return _sheet(min(plans, key=lambda one: (round(_white(one), 3), len(one.beside))))


def _white(plan: Plan) -> float:
    rail = len(plan.beside)
    taste = FROM_TWO * abs(rail - 2) + ONE_LEFT * (len(plan.rest) == 1)
    taste += NO_RAIL * (not rail and bool(plan.rest or plan.briefs))
    for across, counts in WIDTHS.items():
        rows = list(rows_of_rooms(plan, across))
        white = sum(max(room.lines - text(room.entry), 0) for row in rows for room in row)
        hole = HOLE * max(emptiest(plan, across, rows) - CALM, 0)
        taste += counts * (white + hole + HIGH * max(top_of(plan, across) - HIGHEST, 0))
    return taste


def _sheet(plan: Plan) -> Sheet:
    room: dict[str, float] = {}
    for across in WIDTHS:
        for place in rooms_of(plan, across):
            room[place.entry.slug] = max(room.get(place.entry.slug, 0), place.lines * COLUMN)
    if not plan.beside:
        room[plan.lead.slug] = ALONE * COLUMN
    return Sheet(
        placed(plan.lead, "lead", room[plan.lead.slug], plan.least_of_lead),
        tuple(placed(one, "second", room[one.slug], LEAST["second"]) for one in plan.beside),
        tuple(placed(one, size, room[one.slug], LEAST[size]) for one, size in plan.sized),
        tuple(placed(one, "minor", 0, LEAST["minor"]) for one in plan.briefs),
        widest(plan),
        plan.is_tall,
    )


def placed(entry: Entry, size: str, room: float, least: float) -> Placed:
    """A story with as much of its text as its place can show at any width, and some more; a short one whole."""
    story = entry.opening.removesuffix("…")
    fill = fills(entry, least)
    given = int(room * MORE) + SURELY if fill else len(story)
    return Placed(entry, size, story[:given], fill, fill and entry.length > room * CERTAIN)
