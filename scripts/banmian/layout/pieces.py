"""Columns with what their first and last lines tell: an indent, a dateline, a jump."""

from dataclasses import dataclass

from .. import press
from .bylines import byline_rows
from .columns import Column
from .edges import Standing, stand
from .scene import Scene


@dataclass(frozen=True, slots=True)
class Piece:
    """A column with what its first and last line tell."""

    column: Column
    """The column."""
    first: Standing
    """How its first line stands."""
    last: Standing
    """How its last line stands."""
    known: bool
    """Whether its edges are known, so that an indent would show."""
    opens: bool
    """Whether a story begins with it: a dateline or byline."""
    jumps: bool
    """Whether it ends with a jump."""
    reach: tuple[float, float]
    """From where to where the pieces of its column go that stand above and below it, along the page."""


def make_pieces(scene: Scene) -> list[Piece]:
    """The columns with what their first and last lines tell."""
    pieces = []
    for column in scene.columns:
        lines = stand(column, scene.borders.pictures)
        first, last = lines[0], lines[-1]
        known = len(lines) > 1 or _edge_known(column, scene)
        if len(lines) == 1:
            first = last = _alone(column, scene)
        opens = opens_story(column)
        tail = "".join(row.text for row in column.rows[-2:])
        jump = press.onward(tail)
        pieces.append(
            Piece(column, first, last, known, opens, bool(jump and jump.stop >= len(tail) - 2), _reach(column, scene))
        )
    return pieces


def opens_story(column: Column) -> bool:
    """Whether a column begins with a dateline or byline."""
    return bool(press.dateline_at(column.text)) or byline_rows(column.rows) > 0


def _reach(column: Column, scene: Scene) -> tuple[float, float]:
    """From where to where a column goes, with pieces that a picture, a quotation or a wide gap parts from it."""
    low, high = column.flow.y0, column.flow.y1
    band = [
        other
        for other in scene.columns
        if other.upright is column.upright
        and other.home == column.home
        and abs(other.left - column.left) < column.em
        and abs(other.size - column.size) < 0.04 * column.size
    ]
    for other in sorted(band, key=lambda other: -other.flow.y1):
        low = other.flow.y0 if -0.5 * column.em < low - other.flow.y1 < 2.5 * column.em else low
    for other in sorted(band, key=lambda other: other.flow.y0):
        high = other.flow.y1 if -0.5 * column.em < other.flow.y0 - high < 2.5 * column.em else high
    return low, high


def _edges_like(column: Column, scene: Scene) -> tuple[float, float] | None:
    """The edges of the nearest column above or below that a line on its own may belong to."""
    near = [
        other
        for other in scene.columns
        if other is not column
        and len(other.rows) > 2
        and other.upright is column.upright
        and other.left - 0.5 * column.em <= column.flow.x0
        and column.flow.x1 <= other.right + 1.2 * column.em
        and abs(other.size - column.size) < 0.06 * column.size
    ]
    best = min(near, key=lambda other: abs(other.flow.y0 - column.flow.y0), default=None)
    return (best.left, best.right) if best else None


def _edge_known(column: Column, scene: Scene) -> bool:
    return _edges_like(column, scene) is not None


def _alone(column: Column, scene: Scene) -> Standing:
    left, right = _edges_like(column, scene) or (column.left, column.right)
    return Standing(column.rows[0], (column.flow.x0 - left) / column.em, (right - column.flow.x1) / column.em)


def page_indents(pieces: list[Piece]) -> bool:
    """Whether paragraphs of the page begin with an indent."""
    lines = [line for piece in pieces if len(piece.column.rows) > 4 for line in stand(piece.column, ())]
    return sum(line.indented for line in lines) > 0.02 * len(lines) if lines else True
