"""What it costs to read one column behind another, or behind a heading.

Every cost is in ems of the column's own type, so that a page of any size is read alike. The strongest clue is the sentence:
most columns end in the middle of one, and the column that goes on has no indent.
"""

from dataclasses import replace

from ..chars import ends_sentence
from ..model import Box
from ..model.boxes import abreast, beside
from .columns import Column
from .pieces import Piece
from .scene import Scene

NONE = 14.0
"""What a column without anything before it costs."""
NEVER = 99.0
"""What is impossible costs more than nothing."""
OPEN_OPEN, OPEN_INDENT, CLOSED_OPEN = -4.0, 6.0, 6.0
"""A column without indent behind an unfinished line; one with indent behind it; one without behind a finished paragraph."""
OTHER_SIZE, OTHER_LEADING, OTHER_FACE = 3.0, 1.5, 2.0
"""Against text of another size, leading or face."""
BLOCKED, CUT = 8.0, 10.0
"""Against what another thing, or a rule, stands between."""
DATELINE, JUMPED = 5.0, 8.0
"""Against a column that begins with a dateline; behind one that ends with a jump."""
COLUMN_RULES = 0.3
"""From such a part on of upright rules that sentences run over, rules part columns."""


def sentence_cost(before: Piece, after: Piece, indents: bool) -> float:
    """What the sentence says: does one that breaks off go on, does a finished one not?"""
    starts = after.first.indented
    broken = before.last.broken
    if not indents or not after.known:
        return OPEN_OPEN / 2 if broken and not after.opens else 0.0
    if broken:
        return OPEN_INDENT if starts else OPEN_OPEN
    if starts:
        return 0.0
    return CLOSED_OPEN if before.last.finished else 1.0


def column_cost(before: Piece, after: Piece, all_: list[Piece], scene: Scene, indents: bool) -> float:
    """What it costs to read a column right behind another."""
    p, c = before.column, after.column
    if p.home != c.home:
        return NEVER
    cost = min(_place_cost(p, c, all_, scene), _band_cost(before, after, all_, scene))
    if cost >= NEVER:
        return NEVER
    cost += OTHER_SIZE if abs(p.size - c.size) > 0.04 * c.size else 0.0
    cost += OTHER_FACE if p.face != c.face else 0.0
    cost += OTHER_LEADING if p.leading and c.leading and abs(p.leading - c.leading) > 0.06 * c.leading else 0.0
    cost += 6.0 if p.upright is not c.upright else 0.0
    cost += (DATELINE if after.opens else 0.0) + (JUMPED if before.jumps else 0.0)
    return cost + sentence_cost(before, after, indents)


def _band_cost(before: Piece, after: Piece, all_: list[Piece], scene: Scene) -> float:
    """What the places of two columns say that are the last and the first piece of two side by side."""
    p, c, em = before.column, after.column, after.column.em
    last = p.flow.y1 > before.reach[1] - em and c.flow.y0 < after.reach[0] + em
    shared = min(before.reach[1], after.reach[1]) - max(before.reach[0], after.reach[0])
    gutter = (c.flow.x0 - p.flow.x1) / em
    if not last or shared <= 0 or not -0.7 < gutter < 5:
        return NEVER
    cost = max(0.0, gutter - 2.0) + 0.08 * abs(before.reach[1] - after.reach[1]) / em
    cost += 0.04 * abs(before.reach[0] - after.reach[0]) / em + 0.3
    return cost + (CUT if is_ruled(p, c, scene) else 0.0)


