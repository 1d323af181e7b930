"""Which pictures of a page are photographs, and of which story: by where they stand.

* strips and tiles that a photograph was cut into      → one picture
* a logo, a rule, a ground that text stands on         → none
* a picture in the place of a photo story              → that story's
* a picture that the text of one story runs around     → that story's
* a picture with text of one story on two sides        → that story's
* any other, as that of an advert                      → nobody's
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model import Box
from ..model.boxes import abreast, area, around, beside, shared
from ..source.sheet import Sheet

TOUCHING = 2.0
"""Points between strips of one photograph, at the most."""
SMALLEST, LARGEST = 0.04, 0.6
"""A photograph's sides are longer than this part of the page's width, and it takes no more than that part of the page."""
SLENDER = 4.0
"""Something so many times as long as it is wide is a rule or a banner."""
MOSTLY = 0.5
COVERED = 0.2
"""A picture of which the places of stories take more than this part stands within a story, or is a ground under its text."""
FEW = 6
"""So many characters may stand on a photograph that has no caption on it."""
NEAR = 30.0
"""Points between a photograph and the text of its story."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story of a page, as far as photographs ask for it."""

    slug: str
    """Its key."""
    is_photo: bool
    """Whether it is a photo story, whose place holds the photograph with its caption."""
    boxes: tuple[Box, ...]
    """Where it stands."""


def share_out(sheet: Sheet, stories: Sequence[Story]) -> dict[str, list[Box]]:
    """The photographs of each story, from the top left."""
    found: dict[str, list[Box]] = {}
    pictures = (_on_page(box, sheet) for box in joined(sheet.pictures))
    for box in sorted(pictures, key=lambda box: (round(box.y0), box.x0)):
        owner = _owner(box, stories, sheet) if _may_be_photograph(box, sheet.width, sheet.height) else None
        if owner:
            found.setdefault(owner.slug, []).append(box)
    return found


def _on_page(box: Box, sheet: Sheet) -> Box:
    """As much of a picture as the page shows."""
    return Box(max(box.x0, 0.0), max(box.y0, 0.0), min(box.x1, sheet.width), min(box.y1, sheet.height))


def joined(pictures: Iterable[Box]) -> list[Box]:
    """Pictures with the strips of each as one."""
    boxes = list(pictures)
    while pair := next(_parts_of_one(boxes), None):
        boxes = [box for at, box in enumerate(boxes) if at not in pair] + [around(boxes[at] for at in pair)]
    return boxes


def _parts_of_one(boxes: list[Box]) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(boxes):
        for other in range(at):
            if _are_one(one, boxes[other]):
                yield other, at


def _are_one(one: Box, other: Box) -> bool:
    """Whether two pictures lie over each other, or touch along a whole side."""
    if shared(one, other) > 0.9 * min(area(one), area(other)):
        return True
    same_columns = abs(one.x0 - other.x0) < TOUCHING and abs(one.x1 - other.x1) < TOUCHING
    same_rows = abs(one.y0 - other.y0) < TOUCHING and abs(one.y1 - other.y1) < TOUCHING
    over = min(abs(one.y1 - other.y0), abs(other.y1 - one.y0)) < TOUCHING
    next_to = min(abs(one.x1 - other.x0), abs(other.x1 - one.x0)) < TOUCHING
    return (same_columns and over) or (same_rows and next_to)


def _may_be_photograph(box: Box, width: float, height: float) -> bool:
    short, long = sorted((box.width, box.height))
    return short > SMALLEST * width and long < SLENDER * short and area(box) < LARGEST * width * height


def _owner(box: Box, stories: Sequence[Story], sheet: Sheet) -> Story | None:
    captioned = [(_captioned(box, story), story) for story in stories if story.is_photo]
    nearest, whose = max(captioned, key=lambda pair: pair[0], default=(0, None))
    if nearest:
        return whose
    held = [(sum(shared(box, zone) for zone in story.boxes), story) for story in stories]
    within = [story for part, story in held if part > MOSTLY * area(box)]
    if within and (within[0].is_photo or _is_bare(box, sheet)):
        return within[0]
    if sum(part for part, _ in held) > COVERED * area(box):
        return None
    run_round = [story for story in stories if not story.is_photo and _sides(box, story) >= 2]
    return run_round[0] if len(run_round) == 1 else None


def _captioned(box: Box, story: Story) -> int:
    """How surely a photo story tells of a picture: its caption is below it, above it, or they are in one place."""
    near = [zone for zone in story.boxes if beside(box, zone) > MOSTLY * min(box.width, zone.width)]
    if any(0 <= zone.y0 - box.y1 + TOUCHING < NEAR for zone in near):
        return 3
    if any(0 <= box.y0 - zone.y1 + TOUCHING < NEAR for zone in near):
        return 2
    return int(sum(shared(box, zone) for zone in story.boxes) > MOSTLY * area(box))


def _is_bare(box: Box, sheet: Sheet) -> bool:
    """Whether hardly a character stands on a picture."""
    on_it = (glyph.text for glyph in sheet.glyphs if box.x0 < glyph.x < box.x1 - glyph.advance and box.y0 < glyph.y < box.y1)
    return len("".join(on_it).strip()) < FEW


def _sides(box: Box, story: Story) -> int:
    """On how many sides of a picture the text of a story stands, along most of the side."""
    above = below = left = right = 0.0
    for zone in story.boxes:
        across, along = max(beside(box, zone), 0.0), max(abreast(box, zone), 0.0)
        above += across if 0 <= box.y0 - zone.y1 + TOUCHING < NEAR else 0
        below += across if 0 <= zone.y0 - box.y1 + TOUCHING < NEAR else 0
        left += along if 0 <= box.x0 - zone.x1 + TOUCHING < NEAR else 0
        right += along if 0 <= zone.x0 - box.x1 + TOUCHING < NEAR else 0
    whole = MOSTLY * box.width, MOSTLY * box.width, MOSTLY * box.height, MOSTLY * box.height
    return sum(part > least for part, least in zip((above, below, left, right), whole, strict=True))
