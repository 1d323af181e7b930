"""What a heading counts for a story: a sum of named numbers, each with its reason in words.

* shares the words of the body   ``防疫服务两不误`` ↔ ``…防疫…服务…两不误``   + 2·(√0.5 − 0.35)
* stands on the other side than the page's other headlines                      − 0.5
* a campaign slogan where a kicker stands                                       − 1.2
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ..said import Said, said
from . import weights
from .likeness import Likeness
from .reasons import Reason

Place = tuple[int, int]
"""A heading block: (gap, block in the gap)."""
Row = tuple[float, Reason, tuple[str, ...]]
"""What something counts, why, and what fills the gaps of that reason."""


class Shape(StrEnum):
    """What a heading block looks like by itself."""

    PLAIN = "plain"
    """Nothing special."""
    UNIT = "unit"
    """A headline with its deck: ``治水、活水、亲水`` / ``——山东探索…``."""
    DECK = "deck"
    """A deck by itself: ``——访梁山县委常委…``."""
    SERIES = "series"
    """A headline with its series in a bracket: ``…（社区见闻）``."""
    LEAD_IN = "lead-in"
    """A kicker that wants a headline behind it: ``教育部——``."""
    SLOGAN = "slogan"
    """Parallel clauses, as campaign banners have them: ``强信心 稳经济 促发展``."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two bodies."""

    blocks: tuple[str, ...] = ()
    """Text of each heading block."""
    shapes: tuple[Shape, ...] = ()
    """What each block looks like."""


@dataclass(frozen=True, slots=True)
class Body:
    """What the programme knows of a story."""

    photo: bool = False
    """Whether it is a caption."""
    joins: float | None = None
    """Cost of reading it as part of the story above; None where that is impossible."""
    headed: bool = False
    """Whether it wants no headline here: a person stated it, or the story comes from another page."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The headings of one story."""

    first: int
    """Index of its first body."""
    last: int
    """Index of its last body (more than one if a dateline stands in mid-story)."""
    above: tuple[Place, ...]
    """Its headings in the gap before it."""
    below: tuple[Place, ...]
    """Its headings in the gap behind it."""
    standing: Place | None
    """Its standing head."""
    score: float
    """What this choice counts, wherever the page sets its headlines."""
    lean: float = 0.0
    """Where its headings stand: -1 all before the body, 1 all behind it; counts as much as the page's side."""
    joined: float = 0.0
    """What joining its bodies costs, part of the score."""
    reasons: tuple[tuple[float, Said], ...] = ()
    """The numbers of its score, each with its reason; only of a choice that was made."""
    margin: float = 9.0
    """How much worse the page reads without this choice."""

    @property
    def key(self) -> object:
        """What tells this choice from others for the same story."""
        return self.first, self.last, self.above, self.below, self.standing


