"""Where stories stand on their page, for the picture of it: the outline of all the boxes of a story, as a path of SVG.

``[(36, 80, 420, 512.4)]``                    → ``M36 80H420V512H36Z``
``[(0, 0, 90, 20), (0, 20, 40, 60)]``         → ``M0 0H90V20H40V60H0Z``: no line between boxes that touch
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, permutations

from ..content.page_data import Box

GUTTER = 24
"""Points between two boxes of a story that belong to it too: between its columns, between its heading and its text."""
Whole = tuple[int, int, int, int]
Point = tuple[int, int]
Side = tuple[Point, Point]


def outline(boxes: Iterable[Box]) -> str:
    """The path; a point is no more than a hair on a screen, so whole ones do."""
    whole = [(round(x0), round(y0), round(x1), round(y1)) for x0, y0, x1, y1 in boxes]
    rings = _rings(_sides([*whole, *_gutters(whole)]))
    return "".join(f"M{ring[0][0]} {ring[0][1]}{_way(ring)}Z" for ring in rings)


def _gutters(boxes: list[Whole]) -> Iterator[Whole]:
    """What lies between two boxes that are near each other."""
    for a, b in permutations(boxes, 2):
        left, top, right, foot = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
        if 0 < b[0] - a[2] <= GUTTER and top < foot:
            yield a[2], top, b[0], foot
        if 0 < b[1] - a[3] <= GUTTER and left < right:
            yield left, a[3], right, b[1]


def _sides(boxes: list[Whole]) -> set[Side]:
    """The sides of the cells that boxes cut the page into, clockwise, without those between two cells that are taken."""
    xs, ys = sorted({x for box in boxes for x in box[::2]}), sorted({y for box in boxes for y in box[1::2]})
    sides: set[Side] = set()
    for left, right in pairwise(xs):
        for top, foot in pairwise(ys):
            if any(x0 <= left < x1 and y0 <= top < y1 for x0, y0, x1, y1 in boxes):
                corners = ((left, top), (right, top), (right, foot), (left, foot))
                for start, end in (*pairwise(corners), (corners[3], corners[0])):
                    if (end, start) in sides:
                        sides.remove((end, start))
                    else:
                        sides.add((start, end))
    return sides


def _rings(sides: set[Side]) -> Iterator[list[Point]]:
    """The corners along each outline."""
    left = set(sides)
    while left:
        start, here = min(left)
        left.discard((start, here))
        ring = [start]
        while here != start:
            end = min(end for begin, end in left if begin == here)
            left.discard((here, end))
            if _turns(ring[-1], here, end):
                ring.append(here)
            here = end
        yield ring


def _turns(before: Point, here: Point, after: Point) -> bool:
    return (before[0] == here[0]) != (here[0] == after[0])


def _way(ring: list[Point]) -> str:
    """From corner to corner; the last side closes by itself."""
    return "".join(f"V{y}" if x == before[0] else f"H{x}" for before, (x, y) in pairwise(ring))
