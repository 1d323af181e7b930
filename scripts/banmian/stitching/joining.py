"""Two parts of a story as one text, with the mark where the page was turned.

``…一体化发展，`` + ``城乡融合…`` → ``…一体化发展，（下转第2版）城乡融合…``; behind a full stop a new paragraph begins.
"""

from dataclasses import replace

from ..chars import ends_sentence
from ..model import Article, Block, Part


def turn_mark(page: str) -> str:
    """What stands in the text where the page was turned: ``2 → （下转第2版）``."""
    return f"（下转第{page}版）"


def join_articles(first: Article, second: Article, mark: str, part: Part) -> Article:
    """The whole story, where it begins; who wrote it may be printed at either end."""
    return replace(
        first,
        jump=second.jump,
        body=join_bodies(first.body, second.body, mark),
        people=first.people or second.people,
        byline=first.byline or second.byline,
        credit=first.credit or second.credit,
        parts=(*first.parts, part, *second.parts),
    )


def join_bodies(first: tuple[Block, ...], second: tuple[Block, ...], mark: str) -> tuple[Block, ...]:
    """Paragraphs and subheads of both parts, the torn paragraph whole again."""
    if not first:
        return second
    last, head = first[-1], second[:1]
    if head and not last.subhead and not head[0].subhead and not ends_sentence(last.text):
        return (*first[:-1], replace(last, text=f"{last.text}{mark}{head[0].text}"), *second[1:])
    return (*first[:-1], replace(last, text=f"{last.text}{mark}"), *second)
