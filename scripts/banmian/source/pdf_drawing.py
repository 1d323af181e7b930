"""What is drawn on a PDF page besides text: rules, frames, fills and pictures, and in which order all is painted.

* a path much longer than it is wide, stroked or filled → a rule
* a stroked rectangle, also with round corners; a ring filled between two → a frame
* a filled rectangle → a fill, if it is not white
"""

from collections.abc import Iterator
from ctypes import addressof, c_float, c_int, c_uint
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from ..model import Box
from .pdf_characters import lightness
from .pdf_view import View
from .sheet import Fill

THIN, SLENDER = 0.008, 6
"""A rule is thinner than this part of the page's width, and so many times as long as it is wide."""
WHITE = 0.97
DETAILED = 60
"""A path of more segments is no rule, frame or fill but a drawing."""
DEEP = 12
Matrix = tuple[float, float, float, float, float, float]
STRAIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Cover(NamedTuple):
    """An area that hides what was painted before it."""

    box: Box
    """Where it is."""
    order: int
    """When it is painted."""
    light: float
    """How light it is."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn on a page."""

    rules: tuple[Box, ...]
    """Lines."""
    frames: tuple[Box, ...]
    """Boxes drawn around something."""
    fills: tuple[Fill, ...]
    """Coloured areas."""
    pictures: tuple[Box, ...]
    """Pictures."""
    shapes: int
    """How many paths there are."""
    order: dict[int, int]
    """When each text object is painted, by its address."""
    covers: "Covers"
    """What hides what was painted before it."""

    def lies_on(self, x: float, y: float, order: int) -> bool:
        """Whether something coloured is below a point that is painted then."""
        return self.covers.below(x, y, order)


class Covers(tuple[Cover, ...]):
    """Areas in the order of painting."""

    __slots__ = ()

    def __call__(self, x: float, y: float, order: int) -> bool:
        """Whether a point painted then is covered later."""
        return any(cover.order > order and cover.light < 9 and _holds(cover.box, x, y) for cover in self)

    def below(self, x: float, y: float, order: int) -> bool:
        """Whether the area that was painted last below a point is not white."""
        below = [cover for cover in self if cover.order < order and _holds(cover.box, x, y)]
        return bool(below) and not WHITE <= below[-1].light <= 1


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def read_drawing(page: pypdfium2.PdfPage, view: View) -> Drawing:
    """Everything drawn on a page."""
    reader = _Reader(view)
    reader.walk(page)
    return Drawing(
        tuple(reader.rules),
        tuple(reader.frames),
        tuple(reader.fills),
        tuple(reader.pictures),
        reader.shapes,
        reader.order,
        Covers(reader.covers),
    )


