"""A page of a PDF as it is printed, in every size it is shown in."""

from pathlib import Path

from PIL import Image

from ..source.pdf import opened_page
from .fitting import Fitted, fitted
from .sizes import LARGE, OF_A_PAGE


def page_pictures(path: Path, number: int) -> dict[str, Fitted]:
    """The pictures of a page by the names of their sizes; raises ``UnreadablePdf`` for a page that can't be read."""
    image = drawn(path, number, LARGE.side)
    return {size.name: fitted(image, size) for size in OF_A_PAGE}


def drawn(path: Path, number: int, side: int) -> Image.Image:
    """The page drawn so that its longer side has so many pixels."""
    with opened_page(path, number) as page:
        bitmap = page.render(scale=side / max(page.get_size()))
        image: Image.Image = bitmap.to_pil().convert("RGB")
        return image
