"""What is drawn on a PDF page besides text: rules, frames, fills and pictures, and in which order all is painted.

* a path much longer than it is wide, stroked or filled → a rule
* a stroked rectangle, also with round corners; a ring filled between two → a frame
* a filled rectangle → a fill, if it is not white
"""

from collections.abc import Iterator
from ctypes import addressof
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ..model import Box
from .pdf_covers import WHITE, Cover, Covers
from .pdf_paths import STRAIGHT, Matrix, bounds_of, clip_points, matrix_of, paint_of, pieces_of, ring_of, times
from .pdf_view import View
from .sheet import Fill

THIN, SLENDER = 0.008, 6
"""A rule is thinner than this part of the page's width, and so many times as long as it is wide."""
DEEP = 12
"""Forms within forms are followed so deep."""


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
    covers: Covers
    """What hides what was painted before it."""

    def lies_on(self, x: float, y: float, order: int) -> bool:
        """Whether something coloured is below a point that is painted then."""
        return self.covers.below(x, y, order)


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
        whole, clip = self._on_page(bounds_of(thing), matrix), self._clip(thing)
        box = _common(whole, clip) if clip else whole
        if box and box.width > 0 and box.height > 0:
            self.pictures.append(box)
            self.covers.append(Cover(box, number, 9.0))

    def _path(self, thing: object, matrix: Matrix, number: int) -> None:
        self.shapes += 1
        fill, stroke, light, stroke_light, opaque = paint_of(thing)
        if not fill and not stroke:
            return
        pieces = pieces_of(thing)
        if pieces is None:
            return
        boxes = [self._on_page(piece, matrix) for piece in pieces]
        clip = self._clip(thing)
        if clip and fill:
            boxes = [common for box in boxes if (common := _common(box, clip))]
        ring = ring_of(boxes) if fill else None
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
            points = list(clip_points(clip, index))
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
    inner = times(matrix_of(thing), matrix)
    for index in range(pdfium.FPDFFormObj_CountObjects(thing) if depth < DEEP else 0):
        yield from _unfold(pdfium.FPDFFormObj_GetObject(thing, index), inner, depth + 1)


def _common(one: Box, other: Box) -> Box | None:
    """What two boxes share."""
    box = Box(max(one.x0, other.x0), max(one.y0, other.y0), min(one.x1, other.x1), min(one.y1, other.y1))
    return box if box.x0 <= box.x1 and box.y0 <= box.y1 else None
