"""What stands in a box and is no story: 导读, notices, small adverts.

* a box with a line 导读 or 要目, or whose lines end with a page     → it points to other pages
* a box with a few lines, no headline larger than text and no byline → a notice
"""

import re

from .. import press
from ..chars import ends_sentence
from .columns import Column
from .kinds import LARGER
from .scene import Notice, Scene

MOST = 220
"""A notice has no more characters."""
ADVERT_RE = re.compile(r"\d{3,4}[-—]\d{7,8}|1[3-9]\d{9}|电话|電話|热线|声明作废|遗失|启事|公告|招聘|拍卖|广告|廣告")


def find_notices(scene: Scene) -> Scene:
    """The scene with what is no story taken out of its columns."""
    notices, gone = [], set()
    for home in range(len(scene.borders.boxes)):
        held = [column for column in scene.columns if column.home == home]
        if (held and (refers := _refers(held)) is not None) or (held and _is_notice(held, scene)):
            ordered = tuple(sorted(held, key=lambda column: (column.box.y0, column.box.x0)))
            notices.append(Notice(ordered, bool(refers)))
            gone |= {id(column) for column in held}
    columns = tuple(column for column in scene.columns if id(column) not in gone)
    return scene.known(columns=columns, notices=tuple(notices))


def _refers(held: list[Column]) -> bool | None:
    """True for a box that points to other pages, None for any other."""
    rows = [row for column in held for row in column.rows]
    if any(ends_sentence(row.text) for row in rows) or len(rows) > 30:
        return None
    titled = any(press.is_refer_head(row.text) for row in rows)
    pointing = sum(bool(press.refer_page(row.text)) for row in rows)
    return True if (titled and len(rows) > 1) or (pointing > 2 and pointing > len(rows) / 3) else None


def _is_notice(held: list[Column], scene: Scene) -> bool:
    """Whether a box holds a notice: few words, no headline, nobody who wrote it."""
    text = "".join(column.text for column in held)
    if len(text) > MOST or any(column.size > 1.6 * scene.body for column in held):
        return False
    if any(press.is_byline(row.text) or press.dateline_at(row.text) for column in held for row in column.rows):
        return False
    plain = all(column.size < LARGER * scene.body for column in held)
    return plain or bool(ADVERT_RE.search(text))
