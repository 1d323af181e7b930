"""The pages of an issue with the stories in them that were torn apart made whole.

The whole story stands on the page where it begins. Where it goes on there is a refer to it, and its place in the order of
that page stays free, so that no other article changes its address.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..chars import is_balanced
from ..model import Article, Doubt, Part
from .joining import join_articles, turn_mark
from .matching import Pair, match_parts
from .whereabouts import Placed

HEADINGS = frozenset({"headline", "headless", "refer"})
"""Findings on a heading; that of a second part is no heading of a story of its own."""


@dataclass(frozen=True, slots=True)
class Stitched:
    """An issue whose stories are whole."""

    articles: dict[str, tuple[Article, ...]]
    """The articles of each page by its name, in their order; a part of a story of another page names its home."""
    doubts: tuple[tuple[str, Doubt], ...] = ()
    """Marks that lead nowhere for certain: (page, finding)."""
    settled: frozenset[tuple[str, Doubt]] = field(default_factory=frozenset)
    """Findings on a part that the whole story answers."""


def stitch(pages: tuple[Placed, ...]) -> Stitched:
    """Make whole what is certain."""
    pairs, doubts = match_parts(pages)
    articles = {page.name: list(page.page.articles) for page in pages}
    settled: set[tuple[str, Doubt]] = set()
    for first, second in reversed(_in_order(pairs)):
        begun, rest = articles[first.home.name][first.at], articles[second.home.name][second.at]
        if begun.home or rest.home:
            continue
        whole = _whole(begun, rest, second.home, second.at)
        articles[first.home.name][first.at] = whole
        articles[second.home.name][second.at] = replace(second.article, home=(first.home.name, first.at + 1))
        _move_home(articles, whole, (first.home.name, first.at + 1))
        settled |= set(_settled(first.home, first.article, whole)) | set(_settled(second.home, second.article, whole, True))
    return Stitched({name: tuple(found) for name, found in articles.items()}, tuple(doubts), frozenset(settled))


def _move_home(articles: dict[str, list[Article]], whole: Article, home: tuple[str, int]) -> None:
    """Parts further on have the home of the whole."""
    for part in whole.parts:
        articles[part.seed][part.order - 1] = replace(articles[part.seed][part.order - 1], home=home)


def _in_order(pairs: list[Pair]) -> list[Pair]:
    """Pairs so that a story over three pages is made whole from its end: page 2 with 4 before page 1 with 2."""
    return sorted(pairs, key=lambda pair: (pair[0].home.number, pair[1].home.number))


def _whole(begun: Article, rest: Article, there: Placed, at: int) -> Article:
    heading = tuple(filter(None, (rest.standing_head, *rest.kicker, *rest.headline, *rest.deck)))
    label = there.label or str(there.number)
    return join_articles(begun, rest, turn_mark(label), Part(there.name, there.number, label, at + 1, rest.lines, heading))


def _settled(home: Placed, part: Article, whole: Article, second: bool = False) -> Iterator[tuple[str, Doubt]]:
    """What was found on a part and does not hold for the whole: a missing headline, a quotation that closes overleaf."""
    closed = all(is_balanced(block.text) for block in whole.body)
    for doubt in home.page.doubts:
        if doubt.line in part.lines and ((second and doubt.code in HEADINGS) or (doubt.code == "quotes" and closed)):
            yield home.name, doubt
