"""Headlines whose lines a tool gave as blocks of their own, joined again before headings are looked for.

* ``老街换新颜（文明新`` | (blank) | ``风尚）``  → a bracket goes on over the blank line: one headline
* ``…老街修好了。`` | (blank) | ``老街换新颜``  → what stands above ends a sentence: two blocks
"""

from collections.abc import Iterator
from dataclasses import replace

from ..chars import is_balanced
from .heading_shape import MOST_LINES, is_shaped_like_heading
from .marked_page import Mark, MarkedPage
from .paragraphs import is_finished


def join_parted_heads(page: MarkedPage) -> MarkedPage:
    """The page without the blank lines within a headline; a reflowed page comes back as it is."""
    if page.profile.reflowed:
        return page
    lines = list(page.lines)
    for run in _runs(page):
        texts = [page.text(index) for index in range(run[0][0], run[-1][1])]
        if is_shaped_like_heading(texts):
            for start, _ in run[1:]:
                lines[start] = replace(lines[start], blanks_before=0)
    return replace(page, lines=tuple(lines))


def _runs(page: MarkedPage) -> Iterator[list[tuple[int, int]]]:
    """Short blocks that go on in one another, below text that ended or other such blocks, above what is no column's text."""
    blocks = list(page.blocks())
    at, free = 0, True
    while at < len(blocks):
        run = [blocks[at]]
        while _is_short(page, run[0]) and at + len(run) < len(blocks) and _goes_on(page, run, blocks[at + len(run)]):
            run.append(blocks[at + len(run)])
        at += len(run)
        free = (free and at > len(run) and _is_short(page, blocks[at - len(run) - 1])) or _is_free(page, run[0][0])
        if len(run) > 1 and free and (at == len(blocks) or _is_apart(page, blocks[at])):
            yield run


def _is_short(page: MarkedPage, block: tuple[int, int]) -> bool:
    """Whether a block is a few lines of text in which neither a sentence ends nor a story begins."""
    lines = range(*block)
    plain = all(page.mark(index) is Mark.TEXT and index not in page.opens and index not in page.captions for index in lines)
    return plain and len(lines) <= MOST_LINES and not any(is_finished(page.text(index)) for index in lines)


def _goes_on(page: MarkedPage, run: list[tuple[int, int]], block: tuple[int, int]) -> bool:
    """Whether a bracket or a quotation goes on in the next block."""
    text = "".join(page.text(index) for index in range(run[0][0], block[0]))
    return _is_short(page, block) and not is_balanced(text)


def _is_free(page: MarkedPage, start: int) -> bool:
    """Whether nothing goes on at a line from the one above."""
    above = start - 1
    return page.mark(above) is not Mark.TEXT or above in page.captions or is_finished(page.text(above))


def _is_apart(page: MarkedPage, block: tuple[int, int]) -> bool:
    """Whether a block is no text that could go on from what stands above."""
    return page.mark(block[0]) is not Mark.TEXT or block[0] in page.opens or _is_short(page, block)
