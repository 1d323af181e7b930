"""Which lines are headings, and which only look like one: torn-off pieces of running text.

* ``发挥金融支持作用`` / ``助力全市保供保暖`` alone between blank lines  → heading
* ``兖州：73个“五为”…被“秒抢”`` glued to the next story's dateline       → heading
* ``为需要心理疏导和情感慰藉`` then ``群体服务，…``                     → torn text
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..chars import HAN, HAN_RE, PAUSES, count_han, ends_sentence, is_balanced, natural_width
from . import press
from .draft import Draft, Mark
from .roles import runs_on
from .width import FORCED, INDENT, room, width_behind

MOST_LINES = 4
LONGEST = 40
MEASURES = 1.3
"""A line wider than so many columns is set across them."""
LONGEST_SUBHEAD = 26
OPENING = 18
"""Behind a byline a longer line without a full stop is a summary (提要), not a subhead."""
LONGEST_DECK_CLAUSE = 90
"""A clause of a deck, between a headline and the story's dateline or byline, may be as long."""
LONGEST_STACK = 120
"""Clauses parted by spaces may stack up to this on one line."""
LONGEST_DECK = 300
FULL_STOP_RE = re.compile(r"。(?!$)|。$")
CLAUSES_RE = re.compile(f"[{HAN}] [{HAN}]")
CRY_RE = re.compile(r"[！？!?][”’」』]?$")


def is_shaped_like_heading(lines: list[str], width: float = 0.0, longest: int = LONGEST) -> bool:
    """No full stop, no pause at the end, brackets and quotes closed, few commas, few lines, none too long.

    A line may be long if it is a deck: with a dash, below a headline on a reflowed page, or set across columns of
    ``width`` em.
    """
    text = "".join(lines)
    if len(lines) > MOST_LINES or not count_han(text) or text[-1] in PAUSES.replace("：", "").replace(":", ""):
        return False
    if FULL_STOP_RE.search(text) or press.JUMP_RE.search(text) or not is_balanced(text):
        return False
    short = [line for at, line in enumerate(lines) if not _is_deck_line(line, at, width)]
    if any(len(line) > LONGEST_STACK or max(map(len, line.split())) > longest for line in short):
        return False
    return len(re.findall(r"[，,；;]", "".join(short))) <= 2


def _is_deck_line(line: str, at: int, width: float) -> bool:
    """Whether a line of any length may be a deck, where it stands in its block."""
    if len(line) > LONGEST_DECK:
        return False
    spans = natural_width(line) > MEASURES * max(width, 10) if width else at > 0
    return bool(press.DECK_RE.match(line)) or spans


def _pieces(draft: Draft) -> Iterator[tuple[int, int]]:
    """Runs of text lines between blank lines, cut before datelines and behind decks."""
    for start, stop in draft.blocks():
        cut = start
        for index in range(start, stop + 1):
            last = index == stop
            border = (index in draft.captions) != (index - 1 in draft.captions) and index > start
            if last or draft.mark(index) is not Mark.TEXT or index in draft.opens or border:
                if cut < index:
                    yield cut, index
                cut = index if not last and draft.mark(index) is Mark.TEXT else index + 1


def _text_behind(draft: Draft, stop: int) -> bool:
    """Whether bare running text follows: no dateline, byline or other heading."""
    return draft.mark(stop) is Mark.TEXT and stop not in draft.opens and stop not in draft.captions


def _first_line_alone(draft: Draft, start: int, stop: int) -> bool:
    """Whether one line between blanks is an indented, full first line whose paragraph goes on behind the blank."""
    here = draft.text(start)
    if draft.profile.reflowed or stop - start > 1 or ends_sentence(here) or CLAUSES_RE.search(here):
        return False
    width = width_behind(draft, stop)
    left = room(draft.text(start), draft.text(stop), width)
    if not -INDENT - 0.5 <= left < INDENT + FORCED + 0.5:
        return False
    next_left = room(draft.text(stop), draft.text(stop + 1), width) if _text_behind(draft, stop + 1) else 0.0
    return not (INDENT - FORCED <= next_left <= INDENT + FORCED and not ends_sentence(draft.text(stop)))


def _is_column_text(draft: Draft, start: int, stop: int) -> bool:
    """Whether the lines fill the column that goes on behind them, as a paragraph without a full stop does."""
    if draft.profile.reflowed or stop - start < 2:
        return False
    width = draft.width(start)
    texts = [draft.text(index) for index in range(start, stop)]
    first = room(texts[0], texts[1], width)
    return first < INDENT + FORCED and all(
        room(a, b, width) < FORCED for a, b in pairwise(texts[1:])
    )


def _bridges(draft: Draft, stop: int) -> bool:
    """Whether five characters across the join stand a second time on the page (reflowed pages)."""
    here, after = draft.text(stop - 1), draft.text(stop)
    for left in (4, 3, 2):
        piece = here[-left:] + after[: 5 - left]
        if len(piece) == 5 and count_han(piece) >= 4 and piece in draft.page:
            return True
    return False


