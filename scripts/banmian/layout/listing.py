"""The lines of a page in the order they are read, each with its number: furniture first, then story by story.

What names a line of a PDF (corrections, proof, ``source``) names it by this number.
"""

from collections.abc import Iterable

from ..model import Line
from .rows import Row


class Listing:
    """Printed lines, numbered from 1 as they are added."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._lines: list[Line] = []

    def add(self, rows: Iterable[Row]) -> tuple[int, ...]:
        """The numbers of lines, given to them now if they have none; a blank stands before what is added anew."""
        numbers = []
        blanks = 1
        for row in rows:
            number = self._numbers.get(id(row))
            if number is None:
                number = self._numbers[id(row)] = len(self._lines) + 1
                self._lines.append(as_line(row, number, blanks))
                blanks = 0
            numbers.append(number)
        return tuple(numbers)

    def number(self, row: Row) -> int:
        """The number of a line."""
        return self._numbers[id(row)]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines so far."""
        return tuple(self._lines)


def as_line(row: Row, number: int = 0, blanks: int = 0) -> Line:
    """A printed line as the rest of the project knows it."""
    return Line(number, row.text, blanks, row.lead, row.trail, row.box, row.size, row.face, 90 if row.upright else 0)
