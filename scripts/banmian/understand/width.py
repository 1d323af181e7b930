"""The printed-width model: how wide the column is at each line, and whether a break was forced.

A typesetter breaks a line when the next piece no longer fits (with 避头尾 and mark compression). So a line that
still had room for the first piece of the next line was broken on purpose: a paragraph or a heading ends there.

* ``活的一部分，能引起众多家庭共鸣，因`` (18 em column) then ``而在…`` → room −0.5: forced, the text runs on
* ``控优秀志愿者，调动了广大群众参与文明`` …                                → ditto
* ``实践志愿服务的积极性。`` then ``兖州：73个…`` → room 7: ends on purpose
"""

from bisect import bisect_left
from dataclasses import replace
from operator import itemgetter

from ..chars import ends_sentence, first_cluster, natural_width
from .marked_page import Mark, MarkedPage

NEAR = 7
"""How many interior lines around a line speak for its column width."""
ENOUGH = 3
"""So many interior lines of a block speak for its width alone."""
AHEAD = 80
"""So many lines behind a line say how wide its column is."""
FORCED = 0.75
"""A line with less room than this, in em, was broken because the next piece did not fit."""
INDENT = 2.0
"""First-line indent (段首缩进), in em."""


def is_border(page: MarkedPage, index: int) -> bool:
    """Whether a column of text may change before this line: another mark, or a story that begins."""
    return index in page.opens or page.mark(index) != page.mark(index - 1)


def stretches(page: MarkedPage) -> list[tuple[int, int]]:
    """Runs of running text without a hard border inside, as index ranges."""
    spans = page.spans(lambda index: _parts(page, index))
    return [(span.start, span.stop) for span in spans if span.mark is Mark.TEXT]


def _parts(page: MarkedPage, index: int) -> bool:
    """Whether a story or a caption begins or ends before a line."""
    return index in page.opens or (index in page.captions) != (index - 1 in page.captions)


def _interior(page: MarkedPage, start: int, stop: int) -> list[tuple[int, float]]:
    """Lines that are full for sure: neither they nor the line before end a sentence."""
    rows = []
    for index in range(start + 1, stop - 1):
        if not ends_sentence(page.text(index - 1)) and not ends_sentence(page.text(index)):
            rows.append((index, natural_width(page.text(index))))
    return rows


def _nearby(rows: list[tuple[int, float]], index: int) -> float:
    """High median of the widths of the interior lines next to ``index``."""
    at = bisect_left(rows, index, key=itemgetter(0))
    around = rows[max(0, at - NEAR) : at + NEAR]
    near = sorted(width for _, width in sorted(around, key=lambda row: abs(row[0] - index))[:NEAR])
    return near[len(near) // 2]


def _own_block(rows: list[tuple[int, float]], block: tuple[int, int]) -> list[tuple[int, float]]:
    """The interior lines of a block, which no blank line parts; all of them if these are too few."""
    low, high = (bisect_left(rows, end, key=itemgetter(0)) for end in block)
    return rows[low:high] if high - low >= ENOUGH else rows


def width_behind(page: MarkedPage, index: int) -> float:
    """Column width of the text that begins at a line, judged only by what follows; 0 where nothing does."""
    end = min(index + AHEAD, len(page.lines)) if page.mark(index) is Mark.TEXT else index
    stop = next((at for at in range(index + 1, end) if page.mark(at) is not Mark.TEXT or _parts(page, at)), end)
    rows = [(at, width) for at, width in _interior(page, index, stop) if at > index]
    if rows:
        return _nearby(rows, index)
    return max((natural_width(page.text(at)) for at in range(index, stop)), default=0.0)


def measure_columns(page: MarkedPage) -> MarkedPage:
    """Set the column width at every line of running text; 0 elsewhere and on reflowed pages."""
    if page.profile.reflowed:
        return page
    widths = [0.0] * len(page.lines)
    block_of = {index: block for block in page.blocks() for index in range(*block)}
    for start, stop in stretches(page):
        rows = _interior(page, start, stop)
        widest = max(natural_width(page.text(index)) for index in range(start, stop))
        for index in range(start, stop):
            widths[index] = _nearby(_own_block(rows, block_of[index]), index) if rows else widest
    return replace(page, profile=replace(page.profile, widths=tuple(widths)))


def room(text: str, following: str, width: float) -> float:
    """Em left on a line for the first piece of the next; below 0 the break was forced."""
    return width - natural_width(text) - natural_width(first_cluster(following))
