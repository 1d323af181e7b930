"""How a line of a page may be set: in a column and where in its paragraph, as a heading, or apart from both."""

from dataclasses import dataclass
from enum import StrEnum

from .heading_shape import MOST_LINES


class Set(StrEnum):
    """How a line is set."""

    FIRST = "first"
    """First line of a paragraph that goes on: indented and full."""
    INSIDE = "inside"
    """Full to both edges of its column."""
    LAST = "last"
    """Last line of a paragraph."""
    ONLY = "only"
    """A paragraph of one line."""
    HEAD = "head"
    """A line of a heading."""
    LOOSE = "loose"
    """Text in no column of the page: a caption, verse, a list."""
    CREDIT = "credit"
    """Who took the picture, known by its words."""
    APART = "apart"
    """Byline, folio or page staff, known by its words."""


COLUMN = (Set.FIRST, Set.INSIDE, Set.LAST, Set.ONLY)
GOES_ON = (Set.FIRST, Set.INSIDE)
GONE_ON = (Set.INSIDE, Set.LAST)
ENDED = (Set.LAST, Set.ONLY)


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """How a line is set, and where. Each is made once and known by being the same object, which is quick."""

    set: Set
    """How."""
    width: float = 0.0
    """Width of its column in em, 0 for what stands in none."""
    nth: int = 0
    """Which line of its heading it is, from 1; 0 for what is no heading."""

    @property
    def in_column(self) -> bool:
        """Whether it is running text of a column."""
        return self.set in COLUMN


HEADS = tuple(State(Set.HEAD, nth=nth) for nth in range(1, MOST_LINES + 1))
LOOSE, CREDIT, APART = map(State, (Set.LOOSE, Set.CREDIT, Set.APART))

Column = dict[Set, State]
"""How a line may stand in a column."""
