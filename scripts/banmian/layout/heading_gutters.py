"""Whether large type at both sides of a gap is the headings of two columns.

* each piece stands at the left edge of the text below it, or in its middle → two headings
* the text below runs through under the gap → one heading with a space in it
"""

from ..model import Box
from ..source.sheet import Glyph


def heads_two(glyphs: list[Glyph], index: int, below: list[Box]) -> bool:
    """Whether the pieces of large type at both sides of a gap are headings of two columns, each set to its own."""
    left, right = piece_at(glyphs, index - 1, -1), piece_at(glyphs, index, 1)
    columns = []
    for piece in (left, right):
        under = [line for line in below if min(line.x1, piece[1]) - max(line.x0, piece[0]) > 0.5 * line.height]
        under = [line for line in under if line.y1 - under[0].y1 < 12 * line.height]
        if not under or min(line.x0 for line in under) < left[1] < right[0] < max(line.x1 for line in under):
            return False
        columns.append((min(line.x0 for line in under), max(line.x1 for line in under)))
    one, two = columns
    size = below[0].height
    return one[1] < two[0] and _is_set_to(left, one, size) and _is_set_to(right, two, size)


def piece_at(glyphs: list[Glyph], at: int, step: int) -> tuple[float, float]:
    """From where to where the characters go on from one without a gap, to the left or right."""
    first = last = at
    while 0 <= last + step < len(glyphs):
        one, other = sorted((glyphs[last], glyphs[last + step]), key=lambda glyph: glyph.x)
        if other.x - one.x - one.advance > 0.9 * one.type.size:
            break
        last += step
    low, high = min(first, last), max(first, last)
    return glyphs[low].x, glyphs[high].x + glyphs[high].advance


def _is_set_to(head: tuple[float, float], column: tuple[float, float], size: float) -> bool:
    """Whether a heading stands at the left edge of a column, or in its middle, an indent allowed for."""
    starts = any(abs(head[0] - column[0] + indent) < 0.6 * size for indent in (0, 2 * size))
    return starts or abs(head[0] + head[1] - column[0] - column[1]) < 2.4 * size
