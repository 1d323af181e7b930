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
from .stories import Layout
from .weighing import Choice

Read = Callable[[Layout], Reading]


def part_blocks(layout: Layout, read: Read) -> tuple[Layout, Reading]:
    """The layout and its best reading, blocks parted where the page reads that much better."""
    reading = read(layout)
    for gap in sorted({gap for choice in reading.choices if _wanting(choice) for gap in (choice.first, choice.last + 1)}):
        parted = [(read(other), other) for other in _parted(layout, gap)]
        best, other = max(parted, key=lambda found: found[0].score, default=(reading, layout))
        if best.score - weights.PARTED > reading.score:
            layout, reading = other, best
    return layout, reading


def _wanting(choice: Choice) -> bool:
    """Whether a story misses a heading, or the headline that a lead-in announces."""
    return any(weight < -1 and reason in ("no heading", "parts in an unusual order") for weight, reason in choice.reasons)


def _parted(layout: Layout, gap: int) -> Iterator[Layout]:
    """The layout with one block of a gap parted, in every way."""
    blocks = layout.gaps[gap]
    for at, block in enumerate(blocks):
        for cut in range(1, len(block)):
            parted = (*blocks[:at], block[:cut], block[cut:], *blocks[at + 1 :])
            yield replace(layout, gaps=(*layout.gaps[:gap], parted, *layout.gaps[gap + 1 :]))
