"""How the characters of a PDF's text object are set: font, size, direction and colour."""

import math
from ctypes import addressof, c_uint, create_string_buffer
from typing import NamedTuple

import pypdfium2.raw as pdfium

from .pdf_view import View

PAINTED_NOT = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
RIGHT_ANGLE = 12
"""Lines that lean less than so many degrees are level."""


class Setting(NamedTuple):
    """How the characters of a text object are set."""

    font: int
    """Which font, by its address."""
    face: str
    """The font's name, empty where it has none."""
    size: float
    """Size across the line."""
    stretch: float
    """Width as a part of the size."""
    angle: int
    """Direction of the line in degrees clockwise."""
    light: float
    """How light its colour is."""
    painted: bool
    """Whether it is painted at all."""

    @property
    def is_flat(self) -> bool:
        """Whether it has no height or no width, and so leaves no ink."""
        return not (self.size and self.stretch)


def setting_of(raw: object, index: int, thing: object, view: View) -> Setting:
    matrix, mode = pdfium.FS_MATRIX(), pdfium.FPDFTextObj_GetTextRenderMode(thing)
    pdfium.FPDFText_GetMatrix(raw, index, matrix)
    along, across = math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d)
    dx, dy = view.direction(matrix.a, matrix.b)
    angle = _level(math.degrees(math.atan2(dy, dx)) % 360)
    font = pdfium.FPDFTextObj_GetFont(thing)
    size = round(abs(pdfium.FPDFText_GetFontSize(raw, index)) * across, 2)
    stretch = round(along / across, 2) if across else 1.0
    painted = mode not in PAINTED_NOT
    return Setting(
        addressof(font.contents) if font else 0, _face(font), size, stretch, angle, _light(raw, index, mode), painted
    )


def _level(angle: float) -> int:
    """The angle as whole degrees; nearly level and nearly upright ones are so."""
    right = round(angle / 90) * 90
    return right % 360 if abs(angle - right) < RIGHT_ANGLE else round(angle) % 360


def _face(font: object) -> str:
    if not font:
        return ""
    buffer = create_string_buffer(200)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
    name = buffer.value.decode("utf-8", "replace")
    return name[7:] if name[6:7] == "+" else name


def _light(raw: object, index: int, mode: int) -> float:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    ask = pdfium.FPDFText_GetStrokeColor if mode in (1, 5) else pdfium.FPDFText_GetFillColor
    if not ask(raw, index, red, green, blue, alpha):
        return 0.0
    return lightness(red.value, green.value, blue.value, alpha.value)


def lightness(red: int, green: int, blue: int, alpha: int = 255) -> float:
    """How light a colour is on white paper: 0 black, 1 white."""
    light = (0.3 * red + 0.59 * green + 0.11 * blue) / 255
    return round(1 - (1 - light) * alpha / 255, 3)
