"""Which file stands where: what a person wrote keeps its place, what the pages give stands beside it in their order.

::

    own article      p01-a02                       stays
    page gives       p01-a01, p01-a02, p01-a03     written as p01-a01, p01-a04, p01-a03: every place once
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from .changes import Kept
from .claims import Claims
from .fresh import Fresh
from .frontmatter import slug_of
from .key import file_name, place_named
from .stored import Spot, Stored


@dataclass(frozen=True, slots=True)
class Standing:
    """An article at its place in content/."""

    path: Path
    """Its file."""
    fresh: Fresh
    """What the page gives."""
    order: int
    """Its place on the page."""
    edited: Stored | None = None
    """The corrected file whose words count instead."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Every article that the pages give at its place, and what becomes of the files that are there."""

    standing: tuple[Standing, ...]
    """Articles of the pages."""
    held: tuple[Stored, ...]
    """Files that stay as they are, where they are."""
    drawn: tuple[tuple[Stored, Fresh], ...]
    """Of those the corrections that a person put elsewhere, and what the page gives for them."""
    gone: tuple[Path, ...]
    """Files to remove, unless an article is written there."""
    kept: tuple[Kept, ...]
    """Hand corrections that were kept."""
    discarded: tuple[Kept, ...]
    """Hand corrections that were given up."""


class Desk:
    """What is known of content/ and of the pages, to decide what stands where."""

    def __init__(self, content: Path, stored: list[Stored], claims: Claims, in_play: set[str], discard: bool):
        """``in_play``: names of pages, of today or before, whose articles are given by the pages of today, or are no more."""
        self._content, self._stored, self._claims, self._in_play, self._discard = content, stored, claims, in_play, discard

    def arrange(self, fresh: list[Fresh]) -> Arrangement:
        """Give each article of the pages its place."""
        given_up = {item.path: item for item in self._stored if self._is_given_up(item)}
        held = [item for item in self._stored if item.path not in given_up and self._is_held(item)]
        staying = {item.path for item in held}
        fixed = staying | given_up.keys()
        moving = {
            self._claims.twins[item.path].spot: item
            for item in self._stored
            if item.touched and item.path in self._claims.twins and item.path not in fixed
        }
        hidden = {twin.spot for item in held if (twin := self._claims.twins.get(item.path)) and item.touched}
        hidden |= set() if self._discard else self._claims.pieces
        standing = tuple(self._standing([article for article in fresh if article.spot not in hidden], held, moving))
        twins = self._claims.twins
        return Arrangement(
            standing,
            tuple(held),
            tuple((item, twins[item.path]) for item in held if item.touched and item.path in twins),
            tuple(item.path for item in self._stored if item.path not in staying),
            tuple(self._kept(standing, held)),
            tuple(Kept(item.path, False, item.path not in twins) for item in given_up.values()),
        )

    def _is_given_up(self, item: Stored) -> bool:
        """Whether ``--discard-edits`` discards a correction; it spares articles of one's own, and those whose page is gone."""
        if not self._discard or not item.touched or item.own:
            return False
        return item.path in self._claims.twins or bool(item.base and item.placed and item.seed in self._in_play)

    def _is_held(self, item: Stored) -> bool:
        """Whether a file stays as it is, where it is."""
        if item.path in self._claims.spare:
            return False
        if item.touched:
            return not item.placed or item.path not in self._claims.twins
        return item.seed not in self._in_play and item.path not in self._claims.twins

    def _standing(self, fresh: list[Fresh], held: list[Stored], moving: dict[Spot, Stored]) -> Iterator[Standing]:
        taken = {spot for item in held for spot in item.spots}
        natural = {article.spot for article in fresh}
        pages: dict[tuple[str, int], Iterator[int]] = defaultdict(lambda: count(1))
        for article in sorted(fresh, key=lambda article: article.spot):
            date, page, order = article.spot
            if article.spot in taken:
                free = (number for number in pages[date, page] if not {(date, page, number)} & (taken | natural))
                order = next(free)
            edited = moving.get(article.spot)
            yield Standing(self._path(article, order, edited), article, order, edited)

    def _path(self, article: Fresh, order: int, edited: Stored | None) -> Path:
        """Its file; a correction that need not move keeps the name that a person gave it."""
        date, page, _ = article.spot
        if edited and edited.spot == (date, page, order) and not place_named(edited.path.stem):
            return edited.path
        return self._content / date / file_name(slug_of(article.facts, order))

    def _kept(self, standing: tuple[Standing, ...], held: list[Stored]) -> Iterator[Kept]:
        for place in standing:
            if place.edited:
                item = place.edited
                moved = item.path if item.path != place.path else None
                yield Kept(place.path, bool(item.base) and item.base != place.fresh.words, False, moved)
        for item in held:
            if item.touched and not item.own:
                twin = self._claims.twins.get(item.path)
                yield Kept(item.path, bool(twin and item.base and item.base != twin.words), twin is None)
