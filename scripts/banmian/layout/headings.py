"""Heading lines that stand together, and what each of them is.

* the largest lines are the headline (主题); what stands above them is the kicker (引题), below them the deck (副题)
* a line on a ground or in a frame of its own above the rest, and smaller, is the standing head (栏题)
* a line or two in the text's size right above a headline, in another face or in its middle, is its kicker as well
"""

from dataclasses import replace
from itertools import pairwise

from .. import press
from ..model import Box
from ..model.boxes import around, beside, holds, middle
from .columns import Column
from .heading_groups import group_heads
from .heading_lines import cut_heading_lines, join_again
from .kinds import is_text
from .rows import Row
from .scene import Heading, Scene
from .small_heads import MOST_LINES, is_small_head

SMALLER = 1.02
"""A standing head is no larger than so many times its headline."""


def find_headings(scene: Scene) -> Scene:
    """The scene with its headings; what is left in ``columns`` is text."""
    heads = [column for column in scene.columns if not is_text(column, scene.body) or _is_reversed(column, scene)]
    cut = [cut_heading_lines(column, heads, scene.body) for column in scene.columns if column not in heads]
    text = [part for parts in cut for part in parts]
    for column in list(text):
        if is_small_head(column, heads, text, scene):
            text.remove(column)
            heads.append(column)
    text = list(join_again(cut, heads))
    groups = group_heads(heads, scene)
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


def _heading(group: list[Column], scene: Scene) -> Heading:
    """What each line of a group is."""
    standing = _standing(group, scene)
    group = group[len(standing) :]
    largest = max(column.size for column in group)
    first = next(at for at, column in enumerate(group) if column.size > 0.97 * largest)
    large = [at for at, column in enumerate(group) if column.size > 0.97 * largest]
    last = max([at for at in large if at == first or not press.DECK_RE.match(group[at].text)])
    grounds = [scene.borders.ground(column.box) for column in group[first : last + 1]]
    ground = scene.borders.grounds[grounds[0]] if grounds[0] >= 0 else None
    return Heading(
        _rows(group[first : last + 1]),
        _rows(group[:first]),
        _rows(group[last + 1 :]),
        _rows(standing),
        home=group[first].home,
        ground=ground,
    )


def _standing(group: list[Column], scene: Scene) -> list[Column]:
    """The lines at a group's top that stand on a ground of their own and are no larger than what follows."""
    found: list[Column] = []
    for column, below in pairwise(group):
        ground = scene.borders.ground(column.box)
        own = ground >= 0 and ground != scene.borders.ground(below.box)
        if not (own and column.size <= SMALLER * max(other.size for other in group[len(found) + 1 :])):
            break
        found.append(column)
    return found


def _rows(columns: list[Column]) -> tuple[Row, ...]:
    return tuple(row for column in columns for row in column.rows)


def within(box: Box, rows: tuple[Row, ...]) -> bool:
    """Whether all lines stand in a box."""
    held = around(row.box for row in rows)
    return holds(box, *middle(held))
