"""Where one line ends and the line of the next column begins.

* gaps below each other, text at both sides → a gutter
* a gap where the nearest line above or below runs through → a space within the line
* a narrow gap that only one line below leaves white too → a space within a justified line
* lines above and below begin where a gap without a space character ends, and none runs through → a gutter
* equal gaps between all characters → a line set wide
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise
from statistics import median

from ..chars import HAN_RE
from ..model import Box
from ..source.sheet import Glyph
from .heading_gutters import heads_two, piece_at
from .runs import COLUMN, FLANK, SLIGHT, Run, begin_at, edges, ends, starts_behind, whites

BROAD = 3.2
"""Wider gaps part everything …"""
WIDE_SET = 3
"""… but in lines set wide, of so many characters at least."""
EVEN = 0.16
"""Gaps that differ by less em are equal."""
NEAR = 2.0
"""Lines no further away than so many em tell what a gap is."""
LARGER = 1.2
"""Type so many times as large as the text's is a heading's."""
UNDER = 9.0
"""The text of a heading begins no further below it, in its own ems."""
NARROW = 0.75
"""A gap up to so many em is a gutter only where no line close to it runs through …"""
HOLE = 1.0
"""Between lines that run through, above and below, a gap up to so many em is held to that too."""
OVERHANG = 0.4
"""A line over several columns has a piece that begins so many em before the column below it."""
HANGING = set("，。、；：”’）》")
"""Marks that may stand behind the end of a full line."""
ALONE = 1.25
"""A gap without lines above and below is a space up to so many em."""
MARK_SPACE = 1.7
"""A gap that holds a space character is one up to so many em, where nothing above or below speaks."""


def cut_runs(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """The rows cut at gutters; each piece is one printed line."""
    runs = sorted((run for row in rows if (run := Run(row)).glyphs), key=lambda run: run.y)
    levels = [run.y for run in runs]
    usual = _usual_size(runs)
    found: list[list[Glyph]] = []
    text: list[Box] = []
    for heads in (False, True):
        for at, run in enumerate(runs):
            if (run.size > LARGER * usual) is not heads:
                continue
            near = _near(runs, levels, at)
            far = (runs[:at][::-1], runs[at + 1 :])
            below = [line for line in text if 0 < line.y1 - run.y < UNDER * run.size] if heads else []
            cuts = [index for index in range(1, len(run.glyphs)) if _is_gutter(run, index, near, below, far)]
            pieces = [run.glyphs[i:j] for i, j in pairwise([0, *cuts, len(run.glyphs)])]
            found += [_with_spaces(run, i, j) for i, j in pairwise([0, *cuts, len(run.glyphs)])]
            if abs(run.size - usual) < 0.1 * usual:
                text += [Box(p[0].x, run.y - run.size, p[-1].x + p[-1].advance, run.y) for p in pieces]
        text.sort(key=lambda line: line.y1)
    return found


def _usual_size(runs: list[Run]) -> float:
    """The size of most characters."""
    counts: Counter[float] = Counter()
    for run in runs:
        counts[run.size] += len(run.glyphs)
    return counts.most_common(1)[0][0] if counts else 1.0


def _near(runs: list[Run], levels: list[float], at: int) -> list[Run]:
    """The runs just above and below, the nearest first."""
    run = runs[at]
    low, high = bisect_left(levels, run.y - NEAR * run.size), bisect_right(levels, run.y + NEAR * run.size)
    around = [runs[i] for i in range(low, high) if abs(levels[i] - run.y) > 0.5 * run.size]
    return sorted(around, key=lambda other: (abs(other.y - run.y), other.y))


def _with_spaces(run: Run, start: int, stop: int) -> list[Glyph]:
    """A piece of a run with the spaces in it and at its ends."""
    piece = run.glyphs[start:stop]
    low = run.glyphs[start - 1].x if start else piece[0].x - 6 * run.size
    high = run.glyphs[stop].x if stop < len(run.glyphs) else piece[-1].x + 6 * run.size
    spaces = [space for space in run.spaces if low < space.x < high]
    return sorted(piece + spaces, key=lambda glyph: (glyph.x, glyph.text.isspace()))


def _is_gutter(run: Run, index: int, near: list[Run], below: list[Box], far: tuple[list[Run], list[Run]]) -> bool:
    """Whether two lines part before a character of a run; ``far`` are the runs above and below, the nearest first."""
    before, here = run.glyphs[index - 1], run.glyphs[index]
    em = before.type.size * before.type.stretch
    low, high = before.x + before.advance, here.x
    gap = (high - low) / em
    if gap < SLIGHT:
        return before.text in HANGING and _hangs(run, before, here, near, far)
    if _set_wide(run, index, em):
        return False
    if gap > BROAD:
        return True
    same = [other for other in near if abs(other.size - run.size) < 0.1 * run.size]
    crossed = any(other.crossed(low, high) for other in same)
    if below and same and not crossed and gap > 0.45 and heads_two(run.glyphs, index, below):
        return True
    if not below and gap < HOLE and _is_amid(run, index, same, far):
        return False
    told = _told_by_lines(run, low, high, em, same, far)
    if told is not None or crossed:
        return bool(told)
    if below:
        return heads_two(run.glyphs, index, below) if gap < ALONE * 1.5 else True
    held = any(low - 0.1 * em <= space.x < high for space in run.spaces)
    begun = not held and sum(edges(run, low, high, side) for side in far) >= COLUMN
    if begun or any(whites(run, low, high, em, side)[0] for side in far):
        return gap > 0.45
    return gap > (MARK_SPACE if held else ALONE)


def _is_amid(run: Run, index: int, same: list[Run], far: tuple[list[Run], list[Run]]) -> bool:
    """Whether words stand alone at both sides of a gap and begin where no column does: a kicker in the middle of several."""
    low, high = piece_at(run.glyphs, index - 1, -1)[0], piece_at(run.glyphs, index, 1)[1]
    alone = not any(other.holds(low, high) for other in same)
    return alone and not any(begin_at(run, low - indent * run.size, side) for side in far for indent in (0, 2))


def _told_by_lines(
    run: Run, low: float, high: float, em: float, same: list[Run], far: tuple[list[Run], list[Run]]
) -> bool | None:
    """Whether a gap is a gutter by the lines above and below it that leave the same white; None where they don't tell."""
    gap = (high - low) / em
    white = [other for other in same if not other.crossed(low, high) and all(other.flanks(low, high, FLANK * em))]
    counts, closed = zip(*(whites(run, low, high, em, side) for side in far), strict=True)
    if sum(counts) < COLUMN and (gap <= NARROW or (gap < HOLE and all(closed))):
        return False
    if gap < HOLE and _overhangs(run, low, high, far):
        return False
    if gap >= HOLE and max(counts) >= COLUMN:
        return True
    if white and (gap > NARROW or len(white) == len(same) > 1):
        return gap > 0.45
    return None


