"""A printed line of a seed, and where it stands."""

from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A place on a page, in points from the top left of the page as shown."""

    x0: float
    """Left edge."""
    y0: float
    """Upper edge."""
    x1: float
    """Right edge."""
    y1: float
    """Lower edge."""

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to foot."""
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a seed."""

    no: int
    """Line number in the seed file, from 1, blank lines counted."""
    text: str
    """What is printed, without the white space at both ends and without control characters."""
    blanks_before: int = 0
    """How many blank lines stand directly before it."""
    lead: int = 0
    """How many spaces it begins with (a space marks the start of a text frame)."""
    trail: int = 0
    """How many spaces it ends with (a space may part two names there)."""
    box: Box | None = None
    """Where it stands, if the seed says so."""
    size: float = 0.0
    """Size of its type in points, 0 where unknown."""
    face: str = ""
    """Name of its face, if known."""
    angle: int = 0
    """Direction in degrees clockwise: 0 to the right, 90 downwards (upright lines, too)."""

    def __reduce__(self) -> tuple[type["Line"], tuple[object, ...]]:
        """A page has hundreds of lines, and pickle's own way with frozen dataclasses takes half as long again."""
        return Line, (self.no, self.text, self.blanks_before, self.lead, self.trail, self.box, self.size, self.face, self.angle)
