"""A picture as WebP of so many bytes at the most: first a lower quality, then fewer pixels.

``fitted(image, SMALL)`` → ``Fitted(b"RIFF…", 858, 1200)``
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from .sizes import Size

QUALITIES = (75, 60, 45, 30)
"""What is tried one after the other; below the last, type frays and fewer pixels read better."""
SHRINK = 0.8
METHOD = 4
"""How hard the encoder tries; 6 takes three times as long for a thirtieth of the bytes."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture as a file."""

    content: bytes
    """The file."""
    width: int
    """Its width in pixels."""
    height: int
    """Its height in pixels."""


def fitted(image: Image.Image, size: Size) -> Fitted:
    """The picture in this size; never larger than it is."""
    side = min(size.side, max(image.size))
    while True:
        scaled = _scaled(image, side)
        for quality in QUALITIES:
            content = _webp(scaled, quality)
            if len(content) <= size.limit or side == 1:
                return Fitted(content, *scaled.size)
        side = max(int(side * SHRINK), 1)


def _scaled(image: Image.Image, side: int) -> Image.Image:
    factor = side / max(image.size)
    if factor >= 1:
        return image
    width, height = (max(round(edge * factor), 1) for edge in image.size)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _webp(image: Image.Image, quality: int) -> bytes:
    held = BytesIO()
    image.save(held, "WEBP", quality=quality, method=METHOD)
    return held.getvalue()
