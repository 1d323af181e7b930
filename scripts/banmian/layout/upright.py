"""Upright lines (竖排, 竖题): characters below each other, closer than to their neighbours at the sides.

Lines turned by a right angle are upright lines, too; so are digits and Latin words that lie in one.
"""

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from ..model.boxes import around
from ..source.sheet import Glyph, Type
from .gutters import cut_runs
from .rows import square
from .upright_strays import LEAST, add_stragglers, axis_of, size_of, take_in

CLOSE, FAR = 0.8, 1.36
"""… so many em apart, from square to square …"""
STRAIGHT = 0.14
"""… and so straight."""
MOSTLY = 0.7
"""So large a part of an upright line is closer to above and below than to its sides."""
CLOSER = 0.06
"""By so many em they are closer than their neighbours at the sides are."""
ALONG = 3.0
"""The next character of a line set wide is no further away, in em."""


def part_upright(glyphs: list[Glyph], painted: tuple[Glyph, ...]) -> tuple[list[list[Glyph]], list[Glyph]]:
    """Upright lines, each in reading order, and the characters that are in none; ``painted`` is the order of painting."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    level = [glyph for glyph in inked if glyph.type.angle == 0]
    turned = [glyph for glyph in inked if glyph.type.angle == 90]
    lines = _without_level(_chains(level), painted)
    if not lines and not turned:
        return [], glyphs
    if lines:
        lines = take_in(lines, _others(lines, level + turned))
        lines = add_stragglers(lines, _others(lines, level))
    lines += _chains_turned(_others(lines, turned))
    return _cut(lines), _others(lines, glyphs)


def _without_level(lines: list[list[Glyph]], painted: tuple[Glyph, ...]) -> list[list[Glyph]]:
    """The lines without those whose characters were painted along level ones: a headline set wide on lines set close."""
    if not lines:
        return lines
    inked = [glyph for glyph in painted if not glyph.text.isspace()]
    along = {id(glyph) for pair in pairwise(inked) if _follows(*pair) for glyph in pair}
    return [line for line in lines if sum(id(glyph) in along for glyph in line) < len(line) / 2]


def _follows(one: Glyph, other: Glyph) -> bool:
    """Whether a character stands right of another in one line."""
    size = one.type.size
    return abs(one.y - other.y) < STRAIGHT * size and 0.5 * one.advance < other.x - one.x < ALONG * size


def _others(lines: list[list[Glyph]], glyphs: list[Glyph]) -> list[Glyph]:
    """The characters that are in none of the lines."""
    taken = {id(glyph) for line in lines for glyph in line}
    return [glyph for glyph in glyphs if id(glyph) not in taken]


def _cut(lines: list[list[Glyph]]) -> list[list[Glyph]]:
    """Lines joined along their axis and cut where a gutter between two tiers crosses them, as level lines are."""
    originals: dict[int, list[Glyph]] = {}
    rows = []
    for held in _on_one_axis(lines):
        row = []
        for pieces in _levels(held):
            box = around(square(piece) for piece in pieces)
            laid = Glyph(pieces[0].text, box.y0, -box.x1, box.height, Type("", max(p.type.size for p in pieces)))
            originals[id(laid)] = pieces
            row.append(laid)
        rows.append(row)
    return [[glyph for laid in run for glyph in originals[id(laid)]] for run in cut_runs(rows)]


def _on_one_axis(lines: list[list[Glyph]]) -> list[list[Glyph]]:
    """Lines of one size on one axis, together."""
    found: list[list[Glyph]] = []
    for line in sorted(lines, key=lambda line: (round(size_of(line), 1), axis_of(line[0]))):
        last = found[-1] if found else None
        size = size_of(line)
        if last and abs(axis_of(last[0]) - axis_of(line[0])) < 0.3 * size and abs(size_of(last) - size) < 0.05 * size:
            last += line
        else:
            found.append(list(line))
    return found


def _levels(line: list[Glyph]) -> list[list[Glyph]]:
    """The characters of an upright line from top to foot; those side by side (纵中横: 19) are one."""
    found: list[list[Glyph]] = []
    foot = 0.0
    for glyph in sorted(line, key=lambda glyph: (square(glyph).y0, glyph.x)):
        box = square(glyph)
        if found and glyph.type.angle == 0 and foot - box.y0 > 0.6 * box.height:
            found[-1] = sorted([*found[-1], glyph], key=lambda one: one.x)
        else:
            found.append([glyph])
        foot = box.y1
    return found


def _sides(glyphs: list[Glyph]) -> dict[int, float]:
    """How far each character's nearest neighbour of about its size is at its side, in em from square to square."""
    rows: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        rows[round(glyph.y / (0.25 * glyph.type.size))].append(glyph)
    found: dict[int, float] = {}
    for key, row in rows.items():
        level = sorted([*row, *rows.get(key - 1, ()), *rows.get(key + 1, ())], key=lambda glyph: glyph.x)
        places = [glyph.x for glyph in level]
        for glyph in row:
            found[id(glyph)] = _nearest(glyph, level, places)
    return found


