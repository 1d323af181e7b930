"""Where a paragraph ends: weighing the printed width, the sentence end, the indent and the blank line.

* ``…特色志愿服务活动。`` | ``窗口部门单位组建了“经心服``  no blank line, yet the second line is indented → a new paragraph
* ``…一次系统性`` | (blank) | ``‘重塑’。”鱼台县…``         a blank line, yet the first is full → the same paragraph

On columns every clue is a log-odds for a paragraph's end before the line, and they are summed. On reflowed pages a line
is a paragraph, unless the line before stops in mid-sentence.
"""

import re

from .. import press
from ..chars import count_han, ends_sentence, is_balanced, natural_width
from . import weights
from .elsewhere import CLAUSE_ENDS
from .marked_page import MarkedPage
from .profile import FIRST_LINE
from .width import FORCED, INDENT, is_border, room

CLUES = ("ALWAYS", "FINISHED", "BLANK", "ECHO", "ROOM", "MORE_ROOM", "UNFINISHED_HERE", "INDENTED", "SHORT")
"""What speaks for a paragraph's end, each with its weight in ``weights``."""
CERTAIN = 20.0
LONGEST_SUMMARY = 75
BULLETS = "●■◆▲○"
NUMBER_RE = re.compile(r"[第〇零一二三四五六七八九十百千万亿两\d]")
LIST_ITEM_RE = re.compile(r"^(?:[●■◆▲○]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．]|——|【)")


def is_finished(text: str) -> bool:
    """Whether a line ends a sentence or with a jump: ``…一体化发展，（下转2版） → True``."""
    return ends_sentence(text) or bool(press.onward(text[-14:]))


def introduces(text: str) -> bool:
    """Whether a line ends where a list or a quotation is announced."""
    return text.endswith(("：", ":", "——", "；", ";"))


def split_paragraphs(page: MarkedPage, start: int, stop: int) -> list[tuple[int, int]]:
    """Cut the running text of lines ``start`` to ``stop`` into paragraphs, as index ranges; what a person stated holds."""
    breaks = _breaks_reflowed if page.profile.reflowed else _breaks_columns
    cut, ranges = start, []
    for index in range(start + 1, stop):
        if index in page.begun or (index not in page.joined and breaks(page, cut, index, stop)):
            ranges.append((cut, index))
            cut = index
    return [*ranges, (cut, stop)] if start < stop else []


def _breaks_columns(page: MarkedPage, cut: int, index: int, stop: int) -> bool:
    """Whether a paragraph that began at line ``cut`` ends before line ``index``."""
    if page.profile.indents:
        before, here = page.text(index - 1), page.text(index)
        return page.lines[index].lead >= FIRST_LINE or (is_finished(before) and bool(LIST_ITEM_RE.match(here)))
    return odds(page, cut, index, stop) > 0


def odds(page: MarkedPage, cut: int, index: int, stop: int) -> float:
    """Log-odds that a paragraph of a column that began at line ``cut`` ends before line ``index``."""
    found = clues(page, cut, index, stop)
    if page.text(index)[0] in BULLETS and found[CLUES.index("ROOM")] >= FORCED:
        return CERTAIN
    return sum(getattr(weights, name) * clue for name, clue in zip(CLUES, found, strict=True))


def clues(page: MarkedPage, cut: int, index: int, stop: int) -> tuple[float, ...]:
    """What speaks for a paragraph's end before a line of a column, a number for each of ``CLUES``."""
    before, here, width = page.text(index - 1), page.text(index), page.width(index)
    left = room(before, here, page.width(index - 1)) - (INDENT if index - 1 == cut else 0.0) - weights.SLACK
    finished, blank = is_finished(before), page.blank_before(index)
    echo = blank and not finished and _echoes(page, cut, index)
    rooms = (_between(left, 0, 1), _between(left - 1, 0, 3))
    if index + 1 >= stop or is_finished(here):
        return (1.0, finished, blank, echo, *rooms, 0.0, 0.0, 0.0)
    indent = _between(room(here, page.text(index + 1), width) - 0.2, -1.2, 1.2)
    short = _between(width - natural_width(here) - weights.SHORT_FROM, -1, 1)
    return (1.0, finished, blank, echo, *rooms, 1.0, indent, short)


def _between(value: float, low: float, high: float) -> float:
    """``value``, but at least ``low`` and at most ``high``."""
    return max(low, min(high, value))


def _breaks_reflowed(page: MarkedPage, cut: int, index: int, stop: int) -> bool:
    """Whether the line before is a whole paragraph, or the summary (提要) a comment opens with."""
    before, here = page.text(index - 1), page.text(index)
    if is_finished(before) or LIST_ITEM_RE.match(here):
        return True
    if introduces(before):
        return before[-1] not in "；;"
    if _echoes(page, cut, index):
        return True
    return index - 1 == cut and is_border(page, cut) and _is_summary(page, before, here)


def _echoes(page: MarkedPage, cut: int, index: int) -> bool:
    """Whether the lines from ``cut`` to ``index`` end as a clause elsewhere on the page does: ``…才能让善良得到弘扬``."""
    at, end = index - 1, ""
    while at >= cut and len(end) < weights.ECHO_SIZE:
        at, end = at - 1, page.text(at) + end
    return page.text(index)[0] not in CLAUSE_ENDS and end[-weights.ECHO_SIZE :] in page.elsewhere.clauses


def _is_summary(page: MarkedPage, text: str, after: str) -> bool:
    """One short sentence without its stop, whose last and next character are no word elsewhere on the page, nor a number."""
    if len(text) > LONGEST_SUMMARY or "。" in text or count_han(text[-1] + after[0]) < 2 or not is_balanced(text):
        return False
    if NUMBER_RE.match(text[-1]) and NUMBER_RE.match(after):
        return False
    return text[-1] + after[0] not in page.elsewhere.pieces
