"""Heading lines that stand together, and what each of them is.

* the largest lines are the headline (主题); what stands above them is the kicker (引题), below them the deck (副题)
* a line on a ground or in a frame of its own above the rest, and smaller, is the standing head (栏题)
* a line or two in the text's size right above a headline, in another face or in its middle, is its kicker as well
"""

from collections.abc import Iterator
from dataclasses import replace

from .. import press
from ..chars import ends_sentence
from ..model import Box
from .borders import Borders
from .boxes import abreast, around, beside, holds, middle
from .columns import Column
from .kinds import LARGER, is_text
from .rows import Row
from .scene import Heading, Scene

APART = 1.15
"""Lines of a group are no further apart than so many times the smaller one's size …"""
APART_MORE = 0.5
"""… and so many of the text's ems."""
SAME_EDGE, SAME_MIDDLE = 1.0, 1.6
"""Edges and middles that differ by fewer of the text's ems are in line."""
MOST_LINES, LONGEST = 2, 44
"""A kicker or deck in the text's size has no more lines and characters."""
SMALLER = 0.86
"""A standing head is no larger than this part of its headline."""


def find_headings(scene: Scene) -> Scene:
    """The scene with its headings; what is left in ``columns`` is text."""
    heads = [column for column in scene.columns if not is_text(column, scene.body) or _is_reversed(column, scene)]
    text = [column for column in scene.columns if column not in heads]
    for column in list(text):
        if _is_small_head(column, heads, text, scene):
            text.remove(column)
            heads.append(column)
    groups = _groups(heads, scene)
    headings = _give_standing([_heading(group, scene) for group in groups], text, scene)
    return scene.known(columns=tuple(text), headings=headings)


def _is_reversed(column: Column, scene: Scene) -> bool:
    """Whether a line or two stand on a dark ground of their own."""
    return scene.borders.ground(column.box) >= 0 and len(column.rows) <= MOST_LINES


def _give_standing(headings: list[Heading], text: list[Column], scene: Scene) -> tuple[Heading, ...]:
    """The headings with standing heads given to them that stand above them on a ground of their own."""
    kept: list[Heading] = list(headings)
    for banner in headings:
        if not banner.ground or len(banner.rows) > 1 or banner.upright:
            continue
        below = [heading for heading in kept if heading is not banner and _hangs_below(heading, banner, text, scene)]
        if below:
            best = min(below, key=lambda heading: heading.box.y0)
            kept[kept.index(best)] = replace(best, standing=banner.rows + best.standing)
            kept.remove(banner)
    return tuple(kept)


def _hangs_below(heading: Heading, banner: Heading, text: list[Column], scene: Scene) -> bool:
    """Whether a banner is the standing head of a heading."""
    gap = heading.box.y0 - banner.box.y1
    if heading.home != banner.home or not -0.5 * scene.body < gap < 2.6 * scene.body or beside(heading.box, banner.box) <= 0:
        return False
    between = [
        column
        for column in text
        if beside(column.box, banner.box) > 0 and banner.box.y1 - 1 < middle(column.box)[1] < heading.box.y0 + 1
    ]
    return banner.size <= SMALLER * heading.size and not between


def _is_small_head(column: Column, heads: list[Column], text: list[Column], scene: Scene) -> bool:
    """Whether a line or two in the text's size are the kicker or deck of a headline next to them."""
    if len(column.rows) > MOST_LINES or len(column.text) > LONGEST or column.upright or ends_sentence(column.text):
        return False
    if press.is_byline(column.text) or press.is_credit(column.text) or press.dateline_at(column.text):
        return False
    names = press.goes_on_with_names(column.text) and press.is_name(column.text[:3])
    if names or column.text.endswith(("，", "、", "；", ",")):
        return False
    reach = 1.4 * scene.body
    for head in heads:
        if head.upright or head.home != column.home or head.size < LARGER * scene.body:
            continue
        above = -0.3 * scene.body < head.box.y0 - column.box.y1 < reach
        below = -0.3 * scene.body < column.box.y0 - head.box.y1 < reach
        inside = head.box.x0 - scene.body <= column.box.x0 and column.box.x1 <= head.box.x1 + scene.body
        starts = abs(head.box.x0 - column.box.x0) < SAME_EDGE * scene.body
        if not (above or below) or not (inside or starts) or _is_cut(column, head, scene.borders):
            continue
        other = column.face != _text_face(text) or abs(column.size - scene.body) > 0.03 * scene.body
        central = abs(middle(head.box)[0] - middle(column.box)[0]) < 0.5 * scene.body and not starts
        dash = bool(press.DECK_RE.match(column.text))
        kicker = above and (other or central or _is_alone(column, text)) and not _runs_on(column, text)
        if kicker or (below and (dash or (other and _is_lone_line(column, text)))):
            return True
    return False


def _text_face(text: list[Column]) -> str:
    """The face of most text."""
    counts: dict[str, int] = {}
    for column in text:
        counts[column.face] = counts.get(column.face, 0) + len(column.text)
    return max(counts, key=lambda face: counts[face]) if counts else ""


def _is_lone_line(column: Column, text: list[Column]) -> bool:
    """Whether the text below a line is set in another face, or stands apart from it."""
    return not any(
        other is not column
        and beside(other.box, column.box) > 0
        and other.face == column.face
        and other.box.y0 - column.box.y0 >= 0
        and other.box.y0 - column.box.y1 < 1.2 * column.size
        for other in text
    )