def _hangs(run: Run, mark: Glyph, here: Glyph, near: list[Run], far: tuple[list[Run], list[Run]]) -> bool:
    """Whether a mark stands wholly or half behind its column's edge, in a gutter that it fills: lines end there."""
    high = here.x
    for low in (mark.x, mark.x + mark.advance / 2):
        white = high - low > 0.4 * run.size
        meets = white and edges(run, low, high, near) and ends(run, low, high, near)
        if meets and all(sum(count(run, low, high, side) for side in far) >= COLUMN for count in (edges, ends)):
            return True
    return False


def _overhangs(run: Run, low: float, high: float, far: tuple[list[Run], list[Run]]) -> bool:
    """Whether what stands behind a gap begins in the gutter itself, further left than any line of the column there."""
    starts = [start for side in far for start in starts_behind(run, low, high, side)]
    return len(starts) >= COLUMN and min(starts) > high + OVERHANG * run.size


def _set_wide(run: Run, index: int, em: float) -> bool:
    """Whether the gap before a character is one of several equal ones between single characters."""
    low, high = max(1, index - 2), min(len(run.glyphs), index + 3)
    gaps = [(run.glyphs[i].x - run.glyphs[i - 1].x - run.glyphs[i - 1].advance) / em for i in range(low, high)]
    here = (run.glyphs[index].x - run.glyphs[index - 1].x - run.glyphs[index - 1].advance) / em
    equal = sum(abs(gap - here) < EVEN for gap in gaps)
    single = all(HAN_RE.match(run.glyphs[i].text[0]) for i in (index - 1, index))
    return single and equal >= min(WIDE_SET, len(run.glyphs) - 1) and len(run.glyphs) > 2 and here < 5 and median(gaps) > 0.2
