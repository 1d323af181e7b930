"""The sizes that a page is shown in, and how many bytes each may have.

A broadsheet of 1105 × 1545 points → 343 × 480, 858 × 1200 and 1716 × 2400 pixels
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is."""

    name: str
    """``small``: the stem of its file."""
    side: int
    """Pixels of its longer side, at the most."""
    limit: int
    """Bytes of its file, at the most."""


THUMBNAIL = Size("thumbnail", 480, 12_000)
"""In the list of an issue's pages."""
SMALL = Size("small", 1200, 90_000)
"""In the view of a page."""
LARGE = Size("large", 2400, 400_000)
"""To be looked at closely: type of 9 points is read without effort."""
PHOTOGRAPH = Size("photograph", 800, 80_000)
"""In a story, and on the pages that list stories."""
PHOTOGRAPH_LARGE = Size("photograph-large", 1600, 250_000)
"""On large screens, and where a story is shared."""
OF_A_PAGE = (THUMBNAIL, SMALL, LARGE)
