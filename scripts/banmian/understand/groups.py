"""Which part of a heading group is which: kicker 引题, headline 主题, deck 副题.

* ``汶上县苑庄镇`` | ``快速推进“场所码”应用``            → kicker, headline
* ``确保群众温暖过冬`` / ``林红玉作出批示`` / ``于永生部署工作`` → headline, deck of two lines
* ``让群众看病更有“医”靠`` / ``——我市深入推进…``          → headline, deck
* ``三个村合办一所学校`` / ``上学路近了``       → kicker, headline: narrower lines are set in larger type
* ``二十条老街区修旧如旧`` / ``年底前还将有三十二处院落完工`` → headline, deck: a wider line is set in smaller type
* ``全市加快充电站`` / ``建设步伐`` | ``三月底前再添两百个`` → headline, deck: a kicker takes no two lines
"""

import re
from dataclasses import dataclass

from .. import press
from ..chars import HAN, PAUSES, is_balanced, natural_width
from .likeness import SERIES_RE
from .weighing import Shape

LEAD_IN_RE = re.compile(r"(?:——|：|:|强调|指出|强調|強調|透露|表示|获悉|日前)$")
DAY_RE = re.compile(r"(?:\d{4}年|\d{1,2}[月日])")
"""A headline names its day in characters, if at all; details below it begin with one in digits."""
ANNOUNCES_RE = re.compile(r"(?:——|强调|指出|强調|強調|要求|表示)$")
"""What announces the headline below it, on a line of its own."""
NARROWER, SHORTEST = 2.5, 6.0
"""Lines so many em narrower than the one above them are set in larger type; so many em are enough for a headline."""
WIDER, WHOLE = 1.5, 10.0
"""A line of a headline is hardly so many em wider than those above it; so many em are enough for a headline."""

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
        lines, below = _split_below(blocks[0])
        kicker, headline = _split_above(lines)
        return Group(kicker, headline, below + deck)
    if not deck and _is_deck(blocks):
        deck = tuple(blocks.pop())
    if len(blocks) == 1:
        return Group((), tuple(blocks[0]), deck)
    if len(blocks) > 2 and not deck:
        deck = tuple(blocks.pop())
    kicker = tuple(line for block in blocks[:-1] for line in block)
    headline, below = (tuple(blocks[-1]), ()) if deck else _split_below(blocks[-1])
    return Group(kicker, headline, below + deck)


def _is_deck(blocks: list[list[str]]) -> bool:
    """Whether the last of several blocks is the deck: who was there, or what stands below a whole headline."""
    *_, above, last = blocks
    leads_in = bool(LEAD_IN_RE.search(above[-1]))
    if (len(blocks) > 2 or not leads_in) and _is_attendance(last):
        return True
    if shape_of(above) is Shape.SERIES:
        return True
    return len(blocks) == 2 and not leads_in and (bool(DAY_RE.match(last[0])) or len(above) > len(last) == 1)


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


def _split_above(lines: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of one block as kicker and headline: an announcement, or a line in smaller type."""
    at = next((i for i in range(1, len(lines)) if ANNOUNCES_RE.search(lines[i - 1]) and is_balanced("".join(lines[:i]))), 0)
    first = lines[0]
    if not at and is_balanced(first) and first[-1] not in PAUSES and not SERIES_RE.search(first):
        rest = [natural_width(line) for line in lines[1:]]
        at = int(sum(rest) >= SHORTEST and natural_width(first) >= max(rest) + NARROWER)
    return lines[:at], lines[at:]


def _split_below(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of one block as headline and deck: who was there, what stands below a series, a line in smaller type."""
    at = len(lines)
    while at > 1 and press.ATTENDANCE_RE.search(lines[at - 1]):
        at -= 1
    series = next((i for i in range(1, at) if SERIES_RE.search(lines[i - 1])), at)
    at = series - 1 if series == at and _is_wider(lines[:at]) else series
    return tuple(lines[:at]), tuple(lines[at:])


def _is_wider(lines: list[str]) -> bool:
    """Whether the last line is wider than a whole headline above it, so that it is set in smaller type."""
    above = "".join(lines[:-1])
    if len(lines) < 2 or above[-1] in PAUSES or LEAD_IN_RE.search(above) or not is_balanced(above):
        return False
    widths = [natural_width(line) for line in lines]
    return sum(widths[:-1]) >= WHOLE and widths[-1] >= max(widths[:-1]) + WIDER
