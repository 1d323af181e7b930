"""Paths of a PDF: the parts that they are made of, how they are painted, and where."""

from collections.abc import Iterator
from ctypes import c_float, c_int, c_uint

import pypdfium2.raw as pdfium

from ..model import Box
from .pdf_types import lightness

DETAILED = 60
"""A path of more segments is no rule, frame or fill but a drawing."""
Matrix = tuple[float, float, float, float, float, float]
STRAIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix_of(thing: object) -> Matrix:
    """The matrix of an object."""
    held = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, held)
    return held.a, held.b, held.c, held.d, held.e, held.f


def times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that does ``one``, then ``other``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def bounds_of(thing: object) -> tuple[float, float, float, float]:
    """The left, lower, right and upper side of an object."""
    left, foot, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(thing, left, foot, right, top)
    return left.value, foot.value, right.value, top.value


def paint_of(thing: object) -> tuple[bool, bool, float, float, bool]:
    """Whether a path is filled and stroked, how light both are, and whether the fill hides what is below."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    colour = [c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(thing, *colour)
    light, opaque = lightness(*(part.value for part in colour)), colour[3].value > 250
    pdfium.FPDFPageObj_GetStrokeColor(thing, *colour)
    stroke_light = lightness(*(part.value for part in colour))
    return bool(fill.value), bool(stroke.value), light, stroke_light, opaque and not pdfium.FPDFPageObj_HasTransparency(thing)


def pieces_of(thing: object) -> list[tuple[float, float, float, float]] | None:
    """The bounds of each part of a path; None for a drawing."""
    count = pdfium.FPDFPath_CountSegments(thing)
    if count > DETAILED:
        return None
    matrix = matrix_of(thing)
    parts: list[list[tuple[float, float]]] = []
    x, y = c_float(), c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if not parts or pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            parts.append([])
        a, b, c, d, e, f = matrix
        parts[-1].append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
    return [_around(part) for part in parts if len(part) > 1]


def _around(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def clip_points(clip: object, index: int) -> Iterator[tuple[float, float]]:
    """The points of one of the paths that clip an object."""
    x, y = c_float(), c_float()
    for at in range(min(max(pdfium.FPDFClipPath_CountPathSegments(clip, index), 0), DETAILED)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, index, at), x, y)
        yield x.value, y.value


def ring_of(boxes: list[Box]) -> Box | None:
    """The outer of two boxes of which one holds the other, with a little space between: a frame that is filled."""
    if len(boxes) != 2:
        return None
    outer, inner = sorted(boxes, key=lambda box: -box.width * box.height)
    inside = outer.x0 <= inner.x0 and outer.y0 <= inner.y0 and outer.x1 >= inner.x1 and outer.y1 >= inner.y1
    thick = max(inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1)
    return outer if inside and thick < 0.1 * max(outer.width, outer.height) else None
