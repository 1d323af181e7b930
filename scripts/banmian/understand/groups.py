"""Which part of a heading group is which: kicker 引题, headline 主题, deck 副题.

* ``汶上县苑庄镇`` | ``快速推进“场所码”应用``            → kicker, headline
* ``确保群众温暖过冬`` / ``林红玉作出批示`` / ``于永生部署工作`` → headline, deck of two lines
* ``让群众看病更有“医”靠`` / ``——我市深入推进…``          → headline, deck
"""

import re
from dataclasses import dataclass

from .. import press
from ..chars import HAN
from .likeness import SERIES_RE
from .weighing import Shape

LEAD_IN_RE = re.compile(r"(?:——|：|:|强调|指出|强調|強調|透露|表示|获悉|日前)$")


SLOGAN_RE = re.compile(f"^([{HAN}]{{3,8}})[ ·]([{HAN}]{{3,8}})(?:[ ·]([{HAN}]{{3,8}}))?$")


def shape_of(lines: list[str]) -> Shape:
    """What a heading block looks like by itself."""
    if len(lines) > 1 and press.DECK_RE.match(lines[-1]):
        return Shape.UNIT
    if press.DECK_RE.match(lines[0]):
        return Shape.DECK
    text = "".join(lines)
    if SERIES_RE.search(text):
        return Shape.SERIES
    if text.endswith(("——", "：", ":")) or press.OFFICE_RE.match(text):
        return Shape.LEAD_IN
    match = SLOGAN_RE.match(lines[0]) if len(lines) == 1 else None
    sizes = {len(clause) for clause in match.groups() if clause} if match else set()
    parallel = sizes == {4, 8} or (len(sizes) == 1 and sizes != {4})  # two idioms of four are as often a kicker
    return Shape.SLOGAN if parallel else Shape.PLAIN


@dataclass(frozen=True, slots=True)
class Group:
    """A heading group, one string a printed line."""

    kicker: tuple[str, ...] = ()
    """引题."""
    headline: tuple[str, ...] = ()
    """主题."""
    deck: tuple[str, ...] = ()
    """副题."""


def part_group(blocks: list[list[str]]) -> Group:
    """Part the lines of a story's heading blocks, in printed order, into kicker, headline and deck."""
    blocks, deck = _split_dashed(blocks)
    if len(blocks) == 1:
        headline, attended = _split_attendance(blocks[0])
        return Group((), headline, attended + deck)
    if not deck and (len(blocks) > 2 or not LEAD_IN_RE.search(blocks[0][-1])) and _is_attendance(blocks[-1]):
        deck = tuple(blocks.pop())
    if not deck and len(blocks) > 1 and shape_of(blocks[-2]) is Shape.SERIES:
        deck = tuple(blocks.pop())
    if len(blocks) == 1:
        return Group((), tuple(blocks[0]), deck)
    if len(blocks) > 2 and not deck:
        deck = tuple(blocks.pop())
    kicker = tuple(line for block in blocks[:-1] for line in block)
    return Group(kicker, tuple(blocks[-1]), deck)


def _split_dashed(blocks: list[list[str]]) -> tuple[list[list[str]], tuple[str, ...]]:
    """Take the lines from the first that begins with a dash on: they are the deck."""
    kept: list[list[str]] = []
    deck: list[str] = []
    for block in blocks:
        at = next((i for i, line in enumerate(block) if deck or press.DECK_RE.match(line)), len(block))
        deck += block[at:]
        if block[:at]:
            kept.append(block[:at])
    if not kept:
        return [deck], ()
    return kept, tuple(deck)


def _is_attendance(lines: list[str]) -> bool:
    """Whether lines say who was there: ``于永生陈成华陪同``."""
    return all(press.ATTENDANCE_RE.search(line) for line in lines)


def _split_attendance(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines at the foot of a block that say who was there are its deck."""
    at = len(lines)
    while at > 1 and press.ATTENDANCE_RE.search(lines[at - 1]):
        at -= 1
    return tuple(lines[:at]), tuple(lines[at:])
