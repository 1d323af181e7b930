"""The choices of pages as a table: of pages with gold pages, and of the pages of the tests, which are read as they should be.

Each two neighbouring stories of a page are a choice: the right reading of them, and every other that comes near it.
"""

from collections.abc import Iterator
from pathlib import Path as Folder

from banmian.source.text import read_seed
from banmian.understand.parting import gaps_to_part, parted
from banmian.understand.stories import cut_stories

from .gold import Answers, answers, read_units
from .reading import Path, Ways, others, path_of, ways
from .table import NAMES, Choice, Row

WITHIN = 5.0
"""Other readings that are worse than the best by more never come near."""
MADE = 3
"""A page that was made for a number speaks so many times as loud as one that was measured."""
ROOT = Folder(__file__).parents[2]
SAMPLE = (ROOT / "seeds", ROOT / "tests/gold")


def measured(pages: Folder, gold: Folder, count: int = 1) -> Iterator[Choice]:
    """The choices of pages that have a gold page."""
    for name, units in read_units(gold):
        if (pages / f"{name}.txt").exists():
            found = ways(read_seed(pages / f"{name}.txt").lines)
            right = answers(found.page, found.layout, units)
            path = _right_path(found, right) if right else ()
            yield from _choices(found, path, count)
            if path and path == path_of(found):
                yield from _partings(found, count)


def made() -> Iterator[Choice]:
    """The choices of the sample, and of the pages of the tests that were made for a number or a rule."""
    yield from measured(*SAMPLE, MADE)
    for kind in ("weights", "golden"):
        for page in sorted((ROOT / "tests" / kind).glob("*/page.txt")):
            found = ways(read_seed(page).lines)
            if found.layout.stories:
                yield from _choices(found, path_of(found), MADE)
                yield from _partings(found, MADE)


def _right_path(found: Ways, right: Answers) -> Path:
    """The best of the paths that may be right; empty where none is."""
    last = len(found.layout.stories)
    ahead = {(last, taken): (found.ending(taken), ()) for taken in range(len(found.layout.gaps[last]) + 1)}
    best: dict[tuple[int, int], tuple[float, Path]] = {state: way for state, way in ahead.items() if right.allows_end(state[1])}
    for at in reversed(range(len(found.edges))):
        edge = found.edges[at]
        if edge.end in best and right.allows(edge):
            score, path = best[edge.end]
            best[edge.start] = max(best.get(edge.start, (float("-inf"), ())), (edge.score + score, (at, *path)))
    return best.get((0, 0), (0.0, ()))[1]


def _choices(found: Ways, path: Path, count: int) -> Iterator[Choice]:
    lean = sum(found.edges[at].choice.lean for at in path)
    side = (lean > 0) - (lean < 0)
    for start in range(len(path)):
        right = path[start : start + 2]
        counted = found.counts(right, side)
        rows = {_less(found.counts(other, side), counted) for other in others(found, right, side, WITHIN)}
        if rows:
            yield Choice(count, tuple(sorted(rows)))


def _partings(found: Ways, count: int) -> Iterator[Choice]:
    """The choice whether, and where, a heading block is parted in two; ``found`` is read as it should be."""
    whole = found.of(cut_stories(found.page))
    solid = found.page.profile.solid
    gaps = gaps_to_part(whole.layout, whole.reading, solid)
    layouts = [whole, *(found.of(other) for gap in gaps for other in parted(whole.layout, gap))]
    if any(other.layout == found.layout for other in layouts):
        counted = {other.layout: _counts_of_page(other, solid or other is whole) for other in layouts}
        right = counted.pop(found.layout)
        rows = {_less(row, right) for row in counted.values()}
        if rows:
            yield Choice(count, tuple(sorted(rows)))


def _counts_of_page(found: Ways, free: bool) -> Row:
    """What each number counts in the reading of a whole page; ``free``: nothing was parted, or parting costs nothing."""
    side = (found.reading.side > 0) - (found.reading.side < 0)
    row = list(found.counts(path_of(found), side))
    row[NAMES.index("PARTED")] = -float(not free)
    return tuple(row)


def _less(other: Row, right: Row) -> Row:
    return tuple(round(a - b, 2) + 0.0 for a, b in zip(other, right, strict=True))