def _is_alone(column: Column, text: list[Column]) -> bool:
    """Whether no text stands close above a line."""
    return not any(
        other is not column
        and beside(other.box, column.box) > 0
        and column.box.y0 - other.box.y0 > 0
        and column.box.y0 - other.box.y1 < 2.5 * column.size
        for other in text
    )


def _runs_on(column: Column, text: list[Column]) -> bool:
    """Whether lines are the end of text right above them."""
    return any(
        other is not column
        and beside(other.box, column.box) > 0
        and abs(other.size - column.size) < 0.05 * column.size
        and -0.5 * column.size < column.box.y0 - other.box.y1 < 0.9 * column.size
        and other.face == column.face
        for other in text
    )


def _is_cut(one: Column, other: Column, borders: Borders) -> bool:
    upper, lower = sorted((one, other), key=lambda column: column.box.y0)
    left, right = max(one.box.x0, other.box.x0), min(one.box.x1, other.box.x1)
    return right > left and borders.cut_level(left, right, upper.box.y1 - 0.3 * upper.size, lower.box.y0 + 0.3 * lower.size)


def _groups(heads: list[Column], scene: Scene) -> Iterator[list[Column]]:
    """Heading lines that stand together; each has one above and one below at most."""
    below: dict[int, list[Column]] = {id(head): [] for head in heads}
    above: dict[int, list[Column]] = {id(head): [] for head in heads}
    for one in heads:
        for other in heads:
            if one is not other and _belong(one, other, scene):
                below[id(one)].append(other)
                above[id(other)].append(one)
    pairs = {}
    for head in heads:
        near = _nearest(head, below[id(head)])
        if near is not None and _nearest(near, above[id(near)]) is head:
            pairs[id(head)] = near
    led = {id(head) for head in pairs.values()}
    for head in sorted(heads, key=lambda head: (head.box.y0, head.box.x0)):
        if id(head) not in led:
            group = [head]
            while id(group[-1]) in pairs and len(group) < len(heads):
                group.append(pairs[id(group[-1])])
            yield group


def _nearest(head: Column, near: list[Column]) -> Column | None:
    """The next heading line; None where two stand side by side."""
    if not near:
        return None
    first = min(near, key=lambda other: abs(middle(other.box)[1] - middle(head.box)[1]))
    rival = any(other is not first and abreast(other.box, first.box) > 0.3 * first.size for other in near)
    return None if rival and not head.upright else first


def _belong(one: Column, other: Column, scene: Scene) -> bool:
    """Whether one heading line stands right above another, or right of it if both are upright."""
    if one.home != other.home or one.upright is not other.upright:
        return False
    body, small = scene.body, min(one.size, other.size)
    if one.upright:
        gap = one.box.x0 - other.box.x1
        side = abreast(one.box, other.box) > 0.3 * min(one.box.height, other.box.height)
        return side and -0.3 * small < gap < 1.2 * small + body
    a, b = _grounded(one, scene.borders), _grounded(other, scene.borders)
    gap = b.y0 - a.y1 if a != b else other.box.y0 - one.box.y1
    if not -0.45 * small < gap < APART * small + APART_MORE * body:
        return False
    shared = beside(one.box, other.box) > 0.5 * min(one.box.width, other.box.width)
    edges = abs(one.box.x0 - other.box.x0) < SAME_EDGE * body
    middles = abs(middle(one.box)[0] - middle(other.box)[0]) < SAME_MIDDLE * body
    return (shared or edges or middles) and one.box.y0 < other.box.y0 and not _is_cut(one, other, scene.borders)


def _grounded(head: Column, borders: Borders) -> Box:
    """A heading line with the dark ground behind it."""
    at = borders.ground(head.box)
    return borders.grounds[at] if at >= 0 else head.box


def _heading(group: list[Column], scene: Scene) -> Heading:
    """What each line of a group is."""
    largest = max(column.size for column in group)
    first = next(at for at, column in enumerate(group) if column.size > 0.97 * largest)
    last = max(at for at, column in enumerate(group) if column.size > 0.97 * largest)
    standing = _standing(group[:first], group[first], scene)
    kicker = [column for column in group[:first] if column not in standing]
    grounds = [scene.borders.ground(column.box) for column in group[first : last + 1]]
    ground = scene.borders.grounds[grounds[0]] if grounds[0] >= 0 else None
    return Heading(
        _rows(group[first : last + 1]),
        _rows(kicker),
        _rows(group[last + 1 :]),
        _rows(standing),
        home=group[first].home,
        ground=ground,
    )


def _standing(before: list[Column], headline: Column, scene: Scene) -> list[Column]:
    """The lines at a group's top that stand on a ground of their own and are smaller than the headline."""
    found = []
    for column in before:
        ground = scene.borders.ground(column.box)
        own = ground >= 0 and ground != scene.borders.ground(headline.box)
        if not (own and column.size <= SMALLER * headline.size):
            break
        found.append(column)
    return found


def _rows(columns: list[Column]) -> tuple[Row, ...]:
    return tuple(row for column in columns for row in column.rows)


def within(box: Box, rows: tuple[Row, ...]) -> bool:
    """Whether all lines stand in a box."""
    held = around(row.box for row in rows)
    return holds(box, *middle(held))
