"""Characters that upright lines take in: digits, marks and words that lie in them, and the few that end a paragraph."""

from bisect import bisect_left
from collections import Counter, defaultdict

from ..source.sheet import Glyph
from .rows import square

LEAST = 3
"""So many characters below each other make a line …"""


def axis_of(glyph: Glyph) -> float:
    """Where the middle of a character lies across an upright line."""
    box = square(glyph)
    return (box.x0 + box.x1) / 2


def size_of(line: list[Glyph]) -> float:
    """The size that most characters of a line have."""
    return Counter(glyph.type.size for glyph in line).most_common(1)[0][0]


def take_in(lines: list[list[Glyph]], rest: list[Glyph]) -> list[list[Glyph]]:
    """Lines with the digits, marks and words taken in that lie between their characters or go on from them."""
    order = sorted(rest, key=axis_of)
    places = [axis_of(glyph) for glyph in order]
    taken: set[int] = set()
    for line in lines:
        size = size_of(line)
        axis = axis_of(line[0])
        low, high = bisect_left(places, axis - 2.2 * size), bisect_left(places, axis + 2.2 * size)
        near = [glyph for glyph in order[low:high] if id(glyph) not in taken]
        band = [
            glyph for glyph in near if abs(axis_of(glyph) - axis) < 0.55 * size and 0.4 * size < glyph.type.size < 1.2 * size
        ]
        top, foot = min(square(glyph).y0 for glyph in line), max(square(glyph).y1 for glyph in line)
        for part in (sorted(band, key=lambda glyph: glyph.y), sorted(band, key=lambda glyph: -glyph.y)):
            for glyph in part:
                box = square(glyph)
                meets = top - 0.6 * size < box.y1 and box.y0 < foot + 0.6 * size
                if meets and id(glyph) not in taken and (glyph.type.angle == 90 or _fits(glyph, axis, near, size)):
                    line.append(glyph)
                    taken.add(id(glyph))
                    top, foot = min(top, box.y0), max(foot, box.y1)
    return lines


def _fits(glyph: Glyph, axis: float, near: list[Glyph], size: float) -> bool:
    """Whether a level character lies in an upright line and in no level one; two or three digits may lie side by side."""
    level = [other for other in near if other is not glyph and not other.type.angle and abs(other.y - glyph.y) < 0.2 * size]
    if glyph.advance > 0.75 * glyph.type.size:
        return not any(abs(other.x - glyph.x) < 1.15 * size for other in level)
    return all(abs(axis_of(other) - axis) < 0.6 * size for other in level if abs(other.x - glyph.x) < 1.1 * size)


def add_stragglers(lines: list[list[Glyph]], rest: list[Glyph]) -> list[list[Glyph]]:
    """One or two characters that end a paragraph of upright lines."""
    body = [line for line in lines if len(line) > LEAST]
    order = sorted(rest, key=axis_of)
    places = [axis_of(glyph) for glyph in order]
    columns: dict[int, list[Glyph]] = defaultdict(list)
    for line in body:
        size, axis = size_of(line), axis_of(line[0])
        near = order[bisect_left(places, axis - 3.6 * size) : bisect_left(places, axis)]
        for glyph in near:
            if _next_to(glyph, line) and not any(_crowds(glyph, other) for other in near):
                columns[round(axis_of(glyph) / size * 2)].append(glyph)
    held = [list({id(glyph): glyph for glyph in column}.values()) for column in columns.values()]
    return lines + [sorted(column, key=lambda glyph: glyph.y) for column in held]


def _next_to(glyph: Glyph, line: list[Glyph]) -> bool:
    """Whether a character stands where the next line after an upright one would."""
    size = line[0].type.size
    apart = axis_of(line[0]) - axis_of(glyph)
    inside = line[0].y - 0.5 * size < glyph.y < max(g.y for g in line) + 0.5 * size
    return abs(glyph.type.size - size) < 0.1 * size and 1.05 * size < apart < 2.3 * size and inside


def _crowds(glyph: Glyph, other: Glyph) -> bool:
    """Whether a neighbour at the side is so close that they are one level line."""
    size = glyph.type.size
    return other is not glyph and abs(other.y - glyph.y) < 0.2 * size and abs(other.x - glyph.x) < 1.15 * size
