"""Articles of the stories, captions and notices that stand on a page: their words, people, jumps and places.

Geometry said where everything belongs; what a byline, a dateline, a credit or a jump is, the press's conventions say.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from .. import press
from ..chars import HAN, ends_sentence
from ..model import Article, Block, Box, Evidence, Kind, Line, Person
from ..said import said
from ..understand.continuations import cut_back
from ..understand.groups import Group
from ..understand.text import join_lines, undo_double_strike, widen_marks
from .bylines import byline_rows, join, names_role
from .captions import ends_with_credit
from .listing import Listing, as_line
from .paragraphs import Part, split_parts
from .rows import Row
from .scene import Caption, Heading, Notice, Scene
from .stories import Story

OPEN_PEOPLE_RE = re.compile(f"[（(][^（）()]*?{press.ROLE}[^（）()]*?[\\s、]([{HAN}]{{2,3}})$")
NAME_FIRST_RE = re.compile(f"([{HAN}]{{2,3}})(?=[\\s、）)])")
TELLING = 1.2
"""What a margin in ems counts as one of the scale on which below 0.6 is in doubt: 0.5 em are."""
SUMMARIES = 3
"""So many paragraphs may stand before the one with the dateline: a summary, an editor's note."""


def story_article(story: Story, scene: Scene, listing: Listing, indents: bool) -> Article:
    """The article of a story."""
    heading = story.heading
    if heading:
        listing.add(heading.rows)
    rows = [row for column in story.columns for row in column.rows]
    listing.add(rows)
    take = byline_rows(story.columns[0].rows) if story.columns else 0
    byline = tuple(rows[:take]) or (heading.byline if heading else ())
    parts = split_parts(story.columns, take, scene.borders.pictures, indents, usual_width(scene)) if story.columns else []
    heads = _heading_group(heading) if heading else Group()
    heads, blocks, come_from = cut_back(heads, [_block(part, listing) for part in parts])
    blocks, jump = _cut_jumps(blocks)
    dateline, people = _people(blocks, join(byline))
    return Article(
        kind=Kind.ARTICLE if story.columns else Kind.REFER,
        headline=heads.headline,
        kicker=heads.kicker,
        deck=heads.deck,
        standing_head=" ".join(heading_lines(heading.standing)) if heading else "",
        byline=join(byline),
        dateline=dateline,
        jump=jump,
        come_from=come_from,
        people=people,
        body=tuple(blocks),
        lines=_numbers(listing, [*(heading.rows if heading else ()), *rows]),
        evidence=_evidence(heading, listing),
        margin=story.margin * TELLING,
    )


def _heading_group(heading: Heading) -> Group:
    return Group(heading_lines(heading.kicker), heading_lines(heading.headline), heading_lines(heading.deck))


def usual_width(scene: Scene) -> float:
    """How wide most columns of text are, in em."""
    widths = sorted(column.width for column in scene.columns for _ in column.rows if len(column.rows) > 3)
    return widths[len(widths) // 2] if widths else 0.0


def heading_lines(rows: Iterable[Row]) -> tuple[str, ...]:
    """Heading lines as they should be read."""
    return tuple(widen_marks(undo_double_strike(row.text)) for row in rows)


def _numbers(listing: Listing, rows: Iterable[Row]) -> tuple[int, ...]:
    return tuple(sorted({listing.number(row) for row in rows}))


def _evidence(heading: Heading | None, listing: Listing) -> tuple[Evidence, ...]:
    if not heading:
        return ()
    return (Evidence("headline", _numbers(listing, heading.rows), said("stands over, beside or amid its columns")),)


def _block(part: Part, listing: Listing) -> Block:
    """A paragraph or subhead as text."""
    if part.subhead:
        text = widen_marks(undo_double_strike(" ".join(row.text for row in part.rows)))
    else:
        text = join_lines(_with_name_spaces(part.rows))
    return Block(text, tuple(listing.number(row) for row in part.rows), part.subhead)


def _with_name_spaces(rows: tuple[Row, ...]) -> list[Line]:
    """Lines with a space behind one that ends with a whole name: ``（记者 雷会`` | ``宋福军）``."""
    lines = [as_line(row) for row in rows]
    for at in range(len(lines) - 1):
        opened = OPEN_PEOPLE_RE.search(lines[at].text)
        ahead = NAME_FIRST_RE.match(lines[at + 1].text)
        if opened and ahead and press.is_name(opened[1]) and press.is_name(ahead[1]):
            lines[at] = replace(lines[at], trail=1)
    return lines


def _cut_jumps(blocks: list[Block]) -> tuple[list[Block], str]:
    """The blocks without jump marks, and the page that the last one names."""
    jump = ""
    kept = []
    for block in blocks:
        text = block.text
        if mark := press.onward(text):
            jump, text = mark.page, press.without_jumps(text)
        if text.strip():
            kept.append(replace(block, text=text.strip()))
    return kept, jump


def _people(blocks: list[Block], byline: str) -> tuple[str, tuple[Person, ...]]:
    """The dateline, and who wrote it: the byline, else the dateline's bracket, else the story's end."""
    text = [block.text for block in blocks if not block.subhead]
    dateline = ""
    people: tuple[Person, ...] = ()
    for paragraph in text[:SUMMARIES]:
        dateline, people = press.dateline_people(paragraph)
        if dateline:
            break
    people = press.parse_people(byline) or people or (press.parse_people(_signature(text[-1])) if text else ())
    return dateline, people


def _signature(paragraph: str) -> str:
    """Who signs at a story's end, behind its last sentence or in a line of its own."""
    alone = paragraph.startswith(("（", "(")) and paragraph.endswith(("）", ")"))
    return press.tail_byline(f"。{paragraph}" if alone else paragraph)


def caption_article(caption: Caption, listing: Listing) -> Article:
    """The article of a picture's caption."""
    rows = caption.column.rows
    numbers = listing.add(rows)
    text = join_lines([as_line(row) for row in _spaced(rows)])
    match = press.CREDIT_TAIL_RE.search(text)
    credit = match[0].strip() if match else text if press.is_credit(text) else ""
    body = text[: match.start()].rstrip() if match else "" if credit else text
    blocks = (Block(body, numbers),) if body else ()
    people = press.parse_people(credit) if credit else ()
    return Article(Kind.PHOTO, credit=credit, people=people, body=blocks, lines=tuple(sorted(numbers)))


def _spaced(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Lines of a caption with the space that a credit at a line's start needs."""
    found = []
    for at, row in enumerate(rows):
        opens = at and (names_role(row.text) or row.text[0] in press.WORDS["marks"])
        ended = at and (ends_sentence(rows[at - 1].text) or ends_with_credit(f"。 {row.text}"))
        found.append(replace(row, text=f" {row.text}") if opens and ended else row)
    return tuple(found)


def notice_article(notice: Notice, listing: Listing) -> Article:
    """The unit of a notice, an advert or a box that points to other pages."""
    rows = [row for column in notice.columns for row in column.rows]
    numbers = listing.add(rows)
    if notice.refers:
        return Article(Kind.REFER, tuple(row.text for row in rows), lines=tuple(sorted(numbers)))
    head, *text = rows
    lines = [as_line(row) for row in text]
    blocks = (Block(join_lines(lines), tuple(listing.number(row) for row in text)),) if text else ()
    return Article(Kind.ARTICLE if blocks else Kind.REFER, (head.text,), body=blocks, lines=tuple(sorted(numbers)))


def zones_of(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Places, rounded."""
    return tuple(Box(*(round(side, 1) for side in box)) for box in boxes)
