"""The pages of an issue as blocks that stand side by side: each a lead with its opening, seconds, and headlines.

A row of blocks is as high as its tallest. The others have more text: their lead's runs down to the end, and where it
isn't long enough a second story shows its opening too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from ..content.catalogue import Entry, IssuePage
from .compose import Placed, placed
from .height import COLUMN, LEAST, SMALL, head, text, words_of
from .measure import lines
from .places import WIDTHS, slices
from .rooms import asks, fills
from .weight import ranked

TEXTS = 3
"""Stories of a block that may show their openings."""
LISTED = 6
"""Headlines of a block that have a line of their own; further ones run on."""
TERSE, UNEVEN, FEW_LISTED = 0, 8, 2
"""The same of a block beside one that would stay so many lines white, and of a block alone with so few."""
PAGE_NAME, ITEM, LINE, RUN_ON = 1.8, 0.75, 0.95, 0.8
"""Lines of a page's name; of what stands around a listed headline, of one of its lines, of one that runs on."""
ENOUGH = 0.7
"""How much of a text's white a block may have before another story opens."""
FEW_PAGES = 3
SIDE_BY_SIDE = {1.5: 2, 3: 3}
"""Columns of a block from which on so many of its texts stand side by side."""


@dataclass(frozen=True, slots=True)
class Block:
    """A page, as an issue shows it."""

    page: IssuePage
    """The page."""
    texts: tuple[Placed, ...]
    """Stories with their opening, the lead first."""
    others: tuple[Entry, ...]
    """Stories of which only the headline shows."""
    terse: bool = False
    """True if all of those run on, because a block beside it has little to show."""


def narrowest(pages: Sequence[IssuePage]) -> int:
    """The fewest columns for an issue: of one page it is as calm as that, of few pages not as wide as a wide window."""
    return 1 if len(pages) == 1 else 3 if len(pages) <= FEW_PAGES else 4


def blocks(pages: Sequence[IssuePage]) -> list[Block]:
    """Pages side by side, in rows."""
    opened = [min(max(TEXTS + 1 - len(pages), 1), len(page.entries)) for page in pages]
    for _ in range(TEXTS - 1):
        opened = [_opened(page, pages, opened, place) for place, page in enumerate(pages)]
    listed = _listed_beside(pages, opened)
    if len(pages) > 1:
        opened = [1 if lines == TERSE else count for lines, count in zip(listed, opened, strict=True)]
    rooms = _rooms(pages, opened, listed)
    made = zip(pages, opened, rooms, listed, strict=True)
    return [_block(page, count, room, lines == TERSE) for page, count, room, lines in made]


def _listed_beside(pages: Sequence[IssuePage], opened: list[int]) -> list[int]:
    """How many headlines of each block have a line of their own: none where its row would leave another block white."""
    if len(pages) == 1:
        return [TERSE if len(pages[0].entries) <= TEXTS + FEW_LISTED else LISTED]
    white = [
        room - sum(map(text, _openable(page)[:count]))
        for page, count, room in zip(pages, opened, _rooms(pages, opened), strict=True)
    ]
    rows = [row for across in WIDTHS for row, _ in slices(len(pages), across)]
    uneven = {place for row in rows if max(white[row]) > UNEVEN for place in range(len(pages))[row] if white[place] <= UNEVEN}
    return [TERSE if place in uneven else LISTED for place in range(len(pages))]


def _opened(page: IssuePage, pages: Sequence[IssuePage], opened: list[int], place: int) -> int:
    """One more opening where those that are shown leave white."""
    stories = _openable(page)
    room = _rooms(pages, opened)[place]
    shown = sum(text(one) for one in stories[: opened[place]])
    if opened[place] < min(len(stories), TEXTS) and room > shown + ENOUGH * LEAST["minor"]:
        return opened[place] + 1
    return opened[place]


def _openable(page: IssuePage) -> list[Entry]:
    stories = ranked(page.entries)
    return [*stories[:1], *sorted(stories[1:], key=lambda one: not fills(one))]


def _others(page: IssuePage, shown: Sequence[Entry]) -> tuple[Entry, ...]:
    slugs = {one.slug for one in shown}
    return tuple(one for one in page.entries if one.slug not in slugs)


def _block(page: IssuePage, count: int, room: float, terse: bool) -> Block:
    stories = _openable(page)[:count]
    sizes = ["second", *["minor"] * count]
    texts = tuple(placed(one, size, room * COLUMN, LEAST[size]) for one, size in zip(stories, sizes, strict=False))
    return Block(page, texts, _others(page, stories), terse)


def _rooms(pages: Sequence[IssuePage], opened: list[int], listed: Sequence[int] = ()) -> list[float]:
    """The most lines of text, counted in one column, that each block has room for at any width."""
    rooms = [0.0] * len(pages)
    listed = listed or [LISTED] * len(pages)
    for across in WIDTHS:
        for row, wide in slices(len(pages), across):
            places = range(len(pages))[row]
            lows = [_low(pages[place], opened[place], wide, listed[place]) for place in places]
            for (low, asked), place in zip(lows, places, strict=True):
                rooms[place] = max(rooms[place], (max(lows)[0] - low) * wide + asked)
    return rooms


def _low(page: IssuePage, count: int, wide: float, listed: int) -> tuple[float, float]:
    """The lines of a block at least, and the room for text in it then, counted in one column."""
    stories = _openable(page)[:count]
    across = max((side for columns, side in SIDE_BY_SIDE.items() if wide >= columns), default=1)
    high, room = 0.0, 0.0
    for row, share in slices(len(stories), across):
        columns = wide / across * share
        heads = [head(one, "second" if place == 0 else "minor", ceil(columns)) for place, one in enumerate(stories)][row]
        tallest = max(top + asks(one, LEAST["minor"], columns) for top, one in zip(heads, stories[row], strict=True))
        high += tallest
        room += sum(tallest - top for top in heads) * columns
    others = _others(page, stories)
    below = sum(_listed(one) for one in others[:listed]) / round(wide)
    run_on = ceil(sum(len(one.title) + 1 for one in others[listed:]) * RUN_ON / COLUMN / wide)
    return PAGE_NAME + high + below + run_on, room


def _listed(entry: Entry) -> float:
    rows = len(lines(words_of(entry), COLUMN))
    return ITEM + LINE * rows + SMALL * ceil(len(entry.kicker) / COLUMN)
