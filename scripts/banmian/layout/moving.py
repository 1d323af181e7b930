"""Lines taken from an article or given to one, its words put right: the small moves that corrections are made of."""

from dataclasses import replace

from .. import press
from ..chars import squeeze
from ..model import Article, Block, Box, Kind, Line
from ..understand.text import join_lines, undo_double_strike, widen_marks

Lines = dict[int, Line]
"""The lines of a page by their numbers."""
STACKED = 1.3
"""Lines whose distance is less than this part of their height stand in one zone."""


def heading(lines: Lines, numbers: tuple[int, ...]) -> tuple[str, ...]:
    """Heading lines as they should be read."""
    return tuple(widen_marks(undo_double_strike(lines[number].text)) for number in numbers)


def block(lines: Lines, numbers: tuple[int, ...]) -> Block:
    """A paragraph of these lines."""
    return Block(press.without_jumps(join_lines([lines[number] for number in numbers])).strip(), numbers)


def photo(lines: Lines, numbers: tuple[int, ...]) -> Article:
    """A picture with these lines as its caption."""
    text = join_lines([lines[number] for number in numbers])
    match = press.CREDIT_TAIL_RE.search(text)
    credit = match[0].strip() if match else ""
    people = press.parse_people(credit) if credit else ()
    body = Block(text[: match.start()].rstrip() if match else text, numbers)
    return Article(Kind.PHOTO, credit=credit, people=people, body=(body,), lines=numbers, zones=zones(lines, numbers))


def story(lines: Lines, body: tuple[Block, ...], jump: str) -> Article:
    """A story that begins with these paragraphs."""
    numbers = tuple(number for part in body for number in part.lines)
    dateline, people = press.dateline_people(body[0].text)
    return Article(
        Kind.ARTICLE, body=body, jump=jump, dateline=dateline, people=people, lines=numbers, zones=zones(lines, numbers)
    )


def without(article: Article, gone: frozenset[int], lines: Lines) -> Article:
    """The article without some of its lines."""
    inside = {number for part in article.body for number in part.lines}
    heads = {squeeze(text) for number in gone - inside if number in article.lines for text in heading(lines, (number,))}

    def kept(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text for text in texts if squeeze(text) not in heads)

    byline = "" if squeeze(article.byline) in heads else article.byline
    return replace(
        article,
        headline=kept(article.headline),
        kicker=kept(article.kicker),
        deck=kept(article.deck),
        byline=byline,
        people=article.people if byline == article.byline else (),
        standing_head="" if squeeze(article.standing_head) in heads else article.standing_head,
        body=tuple(part for old in article.body if (part := _block_without(old, gone, lines))),
        lines=tuple(number for number in article.lines if number not in gone),
    )


def _block_without(old: Block, gone: frozenset[int], lines: Lines) -> Block | None:
    kept = tuple(number for number in old.lines if number not in gone)
    if kept == old.lines:
        return old
    return replace(block(lines, kept), subhead=old.subhead) if kept else None


def given(article: Article, numbers: tuple[int, ...], lines: Lines, **fields: object) -> Article:
    """The article with further lines, their places, and what they say in its fields."""
    lines_now = tuple(sorted({*article.lines, *numbers}))
    zones_now = article.zones + zones(lines, numbers)
    return replace(article, lines=lines_now, zones=zones_now, **fields)  # type: ignore[arg-type]


def zones(lines: Lines, numbers: tuple[int, ...]) -> tuple[Box, ...]:
    """Where lines stand; those one below the other in one box."""
    found: list[Box] = []
    for number in numbers:
        box = lines[number].box
        if box and found and _is_next(found[-1], box):
            last = found[-1]
            found[-1] = Box(min(last.x0, box.x0), last.y0, max(last.x1, box.x1), box.y1)
        elif box:
            found.append(box)
    return tuple(found)


def _is_next(above: Box, box: Box) -> bool:
    return box.y1 - above.y1 >= 0 and box.y0 - above.y1 < STACKED * box.height and min(above.x1, box.x1) > max(above.x0, box.x0)


def cut(article: Article, number: int, lines: Lines) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The body before a line and from it on."""
    for at, part in enumerate(article.body):
        if number in part.lines:
            place = part.lines.index(number)
            before, behind = part.lines[:place], part.lines[place:]
            head = (block(lines, before),) if before else ()
            tail = (block(lines, behind),) if before else (part,)
            return (*article.body[:at], *head), (*tail, *article.body[at + 1 :])
    return article.body, ()
