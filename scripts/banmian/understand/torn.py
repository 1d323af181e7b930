"""Lines shaped like a heading that are pieces torn off running text.

* ``为需要心理疏导和情感慰藉`` then ``群体服务，…``  → torn text
"""

import re
from itertools import pairwise

from .. import press
from ..chars import HAN, count_han, ends_sentence
from .elsewhere import PIECE
from .marked_page import Draft, Mark
from .width import FORCED, INDENT, room, width_behind

LONGEST_SUBHEAD = 26
OPENING = 18
"""Behind a byline a longer line without a full stop is a summary (提要), not a subhead."""
CLAUSES_RE = re.compile(f"[{HAN}] [{HAN}]")
CRY_RE = re.compile(r"[！？!?][”’」』]?$")


def why_torn(draft: Draft, start: int, stop: int) -> str:
    """Why the lines are running text after all; empty if nothing says so."""
    if press.DECK_RE.match(draft.text(stop - 1)):
        return ""
    size = sum(len(draft.text(index)) for index in range(start, stop))
    if draft.mark(start - 1) is Mark.BYLINE and size > OPENING:
        return "opens the story behind its byline"
    if CRY_RE.search(draft.text(stop - 1)) and (draft.mark(stop) is Mark.HEAD or stop == len(draft.lines)):
        return "a sentence before the heading below"
    if text_behind(draft, stop):
        if size > LONGEST_SUBHEAD:
            return "too long for a subhead"
        if draft.text(stop - 1).endswith(("：", ":")):
            return "introduces what follows"
        if _is_column_text(draft, start, stop):
            return "fills the column like a paragraph"
        if _first_line_alone(draft, start, stop):
            return "an indented first line; its paragraph goes on below"
        if draft.profile.reflowed and _bridges(draft, stop):
            return "the words across the join stand elsewhere on the page"
        if ends_sentence(draft.text(stop - 1)) and not _stands_alone(draft, start, stop):
            return "a sentence of its own inside a story"
    return ""


def text_behind(draft: Draft, stop: int) -> bool:
    """Whether bare running text follows: no dateline, byline or other heading."""
    return draft.mark(stop) is Mark.TEXT and stop not in draft.opens and stop not in draft.captions


def _stands_alone(draft: Draft, start: int, stop: int) -> bool:
    """Whether no running text touches the lines on either side."""
    return draft.mark(start - 1) is not Mark.TEXT and not text_behind(draft, stop)


def _first_line_alone(draft: Draft, start: int, stop: int) -> bool:
    """Whether one line between blanks is an indented, full first line whose paragraph goes on behind the blank."""
    here = draft.text(start)
    if draft.profile.reflowed or stop - start > 1 or ends_sentence(here) or CLAUSES_RE.search(here):
        return False
    width = width_behind(draft, stop)
    left = room(draft.text(start), draft.text(stop), width)
    if not -INDENT - 0.5 <= left < INDENT + FORCED + 0.5:
        return False
    next_left = room(draft.text(stop), draft.text(stop + 1), width) if text_behind(draft, stop + 1) else 0.0
    return not (INDENT - FORCED <= next_left <= INDENT + FORCED and not ends_sentence(draft.text(stop)))


def _is_column_text(draft: Draft, start: int, stop: int) -> bool:
    """Whether the lines fill the column that goes on behind them, as a paragraph without a full stop does."""
    if draft.profile.reflowed or stop - start < 2:
        return False
    width = draft.width(start)
    texts = [draft.text(index) for index in range(start, stop)]
    first = room(texts[0], texts[1], width)
    return first < INDENT + FORCED and all(room(a, b, width) < FORCED for a, b in pairwise(texts[1:]))


def _bridges(draft: Draft, stop: int) -> bool:
    """Whether five characters across the join stand a second time on the page (reflowed pages)."""
    here, after = draft.text(stop - 1), draft.text(stop)
    for left in (4, 3, 2):
        piece = here[-left:] + after[: PIECE - left]
        if len(piece) == PIECE and count_han(piece) >= 4 and piece in draft.elsewhere.pieces:
            return True
    return False