def _place_cost(p: Column, c: Column, all_: list[Piece], scene: Scene) -> float:
    """What the places of two columns say, in the direction of their text."""
    em, a, b = c.em, p.flow, c.flow
    shared = abreast(a, b)
    right = b.x0 >= a.x1 - 0.7 * em
    below = b.y0 >= a.y1 - 0.5 * em
    if right and shared > 0:
        cost = max(0.0, (b.x0 - a.x1) / em - 2.0) + 0.08 * abs(a.y1 - b.y1) / em + 0.04 * abs(a.y0 - b.y0) / em
        return cost + _between_columns(p, c, all_, scene)
    if below and abs(p.left - c.left) < 2.2 * em:
        apart = (b.y0 - a.y1) / em
        near = p.leading and c.rows[0].base - p.rows[-1].base < 1.7 * p.leading
        cost = 0.5 + 0.5 * apart if near else 4.0 + 0.35 * apart
        return cost + _above_blocked(a, b, c, all_, scene, p)
    if below and beside(a, b) > 0.3 * min(a.width, b.width):
        return 4.5 + 0.4 * (b.y0 - a.y1) / em + _above_blocked(a, b, c, all_, scene, p)
    if below and b.x1 <= a.x0 + 0.7 * em:
        return 7.5 + 0.15 * (b.y0 - a.y1) / em + 0.03 * (a.x0 - b.x1) / em
    if right and below:
        return 6.0 + 0.25 * (b.y0 - a.y1) / em + max(0.0, (b.x0 - a.x1) / em - 2.0)
    if right:
        return 9.0 + 0.3 * (a.y0 - b.y1) / em + max(0.0, (b.x0 - a.x1) / em - 2.0)
    if b.x1 <= a.x0 + 0.7 * em and b.y0 > a.y0:
        return 9.0 + 0.1 * abs(b.y0 - a.y1) / em + 0.05 * (a.x0 - b.x1) / em
    return NEVER


def _between_columns(p: Column, c: Column, all_: list[Piece], scene: Scene) -> float:
    """What stands between two columns side by side."""
    a, b = p.flow, c.flow
    low, high = max(a.y0, b.y0), min(a.y1, b.y1)
    cost = 0.0
    for piece in all_:
        held = piece.column
        if held is p or held is c or held.upright is not c.upright:
            continue
        across = held.flow.x0 >= a.x1 - 0.5 * c.em and held.flow.x1 <= b.x0 + 0.5 * c.em
        if across and min(held.flow.y1, high) - max(held.flow.y0, low) > 0.3 * (high - low):
            cost += BLOCKED
            break
    if not c.upright and is_ruled(p, c, scene):
        cost += CUT
    if c.upright and scene.borders.cut_level(c.box.x0, c.box.x1, p.box.y1 - 0.3 * c.em, c.box.y0 + 0.3 * c.em):
        cost += CUT
    return cost


def is_ruled(p: Column, c: Column, scene: Scene) -> bool:
    """Whether an upright rule stands between two columns side by side."""
    low, high = max(p.box.y0, c.box.y0), min(p.box.y1, c.box.y1)
    return low < high and scene.borders.cut_upright(low, high, p.box.x1 - 0.3 * c.em, c.box.x0 + 0.3 * c.em)


def without_column_rules(scene: Scene, pieces: list[Piece]) -> Scene:
    """The scene without its upright rules, if sentences run over them: they part columns and no stories."""
    over = ruled = 0
    for p in pieces:
        for c in pieces:
            beside_ = 0 < c.column.flow.x0 - p.column.flow.x1 < 4 * c.column.em and p.column.home == c.column.home
            if beside_ and not c.column.upright and is_ruled(p.column, c.column, scene):
                ruled += 1
                broken = not ends_sentence(p.last.row.text) and not p.last.short
                over += broken and not c.first.indented and not c.opens
    if over < COLUMN_RULES * ruled or not ruled:
        return scene
    return scene.known(borders=replace(scene.borders, upright=()))


def _above_blocked(a: Box, b: Box, c: Column, all_: list[Piece], scene: Scene, p: Column) -> float:
    """What stands between two columns below each other."""
    if c.upright:
        return 0.0
    cost = 0.0
    low, high = max(a.x0, b.x0), min(a.x1, b.x1)
    if scene.borders.cut_level(low, high, a.y1 - 0.3 * c.em, b.y0 + 0.3 * c.em):
        cost += CUT
    others = [piece.column.box for piece in all_ if piece.column is not p and piece.column is not c]
    others += [heading.box for heading in scene.headings]
    if any(stands_between(box, a, b, low, high) for box in others):
        cost += BLOCKED
    return cost


def stands_between(box: Box, upper: Box, lower: Box, low: float, high: float) -> bool:
    """Whether a box lies between two that stand below each other, in a stretch they share."""
    mid = (box.y0 + box.y1) / 2
    return upper.y1 - 1 < mid < lower.y0 + 1 and min(box.x1, high) - max(box.x0, low) > 0.25 * (high - low)
