"""A paragraph in mid-article that ends without a stop: it may be torn, and go on in the next.

* ``…大家都来到田间地头，帮`` | ``助农民收玉米。``   → told
* a summary (提要) at the beginning, items of a list, what introduces the next paragraph   → set so by the paper
"""

from collections.abc import Iterator
from itertools import pairwise

from ..chars import ends_sentence
from ..press import dateline_at
from ..said import said
from ..understand.paragraphs import LIST_ITEM_RE, introduces
from .edition import Issue, Item, Passage
from .finding import Place, Rule, Severity
from .unfinished import SIGNED_RE, TAIL

SHORT = 20
"""Shorter paragraphs are lines of a list, an address, a verse."""


def check(issue: Issue) -> Iterator[Place]:
    """Paragraphs without a stop behind the first that has one; how an article ends is for ``unfinished``."""
    for item in issue.items:
        for passage, below in _inside(item):
            if not (_is_in_order(passage.text) or below.subhead or _begins_anew(below.text)):
                note = said("ends without a stop: …{}; does it go on with “{}…”?", passage.text[-TAIL:], below.text[:TAIL])
                yield Place(item.path, passage.line, note)


def _inside(item: Item) -> Iterator[tuple[Passage, Passage]]:
    """The paragraphs of an article behind its first stop, each with what stands below it."""
    stopped = False
    for passage, below in pairwise(item.passages if item.kind == "article" else ()):
        if stopped and not passage.subhead:
            yield passage, below
        stopped = stopped or ends_sentence(passage.text)


def _is_in_order(text: str) -> bool:
    """Whether a paragraph may end as it does."""
    is_listed = len(text) < SHORT or bool(LIST_ITEM_RE.match(text))
    return is_listed or ends_sentence(text) or introduces(text) or bool(SIGNED_RE.search(text))


def _begins_anew(text: str) -> bool:
    """Whether a paragraph begins with what no paragraph goes on with."""
    return bool(dateline_at(text)) or bool(LIST_ITEM_RE.match(text))


RULE = Rule("unstopped", Severity.NOTICE, "a paragraph that ends without a stop", check)
