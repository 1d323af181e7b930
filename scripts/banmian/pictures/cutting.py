"""Photographs as they come out on the page: cut from the page as it is drawn, so colours, masks, turns and strips are right.

``photographs(path, 2, stories)`` → for each story that has any: ``Cut("36-471-470-732", small, large)``
"""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image

from ..errors import UnreadablePdf
from ..model import Box
from ..source.pdf import opened_page, read_sheet
from .fitting import Fitted, fitted
from .photographs import Story, share_out
from .sizes import PHOTOGRAPH, PHOTOGRAPH_LARGE

FINEST = 4.0
"""Pixels a point, at the most: 288 an inch, as fine as newspapers print."""
EDGE = 0.5
"""Points that are left off on each side, where a photograph runs into the paper."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A photograph of a page."""

    name: str
    """Where it stands: ``36-471-470-732``."""
    small: Fitted
    """In the text."""
    large: Fitted
    """On large screens, and wherever the story is shared."""


def photographs(path: Path, number: int, stories: tuple[Story, ...]) -> dict[str, list[Cut]]:
    """The photographs of a page by the keys of their stories; none of a page that has no text to tell whose they are."""
    if not stories:
        return {}
    try:
        sheet = read_sheet(path, number)
    except UnreadablePdf:
        return {}
    found = share_out(sheet, stories)
    with opened_page(path, number) as page:
        return {slug: [_cut(page, box) for box in boxes] for slug, boxes in found.items()}


def _cut(page: pypdfium2.PdfPage, box: Box) -> Cut:
    width, height = page.get_size()
    scale = min(FINEST, PHOTOGRAPH_LARGE.side / max(box.width, box.height))
    margins = (box.x0 + EDGE, height - box.y1 + EDGE, width - box.x1 + EDGE, box.y0 + EDGE)
    image: Image.Image = page.render(scale=scale, crop=tuple(max(margin, 0) for margin in margins)).to_pil().convert("RGB")
    name = "-".join(f"{side:.0f}" for side in box)
    return Cut(name, fitted(image, PHOTOGRAPH), fitted(image, PHOTOGRAPH_LARGE))
