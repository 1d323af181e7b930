"""Which part goes on as which: an article with 下转 on one page, one with 上接 on the page it names.

* one of each between two pages                  → they belong together, unless their headings speak of other things
* several of each                                → each to the one it is nearest to, if it is nearest both ways
* only one of the two marks, the same headline   → they belong together
* anything else                                  → a doubt
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Article, Doubt, Kind
from ..said import Said, said
from .likely import SAME, is_kin, kinship, repeats
from .whereabouts import Placed, find_page

CLEAR = 0.2
"""How much nearer the nearest has to be than the next."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a story: where it breaks off, or where it goes on."""

    home: Placed
    """The page it stands on."""
    at: int
    """Its index among the articles of that page."""

    @property
    def article(self) -> Article:
        """The part."""
        return self.home.page.articles[self.at]


Pair = tuple[End, End]
"""Where a story breaks off, and where it goes on."""


def match_parts(pages: tuple[Placed, ...]) -> tuple[list[Pair], list[tuple[str, Doubt]]]:
    """The pairs that belong together, and doubts on marks that lead nowhere for certain: (page, doubt)."""
    pairs: list[Pair] = []
    doubts: list[tuple[str, Doubt]] = []
    for first, second, ends, starts in _between(pages):
        found = list(_pair(ends, starts))
        left = [end for end in ends if all(end != pair[0] for pair in found)]
        right = [end for end in starts if all(end != pair[1] for pair in found)]
        for end in left:
            twin = _twin(end, [] if right else _others(second, found, 1))
            found += [(end, twin)] if twin else []
            doubts += [] if twin else [_lost(end, second, said("goes on on page {}", end.article.jump))]
        for end in right:
            twin = _twin(end, [] if left else _others(first, found, 0))
            found += [(twin, end)] if twin else []
            doubts += [] if twin else [_lost(end, first, said("comes from page {}", end.article.come_from))]
        pairs += found
    return pairs, doubts


def _between(pages: tuple[Placed, ...]) -> Iterator[tuple[Placed, Placed, list[End], list[End]]]:
    """Every two pages that a mark ties together, with what breaks off on the first and what goes on on the second."""
    ends: dict[tuple[str, str], list[End]] = defaultdict(list)
    starts: dict[tuple[str, str], list[End]] = defaultdict(list)
    for page in pages:
        for end in _ends(page):
            if there := find_page(pages, end.article.jump, page):
                ends[page.name, there.name].append(end)
        for end in _starts(page):
            if there := find_page(pages, end.article.come_from, page):
                starts[there.name, page.name].append(end)
    named = {page.name: page for page in pages}
    for key in dict.fromkeys((*ends, *starts)):
        yield named[key[0]], named[key[1]], ends[key], starts[key]


def _ends(home: Placed) -> Iterator[End]:
    articles = enumerate(home.page.articles)
    return (End(home, at) for at, article in articles if article.jump and article.kind is Kind.ARTICLE)


def _starts(home: Placed) -> Iterator[End]:
    return (End(home, at) for at, article in enumerate(home.page.articles) if article.come_from and article.body)


def _pair(ends: list[End], starts: list[End]) -> Iterator[Pair]:
    """Ends and starts that name each other's page, paired where that is certain."""
    if len(ends) == len(starts) == 1:
        if is_kin(ends[0].article, starts[0].article):
            yield ends[0], starts[0]
        return
    near = {(i, j): kinship(a.article, b.article) for i, a in enumerate(ends) for j, b in enumerate(starts)}
    for (i, j), value in near.items():
        rivals = [other for (k, m), other in near.items() if (k == i) != (m == j)]
        if value - max(rivals, default=0.0) >= CLEAR and is_kin(ends[i].article, starts[j].article):
            yield ends[i], starts[j]


def _others(home: Placed, found: list[Pair], side: int) -> list[End]:
    """The articles of a page without a mark of their own that might be the other end."""
    taken = {pair[side].at for pair in found if pair[side].home is home}
    articles = [(at, article) for at, article in enumerate(home.page.articles) if article.kind is Kind.ARTICLE]
    return [End(home, at) for at, article in articles if at not in taken and not (article.come_from if side else article.jump)]


def _twin(end: End, others: list[End]) -> End | None:
    """The only one of the others that has the same headline."""
    same = [other for other in others if other.article.body and repeats(end.article, other.article) >= SAME]
    return same[0] if len(same) == 1 else None


def _lost(end: End, there: Placed, what: Said) -> tuple[str, Doubt]:
    """The doubt about a mark whose other end was not found for certain."""
    title = " ".join(end.article.headline) or (end.article.body[0].text[:12] if end.article.body else "")
    line = end.article.lines[0] if end.article.lines else 1
    found = said("“{}” {}, but which story of {} that is, is not certain", title, what, there.name)
    return end.home.name, Doubt("jump", line, found, 0.2)
