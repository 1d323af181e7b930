"""The page while it is being read: its lines, a mark on each, what was found, and why.

``本报济宁讯（通讯员 谢倩）…`` → line marked ``TEXT`` with ``opens`` set; ``发挥金融支持作用`` → ``HEAD``
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from ..model import Evidence, Fix, Line
from ..said import said
from .elsewhere import NOTHING, Elsewhere
from .reasons import Reason


class Mark(StrEnum):
    """What a line is."""

    TEXT = "text"
    """Running text: a body or a caption."""
    HEAD = "head"
    """A heading that stands over or under a story: standing head, kicker, headline, deck."""
    SUBHEAD = "subhead"
    """A heading inside a story."""
    BYLINE = "byline"
    """Who wrote it."""
    CREDIT = "credit"
    """Who took the picture, on a line of its own."""
    CLAIMED = "claimed"
    """A heading whose story a person stated."""
    FURNITURE = "furniture"
    """Page staff, folio."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What kind of page it is."""

    reflowed: bool
    """Whether a line is a paragraph (True) or a printed line of a column (False)."""
    indents: bool = False
    """Whether first lines begin with their spaces (　　), as few text layers keep them."""
    solid: bool = False
    """Whether blank lines tell nothing, so that those that stand in its lines now are inferred."""
    running: frozenset[int] = frozenset()
    """On such a page, indices of lines that go on from the line above."""
    widths: tuple[float, ...] = ()
    """Column width in em at each line; 0 where a line is no running text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of lines with one mark and no hard border inside."""

    mark: Mark
    """The mark of all its lines."""
    start: int
    """Index of its first line."""
    stop: int
    """Index behind its last line."""


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """All that is known so far."""

    lines: tuple[Line, ...]
    """The non-blank lines of the page."""
    elsewhere: Elsewhere = NOTHING
    """What else stands on the page."""
    marks: tuple[Mark, ...] = ()
    """One mark a line."""
    profile: Profile = Profile(False)
    """What kind of page it is."""
    opens: frozenset[int] = frozenset()
    """Indices of lines at which a story or caption begins: datelines."""
    captions: frozenset[int] = frozenset()
    """Indices of running-text lines that are a caption."""
    fixes: tuple[Fix, ...] = ()
    """What a person stated about lines of the page."""
    begun: frozenset[int] = frozenset()
    """Indices of lines at which a person stated that a paragraph begins."""
    joined: frozenset[int] = frozenset()
    """Indices of lines at which a person stated that it goes on."""
    evidence: tuple[Evidence, ...] = ()
    """Why, so far."""

    def marked(self, changes: dict[int, Mark], rule: str, reason: Reason) -> "MarkedPage":
        """This page with other marks on some lines, and the reason kept."""
        if not changes:
            return self
        marks = list(self.marks)
        for index, mark in changes.items():
            marks[index] = mark
        numbers = tuple(self.lines[index].no for index in sorted(changes))
        return replace(self, marks=tuple(marks), evidence=(*self.evidence, Evidence(rule, numbers, said(reason))))

    def text(self, index: int) -> str:
        """The text of a line, empty outside the page."""
        return self.lines[index].text if 0 <= index < len(self.lines) else ""

    def mark(self, index: int) -> Mark | None:
        """The mark of a line, None outside the page."""
        return self.marks[index] if 0 <= index < len(self.lines) else None

    def blank_before(self, index: int) -> bool:
        """Whether a blank line, or the page's edge, stands before the line."""
        return not 0 < index < len(self.lines) or self.lines[index].blanks_before > 0

    def width(self, index: int) -> float:
        """Column width at a line, 0 where unknown."""
        return self.profile.widths[index] if 0 <= index < len(self.profile.widths) else 0.0

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Runs of lines without a blank line between them, as index ranges."""
        start = 0
        for index in range(1, len(self.lines) + 1):
            if self.blank_before(index):
                yield start, index
                start = index

    def spans(self, border: Callable[[int], bool] | None = None) -> Iterator[Span]:
        """Runs of equal marks; ``border(i)`` may start a new one at a line."""
        start = 0
        for index in range(1, len(self.lines) + 1):
            end = index == len(self.lines)
            if end or self.marks[index] != self.marks[start] or (border and border(index)):
                yield Span(self.marks[start], start, index)
                start = index


Step = Callable[[MarkedPage], MarkedPage]
