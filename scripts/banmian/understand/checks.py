"""What an editor should look at of one article, wherever its page came from.

* another story claims its headings nearly as well, and what they say of this one is little  → ``headline``
* a story without any heading                                                              → ``headless``
* a heading without a story                                                                → ``refer``
* a story that ends in mid-sentence, and no jump says where it goes on                     → ``unfinished``
* quotation marks that two paragraphs close together and neither by itself                 → ``quotes``

What the paper may have printed so is no doubt about the reading: ``banmian check`` finds that in the articles.
"""

from collections.abc import Iterator
from itertools import pairwise

from ..chars import ends_sentence, is_balanced
from ..model import Article, Block, Doubt, Kind
from ..said import said
from .reasons import Reason

CLOSE = 0.6
"""A reading with a smaller margin than this is in doubt …"""
LITTLE = 0.1
"""… if the words of one of its headings count less than this, or its headings stand in an unusual order."""


def check_article(article: Article) -> Iterator[Doubt]:
    """Every finding on one article, none fatal."""
    line = article.lines[0] if article.lines else 1
    title = " ".join(article.headline)
    if article.kind is Kind.ARTICLE and not article.headline and not article.come_from:
        yield Doubt("headless", line, said(Reason.HEADLESS), article.margin)
    if article.kind is Kind.REFER:
        yield Doubt("refer", line, said(Reason.NO_STORY, title))
    if article.kind is Kind.ARTICLE and article.body and not article.jump and _breaks_off(article.body[-1].text):
        last = article.body[-1]
        yield Doubt("unfinished", last.lines[-1], said(Reason.ENDS_AMID, last.text[-12:]))
    for above, below in pairwise(article.body):
        if _are_torn(above, below):
            yield Doubt("quotes", below.lines[0], said(Reason.TORN_QUOTATION, above.text[-12:], below.text[:12]))


def _breaks_off(text: str) -> bool:
    """Whether a text stops in mid-sentence; who wrote it may stand behind its last stop."""
    return not ends_sentence(text) and text[-1] not in "）)"


def check_headings(article: Article) -> Iterator[Doubt]:
    """Whether the headings of a unit of a page text may be another's."""
    if article.headline and article.margin < CLOSE and _is_weak(article):
        headed = next((found.lines[0] for found in article.evidence if found.lines), article.lines[0])
        yield Doubt("headline", headed, said(Reason.OTHER_STORY, " ".join(article.headline)), article.margin)


def _is_weak(article: Article) -> bool:
    """Whether its headings say little for themselves; where nothing was weighed, the margin alone tells."""
    weighed = [found for found in article.evidence if found.weight]
    return not weighed or any(
        found.note.reason is Reason.UNUSUAL_ORDER or (found.note.reason is Reason.WORDS_SHARED and found.weight < LITTLE)
        for found in weighed
    )


def _are_torn(above: Block, below: Block) -> bool:
    """Whether a quotation opens in one paragraph and closes in the next, which papers print otherwise."""
    return not (is_balanced(above.text) or is_balanced(below.text)) and is_balanced(above.text + below.text)
