"""A page with all the ways in which its headings and stories can be read, and what each weight counts in them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from banmian.model import Line
from banmian.understand import STEPS, weights
from banmian.understand.assemble import gaps_and_bodies, likeness_of, read_layout
from banmian.understand.headlines import Edge, Reading, State, lattice
from banmian.understand.likeness import Likeness
from banmian.understand.marked_page import MarkedPage
from banmian.understand.parting import part_blocks
from banmian.understand.stories import Layout, cut_stories
from banmian.understand.weighing import Scale

from .table import CHANCE, LEXICAL, NAMES, Row

STEP = 1 / 1024
"""A number is moved by so much to see what it counts."""
Path = tuple[int, ...]
"""Steps through a page, by their number."""


@dataclass(frozen=True)
class Ways:
    """Every way to read the headings and stories of a page."""

    page: MarkedPage
    """The page."""
    layout: Layout
    """Its stories and headings."""
    reading: Reading
    """How it is read."""
    likeness: Likeness
    """Its bodies, ready to be compared."""

    def of(self, layout: Layout) -> "Ways":
        """The ways to read another layout of the page."""
        return replace(self, layout=layout, reading=read_layout(self.page, layout, self.likeness, set()))

    @cached_property
    def _lattice(self) -> tuple[list[Edge], list[float]]:
        return self._weighed()

    def _weighed(self) -> tuple[list[Edge], list[float]]:
        gaps, bodies = gaps_and_bodies(self.page, self.layout, self.likeness, set())
        return lattice(Scale(gaps, bodies, self.likeness))

    @property
    def edges(self) -> list[Edge]:
        """Every choice, as a step."""
        return self._lattice[0]

    def ending(self, taken: int) -> float:
        """What it costs that the blocks of the last gap from this one on are nobody's, above 0 for less."""
        return self._lattice[1][taken] - self._lattice[1][-1]

    @cached_property
    def leaving(self) -> dict[State, list[int]]:
        """The steps from each state."""
        found: dict[State, list[int]] = defaultdict(list)
        for at, edge in enumerate(self.edges):
            found[edge.start].append(at)
        return found

    def score(self, at: int, side: int) -> float:
        """What a step counts where the page sets its headlines before (-1) or behind (1) their stories."""
        return self.edges[at].score + side * weights.SIDE * self.edges[at].choice.lean

    def is_end(self, state: State) -> bool:
        """Whether nothing is left to be read."""
        return state[0] == len(self.layout.stories)

    @cached_property
    def _counted(self) -> dict[str, tuple[list[Edge], list[float]]]:
        """The steps with each number a little greater."""
        found = {}
        for name in NAMES:
            held = getattr(weights, name)
            setattr(weights, name, held + STEP)
            try:
                found[name] = self._weighed()
            finally:
                setattr(weights, name, held)
        return found

    def counts(self, path: Path, side: int) -> Row:
        """What each number counts in a path, and the rest; of likeness the roots of the shares and how many there are."""
        row = [self._count(name, path) for name in NAMES]
        row[NAMES.index("SIDE")] = sum(side * self.edges[at].choice.lean for at in path)
        row[CHANCE] = -row[CHANCE] / weights.LEXICAL
        row[LEXICAL] += weights.CHANCE * row[CHANCE]
        scored = sum(self.score(at, side) for at in path) + self._behind(path)
        linear = sum(getattr(weights, name) * row[at] for at, name in enumerate(NAMES) if at not in (LEXICAL, CHANCE))
        rest = scored - linear - weights.LEXICAL * (row[LEXICAL] - weights.CHANCE * row[CHANCE])
        return (*row, rest)

    def _behind(self, path: Path) -> float:
        end = self.edges[path[-1]].end
        return self.ending(end[1]) if self.is_end(end) else 0.0

    def _count(self, name: str, path: Path) -> float:
        edges, behind = self._counted[name]
        more = sum(edges[at].score - self.edges[at].score for at in path)
        end = self.edges[path[-1]].end
        more += behind[end[1]] - behind[-1] - self.ending(end[1]) if self.is_end(end) else 0.0
        return more / STEP


def ways(lines: tuple[Line, ...]) -> Ways:
    """The ways to read a page, in the layout that it is read in."""
    page = MarkedPage(lines)
    for step in STEPS:
        page = step(page)
    layout = cut_stories(page)
    likeness = likeness_of(page, layout)
    layout, reading = part_blocks(layout, lambda other: read_layout(page, other, likeness, set()), page.profile.solid)
    return Ways(page, layout, reading, likeness)


def path_of(ways: Ways) -> Path:
    """The path of the reading."""
    index = {_key(edge): at for at, edge in enumerate(ways.edges)}
    path, taken = [], 0
    for choice in ways.reading.choices:
        skipped = len(ways.layout.gaps[choice.first]) - len(choice.above) - (choice.standing is not None)
        path.append(index[(choice.first, taken), skipped, choice.key])
        taken = len(choice.below)
    return tuple(path)


def _key(edge: Edge) -> tuple[State, int, object]:
    return edge.start, edge.skipped, edge.choice.key


def others(ways: Ways, right: Path, side: int, within: float) -> Iterator[Path]:
    """Every path from where a right one begins to where it ends that is not much worse than the best; or to the page's end."""
    start, end = ways.edges[right[0]].start, ways.edges[right[-1]].end
    ahead: dict[State, float] = {}

    def best(state: State) -> float:
        if state not in ahead:
            steps = ((ways.score(at, side) + best(ways.edges[at].end)) for at in onward(state))
            ahead[state] = max((*steps, *stops(state)), default=float("-inf"))
        return ahead[state]

    def stops(state: State) -> Iterator[float]:
        if state == end or (ways.is_end(end) and ways.is_end(state)):
            yield ways.ending(state[1]) if ways.is_end(state) else 0.0

    def onward(state: State) -> list[int]:
        return [at for at in ways.leaving.get(state, ()) if ways.edges[at].end[0] <= end[0]]

    def walk(state: State, path: Path, score: float) -> Iterator[Path]:
        if path != right and any(score + more >= best(start) - within for more in stops(state)):
            yield path
        for at in onward(state):
            if score + ways.score(at, side) + best(ways.edges[at].end) >= best(start) - within:
                yield from walk(ways.edges[at].end, (*path, at), score + ways.score(at, side))

    return walk(start, (), 0.0)
