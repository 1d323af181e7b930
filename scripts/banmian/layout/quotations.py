"""引文: words of the text set larger amid its columns, to be looked at. They are read once, where the text says them."""

from dataclasses import replace

from ..chars import squeeze
from ..model import Box
from ..model.boxes import abreast, beside
from .columns import Column
from .edges import stand
from .islands import cut_by, join_pieces, speak_apart
from .kinds import LARGER
from .rows import Row
from .scene import Scene

SHORTEST = 8
"""Fewer characters stand in a text by chance."""
CLOSE = 4.0
"""Text stands no further above a quotation, in ems of the text."""
LARGER_TEXT = 1.12
"""Lines of text that quote are so many times as large as the text."""


def find_quotations(scene: Scene) -> Scene:
    """The scene with quotations taken from its headings and its text to the page's own lines."""
    heads = [
        heading
        for heading in scene.headings
        if not heading.standing and heading.size <= 2 * LARGER * scene.body and _is_quotation(heading.rows, heading.box, scene)
    ]
    texts = [
        column
        for column in scene.columns
        if column.size > LARGER_TEXT * scene.body and len(column.rows) <= 6 and _is_quotation(column.rows, column.box, scene)
    ]
    if not heads and not texts:
        return scene
    rows = (*(row for heading in heads for row in heading.rows), *(row for column in texts for row in column.rows))
    found = scene.known(
        headings=tuple(heading for heading in scene.headings if heading not in heads),
        columns=tuple(column for column in scene.columns if column not in texts),
        furniture=scene.furniture + rows,
    )
    return _closed([heading.box for heading in heads] + [column.box for column in texts], found)


def _closed(quotations: list[Box], scene: Scene) -> Scene:
    """The scene with columns whole that quotations stood amid, and without the rules above and below these."""
    columns, borders = list(scene.columns), scene.borders
    for box in quotations:
        amid = [column for column in columns if not column.upright and beside(column.box, box) > 0]
        ends = [end for column in amid for end in (column.left, column.right)]
        level = tuple(rule for rule in borders.level if not (ends and _is_rule_of(rule, box, min(ends), max(ends), scene.body)))
        borders = replace(borders, level=level)
        pairs = [pair for pair in cut_by(box, columns) if not speak_apart(*pair, scene)]
        join_pieces(pairs, columns)
    return scene.known(columns=tuple(columns), borders=borders)


def _is_rule_of(rule: Box, box: Box, left: float, right: float, body: float) -> bool:
    """Whether a rule stands close above or below a quotation and parts no more than the columns that it stands amid."""
    near = -body < abreast(rule, box) <= 0 or abreast(rule, box) > 0
    return near and beside(rule, box) > 0 and left - body < rule.x0 and rule.x1 < right + body


def _is_quotation(rows: tuple[Row, ...], box: Box, scene: Scene) -> bool:
    """Whether lines stand below text of their own column and say what that text says."""
    words = squeeze("".join(row.text for row in rows)).strip("“”‘’「」")
    others = [column for column in scene.columns if column.rows != rows]
    above = [
        column for column in others if -scene.body < box.y0 - column.box.y1 < CLOSE * scene.body and beside(column.box, box) > 0
    ]
    if len(words) < SHORTEST or not above:
        return False
    return any(words in text for text in _texts(_told(others, box, scene)))


def _told(others: list[Column], box: Box, scene: Scene) -> list[Column]:
    """The columns that may say it: those that begin above, for a headline's own do not; all, amid a paragraph."""
    below = [
        column for column in others if -scene.body < column.box.y0 - box.y1 < CLOSE * scene.body and beside(column.box, box) > 0
    ]
    amid = bool(below) and not any(stand(column, scene.borders.pictures)[0].indented for column in below)
    return [column for column in others if amid or column.box.y0 < box.y0]


def _texts(columns: list[Column]) -> list[str]:
    """What columns say, each by itself and over the end of each into the next."""
    along = sorted(columns, key=lambda column: (column.home, column.flow.x0, column.flow.y0))
    return [squeeze("".join(column.text for column in along)), *(squeeze(column.text) for column in columns)]
