"""How lines stand in their column: indented, full or short; and so where paragraphs begin and end.

Edges are those of the lines that stand beside the same pictures, so that text running round one is judged by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..chars import ends_sentence
from ..model import Box
from ..model.boxes import beside
from .columns import Column
from .rows import Row

INDENTED, FAR_IN = 0.8, 5.0
"""A first line begins so many em behind the edge, not more than so many."""
SHORT = 1.5
"""A line that ends so many em before the edge was broken on purpose."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a line stands in its column."""

    row: Row
    """The line."""
    indent: float
    """How far behind the left edge it begins, in em."""
    spare: float
    """How far before the right edge it ends, in em."""

    @property
    def indented(self) -> bool:
        """Whether it begins a paragraph by its indent."""
        return INDENTED < self.indent < FAR_IN

    @property
    def short(self) -> bool:
        """Whether it was broken on purpose."""
        return self.spare > SHORT

    @property
    def broken(self) -> bool:
        """Whether its sentence goes on after it for sure."""
        return not ends_sentence(self.row.text) and not self.short

    @property
    def finished(self) -> bool:
        """Whether a paragraph ends with it for sure."""
        return self.short and ends_sentence(self.row.text)


def stand(column: Column, pictures: tuple[Box, ...]) -> tuple[Standing, ...]:
    """How each line of a column stands."""
    found: list[Standing] = []
    for rows in _beside_same(column, pictures):
        usual = [row for row in rows if row.face == column.face and abs(row.size - column.size) < 0.05 * column.size] or rows
        left, right = min(row.flow.x0 for row in usual), max(row.flow.x1 for row in usual)
        if len(rows) < 3:
            left, right = _by_column(column, rows, left, right)
        found += [Standing(row, (row.flow.x0 - left) / column.em, (right - row.flow.x1) / column.em) for row in rows]
    return tuple(found)


def _by_column(column: Column, rows: list[Row], left: float, right: float) -> tuple[float, float]:
    """Take the edges of the whole column for runs of few lines whose own edges are near."""
    near = abs(left - column.left) < 2.7 * column.em and left >= column.left - 0.5 * column.em
    return (column.left if near else left), max(right, column.right if near else right)


def _beside_same(column: Column, pictures: tuple[Box, ...]) -> Iterator[list[Row]]:
    """The lines of a column in runs that stand beside the same pictures."""
    band = [
        picture
        for picture in pictures
        if not column.upright
        and beside(picture, column.box) > -2 * column.em
        and picture.y0 < column.box.y1
        and column.box.y0 < picture.y1
    ]
    run: list[Row] = []
    before: tuple[bool, ...] = ()
    for row in column.rows:
        here = tuple(picture.y0 < row.box.y1 + 0.8 * row.em and row.box.y0 - 0.8 * row.em < picture.y1 for picture in band)
        if run and here != before:
            yield run
            run = []
        run.append(row)
        before = here
    yield run
