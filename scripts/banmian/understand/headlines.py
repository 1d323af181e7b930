"""Which heading belongs to which story: one dynamic programme over the gaps between the bodies.

Every gap is cut into *for the story above | for nobody | standing head | for the story below*. A reading's score is the
sum of named numbers; the best reading wins, and the distance to the second best is kept as the margin.

* ``防疫服务两不误`` (002:111) → the story at 91: shares 防疫·服务, though this page sets headlines before their bodies
* ``治水、活水、亲水`` (004:330) → nobody: a refer
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from .likeness import Likeness

LEXICAL = 2.0
"""Weight of the shared words."""
CHANCE = 0.35
"""Root of the share that a heading has with any body of the page by chance."""
SIDE = 0.5
"""For a heading on the side where this page sets its headlines, and against one on the other side."""
FURTHER_BLOCK = 0.2
"""Against each further block of the same story."""
HEADLESS = 1.2
"""Against a story without a heading."""
BOTH_SIDES = 0.6
"""Against headings on both sides of a story."""
PHOTO_HEADED = 0.8
"""Against a heading over a caption."""
NOBODY = 1.3
"""Against a heading that belongs to no story."""
NOBODY_UNIT = 0.5
"""The same, if it is a complete unit: a headline with its deck."""
STANDING = 0.3
"""Against a standing head over a story."""
OUT_OF_PLACE = 0.8
"""Against a lead-in (``教育部——``) without a headline behind it, and against a deck without one before it."""
COMPLETE = 0.55
"""Against a further heading behind a complete headline."""
SLOGAN = 1.2
"""Against a campaign slogan as kicker: over another heading it is a standing head."""
MERGED = 0.9
"""Against a dateline in mid-story."""
MERGED_UNFINISHED = -0.4
"""The same, behind a paragraph that ends without a full stop."""


class Shape(StrEnum):
    """What a heading block looks like by itself."""

    PLAIN = "plain"
    """Nothing special."""
    UNIT = "unit"
    """A headline with its deck: ``治水、活水、亲水`` / ``——山东探索…``."""
    DECK = "deck"
    """A deck by itself: ``——韩正出席``."""
    SERIES = "series"
    """A headline with its series in a bracket: ``养殖牦牛有奔头（新春走基层）``."""
    LEAD_IN = "lead-in"
    """A kicker that wants a headline behind it: ``教育部——``."""
    SLOGAN = "slogan"
    """Parallel clauses, as campaign banners have them: ``强信心 稳经济 促发展``."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two bodies."""

    blocks: tuple[str, ...]
    """Text of each heading block."""
    shapes: tuple[Shape, ...]
    """What each block looks like."""


@dataclass(frozen=True, slots=True)
class Body:
    """What the programme knows of a story."""

    photo: bool
    """Whether it is a caption."""
    joins: float | None
    """Cost of reading it as part of the story above; None where that is impossible."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The headings of one story."""

    first: int
    """Index of its first body."""
    last: int
    """Index of its last body (more than one if a dateline stands in mid-story)."""
    above: tuple[tuple[int, int], ...]
    """Its headings in the gap before it, as (gap, block)."""
    below: tuple[tuple[int, int], ...]
    """Its headings in the gap behind it."""
    standing: tuple[int, int] | None
    """Its standing head."""
    score: float
    """What this choice counts."""
    margin: float = 9.0
    """How much worse the best other reading is."""


