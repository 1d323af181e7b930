"""A picture of the nameplate: a drawing or a photograph of the name, and how large it is."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..said import Said, said

KINDS = (".svg", ".png", ".webp", ".jpg", ".jpeg")
NUMBER = r"(\d+\.?\d*|\.\d+)"
VIEW_RE = re.compile(rf"""<svg\b[^>]*?\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+{NUMBER}[\s,]+{NUMBER}""", re.S)
SIDES_RE = re.compile(rf"""<svg\b(?=[^>]*?\bwidth\s*=\s*["']{NUMBER})(?=[^>]*?\bheight\s*=\s*["']{NUMBER})""", re.S)
MOST = 1 << 16
"""Units of a side: no picture of a name is larger, and files can say anything."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can stand for the paper's name."""

    file: Path
    """Where it is."""
    width: int
    """How wide, in pixels or units of its own."""
    height: int
    """How high."""

    @property
    def measure(self) -> int:
        """How many characters of the nameplate's size are as wide."""
        return min(max(round(self.width / self.height), 4), 16)


def picture(file: Path) -> Picture | Said:
    """The picture in a file, or why it can't be used."""
    if not file.is_file():
        return said("no such file; it must lie beside the settings")
    if file.suffix.lower() not in KINDS:
        return said("give an SVG, PNG, WebP or JPEG")
    sides = _drawn(file) if file.suffix.lower() == ".svg" else _painted(file)
    if not sides or min(sides) < 1 or max(sides) > MOST:
        return said("its size can't be read; give an SVG with a viewBox, or a PNG")
    return Picture(file, *sides)


def _drawn(file: Path) -> tuple[int, int] | None:
    text = file.read_text("utf-8", errors="replace")
    found = VIEW_RE.search(text) or SIDES_RE.search(text)
    return (round(min(float(found[1]), MOST + 1)), round(min(float(found[2]), MOST + 1))) if found else None


def _painted(file: Path) -> tuple[int, int] | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file) as image:
            return image.size
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
