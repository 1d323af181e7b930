"""图片说明: text right below, above or beside a picture that ends with a credit, or is set unlike the text.

* ``…全力以赴。 ■记者 苗广 摄`` below a picture      → its caption
* a line in smaller type, as wide as the picture      → its caption
* a column of text that begins below a picture         → text
"""

import re

from .. import press
from ..model import Box
from ..model.boxes import abreast, around, beside
from .bylines import names_role
from .columns import Column, make_column
from .kinds import LARGER
from .scene import Caption, Scene

NEAR = 2.4
"""A caption is no further from its picture, in its own ems."""
MOST_LINES = 9
"""A caption without a credit has no more lines."""
OTHER_SIZE = 0.97
"""Type smaller than this part of the text's is a caption's."""
POINTS_RE = re.compile(r"^[▲▼◀▶△↑↓←→]|^[（(]?[上下左右][图圖]|^(?:图为|圖為|图[①②③1-9一二三]|图片说明|图说)")
ENDS_CREDITED = 40
"""So many characters at a caption's end hold its credit."""


def find_captions(scene: Scene) -> Scene:
    """The scene with the captions of its pictures."""
    captions: list[Caption] = []
    columns = list(scene.columns)
    for column in scene.columns:
        near = tuple(picture for picture in scene.borders.pictures if _is_near(column, picture))
        if near and column.size < LARGER * scene.body and _is_caption(column, near, scene):
            captions.append(Caption(column, near))
            columns.remove(column)
    for column in list(columns):
        if len(column.rows) <= 2 and press.is_credit(column.text):
            at = _nearest(column, captions)
            if at is not None:
                held = captions[at]
                rows = tuple(sorted(held.column.rows + column.rows, key=lambda row: (row.flow.y1, row.flow.x0)))
                captions[at] = Caption(make_column(rows, held.column.home), held.pictures)
                columns.remove(column)
    return scene.known(columns=tuple(columns), captions=tuple(captions))


def ends_with_credit(text: str) -> bool:
    """Whether a text ends with who took the picture: ``… ■记者 苗广 摄``."""
    return bool(press.CREDIT_TAIL_RE.search(text)) or press.is_credit(text)


def _is_near(column: Column, picture: Box) -> bool:
    reach, box = NEAR * column.em, column.box
    within = box.x0 >= picture.x0 - 1.5 * column.em and box.x1 <= picture.x1 + 1.5 * column.em
    over = beside(box, picture) > 0.5 * min(box.width, picture.width)
    below = -0.5 * column.em < box.y0 - picture.y1 < reach
    above = -0.5 * column.em < picture.y0 - box.y1 < reach
    if (below or above) and (within or over):
        return True
    side = -beside(box, picture)
    inside = box.y0 > picture.y0 - column.em and box.y1 < picture.y1 + column.em
    return 0 < side < reach and inside and abreast(box, picture) > 0


def _is_caption(column: Column, near: tuple[Box, ...], scene: Scene) -> bool:
    text = column.text
    if ends_with_credit(_spaced(column)):
        return True
    if POINTS_RE.match(text) and len(column.rows) <= MOST_LINES:
        return True
    small = column.size < OTHER_SIZE * scene.body
    face = column.face != _usual_face(scene) and len(column.rows) <= MOST_LINES
    picture = around(near)
    below = column.box.y0 > picture.y1 - column.em and beside(column.box, picture) > 0
    other = below and column.box.width > 0.6 * picture.width and not _is_usual_width(column, scene)
    if press.is_byline(text) or _is_headed(column, near, scene):
        return False
    if press.dateline_at(text) or column.upright:
        return small and other
    return len(column.rows) <= MOST_LINES and (small or face or other) and not _goes_on_elsewhere(column, scene)


def _is_headed(column: Column, near: tuple[Box, ...], scene: Scene) -> bool:
    """Whether a headline stands closer below or above lines than any picture: then they are its kicker, byline or summary."""
    reach = min(max(-beside(column.box, picture), -abreast(column.box, picture)) for picture in near)
    heads = [other for other in scene.columns if other.size >= LARGER * scene.body and beside(other.box, column.box) > 0]
    below = [head.box.y0 - column.box.y1 for head in heads if len(column.rows) <= 2]
    above = [column.box.y0 - head.box.y1 for head in heads]
    return any(-0.3 * scene.body < gap < min(reach, scene.body) for gap in below + above)


def _spaced(column: Column) -> str:
    """The text of a caption with a space where a credit begins a line."""
    text = ""
    for row in column.rows:
        spaced = text and (row.lead or names_role(row.text) or row.text[0] in press.WORDS["marks"])
        text += (" " if spaced else "") + row.text
    return text


def _usual_face(scene: Scene) -> str:
    counts: dict[str, int] = {}
    for column in scene.columns:
        counts[column.face] = counts.get(column.face, 0) + len(column.text)
    return max(counts, key=lambda face: counts[face]) if counts else ""


def _is_usual_width(column: Column, scene: Scene) -> bool:
    """Whether a column of text on the page is as wide and stands at the same edges."""
    return any(
        other is not column
        and len(other.rows) > 3
        and abs(other.left - column.left) < column.em
        and abs(other.right - column.right) < 1.5 * column.em
        for other in scene.columns
    )


def _goes_on_elsewhere(column: Column, scene: Scene) -> bool:
    """Whether a column of the same type stands right beside it and goes on: then both are text."""
    return any(
        other is not column
        and abs(other.size - column.size) < 0.02 * column.size
        and other.face == column.face
        and abs(other.box.y0 - column.box.y0) < 0.6 * column.em
        and 0 < -beside(other.box, column.box) < 4 * column.em
        for other in scene.columns
    ) and not column.text.endswith(("。", "”", "）"))


def _nearest(column: Column, captions: list[Caption]) -> int | None:
    """The caption that a credit on a line of its own belongs to."""
    best, reach = None, 3 * column.em
    for at, caption in enumerate(captions):
        box = caption.column.box
        apart = max(-beside(box, column.box), 0) + max(-abreast(box, column.box), 0)
        if apart < reach:
            best, reach = at, apart
    return best
