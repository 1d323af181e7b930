"""Small questions about boxes: what they share, what lies between them, what holds what."""

from collections.abc import Iterable

from .line import Box


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them."""
    held = list(boxes)
    return Box(min(b.x0 for b in held), min(b.y0 for b in held), max(b.x1 for b in held), max(b.y1 for b in held))


def overlap(low: float, high: float, other_low: float, other_high: float) -> float:
    """How much two stretches share; below 0 the distance between them."""
    return min(high, other_high) - max(low, other_low)


def beside(one: Box, other: Box) -> float:
    """How much two boxes share from left to right."""
    return overlap(one.x0, one.x1, other.x0, other.x1)


def abreast(one: Box, other: Box) -> float:
    """How much two boxes share from top to foot."""
    return overlap(one.y0, one.y1, other.y0, other.y1)


def middle(box: Box) -> tuple[float, float]:
    """The centre of a box."""
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def holds(box: Box, x: float, y: float) -> bool:
    """Whether a point lies in a box."""
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def holds_box(outer: Box, inner: Box, slack: float = 0.0) -> bool:
    """Whether a box lies within another, but for a little."""
    return (
        outer.x0 - slack <= inner.x0
        and outer.y0 - slack <= inner.y0
        and outer.x1 + slack >= inner.x1
        and outer.y1 + slack >= inner.y1
    )


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share an area."""
    return beside(one, other) > 0 and abreast(one, other) > 0


def area(box: Box) -> float:
    """How large a box is."""
    return max(0.0, box.width) * max(0.0, box.height)


def shared(one: Box, other: Box) -> float:
    """How large the area is that two boxes share."""
    return max(0.0, beside(one, other)) * max(0.0, abreast(one, other))
