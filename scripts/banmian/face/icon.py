"""The icon: the first character of the paper's name on a seal, in every size that browsers and systems ask for.

It is drawn with a Chinese face of type of this machine; where there is none, the theme's own icon stands. A picture of the
paper's own is only brought to size. The same name, colours and type give the same bytes.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .face import Face

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

SIZES = {"icon-64.png": 64, "icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512, "icon-maskable-512.png": 512}
"""For the bar of a browser, an iPhone, the manifest."""
CUT = ("icon-180.png", "icon-maskable-512.png")
"""Those that systems cut to a shape of their own: their corners are full."""
TYPE = (
    ("NotoSerifCJK-Black.ttc", 2),
    ("NotoSerifCJK-Bold.ttc", 2),
    ("SourceHanSerif-Heavy.ttc", 2),
    ("SourceHanSerifSC-Heavy.otf", 0),
    ("NotoSerifSC-Black.otf", 0),
    ("NotoSerifSC-Bold.otf", 0),
    ("Songti.ttc", 0),
    ("NotoSansCJK-Bold.ttc", 2),
    ("PingFang.ttc", 0),
    ("msyhbd.ttc", 0),
    ("simsun.ttc", 0),
)
"""Faces of type that have Chinese, the best first, and which of the faces of a file it is."""
FOLDERS = (
    *("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    *("/System/Library/Fonts", "/Library/Fonts", "C:/Windows/Fonts"),
)
DRAWN = 1024
"""Pixels of the drawing that all sizes are made from."""
CHARACTER, MASKED = 0.7, 0.56
"""How much of the icon the character fills; less where corners may be cut."""
CORNER = 0.1
COLOURS = 128


@cache
def typeface() -> tuple[Path, int] | None:
    """The first of the faces of type that this machine has."""
    there = {file.name: file for folder in FOLDERS for file in sorted(Path(folder).expanduser().rglob("*.[to]t[cf]"))}
    return next(((there[name], index) for name, index in TYPE if name in there), None)


def icons(face: Face, name: str, drawn_with: tuple[Path, int] | None) -> dict[str, bytes]:
    """File → content; nothing if there is neither a picture nor a face of type."""
    if face.icon:
        whole, masked = _brought(face, face.icon.file)
    elif drawn_with:
        whole, masked = (_drawn(face, name[0], drawn_with, mask=mask) for mask in (False, True))
    else:
        return {}
    return {file: _png(masked if file in CUT else whole, size) for file, size in SIZES.items()}


def _brought(face: Face, file: Path) -> tuple[Image, Image]:
    """The paper's own picture: as it is, and smaller on its seal."""
    from PIL import Image

    with Image.open(file) as image:
        whole = image.convert("RGBA").resize((DRAWN, DRAWN), Image.Resampling.LANCZOS)
    ground = Image.new("RGBA", (DRAWN, DRAWN), face.light["paper"])
    inner = whole.resize((DRAWN * 4 // 5,) * 2, Image.Resampling.LANCZOS)
    ground.alpha_composite(inner, (DRAWN // 10, DRAWN // 10))
    return whole, ground


def _drawn(face: Face, character: str, drawn_with: tuple[Path, int], *, mask: bool) -> Image:
    from PIL import Image, ImageDraw

    image = Image.new("RGBA", (DRAWN, DRAWN))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, DRAWN - 1, DRAWN - 1), 0 if mask else DRAWN * CORNER, fill=face.light["seal"])
    font = type_of(drawn_with, round(DRAWN * (MASKED if mask else CHARACTER)))
    left, top, right, bottom = font.getbbox(character)
    place = ((DRAWN - left - right) / 2, (DRAWN - top - bottom) / 2)
    pen.text(place, character, font=font, fill=face.light["on-seal"])
    return image


@cache
def type_of(drawn_with: tuple[Path, int], size: int) -> FreeTypeFont:
    """The face of type in a size, opened once."""
    from PIL import ImageFont

    file, index = drawn_with
    return ImageFont.truetype(str(file), size, index=index)


def _png(image: Image, size: int) -> bytes:
    from PIL import Image

    there = io.BytesIO()
    small = image.resize((size, size), Image.Resampling.LANCZOS)
    small.quantize(COLOURS, Image.Quantize.FASTOCTREE).save(there, "PNG", optimize=True)
    return there.getvalue()
