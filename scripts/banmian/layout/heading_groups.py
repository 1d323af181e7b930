"""Heading lines that stand together: one right below another, or left of it where both run downwards."""

from collections.abc import Iterator

from .. import press
from ..model import Box
from ..model.boxes import abreast, beside, middle
from .borders import Borders
from .columns import Column
from .rows import Row
from .scene import Scene

APART = 1.15
"""Lines of a group are no further apart than so many times the smaller one's size …"""
APART_MORE = 0.5
"""… and so many of the text's ems."""
SAME_EDGE, SAME_MIDDLE = 1.0, 1.6
"""Edges and middles that differ by fewer of the text's ems are in line."""
SMALLER, CLOSE, REACHING = 0.75, 0.9, 0.12
"""A smaller line close below a larger one may reach over its end: only so much of it need stand below it."""

DASHED = 8.0
"""A deck after a dash may stand to the right of its headline, so many of the text's ems away."""


def group_heads(heads: list[Column], scene: Scene) -> Iterator[list[Column]]:
    """Heading lines that stand together; each has one above and one below at most."""
    below: dict[int, list[Column]] = {id(head): [] for head in heads}
    above: dict[int, list[Column]] = {id(head): [] for head in heads}
    for one in heads:
        for other in heads:
            if one is not other and _belong(one, other, scene):
                below[id(one)].append(other)
                above[id(other)].append(one)
    for deck in heads:
        over = [head for head in heads if head is not deck and is_dashed(deck.rows[0], head, scene.body)]
        over = [head for head in over if _belong(head, deck, scene, reach=True)]
        if not above[id(deck)] and len(over) == 1:
            below[id(over[0])].append(deck)
            above[id(deck)].append(over[0])
    pairs = {}
    for head in heads:
        near = _nearest(head, below[id(head)])
        if near is not None and _nearest(near, above[id(near)]) is head:
            pairs[id(head)] = near
    led = {id(head) for head in pairs.values()}
    for head in sorted(heads, key=lambda head: (head.box.y0, head.box.x0)):
        if id(head) not in led:
            group = [head]
            while id(group[-1]) in pairs and len(group) < len(heads):
                group.append(pairs[id(group[-1])])
            yield group


def _nearest(head: Column, near: list[Column]) -> Column | None:
    """The next heading line; None where two stand side by side."""
    if not near:
        return None
    first = min(near, key=lambda other: abs(middle(other.box)[1] - middle(head.box)[1]))
    rival = any(other is not first and abreast(other.box, first.box) > 0.3 * first.size for other in near)
    return None if rival and not head.upright else first


def _belong(one: Column, other: Column, scene: Scene, reach: bool = False) -> bool:
    """Whether one heading line stands right above another, or right of it if both are upright."""
    if one.home != other.home or one.upright is not other.upright:
        return False
    body, small = scene.body, min(one.size, other.size)
    if one.upright:
        gap = one.box.x0 - other.box.x1
        side = abreast(one.box, other.box) > 0.3 * min(one.box.height, other.box.height)
        return side and -0.3 * small < gap < 1.2 * small + body
    a, b = _grounded(one, scene.borders), _grounded(other, scene.borders)
    gap = b.y0 - a.y1 if a != b else other.box.y0 - one.box.y1
    if not -0.45 * small < gap < APART * small + APART_MORE * body:
        return False
    close = other.size < SMALLER * one.size and gap < CLOSE * small
    shared = beside(one.box, other.box) > (REACHING if close else 0.5) * min(one.box.width, other.box.width)
    edges = abs(one.box.x0 - other.box.x0) < SAME_EDGE * body
    middles = abs(middle(one.box)[0] - middle(other.box)[0]) < SAME_MIDDLE * body
    return (shared or edges or middles or reach) and one.box.y0 < other.box.y0 and not is_cut(one, other, scene.borders)


def is_dashed(row: Row, head: Column, body: float) -> bool:
    """Whether a line is a deck after a dash (——记者走访见闻) below a headline, or to the right of where that ends."""
    return bool(press.DECK_RE.match(row.text)) and beside(row.box, head.box) > -DASHED * body


def _grounded(head: Column, borders: Borders) -> Box:
    """A heading line with the dark ground behind it."""
    at = borders.ground(head.box)
    return borders.grounds[at] if at >= 0 else head.box


def is_cut(one: Column, other: Column, borders: Borders) -> bool:
    upper, lower = sorted((one, other), key=lambda column: column.box.y0)
    left, right = max(one.box.x0, other.box.x0), min(one.box.x1, other.box.x1)
    return right > left and borders.cut_level(left, right, upper.box.y1 - 0.3 * upper.size, lower.box.y0 + 0.3 * lower.size)