class _Reader:
    """Walks over the objects of a page in the order they are painted."""

    def __init__(self, view: View):
        self.view = view
        self.rules: list[Box] = []
        self.frames: list[Box] = []
        self.fills: list[Fill] = []
        self.pictures: list[Box] = []
        self.covers: list[Cover] = []
        self.order: dict[int, int] = {}
        self.shapes = 0

    def walk(self, page: pypdfium2.PdfPage) -> None:
        """Take in every object of a page and of the forms on it."""
        for number, (thing, matrix) in enumerate(_objects(page.raw)):
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.order[addressof(thing.contents)] = number
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(thing, matrix, number)
            elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
                self._picture(thing, matrix, number)

    def _picture(self, thing: object, matrix: Matrix, number: int) -> None:
        whole, clip = self._on_page(_bounds(thing), matrix), self._clip(thing)
        box = _common(whole, clip) if clip else whole
        if box and box.width > 0 and box.height > 0:
            self.pictures.append(box)
            self.covers.append(Cover(box, number, 9.0))

    def _path(self, thing: object, matrix: Matrix, number: int) -> None:
        self.shapes += 1
        fill, stroke, light, stroke_light, opaque = _paint(thing)
        if not fill and not stroke:
            return
        pieces = _pieces(thing)
        if pieces is None:
            return
        boxes = [self._on_page(piece, matrix) for piece in pieces]
        clip = self._clip(thing)
        if clip and fill:
            boxes = [common for box in boxes if (common := _common(box, clip))]
        ring = _ring(boxes) if fill else None
        if ring:
            self._frame(ring, light)
            return
        for box in boxes:
            if self._is_rule(box):
                if (light if fill else stroke_light) < WHITE:
                    self.rules.append(box)
            elif fill:
                self._fill(box, light, number, opaque)
                if stroke and stroke_light < WHITE:
                    self.frames.append(box)
            elif stroke_light < WHITE:
                self.frames.append(box)

    def _frame(self, box: Box, light: float) -> None:
        if light < WHITE:
            self.frames.append(box)

    def _fill(self, box: Box, light: float, number: int, opaque: bool) -> None:
        if opaque:
            self.covers.append(Cover(box, number, light))
        if light < WHITE and box.width > 0 and box.height > 0:
            self.fills.append(Fill(box, light))

    def _is_rule(self, box: Box) -> bool:
        short, long = sorted((box.width, box.height))
        return short <= THIN * min(self.view.width, self.view.height) and long >= SLENDER * short

    def _on_page(self, bounds: tuple[float, float, float, float], matrix: Matrix) -> Box:
        a, b, c, d, e, f = matrix
        left, foot, right, top = bounds
        corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (foot, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return self.view.box(min(xs), min(ys), max(xs), max(ys))

    def _clip(self, thing: object) -> Box | None:
        """The area that an object is clipped to, None where it is not."""
        clip = pdfium.FPDFPageObj_GetClipPath(thing)
        count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
        found: Box | None = None
        for index in range(max(count, 0)):
            points = list(_clip_points(clip, index))
            if points:
                xs, ys = [x for x, _ in points], [y for _, y in points]
                box = self.view.box(min(xs), min(ys), max(xs), max(ys))
                found = box if found is None else (_common(found, box) or Box(0, 0, 0, 0))
        return found


def _objects(page: object) -> Iterator[tuple[Any, Matrix]]:
    """Every object of a page with the matrix of the forms it is in."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _unfold(pdfium.FPDFPage_GetObject(page, index), STRAIGHT, 0)


def _unfold(thing: object, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
        return
    inner = _times(_matrix(thing), matrix)
    for index in range(pdfium.FPDFFormObj_CountObjects(thing) if depth < DEEP else 0):
        yield from _unfold(pdfium.FPDFFormObj_GetObject(thing, index), inner, depth + 1)


def _matrix(thing: object) -> Matrix:
    held = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, held)
    return held.a, held.b, held.c, held.d, held.e, held.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that does ``one``, then ``other``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _bounds(thing: object) -> tuple[float, float, float, float]:
    left, foot, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(thing, left, foot, right, top)
    return left.value, foot.value, right.value, top.value


def _paint(thing: object) -> tuple[bool, bool, float, float, bool]:
    """Whether a path is filled and stroked, how light both are, and whether the fill hides what is below."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    colour = [c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(thing, *colour)
    light, opaque = lightness(*(part.value for part in colour)), colour[3].value > 250
    pdfium.FPDFPageObj_GetStrokeColor(thing, *colour)
    stroke_light = lightness(*(part.value for part in colour))
    return bool(fill.value), bool(stroke.value), light, stroke_light, opaque and not pdfium.FPDFPageObj_HasTransparency(thing)


def _pieces(thing: object) -> list[tuple[float, float, float, float]] | None:
    """The bounds of each part of a path; None for a drawing."""
    count = pdfium.FPDFPath_CountSegments(thing)
    if count > DETAILED:
        return None
    matrix = _matrix(thing)
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


def _clip_points(clip: object, index: int) -> Iterator[tuple[float, float]]:
    x, y = c_float(), c_float()
    for at in range(min(max(pdfium.FPDFClipPath_CountPathSegments(clip, index), 0), DETAILED)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, index, at), x, y)
        yield x.value, y.value


def _ring(boxes: list[Box]) -> Box | None:
    """The outer of two boxes of which one holds the other, with a little space between: a frame that is filled."""
    if len(boxes) != 2:
        return None
    outer, inner = sorted(boxes, key=lambda box: -box.width * box.height)
    inside = outer.x0 <= inner.x0 and outer.y0 <= inner.y0 and outer.x1 >= inner.x1 and outer.y1 >= inner.y1
    thick = max(inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1)
    return outer if inside and thick < 0.1 * max(outer.width, outer.height) else None


def _common(one: Box, other: Box) -> Box | None:
    """What two boxes share."""
    box = Box(max(one.x0, other.x0), max(one.y0, other.y0), min(one.x1, other.x1), min(one.y1, other.y1))
    return box if box.x0 <= box.x1 and box.y0 <= box.y1 else None
