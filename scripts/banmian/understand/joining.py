"""Whether text belongs to the story above: what it costs to read two bodies as one.

* a dateline in mid-story, no heading before it        → seldom, unless the words go on
* a dateline behind a summary (提要) set in several lines without a full stop → mostly
* text below a heading, neither dateline nor byline    → mostly the next part of the story, under a subhead …
* … unless the story above ended with its byline, the words are others, or the heading is a complete headline
"""

import math
from collections import Counter

from ..chars import ends_sentence
from ..press import onward, tail_byline
from . import weights
from .captions import OTHER_COLUMN
from .fixes import stated_start
from .groups import shape_of
from .heading_shape import skeleton
from .likeness import Likeness
from .marked_page import MarkedPage
from .stories import Layout, Story
from .weighing import Shape

JUMP_LENGTH = 16
"""So many characters at a story's end hold its jump."""


def cost_of_joining(page: MarkedPage, layout: Layout, likeness: Likeness, sets: Counter[str], index: int) -> float | None:
    """What it costs to read body ``index`` as part of the body above; None where that is impossible."""
    story, above = layout.stories[index], layout.stories[index - 1]
    apart = not index or story.photo or above.photo or not above.body or not (story.opens or story.bare)
    if apart or stated_start(page, story.body) or _turns_the_page(page, above):
        return None
    words = _words(page, layout, likeness, index)
    if story.opens:
        finished = ends_sentence(page.text(above.body[-1]))
        if layout.gaps[index] and any("。" in page.text(i) for i in above.body):
            return None
        return weights.MID_DATELINE - (0.0 if finished else weights.SUMMARY) - words / 2
    cost = weights.SUBHEAD - weights.WORDS * words + (weights.SIGNED if tail_byline(page.text(above.body[-1])) else 0.0)
    named = above.byline or above.opens
    cost += weights.SIGNED_ITSELF if named and tail_byline(page.text(story.body[-1])) else 0.0
    cost += weights.OTHER_WIDTH if abs(page.width(above.body[-1]) - page.width(story.body[0])) > OTHER_COLUMN else 0.0
    cost += weights.SUBHEAD_SET if _in_set(page, layout, sets, index) else 0.0
    return cost + _unlike_subheads([[page.text(i) for i in block] for block in layout.gaps[index]])


def subhead_sets(page: MarkedPage, layout: Layout) -> Counter[str]:
    """How many bare bodies stand below a heading of each shape."""
    return Counter(
        skeleton(page.text(gap[0][0]))
        for gap, story in zip(layout.gaps, layout.stories, strict=False)
        if story.bare and len(gap) == 1
    )


def _turns_the_page(page: MarkedPage, story: Story) -> bool:
    """Whether a story ends with a jump, so that what follows is another: ``…有着自己的功能，（下转3版）``."""
    return onward("".join(page.text(i) for i in story.body[-2:])[-JUMP_LENGTH:]) is not None


def _in_set(page: MarkedPage, layout: Layout, sets: Counter[str], index: int) -> bool:
    """Whether the one heading above a bare body is set like that above another."""
    gap = layout.gaps[index]
    return len(gap) == 1 and sets[skeleton(page.text(gap[0][0]))] > 1


def _unlike_subheads(blocks: list[list[str]]) -> float:
    """What speaks against heading blocks as subheads."""
    cost = weights.FURTHER_SUBHEAD * max(0, len(blocks) - 1)
    for block in blocks:
        shape = shape_of(block)
        cost += weights.COMPLETE_SUBHEAD if shape in (Shape.SERIES, Shape.UNIT, Shape.LEAD_IN) else 0.0
        cost += weights.LONG_SUBHEAD if len(block) > 2 else 0.0
    return cost


def _words(page: MarkedPage, layout: Layout, likeness: Likeness, index: int) -> float:
    """How much the words of two neighbouring bodies speak for one story (above 0) or two."""
    size = sum(len(page.text(i)) for i in layout.stories[index].body)
    alike = math.log(max(likeness.cosine(index - 1, index), 0.005))
    return max(-weights.WORDS_MOST, min(weights.WORDS_MOST, alike - weights.USUAL)) * min(1.0, size / weights.ENOUGH)
