"""Which article of a page each file of content/ is: an article is what it says.

* a file made from the very words that a page gives today      → it is that article, wherever both stand
* a corrected file whose page reads a little otherwise by now  → it is the article that says most of what it says
* a corrected file whose article the page parts in two by now  → it is both
* a corrected file that nothing fits                           → it stays, and everything of the pages is written beside it

On the same page (whatever its name and day are by now) words decide; on other pages of the issue only long texts do.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .corrected import IS_SAID, Near, Words, fitting
from .fresh import Fresh
from .pairs import covered
from .stored import Spot, Stored


@dataclass(slots=True)
class Claims:
    """What was found again."""

    twins: dict[Path, Fresh] = field(default_factory=dict)
    """The article that each file is."""
    pieces: set[Spot] = field(default_factory=set)
    """Articles that are said by a corrected file which is another piece of the same story."""
    spare: set[Path] = field(default_factory=set)
    """Corrected files that stand there twice, word for word, because a run was stopped while it moved them."""
    taken: set[Spot] = field(default_factory=set)
    """Articles that are found."""

    def add(self, item: Stored, fresh: Fresh) -> None:
        """A file is this article."""
        self.twins[item.path] = fresh
        self.taken.add(fresh.spot)


def claim(fresh: list[Fresh], stored: list[Stored], before: dict[str, str], words: Words) -> Claims:
    """Find each file's article; ``before``: the names that pages had, by their names of today."""
    claims = Claims()
    _find_spare(claims, stored, fresh, stopped=True)
    _claim_exactly(claims, fresh, [item for item in stored if item.path not in claims.spare], before, words)
    _find_spare(claims, stored, fresh, stopped=False)
    edited = [item for item in stored if item.touched and not item.own and item.path not in claims.twins | _keys(claims.spare)]
    if edited:
        _claim_by_likeness(claims, fresh, stored, edited, before, words)
    return claims


def _keys(paths: set[Path]) -> dict[Path, None]:
    return dict.fromkeys(paths)


def is_same_page(item: Stored, fresh: Fresh, before: dict[str, str]) -> bool:
    """Whether a file and an article are of one page."""
    return item.seed in (fresh.seed, before.get(fresh.seed))


def _claim_exactly(claims: Claims, fresh: list[Fresh], stored: list[Stored], before: dict[str, str], words: Words) -> None:
    by_words: dict[str, list[Fresh]] = defaultdict(list)
    for article in fresh:
        by_words[article.words].append(article)
    items: dict[str, list[Stored]] = defaultdict(list)
    for item in stored:
        if item.base in by_words:
            items[item.base].append(item)
    for said, claimants in items.items():
        for item, article in _pairs(claimants, by_words[said], before):
            if item.path not in claims.twins and article.spot not in claims.taken and _is_still(item, article, words):
                claims.add(item, article)


def _is_still(item: Stored, article: Fresh, words: Words) -> bool:
    """Whether a file still is what it was made from: not a copy put elsewhere, to begin an article of one's own with."""
    if item.original or not item.touched:
        return True
    says, text = words.stored(item), words.fresh(article)
    return max(covered(says, text), covered(text, says)) >= IS_SAID


def _pairs(items: list[Stored], fresh: list[Fresh], before: dict[str, str]) -> list[tuple[Stored, Fresh]]:
    """Files and articles of the same words, the likeliest pairs first."""
    one_page = len({article.seed for article in fresh}) == 1
    if one_page and len(items) == len(fresh) and all(item.placed and is_same_page(item, fresh[0], before) for item in items):
        rows = sorted(items, key=lambda item: item.spot), sorted(fresh, key=lambda article: article.spot)
        return list(zip(*rows, strict=True))
    return sorted(
        _neighbours(items, fresh, before),
        key=lambda pair: (
            not is_same_page(pair[0], pair[1], before),
            not pair[0].original,
            not pair[0].touched,
            pair[0].source != pair[1].told.source,
            pair[0].spot != pair[1].spot,
            abs(pair[0].order - pair[1].order),
            pair[0].path,
            pair[1].spot,
        ),
    )


def _neighbours(items: list[Stored], fresh: list[Fresh], before: dict[str, str]) -> Iterator[tuple[Stored, Fresh]]:
    """Files and articles of one page or one day; a notice may stand in every issue."""
    near: dict[str, dict[Spot, Fresh]] = defaultdict(dict)
    for article in fresh:
        for key in {article.seed, before.get(article.seed, article.seed), article.facts.date}:
            near[key][article.spot] = article
    for item in items:
        yield from ((item, article) for article in (near[item.seed] | near[item.date]).values())


def _find_spare(claims: Claims, stored: list[Stored], fresh: list[Fresh], *, stopped: bool) -> None:
    """Of corrections that stand there twice, word for word, one counts: that which is found, else that of a page of today.

    ``stopped``: only of those that a stopped run was moving, before any is found: their page may well give two such articles.
    """
    today = {article.seed for article in fresh}
    twice: dict[tuple[str, str], list[Stored]] = defaultdict(list)
    for item in stored:
        if item.touched and item.placed and item.base and item.path not in claims.spare:
            twice[item.base, item.now.words].append(item)
    for items in twice.values():
        items.sort(key=lambda item: (item.path not in claims.twins, item.parked, item.seed not in today, item.path))
        if not stopped or any(item.parked for item in items):
            claims.spare |= {item.path for item in items[1:] if item.path not in claims.twins}


def _claim_by_likeness(
    claims: Claims, fresh: list[Fresh], stored: list[Stored], edited: list[Stored], before: dict[str, str], words: Words
) -> None:
    near = Near([article for article in fresh if article.spot not in claims.taken], before, words)
    going: dict[str, list[Stored]] = defaultdict(list)
    for item in stored:
        if not item.touched and item.path not in claims.twins:
            going[item.seed].append(item)
    options = []
    for item in edited:
        says = words.stored(item)
        lost = [words.stored(other) for other in going[item.seed]]
        options += [(score, item, found) for score, found in fitting(says, near.to(item, says), near.on_page(item), lost)]
    for _, item, found in sorted(options, key=lambda option: (-option[0], option[1].path, option[2][0].spot)):
        if item.path not in claims.twins and not any(article.spot in claims.taken for article in found):
            claims.add(item, found[0])
            claims.taken |= {article.spot for article in found[1:]}
            claims.pieces |= {article.spot for article in found[1:]}
