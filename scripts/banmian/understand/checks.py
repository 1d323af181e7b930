"""What an editor should look at on a page that was understood.

* two readings of a headline are close            → ``headline``
* a story without any heading                     → ``headless``
* a sentence that stands twice in one story       → ``repeat``   (kept: the paper printed it so)
* quotation marks that do not close               → ``quotes``   (kept)
"""

from collections.abc import Iterator

from ..chars import LONG_SENTENCE_RE, count_han, is_balanced
from ..model import Article, Doubt, Kind
from ..said import said
from .reasons import Reason

CLOSE = 0.3
"""A reading with a smaller margin than this is in doubt."""


def check_article(article: Article) -> Iterator[Doubt]:
    """Every finding on one article, none fatal."""
    line = article.lines[0] if article.lines else 1
    title = " ".join(article.headline)
    if article.kind is Kind.ARTICLE and not article.headline and not article.come_from:
        yield Doubt("headless", line, said(Reason.HEADLESS), article.margin)
    elif article.margin < CLOSE:
        headed = next((found.lines[0] for found in article.evidence if found.lines), line)
        yield Doubt("headline", headed, said(Reason.OTHER_STORY, title), article.margin)
    if article.kind is Kind.REFER:
        yield Doubt("refer", line, said(Reason.NO_STORY, title))
    for block in article.body:
        yield from _check_text(block.text, block.lines[0])
    yield from _repeats(article)


def _check_text(text: str, line: int) -> Iterator[Doubt]:
    if not is_balanced(text):
        yield Doubt("quotes", line, said(Reason.UNPAIRED, text[:20]))


def _repeats(article: Article) -> Iterator[Doubt]:
    seen: set[str] = set()
    for block in article.body:
        for sentence in LONG_SENTENCE_RE.findall(block.text):
            if sentence in seen and count_han(sentence) > 10:
                yield Doubt("repeat", block.lines[0], said(Reason.TWICE, sentence[:24]))
            seen.add(sentence)
