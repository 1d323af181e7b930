"""Pictures: the running text that meets a photo credit before anything else begins is a caption.

* ``…一线的公安干警…群众手中。 ■通讯员 王婷婷 摄``   → the two paragraphs before are its caption
* ``■通讯员 张敬 摄`` on a line of its own            → the paragraph before it
"""

import re
from dataclasses import replace

from .. import press
from .marked_page import Mark, MarkedPage
from .paragraphs import split_paragraphs
from .width import stretches

ROLE_FIRST_RE = re.compile(f"{press.MARK}|{press.ROLE}")
IMAGE_SLOT = 3
"""So many blank lines stand where a picture was."""
MOST_PARAGRAPHS = 3
OTHER_COLUMN = 1.5
"""Columns that differ by more em than this are two columns."""
TAIL_LINES = 3


def find_captions(page: MarkedPage) -> MarkedPage:
    """Note which lines of running text are captions."""
    captions: set[int] = set()
    for start, stop in stretches(page):
        cut = start
        for end in _credit_ends(page, start, stop):
            captions |= set(range(_caption_start(page, cut, end), end))
            cut = end
    return replace(page, captions=frozenset(captions))


def guess_captions(page: MarkedPage) -> MarkedPage:
    """Note, before headings are known, the block of lines above every credit as its caption."""
    captions: set[int] = set()
    for start, stop in stretches(page):
        cut = start
        for end in _credit_ends(page, start, stop):
            first = next((i for i in range(end - 1, cut, -1) if page.blank_before(i)), cut)
            captions |= set(range(first, end))
            cut = end
    return replace(page, captions=frozenset(captions))


def forget_captions(page: MarkedPage) -> MarkedPage:
    """Drop the guesses, so that captions are found anew between the headings."""
    return replace(page, captions=frozenset())


def _credit_ends(page: MarkedPage, start: int, stop: int) -> list[int]:
    """Where captions end inside a stretch: behind an inline credit, and before a credit line."""
    ends = [index + 1 for index in range(start, stop) if _ends_with_credit(page, start, index)]
    if page.mark(stop) is Mark.CREDIT and stop not in ends:
        ends.append(stop)
    return ends


def _ends_with_credit(page: MarkedPage, start: int, index: int) -> bool:
    """Whether an inline credit ends on this line; it may have begun up to two lines before."""
    if not press.may_end_credit(page.text(index)):
        return False
    return any(
        press.CREDIT_TAIL_RE.search(joined_tail(page, low, index + 1))
        for low in range(max(start, index - TAIL_LINES + 1), index + 1)
    )


def joined_tail(page: MarkedPage, start: int, stop: int) -> str:
    """The text of a few lines joined as set: a space kept where a line ended with one, or the next begins with a role."""
    text = ""
    for index in range(start, stop):
        here = page.lines[index]
        spaced = text and (page.lines[index - 1].trail or here.lead or ROLE_FIRST_RE.match(here.text))
        text += (" " if spaced else "") + here.text
    return text


def _caption_start(page: MarkedPage, start: int, end: int) -> int:
    """Where the caption that ends before line ``end`` begins."""
    for index in range(end - 1, start, -1):
        if page.lines[index].blanks_before >= IMAGE_SLOT:
            return index
    paragraphs = split_paragraphs(page, start, end)
    begins_story = start in page.opens or page.mark(start - 1) is Mark.BYLINE
    if len(paragraphs) == 1 or (not begins_story and len(paragraphs) <= MOST_PARAGRAPHS):
        return start
    return _same_column(page, paragraphs)


def _same_column(page: MarkedPage, paragraphs: list[tuple[int, int]]) -> int:
    """The last paragraph, and those before it that are set in the same column if the story before is not."""
    first, last = paragraphs[-1][0], paragraphs[-1]
    width, story = page.width(last[0]), page.width(paragraphs[0][0])
    if abs(width - story) > OTHER_COLUMN:
        while first > paragraphs[0][0] and abs(page.width(first - 1) - width) < 0.5:
            first -= 1
        starts = [low for low, _ in paragraphs if low >= first]
        return starts[0] if starts else last[0]
    return last[0]


def cut_credit(page: MarkedPage, body: tuple[int, ...]) -> tuple[dict[int, str], str]:
    """An inline credit taken off the end of a caption: what is left of its lines, by index, and the credit."""
    for count in range(1, min(TAIL_LINES, len(body)) + 1):
        tail = body[-count:]
        match = press.CREDIT_TAIL_RE.search(joined_tail(page, tail[0], tail[-1] + 1))
        if match and match.start() < len(page.text(tail[0])) + 1:
            left = dict.fromkeys(tail, "")
            left[tail[0]] = page.text(tail[0])[: match.start()].rstrip()
            return left, match[0].strip()
    return {}, ""
