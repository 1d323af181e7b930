"""The part of the page that each story takes: every line of it, its headings over its whole width, and no point twice.

* a byline at the left of a story of three columns    → the strip above the three, as far as no other story stands there
* a caption printed in its picture                    → the picture without the caption's place belongs to whom it belonged
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ..model import Article, Box, Line
from ..model.boxes import abreast, area, around, meet

THIN = 3.0
"""A zone of so many times the height of its line, or less, is a heading or a byline, which has its story's width."""


def share_out(articles: tuple[Article, ...], lines: tuple[Line, ...]) -> tuple[Article, ...]:
    """The articles with their zones."""
    boxes = {line.no: line.box for line in lines if line.box}
    zones = [_all_lines(article, boxes) for article in articles]
    wide = [
        _widened(own, zones[:at] + zones[at + 1 :], THIN * _line_height(article, boxes), _white(article, boxes))
        for at, (article, own) in enumerate(zip(articles, zones, strict=True))
    ]
    parted = zip(articles, _parted(wide), strict=True)
    return tuple(replace(article, zones=tuple(map(_rounded, own))) for article, own in parted)


def _all_lines(article: Article, boxes: dict[int, Box]) -> list[Box]:
    """Its zones, and the boxes of lines that stand in none of them."""
    zones = list(article.zones)
    left = (boxes[number] for number in article.lines if number in boxes)
    return zones + [box for box in left if not any(meet(box, zone) for zone in zones)]


def _line_height(article: Article, boxes: dict[int, Box]) -> float:
    """How high its lines of text are, mostly."""
    heights = sorted(min(boxes[number].width, boxes[number].height) for number in article.lines if number in boxes)
    return heights[len(heights) // 2] if heights else 0.0


def _white(article: Article, boxes: dict[int, Box]) -> float:
    """How much white its lines of text leave between them, mostly."""
    held = [boxes[number] for part in article.body for number in part.lines if number in boxes]
    gaps = sorted(lower.y0 - upper.y1 for upper, lower in pairwise(held) if 0 < lower.y0 - upper.y1 < upper.height)
    return gaps[len(gaps) // 2] if gaps else 0.0


def _widened(own: list[Box], others: list[list[Box]], thin: float, white: float) -> list[Box]:
    """Thin zones as wide as the story, columns with half the white around a line, as far as nobody else stands there."""
    if not own:
        return own
    whole = around(own)
    foreign = [box for boxes in others for box in boxes]
    strips = [box for box in own if box.height <= thin] + list(_strips([box for box in own if box.height > thin], thin))
    wide = [_aired(box, white / 2, foreign) for box in own if box.height > thin]
    wide += [_stretched(box, whole, foreign) for box in strips]
    return [*wide, *(gap for gap in _gaps(wide, thin) if not any(meet(gap, other) for other in foreign))]


def _aired(box: Box, white: float, foreign: list[Box]) -> Box:
    """A column with the white around its first and last line."""
    aired = box._replace(y0=box.y0 - white, y1=box.y1 + white)
    return box if any(meet(aired, other) for other in foreign) else aired


def _gaps(own: list[Box], thin: float) -> Iterator[Box]:
    """What lies between the lines of a headline, and between it and its text."""
    for upper in own:
        for lower in own:
            shared = Box(max(upper.x0, lower.x0), upper.y1, min(upper.x1, lower.x1), lower.y0)
            if shared.width > 0 and 0 < shared.height <= max(thin, upper.height if upper.height < 2 * thin else 0):
                yield shared


def _strips(columns: list[Box], thin: float) -> Iterator[Box]:
    """What stands at the head of one column only, where the ones beside it begin a little lower: a byline mostly."""
    for one in columns:
        lower = [other.y0 for other in columns if abreast(one, other) > 0 and 0 < other.y0 - one.y0 <= thin]
        if lower:
            yield one._replace(y1=max(lower))


def _stretched(box: Box, whole: Box, foreign: list[Box]) -> Box:
    """A strip from the left to the right of its story, cut where another one begins."""
    level = [other for other in foreign if abreast(box, other) > 0]
    left = max((other.x1 for other in level if other.x1 <= box.x0), default=whole.x0)
    right = min((other.x0 for other in level if other.x0 >= box.x1), default=whole.x1)
    return box._replace(x0=min(box.x0, max(whole.x0, left)), x1=max(box.x1, min(whole.x1, right)))


def _parted(zones: list[list[Box]]) -> Iterable[list[Box]]:
    """Zones of which no two of different stories share a point: the smaller keeps what both claim."""
    for at, own in enumerate(zones):
        others = [(area(box), other, box) for other, boxes in enumerate(zones) if other != at for box in boxes]
        yield [
            piece
            for box in own
            for piece in _less(
                box, [other for size, place, other in others if (size, place) < (area(box), at) and meet(box, other)]
            )
        ]


def _less(box: Box, taken: list[Box]) -> list[Box]:
    """A box without what is taken, as boxes."""
    pieces = [box]
    for hole in taken:
        pieces = [part for piece in pieces for part in (_around_hole(piece, hole) if meet(piece, hole) else [piece])]
    return pieces


def _around_hole(box: Box, hole: Box) -> list[Box]:
    """Above, below, left and right of a hole."""
    top, foot = max(box.y0, hole.y0), min(box.y1, hole.y1)
    parts = [
        box._replace(y1=top),
        box._replace(y0=foot),
        box._replace(y0=top, y1=foot, x1=max(box.x0, hole.x0)),
        box._replace(y0=top, y1=foot, x0=min(box.x1, hole.x1)),
    ]
    return [part for part in parts if part.width > 1 and part.height > 1]


def _rounded(box: Box) -> Box:
    return Box(*(round(side, 1) for side in box))
