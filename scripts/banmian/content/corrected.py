"""Which articles a corrected file may be: those that say most of what it says, and of which it says most.

* the page reads a little otherwise by now          → the one article that is mostly the same
* the page parts the article in two by now          → its pieces, all said by the file
* one article within the other would be lost with it → not that one
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .fresh import Fresh
from .pairs import Pairs, covered
from .stored import Stored

SAYS = 0.6
"""A corrected file is an article if it says so much of it …"""
IS_SAID = 0.4
"""… and so much of the file is in the article."""
PIECE = 0.9
"""A piece of a corrected article is said by it to this share …"""
PIECES = 0.5
"""… and all its pieces say this share of it."""
WITHIN = 0.7
"""An article stands within another if so much of it is said there."""
LONG = 80
"""Pairs of characters from which on a text is known on another page of its issue."""
SHORT = 8
"""A text of fewer pairs doesn't tell whether it stands within another."""


@dataclass(frozen=True, slots=True)
class Words:
    """What files and articles say, read when it is asked for."""

    stored: Callable[[Stored], Pairs]
    """What a file says."""
    fresh: Callable[[Fresh], Pairs]
    """What an article of a page says."""


class Near:
    """Articles that no file is yet, by page and by day."""

    def __init__(self, free: list[Fresh], before: dict[str, str], words: Words):
        self._words = words
        self._pages: dict[str, list[Fresh]] = defaultdict(list)
        self._days: dict[str, list[Fresh]] = defaultdict(list)
        for article in free:
            self._days[article.facts.date].append(article)
            for name in {article.seed, before.get(article.seed, article.seed)}:
                self._pages[name].append(article)

    def on_page(self, item: Stored) -> list[tuple[Fresh, Pairs]]:
        """Those on the page of a file, with what they say."""
        return [(article, self._words.fresh(article)) for article in self._pages.get(item.seed, ())]

    def to(self, item: Stored, says: Pairs) -> list[tuple[Fresh, Pairs]]:
        """Those that a file may be: of its page, and if it is long the long ones of its day."""
        there = self.on_page(item)
        if says.total() >= LONG:
            known = {article.spot for article, _ in there}
            others = (article for article in self._days.get(item.date, ()) if article.spot not in known)
            there += [(article, text) for article in others if (text := self._words.fresh(article)).total() >= LONG]
        return there


def fitting(
    says: Pairs, near: list[tuple[Fresh, Pairs]], on_page: list[tuple[Fresh, Pairs]], lost: list[Pairs]
) -> Iterator[tuple[float, list[Fresh]]]:
    """Articles that a corrected file may be, and pieces of one story that it may be together, each with a score."""
    for article, text in near:
        score = min(covered(text, says), covered(says, text))
        if covered(text, says) >= SAYS and covered(says, text) >= IS_SAID and not _holds_another(text - says, lost):
            yield score, [article]
    rest, pieces = says, []
    for article, text in sorted(on_page, key=lambda row: (-row[1].total(), row[0].spot)):
        if covered(text, rest) >= PIECE:
            rest = rest - text
            pieces.append(article)
    share = 1 - rest.total() / (says.total() or 1)
    if len(pieces) > 1 and share >= PIECES:
        yield share, pieces


def _holds_another(rest: Pairs, lost: list[Pairs]) -> bool:
    """Whether the part of an article that a corrected file leaves out is another article, which would be lost with it."""
    return any(text.total() >= SHORT and covered(text, rest) >= WITHIN for text in lost)