def _torn(draft: Draft, start: int, stop: int) -> str:
    """Why the lines are running text after all; empty if nothing says so."""
    if press.DECK_RE.match(draft.text(stop - 1)):
        return ""
    size = sum(len(draft.text(index)) for index in range(start, stop))
    if draft.mark(start - 1) is Mark.BYLINE and size > OPENING:
        return "opens the story behind its byline"
    if CRY_RE.search(draft.text(stop - 1)) and (draft.mark(stop) is Mark.HEAD or stop == len(draft.lines)):
        return "a sentence before the heading below"
    if _text_behind(draft, stop):
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


def _stands_alone(draft: Draft, start: int, stop: int) -> bool:
    """Whether no running text touches the lines on either side."""
    return draft.mark(start - 1) is not Mark.TEXT and not _text_behind(draft, stop)


def find_headings(draft: Draft) -> Draft:
    """Mark isolated heading-shaped blocks, and heading lines glued to the end or the start of a text block.

    From the foot of the page up, for a heading is known by what stands below it; then down, for text by what it goes on.
    """
    found, rejected = draft, []
    for start, stop in reversed(list(_pieces(draft))):
        for low, high in _candidates(found, start, stop):
            longest = LONGEST_DECK_CLAUSE if _below_headline(found, low, high) else LONGEST
            width = max(found.width(low - 1), found.width(high))
            shaped = is_shaped_like_heading([draft.text(i) for i in range(low, high)], width, longest)
            if shaped and not _torn(found, low, high):
                found = _with(found, range(low, high), Mark.HEAD)
            elif shaped and high - low == 1:
                rejected.append(low)
    found = _complete_sets(found, rejected)
    for start, stop in _pieces(draft):
        if found.mark(start) is Mark.HEAD and _goes_on(found, start, stop):
            found = _with(found, range(start, stop), Mark.TEXT)
    heads = {i: Mark.HEAD for i in range(len(draft.lines)) if found.mark(i) is Mark.HEAD}
    return draft.marked(heads, "heading", "short, no full stop, ends before the column's edge")


def _below_headline(draft: Draft, start: int, stop: int) -> bool:
    """Whether one line stands between what looks like a headline and the beginning of a story."""
    above = draft.text(start - 1)
    begins = draft.mark(stop) is Mark.BYLINE or stop in draft.opens
    plain = draft.mark(start - 1) in (Mark.TEXT, Mark.HEAD) and start - 1 not in draft.opens
    return stop - start == 1 and begins and plain and len(above) <= LONGEST and not ends_sentence(above)


def _complete_sets(draft: Draft, rejected: list[int]) -> Draft:
    """Subheads come in sets: a rejected line set like an accepted heading (“听”字当头，… “实”字为本，…) is one too."""
    shapes = {skeleton(draft.text(i)) for i, mark in enumerate(draft.marks) if mark is Mark.HEAD}
    for index in rejected:
        shape = skeleton(draft.text(index))
        if shape in shapes and set(shape) != {"字"}:
            draft = _with(draft, range(index, index + 1), Mark.HEAD)
    return draft


def skeleton(text: str) -> str:
    """The shape of a line, every Chinese character the same: ``“听”字当头，深入了解 → “字”字字字，字字字字``."""
    return HAN_RE.sub("字", text)


def _goes_on(draft: Draft, start: int, stop: int) -> bool:
    """Whether a heading-shaped piece is text for what stands above it: a full line, or a summary behind a byline."""
    if draft.mark(start - 1) is not Mark.TEXT or draft.profile.reflowed:
        return False
    above = start - 1
    while draft.mark(above) is Mark.TEXT and above not in draft.opens and not ends_sentence(draft.text(above)):
        above -= 1
    summary = draft.mark(above) is Mark.BYLINE and draft.mark(stop) is Mark.TEXT
    return summary or runs_on(draft, start)


def _with(draft: Draft, indices: range, mark: Mark) -> Draft:
    """The draft with another mark on some lines, no reason kept."""
    marks = list(draft.marks)
    for index in indices:
        marks[index] = mark
    return replace(draft, marks=tuple(marks))


def _candidates(draft: Draft, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The whole piece if it is short and holds no sentence; else what is glued to its start or end."""
    if start in draft.opens or start in draft.captions:
        return
    cry = bool(CRY_RE.search(draft.text(stop - 1)))
    ends = [i for i in range(start, stop) if ends_sentence(draft.text(i)) and not (cry and i == stop - 1)]
    if stop - start <= MOST_LINES and not ends:
        yield start, stop
        return
    if ends and 0 < stop - 1 - ends[-1] <= 3 and not _text_behind(draft, stop):
        yield ends[-1] + 1, stop
    if draft.profile.reflowed:
        return
    head = start
    width = draft.width(stop - 1)
    while head < min(stop - 1, start + 3) and room(draft.text(head), draft.text(head + 1), width) >= INDENT + FORCED:
        head += 1
    if head > start and not draft.lines[start].lead:
        yield start, head
