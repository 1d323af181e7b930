"""What kind of page it is: printed lines of columns, or lines that are whole paragraphs (reflowed).

* seed 000 ``布，供区级党政机关、镇（街道）、部门单位`` → columns
* seed 002 ``9月11日,济宁经开区…`` (120 characters a line) → reflowed
"""

from dataclasses import replace

from .draft import Draft, Mark, Profile

LONG = 45
"""A line of more characters than this is no printed line of a column."""


def profile_page(draft: Draft) -> Draft:
    """Reflowed when more than half of the characters stand in long lines."""
    texts = [line.text for line in draft.lines]
    sizes = [*map(len, texts)]
    reflowed = sum(size for size in sizes if size > LONG) * 2 > sum(sizes)
    marks = tuple(Mark.TEXT for _ in texts)
    return replace(draft, page="\n".join(texts), joined="".join(texts), profile=Profile(reflowed), marks=marks)
