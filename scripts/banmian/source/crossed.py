"""Text that a tool took across the columns of a page: neighbouring lines do not go on in one another.

Where a line breaks in mid-sentence, the character before and the one behind it mostly make a pair that stands elsewhere
on the page: ``…全面推广“场所`` | ``码”应用`` and 所码 in other lines. Of 360 page texts in order at least 10 of any 60
such breaks in a row do; of those taken across the columns 0 to 5. A tool that takes each column by itself but its pieces in the
order of the page breaks them at blank lines: there 0 to 2 of any 30 go on, 5 and more on pages in order.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, pairwise

from ..chars import ends_sentence, is_han
from ..model import Line

ANYWHERE, BETWEEN_BLOCKS = (60, 5), (30, 3)
"""Of so many breaks in a row at most so many go on, anywhere and at blank lines: the lines are of different columns."""
SHORTEST = 9
"""A line of fewer characters is no line of a column."""


def crossed_at(lines: tuple[Line, ...]) -> int:
    """The number of the first line of a stretch that was taken across columns; 0 if there is none."""
    pairs = Counter(a + b for line in lines for a, b in pairwise(line.text))
    ends = [(above, below) for above, below in pairwise(lines) if _breaks(above, below)]
    breaks = [(above.no, pairs[above.text[-1] + below.text[0]] > 0, below.blanks_before > 0) for above, below in ends]
    between = [(line, goes_on) for line, goes_on, blank in breaks if blank]
    return _first(((line, goes_on) for line, goes_on, _ in breaks), *ANYWHERE) or _first(between, *BETWEEN_BLOCKS)


def _first(breaks: Iterable[tuple[int, bool]], window: int, most: int) -> int:
    """The line of the first break from which on at most so many of a window go on; 0 if there is none."""
    rows = list(breaks)
    hits = [0, *accumulate(goes_on for _, goes_on in rows)]
    stretches = range(len(rows) - window + 1)
    return next((rows[at][0] for at in stretches if hits[at + window] - hits[at] <= most), 0)


def _breaks(above: Line, below: Line) -> bool:
    """Whether a line stops in mid-sentence with a Chinese character, and the next begins with one."""
    inside = len(above.text) >= SHORTEST and not ends_sentence(above.text)
    return inside and is_han(above.text[-1]) and is_han(below.text[0])
