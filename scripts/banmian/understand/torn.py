"""Lines shaped like a heading that are pieces torn off running text.

* ``为需要心理疏导和情感慰藉`` then ``群体服务，…``  → torn text
"""

import re
from itertools import pairwise

from .. import press
from ..chars import HAN, count_han, ends_sentence
from .elsewhere import PIECE
from .marked_page import Mark, MarkedPage
from .width import FORCED, INDENT, room, width_behind

LONGEST_SUBHEAD = 26
OPENING = 18
"""Behind a byline a longer line without a full stop is a summary (提要), not a subhead."""
CLAUSES_RE = re.compile(f"[{HAN}] [{HAN}]")
CRY_RE = re.compile(r"[！？!?][”’」』]?$")


def why_torn(page: MarkedPage, start: int, stop: int) -> str:
    """Why the lines are running text after all; empty if nothing says so."""
    if press.DECK_RE.match(page.text(stop - 1)):
        return ""
    size = sum(len(page.text(index)) for index in range(start, stop))
    if page.mark(start - 1) is Mark.BYLINE and size > OPENING:
        return "opens the story behind its byline"
    if CRY_RE.search(page.text(stop - 1)) and (page.mark(stop) is Mark.HEAD or stop == len(page.lines)):
        return "a sentence before the heading below"
    if text_behind(page, stop):
        if size > LONGEST_SUBHEAD:
            return "too long for a subhead"
        if page.text(stop - 1).endswith(("：", ":")):
            return "introduces what follows"
        if _is_column_text(page, start, stop):
            return "fills the column like a paragraph"
        if _first_line_alone(page, start, stop):
            return "an indented first line; its paragraph goes on below"
        if page.profile.reflowed and _bridges(page, stop):
            return "the words across the join stand elsewhere on the page"
        if ends_sentence(page.text(stop - 1)):
            return "a sentence of its own inside a story"
    return ""


def text_behind(page: MarkedPage, stop: int) -> bool:
    """Whether bare running text follows: no dateline, byline or other heading."""
    return page.mark(stop) is Mark.TEXT and stop not in page.opens and stop not in page.captions


def _first_line_alone(page: MarkedPage, start: int, stop: int) -> bool:
    """Whether one line between blanks is an indented, full first line whose paragraph goes on behind the blank."""
    here = page.text(start)
    if page.profile.reflowed or stop - start > 1 or ends_sentence(here) or CLAUSES_RE.search(here):
        return False
    width = width_behind(page, stop)
    left = room(page.text(start), page.text(stop), width)
    if not -INDENT - 0.5 <= left < INDENT + FORCED + 0.5:
        return False
    next_left = room(page.text(stop), page.text(stop + 1), width) if text_behind(page, stop + 1) else 0.0
    return not (INDENT - FORCED <= next_left <= INDENT + FORCED and not ends_sentence(page.text(stop)))


def _is_column_text(page: MarkedPage, start: int, stop: int) -> bool:
    """Whether the lines fill the column that goes on behind them, as a paragraph without a full stop does."""
    if page.profile.reflowed or stop - start < 2:
        return False
    width = page.width(start)
    texts = [page.text(index) for index in range(start, stop)]
    first = room(texts[0], texts[1], width)
    return first < INDENT + FORCED and all(room(a, b, width) < FORCED for a, b in pairwise(texts[1:]))


def _bridges(page: MarkedPage, stop: int) -> bool:
    """Whether five characters across the join stand a second time on the page (reflowed pages)."""
    here, after = page.text(stop - 1), page.text(stop)
    for left in (4, 3, 2):
        piece = here[-left:] + after[: PIECE - left]
        if len(piece) == PIECE and count_han(piece) >= 4 and piece in page.elsewhere.pieces:
            return True
    return False
