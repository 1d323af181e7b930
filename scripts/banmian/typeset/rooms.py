"""How much room each story of a page has for its text, at one width of the window: lead and rail, then rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from ..content.catalogue import Entry
from .height import LEAST, head, text
from .places import slices
from .weight import SHORT

FEW = 2
"""Lines that a text has at least where it is wider than a column."""


def fills(entry: Entry) -> bool:
    """True if a story's text can be cut where its place ends."""
    return not entry.unheaded and len(entry.opening) > SHORT


def needs(entry: Entry, size: str, columns: float = 1) -> float:
    """The lines a story asks for: its head, and some of its text, or all of a short one."""
    lines = text(entry, ceil(columns))
    return head(entry, size, ceil(columns)) + (min(LEAST[size], lines) if fills(entry) else lines)


def _room(entry: Entry, size: str, columns: float, height: float) -> float:
    """The lines of text, counted in one column, that fit into a place so high."""
    return (height - head(entry, size, ceil(columns))) * columns


def size_of(place: int, entry: Entry) -> str:
    return "major" if place < 3 and fills(entry) else "minor"


def in_order(rest: Sequence[Entry]) -> list[Entry]:
    """Those whose text fills first, the short ones together at the end."""
    return sorted(rest, key=lambda entry: not fills(entry))


def rooms_of(lead: Entry, beside: Sequence[Entry], rest: Sequence[Entry], across: int) -> Iterator[tuple[Entry, float]]:
    """For each story the lines of text, counted in one column, that its place has room for at this width."""
    if across == 2:
        yield lead, 2 * LEAST["lead"]
        yield from _rows(beside, 2, ["second"] * len(beside))
    else:
        yield from _beside(lead, beside, across)
    yield from _rows(rest, across, [size_of(place, one) for place, one in enumerate(rest)])


def _rows(cells: Sequence[Entry], across: int, sizes: Sequence[str]) -> Iterator[tuple[Entry, float]]:
    for row, columns in slices(len(cells), across):
        sized = list(zip(cells[row], sizes[row], strict=True))
        if len(sized) == 1 and columns >= 2 and fills(cells[row][0]):  # its head stands beside its text
            yield cells[row][0], max(head(*sized[0]), LEAST[sizes[row][0]]) * (columns - 1)
            continue
        height = max(needs(one, size, columns) for one, size in sized)
        yield from ((one, max(_room(one, size, columns, height), _wide(columns))) for one, size in sized)


def _wide(columns: float) -> float:
    """The lines of text, counted in one column, without which a wide place looks empty."""
    return FEW * columns if columns >= 2 else 0


def _beside(lead: Entry, beside: Sequence[Entry], across: int) -> Iterator[tuple[Entry, float]]:
    columns = 2 if beside else across
    height = top_of(lead, beside, across)
    yield lead, (height - head(lead, "lead", columns)) * columns if beside else _wide(across)
    if across == 4 and len(beside) > 1:
        rows = list(slices(len(beside), 2))
        grows = (height - stacked(beside, 4)) / len(rows)
        for row, wide in rows:
            tall = max(needs(one, "second", wide) for one in beside[row]) + grows
            yield from ((one, _room(one, "second", wide, tall)) for one in beside[row])
        return
    wide = across - 2
    able = [one for one in beside if fills(one)]
    grows = (height - stacked(beside, across)) / max(len(able), 1)
    for one in beside:
        more = grows if one in able else 0 if able else grows / len(beside)
        yield one, _room(one, "second", wide, needs(one, "second", wide) + more)


def stacked(beside: Sequence[Entry], across: int) -> float:
    """The least height of the rail."""
    if across == 4 and len(beside) > 1:
        return sum(max(needs(one, "second", wide) for one in beside[row]) for row, wide in slices(len(beside), 2))
    return sum(needs(one, "second", max(across - 2, 1)) for one in beside)


def top_of(lead: Entry, beside: Sequence[Entry], across: int) -> float:
    return max(head(lead, "lead", 2) + LEAST["lead"], stacked(beside, across)) if across > 2 else 0
