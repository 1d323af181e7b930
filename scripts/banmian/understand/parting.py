"""Part a heading block in two where the story above and the story below have their headlines without a blank line between.

…把友城的交往推向前进。
李长河会见友城客人         → for the story above
王素云走访老年大学         → for the story below, which would have none otherwise
本报讯（记者 赵青禾）…
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from . import weights
from .headlines import Reading
from .reasons import Reason
from .stories import Layout
from .weighing import Choice

WANTING = (Reason.NO_HEADING, Reason.UNUSUAL_ORDER)
WORK = 2000
"""So many bodies are read again at the most, so that time stays linear; a page has some twenty, and parts a few blocks."""
Read = Callable[[Layout], Reading]


def part_blocks(layout: Layout, read: Read, solid: bool = False) -> tuple[Layout, Reading]:
    """The layout and its best reading, blocks parted where the page reads that much better (``solid``: better at all)."""
    reading = read(layout)
    left = WORK // (len(layout.stories) + 1)
    for gap in gaps_to_part(layout, reading, solid):
        others = list(parted(layout, gap))[:left]
        left -= len(others)
        readings = [(read(other), other) for other in others]
        best, other = max(readings, key=lambda found: found[0].score, default=(reading, layout))
        if best.score - (0.0 if solid else weights.PARTED) > reading.score:
            layout, reading = other, best
    return layout, reading


def gaps_to_part(layout: Layout, reading: Reading, solid: bool) -> list[int]:
    """The gaps beside stories that want a heading."""
    wanting = [choice for choice in reading.choices if _wanting(layout, choice, solid)]
    return sorted({gap for choice in wanting for gap in (choice.first, choice.last + 1)})


def _wanting(layout: Layout, choice: Choice, solid: bool) -> bool:
    """Whether a story misses a heading, or the headline that a lead-in announces, or is two on a ``solid`` page."""
    wants = any(weight < -1 and why.reason in WANTING for weight, why in choice.reasons)
    return wants or (solid and any(story.opens for story in layout.stories[choice.first + 1 : choice.last + 1]))


def parted(layout: Layout, gap: int) -> Iterator[Layout]:
    """The layout with one block of a gap parted, in every way."""
    blocks = layout.gaps[gap]
    for at, block in enumerate(blocks):
        for cut in range(1, len(block)):
            cut_up = (*blocks[:at], block[:cut], block[cut:], *blocks[at + 1 :])
            yield replace(layout, gaps=(*layout.gaps[:gap], cut_up, *layout.gaps[gap + 1 :]))
