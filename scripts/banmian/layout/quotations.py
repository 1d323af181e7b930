"""引文: words of the text set larger amid its columns, to be looked at. They are read once, where the text says them."""

from ..chars import squeeze
from .boxes import beside
from .columns import Column
from .kinds import LARGER
from .scene import Heading, Scene

SHORTEST = 8
"""Fewer characters stand in a text by chance."""
CLOSE = 4.0
"""Text stands no further above a quotation, in ems of the text."""


def find_quotations(scene: Scene) -> Scene:
    """The scene with quotations taken from its headings to the page's own lines."""
    found = [heading for heading in scene.headings if _is_quotation(heading, scene)]
    if not found:
        return scene
    kept = tuple(heading for heading in scene.headings if heading not in found)
    rows = tuple(row for heading in found for row in heading.rows)
    return scene.known(headings=kept, furniture=scene.furniture + rows)


def _is_quotation(heading: Heading, scene: Scene) -> bool:
    """Whether a heading stands below text of its own column and says what that text says."""
    words = squeeze("".join(row.text for row in heading.rows)).strip("“”‘’「」")
    if len(words) < SHORTEST or heading.standing or heading.size > 2 * LARGER * scene.body:
        return False
    above = [column for column in scene.columns if _stands_above(column, heading, scene)]
    return bool(above) and any(words in text for text in _texts(scene, heading.box.y0))


def _stands_above(column: Column, heading: Heading, scene: Scene) -> bool:
    gap = heading.box.y0 - column.box.y1
    return column.home == heading.home and -scene.body < gap < CLOSE * scene.body and beside(column.box, heading.box) > 0


def _texts(scene: Scene, top: float) -> list[str]:
    """The text of the columns that begin above a height: a headline's own text does not."""
    columns = [column for column in scene.columns if column.box.y0 < top]
    along = sorted(columns, key=lambda column: (column.home, column.flow.x0, column.flow.y0))
    return [squeeze("".join(column.text for column in along)), *(squeeze(column.text) for column in columns)]
