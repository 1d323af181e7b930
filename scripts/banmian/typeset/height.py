"""How high a story stands, in lines of text of a column, told from its characters alone.

Columns are some twenty characters wide whatever the window, so one figure serves every window. Nothing is ever cut by
these figures: they say who may stand beside whom, and how much text a browser gets to fill a place with.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from ..content.catalogue import Entry
from .measure import SHORTEST, lines, measure_lead, width
from .words import pieces

COLUMN = 21
"""Characters to a line of a column."""
CAP, LARGEST = 6.1, 7.5
"""How large a lead's type may be, in characters of text; that of a short headline."""
TYPE = {"second": 1.76, "major": 1.41, "minor": 1.18}
"""How large a headline is set, in characters of text."""
TIGHT, LEADING = 1.28, 1.7
CAPTION = 90
"""Characters of a photograph's caption."""
SMALL = 0.9
"""A line of a kicker or deck, in lines of text."""
LEAST = {"lead": 5, "second": 4, "major": 3, "minor": 3}
"""Lines of text that a story shows at least."""
BYLINE, STANDING_HEAD, LABEL, AROUND = 1.0, 1.7, 1.0, 1.2
HIGHEST_SHOT, BELOW_SHOT = 12.2, 0.3
"""Lines of the highest photograph, which is cut to that, and of the white below one: ``.shot`` in photographs.css."""


@lru_cache(maxsize=8192)
def head(entry: Entry, size: str, columns: int = 1) -> float:
    """Lines that the head of a story takes in a place so many columns wide, its photograph with it."""
    above_all = _shot(entry, columns) if pictured(entry, size) else 0
    if entry.unheaded:
        return above_all + LABEL + AROUND + BYLINE / 2 * bool(entry.credit)
    room = COLUMN * columns
    larger = 1.2 if size == "lead" else 1
    small = sum(SMALL * ceil(width(text) * larger / room) for text in (entry.kicker, entry.deck) if text)
    above = STANDING_HEAD * bool(entry.standing_head) + LABEL * (entry.kind != "article")
    byline = BYLINE * (bool(entry.byline) and size != "minor")
    return above_all + above + small + _headline(entry, size, room) + byline + AROUND * 0.5


def pictured(entry: Entry, size: str) -> bool:
    """Whether a story shows its photograph in a place of this size: a minor one has no room for it."""
    return bool(entry.photographs) and (entry.kind == "photo" or size != "minor")


def _shot(entry: Entry, columns: int) -> float:
    photograph = entry.photographs[0].small
    return min(COLUMN * columns * photograph.height / photograph.width / LEADING, HIGHEST_SHOT) + BELOW_SHOT


def _headline(entry: Entry, size: str, room: float) -> float:
    rows, large, tight = _set(entry, size, room)
    return len(rows) * large * tight / LEADING


def _set(entry: Entry, size: str, room: float) -> tuple[list[float], float, float]:
    """The widths of a headline's lines, in its own characters; how large these are, and how far apart the lines."""
    clauses = words_of(entry)
    if size == "lead":
        to_a_line = measure_lead(clauses)
        return lines(clauses, to_a_line), min(room / to_a_line, CAP if to_a_line > SHORTEST else LARGEST), 1.15
    return lines(clauses, room / TYPE[size]), TYPE[size], TIGHT


@lru_cache(maxsize=8192)
def beside_headline(entry: Entry, size: str, columns: float) -> tuple[float, float]:
    """The white beside a headline, in columns, and its height in lines."""
    if entry.unheaded:
        return 0, 0
    rows, large, tight = _set(entry, size, COLUMN * columns)
    widest = max(rows, default=0) * large / COLUMN
    return max(columns - widest, 0), len(rows) * large * tight / LEADING


@lru_cache(maxsize=4096)
def words_of(entry: Entry) -> list[list[str]]:
    """The clauses of a story's headline, each as its words."""
    return pieces(entry.title, entry.opening, entry.authors)


def text(entry: Entry, columns: int = 1) -> float:
    """Lines of the text that there is for it, in so many columns; of a photograph's caption those that its beginning has."""
    shown = min(len(entry.opening), CAPTION) if entry.unheaded else len(entry.opening)
    return ceil(shown / COLUMN) / columns