class Reader:
    """Scores readings of one page for one orientation and finds the best."""

    def __init__(self, gaps: list[Gap], bodies: list[Body], likeness: Likeness, side: float):
        self.gaps, self.bodies, self.likeness, self.side = gaps, bodies, likeness, side
        self._fit = lru_cache(maxsize=None)(self._fit_uncached)

    def best(self) -> tuple[float, list[Choice], list[tuple[int, int]]]:
        """Score, choices and the blocks that belong to nobody, of the best reading."""
        return self._settle(0, 0)

    def _settle(self, first: int, taken: int) -> tuple[float, list[Choice], list[tuple[int, int]]]:
        if not hasattr(self, "_memo"):
            self._memo: dict[tuple[int, int], tuple[float, list[Choice], list[tuple[int, int]]]] = {}
        key = (first, taken)
        if key not in self._memo:
            self._memo[key] = self._settle_uncached(first, taken)
        return self._memo[key]

    def _settle_uncached(self, first: int, taken: int) -> tuple[float, list[Choice], list[tuple[int, int]]]:
        """The best reading from body ``first`` on, if its gap's first ``taken`` blocks are the story above's."""
        count = len(self.gaps[first].blocks)
        if first == len(self.bodies):
            free = [(first, block) for block in range(taken, count)]
            return -sum(self._nobody(first, block) for _, block in free), [], free
        best: tuple[float, list[Choice], list[tuple[int, int]]] | None = None
        for skip in range(taken, count + 1):
            lost = [(first, block) for block in range(taken, skip)]
            cost = sum(self._nobody(first, block) for _, block in lost)
            for standing in (None, skip) if skip < count and self._may_stand(first, skip) else (None,):
                above = tuple((first, block) for block in range(skip + (standing is not None), count))
                for choice, last, used in self._stories(first, above, (first, standing) if standing is not None else None):
                    rest = self._settle(last + 1, used)
                    score = choice.score + rest[0] - cost
                    if best is None or score > best[0]:
                        best = score, [choice, *rest[1]], lost + rest[2]
        assert best is not None
        return best

    def _stories(self, first: int, above: tuple[tuple[int, int], ...], standing: tuple[int, int] | None):  # type: ignore[no-untyped-def]
        """Every story that begins with body ``first``: how far it goes, and how many blocks below it takes."""
        joined = 0.0
        for last in range(first, len(self.bodies)):
            if last > first:
                cost = self.bodies[last].joins
                if cost is None or self.gaps[last].blocks:
                    break
                joined += cost
            for used in range(len(self.gaps[last + 1].blocks) + 1):
                below = tuple((last + 1, block) for block in range(used))
                score = self._score(first, last, above, below, standing) - joined
                yield Choice(first, last, above, below, standing, score), last, used

    def _score(self, first: int, last: int, above: tuple[tuple[int, int], ...], below: tuple[tuple[int, int], ...],
               standing: tuple[int, int] | None) -> float:
        photo = self.bodies[first].photo
        blocks = above + below
        if not blocks:
            return (0.0 if photo else -HEADLESS) - (STANDING if standing else 0.0) - (PHOTO_HEADED if photo and standing else 0)
        score = self._fit(first, last, blocks) - FURTHER_BLOCK * (len(blocks) - 1)
        score += self.side * (len(below) - len(above)) / len(blocks)
        score -= BOTH_SIDES if above and below else 0.0
        score -= PHOTO_HEADED if photo else 0.0
        score -= self._misplaced(above) + self._misplaced(below)
        score -= SLOGAN * (self._slogans(above) + self._slogans(below))
        return score - (STANDING if standing else 0.0)

    def _may_stand(self, gap: int, block: int) -> bool:
        return self.gaps[gap].shapes[block] in (Shape.PLAIN, Shape.SLOGAN)

    def _slogans(self, blocks: tuple[tuple[int, int], ...]) -> int:
        """How many campaign slogans stand where a kicker stands."""
        return sum(self.gaps[gap].shapes[block] is Shape.SLOGAN for gap, block in blocks[:-1])

    def _misplaced(self, blocks: tuple[tuple[int, int], ...]) -> float:
        """What it costs that blocks stand where their shape does not belong."""
        shapes = [self.gaps[gap].shapes[block] for gap, block in blocks]
        if not shapes:
            return 0.0
        ends = (shapes[-1] is Shape.LEAD_IN) + (shapes[0] is Shape.DECK)
        complete = sum(
            a in (Shape.UNIT, Shape.SERIES) and b is not Shape.DECK for a, b in zip(shapes, shapes[1:], strict=False)
        )
        return OUT_OF_PLACE * ends + COMPLETE * complete

    def _fit_uncached(self, first: int, last: int, blocks: tuple[tuple[int, int], ...]) -> float:
        bodies = tuple(range(first, last + 1))
        return sum(
            LEXICAL * (self.likeness.share(self.gaps[gap].blocks[block], bodies) ** 0.5 - CHANCE) for gap, block in blocks
        )

    def _nobody(self, gap: int, block: int) -> float:
        return NOBODY_UNIT if self.gaps[gap].shapes[block] is Shape.UNIT else NOBODY


def assign_headlines(gaps: list[Gap], bodies: list[Body], likeness: Likeness) -> tuple[list[Choice], list[tuple[int, int]], float]:
    """The best reading of the page: choices, blocks that are nobody's, and the side its headlines stand on (−1 to 1)."""
    readings = [(side, Reader(gaps, bodies, likeness, side).best()) for side in (-SIDE, 0.0, SIDE)]
    side, (_, choices, free) = max(readings, key=lambda row: row[1][0])
    return choices, free, side
