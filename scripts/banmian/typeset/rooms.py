"""How much room each story of a page has for its text, at one width of the window: lead and rail, then rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil
from typing import NamedTuple

from ..content.catalogue import Entry
from .height import LEAST, head, pictured, text
from .places import slices

FEW = 2
"""Lines that a text has at least where it is wider than a column."""
MAJORS = 3
"""Stories below the top whose headlines are larger."""
BETWEEN = 1.4
"""Lines of white between two stories, one below the other."""
TALL, BESIDE = 9, 2
"""Lines that a lead asks for on a page of few stories, and how many those are besides the lead."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Who could stand where on a page."""

    lead: Entry
    """头条."""
    beside: tuple[Entry, ...]
    """Those of the rail."""
    rest: tuple[Entry, ...]
    """Those in rows below: who fills a place with text, or with a ground."""
    briefs: tuple[Entry, ...]
    """简讯: short ones, which run on from column to column."""

    @property
    def is_tall(self) -> bool:
        """True if so few stories share the page that its lead shows more."""
        return not self.rest and not self.briefs and 0 < len(self.beside) <= BESIDE

    @property
    def least_of_lead(self) -> int:
        """The lines of text that a long lead asks for."""
        return TALL if self.is_tall else LEAST["lead"]

    @property
    def lead_asks(self) -> float:
        """Those that this lead asks for, in two columns."""
        return asks(self.lead, self.least_of_lead, 2)

    @property
    def sized(self) -> list[tuple[Entry, str]]:
        """The stories in rows, and how large their headlines are."""
        return [(one, size_of(place, one)) for place, one in enumerate(self.rest)]


class Room(NamedTuple):
    """What a story's place has room for."""

    entry: Entry
    """The story."""
    lines: float
    """Lines of text, counted in one column."""
    columns: float
    """How wide the place is."""


def plan(lead: Entry, others: Sequence[Entry], rail: int) -> Plan:
    """So many of the others in the rail, the rest below; a short story alone stands in a row."""
    rest = others[rail:]
    filling = [one for one in rest if fills(one)]
    grounds = [one for one in rest if one.unheaded or (pictured(one, "minor") and not fills(one))]
    short = [one for one in rest if not fills(one) and one not in grounds]
    rows = [*filling[:MAJORS], *grounds, *filling[MAJORS:]]
    alone, briefs = (short, []) if len(short) == 1 else ([], short)
    return Plan(lead, tuple(others[:rail]), (*rows, *alone), tuple(briefs))


def fills(entry: Entry, least: float = LEAST["minor"]) -> bool:
    """True if a story's text may be cut where its place ends; a text that two columns of what it asks for hold is whole."""
    return not entry.unheaded and text(entry) > 2 * least


def asks(entry: Entry, least: float, columns: float = 1) -> float:
    """The lines of text that a story asks for: some, or all of a short one."""
    return least if fills(entry, least) else text(entry, ceil(columns))


def needs(entry: Entry, size: str, columns: float = 1) -> float:
    """The lines a story asks for, its head and text."""
    return head(entry, size, ceil(columns)) + asks(entry, LEAST[size], columns)


def _room(entry: Entry, size: str, columns: float, height: float) -> float:
    """The lines of text, counted in one column, that fit into a place so high."""
    return (height - head(entry, size, ceil(columns))) * columns


def size_of(place: int, entry: Entry) -> str:
    return "major" if place < MAJORS and fills(entry) else "minor"


def rooms_of(plan: Plan, across: int) -> Iterator[Room]:
    """The room of each story at this width."""
    return chain.from_iterable(rows_of_rooms(plan, across))


def rows_of_rooms(plan: Plan, across: int) -> Iterator[list[Room]]:
    """The same, together those whose places end at the same line."""
    if across == 2:
        yield [Room(plan.lead, 2 * plan.lead_asks, 2)]
        yield from _rows([(one, "second") for one in plan.beside], 2)
    else:
        lead, *rail = _beside(plan, across)
        yield from rail[:-1]
        yield lead + (rail[-1] if rail else [])
    yield from _rows(plan.sized, across)


def _rows(cells: Sequence[tuple[Entry, str]], across: int) -> Iterator[list[Room]]:
    for row, columns in slices(len(cells), across):
        sized = cells[row]
        if len(sized) == 1 and columns >= 2 and fills(sized[0][0]):  # its head stands beside its text
            yield [Room(sized[0][0], max(head(*sized[0]), LEAST[sized[0][1]]) * (columns - 1), columns)]
            continue
        height = max(needs(one, size, columns) for one, size in sized)
        yield [Room(one, max(_room(one, size, columns, height), _wide(columns)), columns) for one, size in sized]


def _wide(columns: float) -> float:
    """The lines of text, counted in one column, without which a wide place looks empty."""
    return FEW * columns if columns >= 2 else 0


def _beside(plan: Plan, across: int) -> Iterator[list[Room]]:
    lead, beside = plan.lead, plan.beside
    columns = 2 if beside else across
    height = top_of(plan, across)
    yield [Room(lead, (height - head(lead, "lead", columns)) * columns if beside else _wide(across), columns)]
    if across == 4 and len(beside) > 1:
        rows = list(slices(len(beside), 2))
        grows = (height - stacked(beside, 4)) / len(rows)
        for row, wide in rows:
            tall = max(needs(one, "second", wide) for one in beside[row]) + grows
            yield [Room(one, _room(one, "second", wide, tall), wide) for one in beside[row]]
        return
    wide = across - 2
    able = [one for one in beside if fills(one)]
    grows = (height - stacked(beside, across)) / max(len(able), 1)
    for one in beside:
        more = grows if one in able else 0 if able else grows / len(beside)
        yield [Room(one, _room(one, "second", wide, needs(one, "second", wide) + more), wide)]


def stacked(beside: Sequence[Entry], across: int) -> float:
    """The least height of the rail."""
    if across == 4 and len(beside) > 1:
        rows = [max(needs(one, "second", wide) for one in beside[row]) for row, wide in slices(len(beside), 2)]
    else:
        rows = [needs(one, "second", max(across - 2, 1)) for one in beside]
    return sum(rows) + BETWEEN * max(len(rows) - 1, 0)


def top_of(plan: Plan, across: int) -> float:
    """The least height of lead and rail side by side."""
    return max(head(plan.lead, "lead", 2) + plan.lead_asks, stacked(plan.beside, across)) if across > 2 else 0


def cells_of(plan: Plan, across: int) -> Iterator[tuple[Entry, str, float]]:
    """Each story of top and rows with its size and how many columns wide it is."""
    yield plan.lead, "lead", 2 if plan.beside else across
    wide = [(slice(None), 1.0)] if across == 3 else slices(len(plan.beside), 2)
    for row, columns in wide:
        yield from ((one, "second", columns) for one in plan.beside[row])
    for row, columns in slices(len(plan.rest), across):
        yield from ((one, size, columns) for one, size in plan.sized[row])
