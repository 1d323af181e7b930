"""What the pages give by now, as far as it is needed to find each article again in content/.

``Told`` is what is kept of an article that was read; ``Fresh`` is that at its place in the paper.
"""

from dataclasses import dataclass

from ..model import Article
from .facts import Facts
from .frontmatter import page_lines, place_lines, source_of, words_print
from .seal import Seal, lines_print
from .stored import Spot


@dataclass(frozen=True, slots=True)
class Told:
    """What is kept of an article in memory."""

    words: str
    """Fingerprint of what it says."""
    source: str
    """Its pages and lines, as the front matter says it."""
    lang: str = ""
    """Its script, where that isn't its page's."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """An article that a page gives."""

    facts: Facts
    """Its page."""
    order: int
    """Its place there, from 1."""
    told: Told
    """What it says."""

    @property
    def seed(self) -> str:
        """Name of its page."""
        return self.facts.seed

    @property
    def words(self) -> str:
        """Fingerprint of what it says."""
        return self.told.words

    @property
    def spot(self) -> Spot:
        """Day, page and order."""
        return self.facts.date, self.facts.page, self.order

    def place_lines(self, order: int) -> list[str]:
        """The lines of front matter that say where it stands, at a place of its page."""
        return place_lines(self.facts, order, self.told.source)

    @property
    def page_lines(self) -> list[str]:
        """The lines of front matter that say of which page it is."""
        return page_lines(self.facts, self.told.lang)

    def seal(self, order: int) -> Seal:
        """The seal of its file at a place of its page."""
        return Seal(self.words, lines_print(self.place_lines(order)), lines_print(self.page_lines))


def told_of(article: Article, seed: str, printed: tuple[int, ...]) -> Told:
    """What is kept of an article that was read on a page."""
    return Told(words_print(article), source_of(article, seed, printed), article.lang)
