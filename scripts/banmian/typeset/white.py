"""How much of a sheet stays white at one width of the window, and how many columns its texts can fill."""

from __future__ import annotations

from collections.abc import Sequence, Set
from math import ceil, prod

from ..content.catalogue import Entry
from .height import COLUMN, beside_headline, head, text
from .places import WIDTHS, slices
from .rooms import BETWEEN, Plan, Room, cells_of, fills, needs, rows_of_rooms, stacked, top_of

CALM = 0.05
"""How much of a sheet one story may leave white."""
ALONE = 48
"""Lines of text that a lead without a rail shows at most."""
STRIP = 1.8
"""Lines of the page's own name, above all."""
NOTE = 40
"""Characters to a line of a short story alone in its row."""
FLAT = {4: 24, 3: 15, 2: 13}
"""Columns → the lines a sheet has at least, to be set in so many: a flat one is set in fewer."""


def widest(plan: Plan) -> int:
    """The most columns of which no story leaves much white."""
    return next((across for across in sorted(WIDTHS, reverse=True) if _is_calm(plan, across)), 1)


def _is_calm(plan: Plan, across: int) -> bool:
    return height(plan, across) >= FLAT[across] and emptiest(plan, across, list(rows_of_rooms(plan, across))) <= CALM


def emptiest(plan: Plan, across: int, rows: Sequence[Sequence[Room]]) -> float:
    """How much of the sheet the largest white takes: beside a headline, or where texts of neighbours end early.

    ``rows``: as ``rows_of_rooms`` says.
    """
    grounds = {one.slug for one in plan.rest if one.unheaded}
    below = max(_below(row, grounds) for row in rows)
    aside = max(_aside(*cell, beside=bool(plan.beside)) for cell in cells_of(plan, across))
    return max(below, aside) / (height(plan, across) * across)


def _below(row: Sequence[Room], grounds: Set[str]) -> float:
    """The largest white rectangle below texts that end at the same line."""
    heights = [0 if one.entry.slug in grounds else max(one.lines - text(one.entry), 0) / one.columns for one in row]
    spans = ((start, end) for end in range(1, len(row) + 1) for start in range(end))
    return max(min(heights[start:end]) * sum(one.columns for one in row[start:end]) for start, end in spans)


def _aside(entry: Entry, size: str, columns: float, beside: bool) -> float:
    """The white beside a headline; one alone stands in the middle, and so does a short story alone."""
    if size == "lead" and not beside:
        white, high = beside_headline(entry, size, columns)
        return white / 2 * (head(entry, size, ceil(columns)) + STRIP if high else 0)
    if columns >= 2 and not fills(entry) and not entry.unheaded:
        return max(columns - NOTE / COLUMN, 0) * needs(entry, size, columns)
    return prod(beside_headline(entry, size, columns))


def height(plan: Plan, across: int) -> float:
    """The lines of the sheet."""
    rows = sum(
        max(needs(one, size, columns) for one, size in plan.sized[row]) + BETWEEN
        for row, columns in slices(len(plan.rest), across)
    )
    briefs = sum(needs(one, "minor") + BETWEEN for one in plan.briefs) / max(min(across, len(plan.briefs)), 1)
    return STRIP + _top(plan, across) + rows + briefs


def _top(plan: Plan, across: int) -> float:
    if not plan.beside:
        return head(plan.lead, "lead", across) + min(text(plan.lead, across), ALONE / across)
    return top_of(plan, across) or head(plan.lead, "lead", 2) + plan.lead_asks + stacked(plan.beside, 2)
