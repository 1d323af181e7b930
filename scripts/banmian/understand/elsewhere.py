"""What else stands on the page, ready to be looked up: words that two lines might make together, and how clauses end.

* ``才能让善良得到弘扬`` before a comma, once more at a paragraph's end  → the paragraph is a summary of what follows
* ``代理书`` | ``记提出`` over two lines, ``代理书记`` elsewhere           → the two lines go on in one another
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import weights

CLAUSE_ENDS = "，。；！？,;!?"
PAIR, PIECE = 2, 5
"""Lengths of the pieces that are looked up: a word, and what hardly stands twice by chance."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The pieces of a page."""

    pieces: frozenset[str] = frozenset()
    """Every two and every five characters that stand in one line."""
    clauses: frozenset[str] = frozenset()
    """The last characters of every clause, line ends closed."""


NOTHING = Elsewhere()


def pieces_of(texts: Sequence[str]) -> Elsewhere:
    """The pieces of the lines of a page."""
    joined = "".join(texts)
    return Elsewhere(frozenset(_pieces(texts)), frozenset(_clauses(joined)))


def _pieces(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for size in (PAIR, PIECE):
            yield from (text[at : at + size] for at in range(len(text) - size + 1))


def _clauses(text: str) -> Iterator[str]:
    for at, char in enumerate(text):
        if char in CLAUSE_ENDS and at >= weights.ECHO_SIZE:
            yield text[at - weights.ECHO_SIZE : at]
