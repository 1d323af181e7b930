"""The page as shown: from the places of a PDF's file, y upwards and before turning and cropping, to ours."""

from dataclasses import dataclass

import pypdfium2

from ..model import Box


@dataclass(frozen=True, slots=True)
class View:
    """How a page is turned and cropped."""

    crop: tuple[float, float, float, float]
    """The part of the file's plane that is shown: left, foot, right, top."""
    turn: int
    """By how many degrees it is turned clockwise: 0, 90, 180, 270."""

    @property
    def width(self) -> float:
        """Width of the page as shown."""
        x0, y0, x1, y1 = self.crop
        return x1 - x0 if self.turn % 180 == 0 else y1 - y0

    @property
    def height(self) -> float:
        """Height of the page as shown."""
        x0, y0, x1, y1 = self.crop
        return y1 - y0 if self.turn % 180 == 0 else x1 - x0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it lies on the page."""
        x0, y0, x1, y1 = self.crop
        return ((x - x0, y1 - y), (y - y0, x - x0), (x1 - x, y - y0), (y1 - y, x1 - x))[self.turn // 90]

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """A direction in the file as it is on the page."""
        return ((x, -y), (y, x), (-x, y), (-y, -x))[self.turn // 90]

    def box(self, left: float, foot: float, right: float, top: float) -> Box:
        """A box of the file as it lies on the page."""
        (xa, ya), (xb, yb) = self.point(left, foot), self.point(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def view_of(page: pypdfium2.PdfPage) -> View:
    """How a page is shown."""
    # Not the page's own boxes: they may be those of the whole document.
    left, foot, right, top = page.get_bbox()
    return View((left, foot, right, top), page.get_rotation() % 360)
