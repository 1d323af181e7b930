"""Stories: each column behind a heading or another column, each at most once, at the least cost on the whole page.

Greedily, the nearest column would often be the wrong one; taken together the choices leave each column its own.
"""

from dataclasses import dataclass

from ..model import Box
from ..model.boxes import around
from .assignment import assign
from .columns import Column
from .heading_links import heading_cost
from .links import NEVER, NONE, column_cost, without_column_rules
from .pieces import Piece, make_pieces, page_indents
from .scene import Heading, Scene

HEADED = 4.0
"""Against a column as the next part of another that begins the text of a heading best …"""
NEAR = 2.0
"""… at less than this cost."""
HOPELESS = NONE - 0.1
"""What costs more is no link."""
STRAINED = 6.5
"""No column whose place costs so much is sure of it."""


@dataclass(frozen=True, slots=True)
class Story:
    """Columns read one after the other, and their heading."""

    heading: Heading | None
    """Its heading, None where it has none."""
    columns: tuple[Column, ...]
    """Its columns in the order they are read."""
    margin: float = 9.0
    """How much worse the second-best place of its worst column is; the less, the more its own place costs."""
    weakest: Column | None = None
    """That column."""

    @property
    def box(self) -> Box:
        """Where it lies."""
        return around([column.box for column in self.columns] + ([self.heading.box] if self.heading else []))


def link_columns(scene: Scene) -> tuple[Story, ...]:
    """The stories of a page whose headings and columns are known."""
    pieces = make_pieces(scene)
    scene = without_column_rules(scene, pieces)
    indents = page_indents(pieces)
    headings = scene.headings
    begun = [[heading_cost(heading, piece, pieces, scene, indents) for heading in headings] for piece in pieces]
    headed = _headed(begun, len(headings))
    costs = [
        begun[at]
        + [NEVER if other is piece else headed[at] + column_cost(other, piece, pieces, scene, indents) for other in pieces]
        for at, piece in enumerate(pieces)
    ]
    taken = assign(costs, NONE)
    taken = [choice if choice >= 0 and costs[at][choice] < HOPELESS else -1 for at, choice in enumerate(taken)]
    margins = [_margin(costs[at], choice) for at, choice in enumerate(taken)]
    stories = _chains(pieces, headings, taken, margins)
    return tuple(sorted(stories, key=lambda story: (story.box.y0, story.box.x0)))


def _headed(begun: list[list[float]], headings: int) -> list[float]:
    """What it costs more to read each column behind another: the heading that it fits best would be left without text."""
    best = [min(range(len(begun)), key=lambda at: begun[at][heading], default=-1) for heading in range(headings)]
    near = {at for heading, at in enumerate(best) if at >= 0 and begun[at][heading] < NEAR}
    return [HEADED if at in near else 0.0 for at in range(len(begun))]


def _margin(costs: list[float], choice: int) -> float:
    """How much worse the second-best choice of a column is."""
    here = costs[choice] if choice >= 0 else NONE
    others = [cost for at, cost in enumerate([*costs, NONE]) if at != choice and not (choice < 0 and at == len(costs))]
    return min([STRAINED if choice >= 0 else NONE, *others]) - here


def _chains(pieces: list[Piece], headings: tuple[Heading, ...], taken: list[int], margins: list[float]) -> list[Story]:
    """The chains that the choices make; a circle is opened at its topmost column."""
    first = len(headings)
    follower = {choice - first: at for at, choice in enumerate(taken) if choice >= first}
    begun = {choice: at for at, choice in enumerate(taken) if 0 <= choice < first}
    stories = [_chain(heading, begun.get(at), pieces, follower, margins) for at, heading in enumerate(headings)]
    used = {id(column) for story in stories for column in story.columns}
    starts = [at for at, choice in enumerate(taken) if choice < 0]
    starts += sorted(range(len(pieces)), key=lambda at: (pieces[at].column.flow.y0, pieces[at].column.flow.x0))
    for at in starts:
        if id(pieces[at].column) not in used:
            story = _chain(None, at, pieces, follower, margins, used)
            used |= {id(column) for column in story.columns}
            stories.append(story)
    return stories


def _chain(
    heading: Heading | None,
    at: int | None,
    pieces: list[Piece],
    follower: dict[int, int],
    margins: list[float],
    used: set[int] | None = None,
) -> Story:
    columns: list[Column] = []
    worst, weakest, gone = 9.0, None, set(used or ())
    while at is not None and id(pieces[at].column) not in gone:
        columns.append(pieces[at].column)
        gone.add(id(pieces[at].column))
        worst, weakest = (margins[at], pieces[at].column) if margins[at] < worst else (worst, weakest)
        at = follower.get(at)
    return Story(heading, tuple(columns), worst, weakest)
