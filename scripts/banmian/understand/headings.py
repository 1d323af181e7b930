"""Which lines are headings, and which only look like one: torn-off pieces of running text.

* ``发挥金融支持作用`` / ``助力全市保供保暖`` alone between blank lines  → heading
* ``兖州：73个“五为”…被“秒抢”`` glued to the next story's dateline       → heading
* ``为需要心理疏导和情感慰藉`` then ``群体服务，…``                     → torn text
"""

from collections.abc import Iterator
from dataclasses import replace

from ..chars import ends_sentence
from .heading_shape import LONGEST, is_shaped_like_heading, is_short, skeleton
from .marked_page import Mark, MarkedPage
from .paragraphs import is_finished
from .reasons import Reason
from .roles import runs_on
from .torn import CRY_RE, text_behind, why_torn
from .width import FORCED, INDENT, room

LONGEST_SUMMARY = 40
"""Lines that a summary behind a byline has at the most."""
LONGEST_DECK_CLAUSE = 90
"""A clause of a deck, between a headline and the story's dateline or byline, may be as long."""


def find_headings(page: MarkedPage) -> MarkedPage:
    """Mark isolated heading-shaped blocks, and heading lines glued to the end or the start of a text block.

    From the foot of the page up, for a heading is known by what stands below it; then down, for text by what it goes on.
    """
    found, rejected = page, []
    for start, stop in reversed(list(_pieces(page))):
        for low, high in _candidates(found, start, stop):
            longest = LONGEST_DECK_CLAUSE if _below_headline(found, low, high) else LONGEST
            width = max(found.width(low - 1), found.width(high))
            shaped = is_shaped_like_heading([page.text(i) for i in range(low, high)], width, longest)
            if shaped and not why_torn(found, low, high):
                found = _with(found, range(low, high), Mark.HEAD)
            elif shaped and high - low == 1:
                rejected.append(low)
    found = _complete_sets(found, rejected)
    for start, stop in _pieces(page):
        if found.mark(start) is Mark.HEAD and _goes_on(found, start, stop):
            found = _with(found, range(start, stop), Mark.TEXT)
    heads = {i: Mark.HEAD for i in range(len(page.lines)) if found.mark(i) is Mark.HEAD}
    return page.marked(heads, "heading", Reason.HEADING_SHAPE)


def _pieces(page: MarkedPage) -> Iterator[tuple[int, int]]:
    """Runs of text lines between blank lines, cut before datelines and behind decks."""
    for start, stop in page.blocks():
        cut = start
        for index in range(start, stop + 1):
            last = index == stop
            border = (index in page.captions) != (index - 1 in page.captions) and index > start
            if last or page.mark(index) is not Mark.TEXT or index in page.opens or border:
                if cut < index:
                    yield cut, index
                cut = index if not last and page.mark(index) is Mark.TEXT else index + 1


def _candidates(page: MarkedPage, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The whole piece if it is short and holds no sentence; else what is glued to its start or end."""
    if start in page.captions:
        return
    cry = stop - 1 not in page.profile.running and bool(CRY_RE.search(page.text(stop - 1)))
    ends = [i for i in range(start, stop) if is_finished(page.text(i)) and not (cry and i == stop - 1)]
    opens = start in page.opens
    if is_short([page.text(i) for i in range(start, stop)]) and not ends and not opens:
        yield start, stop
        return
    if ends and 0 < stop - 1 - ends[-1] <= 3 and not text_behind(page, stop):
        yield ends[-1] + 1, stop
    if page.profile.reflowed or opens:
        return
    head = start
    width = page.width(stop - 1)
    while head < min(stop - 1, start + 3) and room(page.text(head), page.text(head + 1), width) >= INDENT + FORCED:
        head += 1
    if head > start and not page.lines[start].lead:
        yield start, head


def _below_headline(page: MarkedPage, start: int, stop: int) -> bool:
    """Whether one line stands between what looks like a headline and the beginning of a story."""
    above = page.text(start - 1)
    begins = page.mark(stop) is Mark.BYLINE or stop in page.opens
    plain = page.mark(start - 1) in (Mark.TEXT, Mark.HEAD) and start - 1 not in page.opens
    return stop - start == 1 and begins and plain and len(above) <= LONGEST and not ends_sentence(above)


def _complete_sets(page: MarkedPage, rejected: list[int]) -> MarkedPage:
    """Subheads come in sets: a rejected line set like an accepted heading (“听”字当头，… “实”字为本，…) is one too."""
    shapes = {skeleton(page.text(i)) for i, mark in enumerate(page.marks) if mark is Mark.HEAD}
    for index in rejected:
        shape = skeleton(page.text(index))
        if shape in shapes and set(shape) != {"字"}:
            page = _with(page, range(index, index + 1), Mark.HEAD)
    return page


def _goes_on(page: MarkedPage, start: int, stop: int) -> bool:
    """Whether a heading-shaped piece is text for what stands above it: a full line, or a summary behind a byline."""
    if page.mark(start - 1) is not Mark.TEXT or page.profile.reflowed:
        return False
    above = start - 1
    while start - above <= LONGEST_SUMMARY and _unfinished(page, above):
        above -= 1
    summary = page.mark(above) is Mark.BYLINE and page.mark(stop) is Mark.TEXT
    return summary or runs_on(page, start)


def _unfinished(page: MarkedPage, index: int) -> bool:
    """Whether a line is running text that neither opens a story nor ends a sentence."""
    return page.mark(index) is Mark.TEXT and index not in page.opens and not ends_sentence(page.text(index))


def _with(page: MarkedPage, indices: range, mark: Mark) -> MarkedPage:
    """The page with another mark on some lines, no reason kept."""
    marks = list(page.marks)
    for index in indices:
        marks[index] = mark
    return replace(page, marks=tuple(marks))
