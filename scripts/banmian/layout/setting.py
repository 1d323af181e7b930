"""From characters to printed lines, whatever order they were painted in.

* characters on one baseline, of one size, close together   → a line that runs to the right
* characters below each other, closer than to their sides    → a line that runs downwards (竖排, 竖题)
* a gap with a gap above or below it between the same columns → a gutter: two lines
* a gap where the line above or below runs through            → a space in one line: ``本报北京讯  （记者``
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from ..source.sheet import Glyph, Sheet
from .gutters import cut_runs
from .rows import Row, make_row, square
from .upright import part_upright

SAME_SIZE = 1.03
"""Sizes that differ by less are one."""
LEVEL = 0.12
"""Baselines that differ by less em are one."""
AGAIN = 0.3
"""A character that stands again within so many em was struck twice."""
ODD_SIZE, TOUCHING, APART = 1.34, 0.28, -0.35
"""Neighbours of another size in one line: sizes differ by less, the gap is between these, in em."""


def set_rows(sheet: Sheet) -> tuple[Row, ...]:
    """The printed lines of a page, from top to foot."""
    glyphs = strike_once(sheet.glyphs)
    upright, level = part_upright(glyphs, sheet.glyphs)
    rows = [row for line in upright if (row := make_row(line, upright=True))]
    runs = [run for row in _baselines(level) for run in row]
    rows += [row for run in _mend(cut_runs(runs)) if (row := make_row(run))]
    return tuple(sorted(rows, key=lambda row: (row.box.y0, row.box.x0)))


def strike_once(glyphs: tuple[Glyph, ...]) -> list[Glyph]:
    """Characters without those that repeat one at its place (叠印)."""
    kept: list[Glyph] = []
    near: dict[tuple[str, int, int], list[Glyph]] = defaultdict(list)
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x)):
        if glyph.text.isspace():
            kept.append(glyph)
            continue
        cell = max(1.0, glyph.type.size)
        column, row = int(glyph.x // cell), int(glyph.y // cell)
        twin = any(
            _is_twin(glyph, other)
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for other in near.get((glyph.text, column + dx, row + dy), ())
        )
        if not twin:
            near[glyph.text, column, row].append(glyph)
            kept.append(glyph)
    return kept


def _is_twin(one: Glyph, other: Glyph) -> bool:
    reach = AGAIN * min(one.type.size, one.advance)
    return abs(one.x - other.x) < reach and abs(one.y - other.y) < reach and abs(one.type.size - other.type.size) < reach


def _baselines(glyphs: list[Glyph]) -> Iterator[list[list[Glyph]]]:
    """Characters of one size on one baseline, each from left to right; spaces with those they stand by."""
    for held in by_size(glyphs):
        rows: list[list[Glyph]] = []
        for glyph in sorted(held, key=lambda glyph: (glyph.y, glyph.x)):
            if rows and glyph.y - rows[-1][0].y <= LEVEL * glyph.type.size:
                rows[-1].append(glyph)
            else:
                rows.append([glyph])
        yield [sorted(row, key=lambda glyph: (glyph.x, glyph.y)) for row in rows]


def by_size(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """The characters of each size; sizes that hardly differ are one."""
    sizes: dict[float, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        sizes[glyph.type.size].append(glyph)
    found: list[list[Glyph]] = []
    before = 0.0
    for size, held in sorted(sizes.items()):
        if found and size <= before * SAME_SIZE:
            found[-1] += held
        else:
            found.append(list(held))
        before = size
    return found


def _mend(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Runs with pieces of another size taken in that touch them: digits of another font, raised figures, large initials."""
    order = sorted((run for run in runs if run), key=lambda run: (run[0].x, run[0].y))
    starts = [run[0].x for run in order]
    gone: set[int] = set()
    for at, run in enumerate(order):
        if at in gone:
            continue
        grown = True
        while grown:
            grown = False
            size = run[0].type.size
            end = max(square(glyph).x1 for glyph in run)
            low = bisect_left(starts, end + APART * size)
            for other in range(max(low, at + 1), len(order)):
                if starts[other] > end + TOUCHING * size:
                    break
                if other not in gone and _continues(run, order[other], end):
                    run += order[other]
                    gone.add(other)
                    grown = True
                    break
    return [run for at, run in enumerate(order) if at not in gone]


def _continues(run: list[Glyph], other: list[Glyph], end: float) -> bool:
    """Whether a run of another size goes on where this one ends."""
    one, two = run[-1].type.size, other[0].type.size
    small, large = sorted((one, two))
    if large > ODD_SIZE * small or large <= SAME_SIZE * small:
        return False
    few = min(len(run), len(other)) <= 4 or small == large
    level = abs(run[-1].y - other[0].y) < LEVEL * small * 1.5
    return few and level and APART * small < other[0].x - end < TOUCHING * small
