"""What kind of page it is: printed lines of columns, or lines that are whole paragraphs (reflowed).

* seed 000 ``布，供区级党政机关、镇（街道）、部门单位`` → columns
* seed 002 ``9月11日,济宁经开区…`` (120 characters a line) → reflowed
"""

from dataclasses import replace
from itertools import pairwise
from statistics import median

from ..chars import ends_sentence
from .elsewhere import pieces_of
from .marked_page import Mark, MarkedPage, Profile

FIRST_LINE, FEWEST = 2, 3
"""Spaces before a first line; so many of them at least make a habit."""
LONG = 45
"""A line of more characters than this is no printed line of a column."""


def profile_page(page: MarkedPage) -> MarkedPage:
    """Reflowed when more than half of the characters stand in long lines."""
    texts = [line.text for line in page.lines]
    sizes = [*map(len, texts)]
    reflowed = sum(size for size in sizes if size > LONG) * 2 > sum(sizes)
    indents = _indents(page)
    marks = tuple(Mark.TEXT for _ in texts)
    return replace(page, elsewhere=pieces_of(texts), profile=Profile(reflowed, indents), marks=marks)


def _indents(page: MarkedPage) -> bool:
    """Whether an indent tells first lines: most lines behind a full stop have one, hardly any behind a full open line."""
    usual = median(len(line.text) for line in page.lines) if page.lines else 0
    finished: list[bool] = []
    running: list[bool] = []
    for above, line in pairwise(page.lines):
        if ends_sentence(above.text):
            finished.append(line.lead >= FIRST_LINE)
        elif len(above.text) >= usual:
            running.append(line.lead >= FIRST_LINE)
    return sum(finished) >= FEWEST and sum(finished) * 2 >= len(finished) and sum(running) * 5 <= len(running)
