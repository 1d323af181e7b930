"""What parts a page: rules, boxes around stories, tints, pictures.

A box holds what stands in it: nothing in it belongs to a story outside. Four rules around something are a box as well;
a dark area behind a line or two is a heading's ground and no box.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Box
from ..model.boxes import abreast, area, beside, holds, holds_box, middle
from ..source.sheet import Sheet
from .rows import Row

DARK = 0.6
"""An area less light than this is dark."""
WHOLE = 0.92
"""A box as large as so much of the page parts nothing."""
LEAST = 3
"""An area with so many lines of text is a box; with fewer it is a heading's ground."""


@dataclass(frozen=True, slots=True)
class Borders:
    """What parts a page."""

    level: tuple[Box, ...]
    """Level rules."""
    upright: tuple[Box, ...]
    """Upright rules."""
    boxes: tuple[Box, ...]
    """What holds a story or a notice: framed or tinted, the smallest first."""
    grounds: tuple[Box, ...]
    """Dark areas behind headings."""
    pictures: tuple[Box, ...]
    """Pictures; what holds text is none."""

    def home(self, box: Box) -> int:
        """The smallest box that something stands in, by its number; −1 outside of all."""
        x, y = middle(box)
        return next((at for at, held in enumerate(self.boxes) if holds(held, x, y)), -1)

    def ground(self, box: Box) -> int:
        """The dark area behind something, by its number; −1 if there is none."""
        x, y = middle(box)
        return next((at for at, held in enumerate(self.grounds) if holds(held, x, y)), -1)

    def cut_level(self, x0: float, x1: float, y0: float, y1: float) -> bool:
        """Whether a level rule crosses a stretch of a column between two heights."""
        need = 0.5 * (x1 - x0)
        return any(y0 <= (rule.y0 + rule.y1) / 2 <= y1 and min(x1, rule.x1) - max(x0, rule.x0) > need for rule in self.level)

    def cut_upright(self, y0: float, y1: float, x0: float, x1: float) -> bool:
        """Whether an upright rule crosses a stretch between two sides."""
        need = 0.5 * (y1 - y0)
        return any(x0 <= (rule.x0 + rule.x1) / 2 <= x1 and min(y1, rule.y1) - max(y0, rule.y0) > need for rule in self.upright)


NO_BORDERS = Borders((), (), (), (), ())


def find_borders(sheet: Sheet, rows: tuple[Row, ...], body: float) -> Borders:
    """What parts the page of these lines; ``body`` is the size of its text."""
    level = tuple(rule for rule in sheet.rules if rule.width >= rule.height and rule.width > 2 * body)
    upright = tuple(rule for rule in sheet.rules if rule.width < rule.height and rule.height > 2 * body)
    page = sheet.width * sheet.height
    framed = [box for box in (*sheet.frames, *_of_rules(sheet.rules, body)) if area(box) < WHOLE * page]
    boxes = [box for box in framed if _any_in(box, rows)]
    grounds = []
    for fill in sheet.fills:
        if area(fill.box) >= WHOLE * page or fill.box.height < 0.8 * body:
            continue
        dark = fill.light < DARK and not _lines_in(fill.box, rows, body, LEAST) and _any_in(fill.box, rows)
        if dark or _few(fill.box, rows, body):
            grounds.append(fill.box)
        elif _lines_in(fill.box, rows, body, 1):
            boxes.append(fill.box)
    grounds += [box for box in framed if box in boxes and _few(box, rows, body)]
    boxes = [box for box in _once(boxes, body) if box not in grounds]
    pictures = tuple(box for box in sheet.pictures if _is_picture(box, rows, body, page))
    return Borders(level, upright, tuple(sorted(boxes, key=area)), tuple(grounds), pictures)


def _lines_in(box: Box, rows: tuple[Row, ...], body: float, least: int) -> bool:
    """Whether a box holds so many lines of text."""
    count = sum(holds(box, *middle(row.box)) for row in rows if row.size <= 1.25 * body)
    return count >= least


def _any_in(box: Box, rows: tuple[Row, ...]) -> bool:
    return any(holds(box, *middle(row.box)) for row in rows)


def _few(box: Box, rows: tuple[Row, ...], body: float) -> bool:
    """Whether a box is no more than the border of the one line, or two of a heading, in it."""
    held = [row for row in rows if holds(box, *middle(row.box))]
    if not held:
        return False
    heading = len(held) == 1 or all(row.size > 1.15 * body for row in held)
    low = box.height < 2.2 * sum(row.size for row in held)
    return heading and len(held) <= 2 and low and not any(row.upright for row in held)


def _once(boxes: Iterable[Box], body: float) -> Iterator[Box]:
    """Boxes without those that repeat one: a tint within its border."""
    kept: list[Box] = []
    for box in sorted(boxes, key=area, reverse=True):
        if not any(holds_box(other, box, body) and holds_box(box, other, body) for other in kept):
            kept.append(box)
            yield box


def _of_rules(rules: tuple[Box, ...], body: float) -> Iterator[Box]:
    """Boxes made of four rules, as low as a line in a frame."""
    level = [rule for rule in rules if rule.width >= rule.height and rule.width > 2 * body]
    upright = [rule for rule in rules if rule.width < rule.height and rule.height > body]
    slack = 0.4 * body
    for top in level:
        for foot in level:
            if foot.y0 - top.y1 < body or abs(top.x0 - foot.x0) > slack or abs(top.x1 - foot.x1) > slack:
                continue
            sides = [side for side in upright if abs(side.y0 - top.y0) < slack and abs(side.y1 - foot.y1) < slack]
            if any(abs(s.x0 - top.x0) < slack for s in sides) and any(abs(s.x1 - top.x1) < slack for s in sides):
                yield Box(top.x0, top.y0, top.x1, foot.y1)


def _is_picture(box: Box, rows: tuple[Row, ...], body: float, page: float) -> bool:
    """Whether a picture is one: large enough, and no ground that text is printed on."""
    if min(box.width, box.height) < 2 * body or area(box) > 0.8 * page:
        return False
    over = [row for row in rows if beside(row.box, box) > 0 and abreast(row.box, box) > 0 and holds(box, *middle(row.box))]
    return sum(row.count for row in over if row.size <= 1.25 * body) < 60
