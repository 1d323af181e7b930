"""Areas that hide what was painted before them."""

from typing import NamedTuple

from ..model import Box

WHITE = 0.97


class Cover(NamedTuple):
    """An area that hides what was painted before it."""

    box: Box
    """Where it is."""
    order: int
    """When it is painted."""
    light: float
    """How light it is."""


class Covers(tuple[Cover, ...]):
    """Areas in the order of painting."""

    __slots__ = ()

    def __call__(self, x: float, y: float, order: int) -> bool:
        """Whether a point painted then is covered later."""
        return any(cover.order > order and cover.light < 9 and _holds(cover.box, x, y) for cover in self)

    def below(self, x: float, y: float, order: int) -> bool:
        """Whether the area that was painted last below a point is not white."""
        below = [cover for cover in self if cover.order < order and _holds(cover.box, x, y)]
        return bool(below) and not WHITE <= below[-1].light <= 1


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
