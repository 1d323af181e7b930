"""What is text and what is a heading.

* type clearly larger than the text around it → a heading
* several lines of larger type that make sentences → text all the same, a lead or a story in larger type
* one or two lines of the text's size in another face right above a headline → its kicker
"""

from collections import Counter

from .columns import Column
from .rows import Row

LARGER = 1.22
"""From so many times the text's size on, type is a heading's …"""
LARGEST = 2.2
"""… unless it makes sentences over several lines, and is no larger than this."""
SENTENCES = 3
"""So many lines make sentences."""


def body_size(rows: tuple[Row, ...]) -> float:
    """The size of most text; sizes that hardly differ count together."""
    counts: Counter[float] = Counter()
    for row in rows:
        counts[row.size] += row.count
    if not counts:
        return 10.0
    near = {size: sum(count for other, count in counts.items() if abs(other - size) < 0.04 * size) for size in counts}
    best = max(near, key=lambda size: (near[size], counts[size]))
    return best


def is_text(column: Column, body: float) -> bool:
    """Whether a column is text and no heading."""
    if column.size < LARGER * body:
        return True
    if len(column.rows) < SENTENCES or column.size > LARGEST * body:
        return False
    text = column.text
    return len(text) > 12 * len(column.rows) / 2 and ("。" in text and text.count("。") + text.count("，") >= 3)