def _nearest(glyph: Glyph, level: list[Glyph], places: list[float]) -> float:
    """How far the nearest neighbour at a side is, in em."""
    em = glyph.type.size * glyph.type.stretch
    at, best = bisect_left(places, glyph.x), 9.0
    for step in (-1, 1):
        i = at + step if step > 0 or (at < len(level) and level[at] is glyph) else at - 1
        while 0 <= i < len(level) and abs(level[i].x - glyph.x) < 3 * em:
            other = level[i]
            if other is not glyph and abs(other.type.size - glyph.type.size) < 0.15 * glyph.type.size:
                apart = abs(other.x - glyph.x) + (glyph.advance - em if other.x > glyph.x else other.advance - em) * -1
                best = min(best, apart / em)
                break
            i += step
    return best


def _chains(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Characters below each other, as long as they are closer that way than to their sides."""
    sides = _sides(glyphs)
    columns: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        size = round(glyph.type.size * 4)
        columns[size, round(axis_of(glyph) / (STRAIGHT * glyph.type.size))].append(glyph)
    lines: list[list[Glyph]] = []
    used: set[int] = set()
    for (size, place), held in sorted(columns.items()):
        wide = [g for shift in (0, 1) for near in (size, size + 1) for g in columns.get((near, place + shift), ())] or held
        column = sorted((g for g in wide if id(g) not in used), key=lambda glyph: glyph.y)
        chain: list[Glyph] = []
        ended: list[Glyph | None] = [*column, None]
        for below in ended:
            em = chain[-1].type.size if chain else 1.0
            if below and chain and CLOSE * em <= below.y - chain[-1].y <= FAR * em:
                chain.append(below)
                continue
            chain = _trimmed(chain, sides)
            if chain:
                lines.append(chain)
                used |= {id(g) for g in chain}
            chain = [below] if below else []
    return lines


def _trimmed(chain: list[Glyph], sides: dict[int, float]) -> list[Glyph]:
    """A chain without level neighbours at its ends; nothing, unless most of it is closer above and below than at its sides."""
    if len(chain) < LEAST:
        return []
    closer = []
    for at, glyph in enumerate(chain):
        near = [abs(chain[i].y - glyph.y) / glyph.type.size for i in (at - 1, at + 1) if 0 <= i < len(chain)]
        closer.append(min(near) + CLOSER < sides.get(id(glyph), 9.0))
    if sum(closer) < MOSTLY * len(chain):
        return []
    first, last = closer.index(True), len(closer) - 1 - closer[::-1].index(True)
    chain = chain[first : last + 1]
    return chain if len(chain) >= LEAST else []


def _chains_turned(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Turned characters on one baseline, from top to foot."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (round(glyph.x, 1), glyph.y)):
        last = lines[-1][-1] if lines else None
        size = glyph.type.size
        if last and abs(glyph.x - last.x) < 0.2 * size and -0.3 * size < glyph.y - last.y - last.advance < size:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines
