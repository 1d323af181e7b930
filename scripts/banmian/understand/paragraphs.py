"""Where a paragraph ends: the printed-width model on columns, the sentence end on reflowed pages.

* ``…特色志愿服务活动。`` | ``窗口部门单位组建了“经心服``  no blank line, yet the second line is indented → a new paragraph
* ``…一次系统性`` | (blank) | ``‘重塑’。”鱼台县…``         a blank line, yet the first is full → the same paragraph
"""

from ..chars import CLOSING, ends_sentence
from . import press
from .draft import Draft
from .width import FORCED, INDENT, room

LAST_LINE_ROOM = 9.0
"""Stands for the room on the last line of a stretch, which has no next line."""
COLON_ROOM = 1.5
"""A line that stops this far from the edge, and at a colon, introduces what stands below."""


def is_finished(text: str) -> bool:
    """Whether a paragraph may end here: a sentence end, a jump, or a colon or dash that introduces a list."""
    return ends_sentence(text) or bool(press.JUMP_RE.search(text[-14:])) or text.endswith(("——", "：", ":", "；", ";"))


def split_paragraphs(draft: Draft, start: int, stop: int) -> list[tuple[int, int]]:
    """Cut the running text of lines ``start`` to ``stop`` into paragraphs, as index ranges."""
    cut, ranges = start, []
    for index in range(start + 1, stop):
        if _breaks(draft, index, start, stop):
            ranges.append((cut, index))
            cut = index
    return [*ranges, (cut, stop)] if start < stop else []


def _breaks(draft: Draft, index: int, start: int, stop: int) -> bool:
    """Whether a paragraph ends before line ``index``."""
    if draft.profile.reflowed:
        return _breaks_reflowed(draft, index)
    before, here = draft.text(index - 1), draft.text(index)
    width = draft.width(index)
    first = index - 1 == start or draft.width(index - 1) != width
    left_before = room(before, here, draft.width(index - 1) if first else width)
    left_here = room(here, draft.text(index + 1), width) if index + 1 < stop else LAST_LINE_ROOM
    blank = draft.blank_before(index)
    if not ends_sentence(before) and not press.JUMP_RE.search(before[-14:]):
        return _breaks_unfinished(draft, index, left_before, left_here)
    if blank:
        return left_before >= 0.5 or ends_sentence(here) or left_here >= -FORCED
    return left_before >= INDENT or (not ends_sentence(here) and left_here >= 0.5)


def _breaks_unfinished(draft: Draft, index: int, left_before: float, left_here: float) -> bool:
    """Whether an unfinished line ends a paragraph: it had room, and what follows is set as a new one."""
    before = draft.text(index - 1)
    introduces = before.endswith(("：", ":", "——", "；", ";")) and left_before >= COLON_ROOM
    return (introduces or left_before >= INDENT + 1) and (draft.blank_before(index) or left_here >= 0.5)


def _breaks_reflowed(draft: Draft, index: int) -> bool:
    """On a reflowed page a line is a paragraph, unless the line before stops in mid-sentence."""
    before, here = draft.text(index - 1), draft.text(index)
    return is_finished(before) or here[0] in "●■◆▲" or before[-1] in CLOSING and len(before) < 30
