"""Lines that tell by themselves what they are: page staff, byline, credit, dateline.

* ``■本报记者 鲍童`` + ``本报通讯员 袁进`` → byline on two lines
* ``■通讯员 张敬 摄``                     → credit
* ``本报济宁讯（通讯员 于艺 王`` + ``婷婷）`` → a story opens here
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from .. import press
from ..chars import ends_sentence
from .marked_page import Mark, MarkedPage
from .profile import LONG
from .reasons import Reason
from .width import FORCED, room

LONGEST_NAME = 6
"""Characters that a page's name (版名) has at the most."""

# Behind these a dateline on the next line is quoted: ``本报讯（通讯员 李四）据`` | ``新华社上海10月21日电``.
QUOTES_RE = re.compile(f"(?:据|據|[（(][^（()）]*(?:{press.alternation('reporters')})[^（()）]*[）)])$")


def mark_furniture(page: MarkedPage) -> MarkedPage:
    """Mark folio lines and page staff lines; they belong to the page."""
    known = {i for i, line in enumerate(page.lines) if press.is_furniture(line.text)}
    known |= set(_between(page, known))
    found = dict.fromkeys(known | set(_beside(page, known, 1)) | set(_beside(page, known, -1)), Mark.FURNITURE)
    return page.marked(found, "furniture", Reason.MADE_THE_PAGE)


def _between(page: MarkedPage, known: set[int]) -> Iterator[int]:
    """The page's name, whatever it is: a short line right above the day, right below the page's number."""
    for index in range(1, len(page.lines) - 1):
        numbered = index - 1 in known or press.is_folio_part(page.text(index - 1))
        apart = page.blank_before(index) or page.blank_before(index + 1)
        if index + 1 in known and numbered and not apart and len(page.text(index)) <= LONGEST_NAME:
            yield index


def _beside(page: MarkedPage, known: set[int], step: int) -> Iterator[int]:
    """Parts of a folio that stand on lines of their own next to it."""
    for index in known:
        index += step
        while press.is_folio_part(page.text(index)):
            yield index
            index += step


def mark_credits(page: MarkedPage) -> MarkedPage:
    """Mark lines that hold a photo credit and nothing else."""
    found: dict[int, Mark] = {}
    for index, line in enumerate(page.lines):
        if not page.blank_before(index) and press.CREDIT_OPENS_RE.search(page.text(index - 1)):
            continue
        torn = line.text + page.text(index + 1) if not page.blank_before(index + 1) else ""
        if press.is_credit(line.text):
            found[index] = Mark.CREDIT
        elif len(page.text(index + 1)) < 16 and torn and line.text[0] in press.WORDS["marks"] and press.is_credit(torn):
            found[index] = found[index + 1] = Mark.CREDIT
    return page.marked(found, "credit", Reason.TOOK_THE_PICTURE)


def mark_bylines(page: MarkedPage) -> MarkedPage:
    """Mark bylines with their further lines; a line of roles and names alone may continue one."""
    found: dict[int, Mark] = {}
    for index, line in enumerate(page.lines):
        if page.mark(index) is not Mark.TEXT:
            continue
        follows = index - 1 in found and not page.blank_before(index)
        if press.is_byline(line.text) or (follows and press.goes_on_with_names(line.text)):
            found[index] = Mark.BYLINE
    return page.marked(found, "byline", Reason.ROLES_AND_NAMES)


def mark_datelines(page: MarkedPage) -> MarkedPage:
    """Note where a story opens with a dateline, torn by the line end or not, or comes from another page (上接)."""
    return replace(page, opens=frozenset(index for index in range(len(page.lines)) if _opens(page, index)))


def _opens(page: MarkedPage, index: int) -> bool:
    """Whether a story opens here; not where running text quotes a dateline."""
    if page.mark(index) is not Mark.TEXT:
        return False
    if press.back(page.text(index)):
        return page.blank_before(index) or not runs_on(page, index)
    dateline = press.dateline_at(page.text(index) + page.text(index + 1)[:12])
    return bool(dateline) and (_stands_free(page, index) or not runs_on(page, index))


def _stands_free(page: MarkedPage, index: int) -> bool:
    """Whether a dateline begins a block or frame, or names its day, which a quoted one does only behind 据."""
    if page.lines[index].lead or page.blank_before(index):
        return True
    dateline = press.dateline_at(page.text(index))
    dated = dateline and any(char.isdigit() for char in dateline[0])
    return bool(dated) and not QUOTES_RE.search(page.text(index - 1))


def runs_on(page: MarkedPage, index: int) -> bool:
    """Whether the line before is running text that this line continues: unfinished, and full to the column's edge."""
    before = page.text(index - 1)
    if page.mark(index - 1) is not Mark.TEXT or (index - 1 in page.captions and index not in page.captions):
        return False
    if ends_sentence(before) or press.onward(before[-14:]):
        return False
    if page.profile.reflowed:
        return len(before) > LONG
    return room(before, page.text(index), page.width(index - 1)) < FORCED
