"""What the pages and content/ hold, side by side: which page goes on from which, and what each article says.

::

    gather(pages, stated, stored, spool).fresh(facts)  →  every article of every page, at its place
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .content.arranging import Standing
from .content.continuing import Continuing, Leaf, continue_pages
from .content.corrected import Words
from .content.facts import NOWHERE, Claim, Facts, Place, settle
from .content.fresh import Fresh
from .content.frontmatter import slug_of, write_article
from .content.page_data import PageData
from .content.page_files import page_data
from .content.pairs import Pairs, pairs_of_file
from .content.stored import Stored, read_text
from .model import Page
from .reading import Known
from .source.seeds import file_of
from .source.stated import Stated
from .spool import Spool


@dataclass(frozen=True, slots=True)
class Gathered:
    """Pages of today and articles of the last run."""

    pages: dict[str, Known]
    """Pages that were read, by name."""
    claims: list[Claim]
    """What each of them says of itself."""
    stored: list[Stored]
    """Every article file."""
    readable: list[Stored]
    """Those that aren't of a page which can't be read today."""
    continuing: Continuing
    """How the pages go on from those of the last run."""
    spool: Spool
    """Where the pages wait."""

    @property
    def in_play(self) -> set[str]:
        """Names of pages, of today or before, of whose articles the pages of today decide."""
        return {*self.pages, *self.continuing.before.values()}

    @property
    def left(self) -> dict[Place, Stored]:
        """Places of pages that can't be read today, or are no longer in seeds/, each with an article that is still there."""
        in_play = self.in_play
        return {(item.date, item.page): item for item in self.stored if item.seed and item.placed and item.seed not in in_play}

    def settled(self) -> dict[str, Facts]:
        """Where each page belongs."""
        known = self.continuing.known()
        return settle(self.claims, known, frozenset(self.left) - set(known.values()))

    def fresh(self, facts: dict[str, Facts]) -> list[Fresh]:
        """Every article of every page, at its place."""
        return [
            Fresh(facts[page.seed], order, told)
            for page in self.pages.values()
            for order, told in enumerate(page.told, 1)
            if told
        ]

    def words(self) -> Words:
        """What files and articles say, read when it is asked for."""
        return Words(_pairs_of_stored, lru_cache(4096)(self._pairs_of_fresh))

    def page_data(self, facts: dict[str, Facts], standing: Iterable[Standing]) -> Iterator[tuple[str, PageData]]:
        """What is known of the pages beside their articles, which are called by what they are called by now."""
        slugs = {(place.fresh.seed, place.fresh.order): slug_of(place.fresh.facts, place.order) for place in standing}
        for seed in self.pages:
            data = page_data(self._page(seed), facts[seed], lambda *read: slugs.get(read) or slug_of(facts[read[0]], read[1]))
            if data:
                yield facts[seed].date, data

    def render(self) -> Callable[[Standing], str]:
        """What writes an article's file."""
        return lambda standing: self._file(standing.fresh.facts, standing.fresh.order, standing.order)

    def _pairs_of_fresh(self, fresh: Fresh) -> Pairs:
        return pairs_of_file(self._file(fresh.facts, fresh.order, fresh.order))

    def _file(self, facts: Facts, read_as: int, order: int) -> str:
        page = self._page(facts.seed)
        return write_article(page.articles[read_as - 1], facts, order, page.printed)

    def _page(self, seed: str) -> Page:
        ticket = self.pages[seed].ticket
        assert ticket  # a page without one couldn't be read, and isn't here
        return self.spool.take(ticket)


def gather(pages: tuple[Known, ...], stated: dict[str, Stated], stored: list[Stored], spool: Spool) -> Gathered:
    """Lay the pages beside the articles of the last run."""
    read = {page.seed: page for page in pages if page.ticket}
    unread = {page.seed for page in pages if page.fault}
    claims = [Claim(page.seed, stated.get(page.seed, Stated()), page.hint, page.script, page.folio) for page in read.values()]
    readable = [item for item in stored if not {item.seed, file_of(item.seed)} & unread]
    leaves = [Leaf(claim.seed, claim.date, tuple(told.words for told in read[claim.seed].told if told)) for claim in claims]
    gathered = Gathered(read, claims, stored, readable, Continuing({}, {}), spool)
    new_pairs = _pairs_of_page(gathered)
    return Gathered(read, claims, stored, readable, continue_pages(leaves, readable, _pairs_of_all, new_pairs), spool)


def _pairs_of_page(gathered: Gathered) -> Callable[[str], Pairs]:
    """What a whole page of today says."""

    def of(seed: str) -> Pairs:
        articles = gathered._page(seed).articles
        return sum((pairs_of_file(write_article(article, NOWHERE, 1)) for article in articles), Counter())

    return lru_cache(64)(of)


def _pairs_of_all(items: list[Stored]) -> Pairs:
    return sum(map(_pairs_of_stored, items), Counter())


@lru_cache(4096)
def _pairs_of_file(path: Path, words: str) -> Pairs:
    return pairs_of_file(read_text(path))


def _pairs_of_stored(item: Stored) -> Pairs:
    return _pairs_of_file(item.path, item.now.words)