class Scale:
    """Weighs choices on one page."""

    def __init__(self, gaps: list[Gap], bodies: list[Body], likeness: Likeness):
        self.gaps, self.bodies, self.likeness = gaps, bodies, likeness
        self._fits: dict[tuple[int, int, Place], float] = {}

    def choose(
        self, first: int, last: int, above: tuple[Place, ...], below: tuple[Place, ...], standing: Place | None, joined: float
    ) -> Choice:
        """A choice with what it counts."""
        score = sum(weight for weight, _, _ in self._rows(first, last, above, below, standing)) - joined
        blocks = len(above) + len(below)
        lean = (len(below) - len(above)) / blocks if blocks else 0.0
        return Choice(first, last, above, below, standing, score, lean, joined)

    def explain(self, choice: Choice, side: float) -> tuple[tuple[float, Said], ...]:
        """The numbers of a choice's score, each with its reason, the weightiest first; ``side``: where headlines stand."""
        rows = [
            (weight, said(reason, *values))
            for weight, reason, values in self._rows(choice.first, choice.last, choice.above, choice.below, choice.standing)
        ]
        lean = side * choice.lean
        rows.append((lean, said(Reason.ON_THE_SIDE if lean > 0 else Reason.OTHER_SIDE)))
        rows.append((-choice.joined, said(Reason.GOES_ON)))
        return tuple(sorted((row for row in rows if row[0]), key=lambda row: -abs(row[0])))

    def _rows(
        self, first: int, last: int, above: tuple[Place, ...], below: tuple[Place, ...], standing: Place | None
    ) -> list[Row]:
        """What a choice counts, number by number."""
        blocks, photo = above + below, self.bodies[first].photo
        rows: list[Row] = []
        if standing:
            rows.append((-weights.STANDING - self._fits_above(standing), Reason.STANDING_HEAD, ()))
        if not blocks:
            if not photo and not self.bodies[first].headed:
                rows.append((-weights.HEADLESS, Reason.NO_HEADING, ()))
            if photo and standing:
                rows.append((-weights.PHOTO_HEADED, Reason.PHOTO_BANNER, ()))
            return rows
        rows += [(self.fit(first, last, place), Reason.WORDS_SHARED, (self._text(place),)) for place in blocks]
        further = weights.FURTHER_BLOCK * (len(blocks) - 1) + weights.THIRD_BLOCK * max(0, len(blocks) - 2)
        rows.append((-further, Reason.FURTHER_HEADINGS, ()))
        rows += [(-weights.BOTH_SIDES, Reason.BOTH_SIDES, ())] if above and below else []
        rows += [(-weights.PHOTO_HEADED, Reason.PHOTO_HEADED, ())] if photo else []
        rows.append((-self._misplaced(above) - self._misplaced(below), Reason.UNUSUAL_ORDER, ()))
        return rows

    def _fits_above(self, standing: Place) -> float:
        """How well a would-be standing head fits the story above it, to which it then rather belongs."""
        if not standing[0] or self._shape(standing) is Shape.SLOGAN:
            return 0.0
        return max(0.0, self.fit(standing[0] - 1, standing[0] - 1, standing))

    def fit(self, first: int, last: int, place: Place) -> float:
        """How well a heading's words fit the bodies."""
        key = first, last, place
        if key not in self._fits:
            share = self.likeness.share(self._text(place), tuple(range(first, last + 1)))
            self._fits[key] = weights.LEXICAL * (share**0.5 - weights.CHANCE)
        return self._fits[key]

    def may_stand(self, place: Place) -> bool:
        """Whether a block may be a standing head by its shape."""
        return self._shape(place) in (Shape.PLAIN, Shape.SLOGAN)

    @staticmethod
    def nobody(shape: Shape) -> float:
        """What it costs that a block belongs to no story."""
        return weights.NOBODY_UNIT if shape is Shape.UNIT else weights.NOBODY

    def _misplaced(self, blocks: tuple[Place, ...]) -> float:
        """What it costs that blocks on one side stand where their shape does not belong."""
        shapes = [self._shape(place) for place in blocks]
        if not shapes:
            return 0.0
        announced = self._text(blocks[-1]).endswith(("—", "：", ":"))
        ends = (shapes[-1] is Shape.LEAD_IN) * (weights.ANNOUNCED if announced else weights.OUT_OF_PLACE)
        ends += (shapes[0] is Shape.DECK) * weights.OUT_OF_PLACE
        slogans = sum(shape is Shape.SLOGAN for shape in shapes[:-1])
        complete = sum(a in (Shape.UNIT, Shape.SERIES) and b is not Shape.DECK for a, b in pairwise(shapes))
        return ends + weights.SLOGAN * slogans + weights.BEHIND_COMPLETE * complete

    def _text(self, place: Place) -> str:
        return self.gaps[place[0]].blocks[place[1]]

    def _shape(self, place: Place) -> Shape:
        return self.gaps[place[0]].shapes[place[1]]
