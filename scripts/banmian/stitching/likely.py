"""Whether two parts on two pages are one story, by what is printed over them and by their words.

The heading over the second part repeats the first, mostly shortened, and its words stand in the text of the first.
"""

from ..chars import count_han
from ..model import Article
from ..understand.likeness import pairs

FEWEST = 3
"""Character pairs that two headings share if one repeats the other …"""
MOST_OF = 0.5
"""… and so much of the shorter one."""
SAME = 0.9
"""So much of the shorter one if it says the same and no mark is needed."""


def heading_of(article: Article) -> str:
    """Everything printed over an article, its banner only where there is nothing else."""
    return " ".join((*article.kicker, *article.headline, *article.deck)) or article.standing_head


def repeats(first: Article, second: Article) -> float:
    """How much of the shorter heading's character pairs the other one holds, 0 to 1; 0 if they are too few to tell."""
    one, other = pairs(heading_of(first)), pairs(heading_of(second))
    shared = sum((one & other).values())
    return shared / min(one.total(), other.total()) if shared >= FEWEST else 0.0


def kinship(first: Article, second: Article) -> float:
    """How near two parts are: headings first, then how much of the second's heading the first's text holds, then words."""
    return 2 * repeats(first, second) + _told(heading_of(second), _text(first)) + _shared(_text(first), _text(second))


def is_kin(first: Article, second: Article) -> bool:
    """Whether nothing speaks against two parts whose marks name each other's page."""
    if not heading_of(first) or count_han(heading_of(second)) <= FEWEST:
        return True
    return _told(heading_of(second), heading_of(first) + _text(first)) >= MOST_OF or repeats(first, second) >= MOST_OF


def _told(heading: str, text: str) -> float:
    wanted, held = pairs(heading), pairs(text)
    return sum(count for pair, count in wanted.items() if pair in held) / (wanted.total() or 1)


def _shared(one: str, other: str) -> float:
    first, second = set(pairs(one)), set(pairs(other))
    return len(first & second) / (min(len(first), len(second)) or 1)


def _text(article: Article) -> str:
    return "".join(block.text for block in article.body)
