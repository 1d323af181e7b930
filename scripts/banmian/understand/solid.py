"""A page set solid: its tool left no blank line that tells anything, so blank lines are put where a frame must have ended.

* no blank line on the page, or one behind every line   → blank lines around its headings and between its columns
* eight heading lines in one block                      → a blank line where the next headline begins
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..chars import natural_width
from ..model import Line
from .heading_shape import MOST_LINES
from .line_sets import GONE_ON, Set, State
from .marked_page import MarkedPage
from .paragraphs import is_finished
from .setting import find_setting
from .width import INDENT

FEWEST_LINES = 12
BLANKS = 0.03
"""With a smaller share of lines behind a blank one, or of lines behind none, blank lines tell nothing."""

FULL_LINES = 3
"""So many lines of one width make a column."""


def part_solid(page: MarkedPage) -> MarkedPage:
    """Put blank lines where frames end that no blank line shows; a reflowed page comes back as it is."""
    if page.profile.reflowed:
        return page
    if is_solid(page.lines):
        setting = find_setting(tuple(line.text for line in page.lines))
        running = frozenset(at for at, state in enumerate(setting) if state.set in GONE_ON)
        profile = replace(page.profile, solid=True, running=running)
        return replace(page, lines=_parted(page.lines, setting), profile=profile)
    lines = list(page.lines)
    for start, stop in _heading_stacks(page):
        block = page.lines[start:stop]
        lines[start + 1 : stop] = _parted(block, find_setting(tuple(line.text for line in block)))[1:]
    return replace(page, lines=tuple(lines))


def is_solid(lines: tuple[Line, ...]) -> bool:
    """Whether blank lines tell nothing: next to none, or one behind each line."""
    blanks = sum(line.blanks_before > 0 for line in lines[1:])
    return len(lines) >= FEWEST_LINES and not BLANKS * len(lines) <= blanks <= (1 - BLANKS) * (len(lines) - 1)


def _parted(lines: tuple[Line, ...], setting: list[State]) -> tuple[Line, ...]:
    """The lines with a blank line before each that begins a frame, and no other."""
    begins = [False, *(_border(above, below) for above, below in pairwise(setting))]
    return tuple(replace(line, blanks_before=int(begin)) for line, begin in zip(lines, begins, strict=True))


def _border(above: State, below: State) -> bool:
    """Whether a frame ends between two lines."""
    if above.in_column and below.in_column:
        return above.width != below.width
    return above.set is not below.set or below.nth == 1


def _heading_stacks(page: MarkedPage) -> Iterator[tuple[int, int]]:
    """Blocks of more lines than one heading has, none of which is full or ends a sentence."""
    for start, stop in page.blocks():
        texts = tuple(page.text(index) for index in range(start, stop))
        if stop - start <= MOST_LINES or any(map(is_finished, texts)) or _is_summary(texts):
            continue
        if all(state.set is Set.HEAD for state in find_setting(texts)):
            yield start, stop


def _is_summary(texts: tuple[str, ...]) -> bool:
    """Whether several lines are as wide as the widest, as those of a summary (提要) are and those of two headlines are not."""
    widths = sorted(map(natural_width, texts))
    return widths[-1] - widths[-FULL_LINES] < INDENT / 2
