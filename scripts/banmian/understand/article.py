"""One article of the page: its bodies, headings, people, credit and jump brought together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from .. import press
from ..model import Article, Block, Evidence, Kind, Person, Role
from ..press import dateline_people, parse_people, tail_byline
from .captions import cut_credit
from .continuations import cut_back
from .fixes import stated_authors
from .groups import Group, part_group
from .marked_page import Mark, MarkedPage
from .paragraphs import split_paragraphs
from .stories import Layout
from .text import join_lines, undo_double_strike, widen_marks
from .weighing import Choice

CERTAIN = 9.0
"""The margin of a headline that a person stated."""


@dataclass(frozen=True, slots=True)
class _Headings:
    """What stands over an article."""

    group: Group
    """Kicker, headline and deck."""
    standing: tuple[int, ...]
    """Lines of its standing head."""
    blocks: tuple[tuple[int, ...], ...]
    """Lines of its other heading blocks, as they were read."""
    stated: dict[Role, tuple[int, ...]]
    """Lines that a person stated to be its headings."""


def build_article(
    page: MarkedPage, layout: Layout, choice: Choice, far: tuple[int, ...], claimed: dict[int, dict[Role, tuple[int, ...]]]
) -> Article:
    """The article of one choice; ``far``: lines of a standing head elsewhere, ``claimed``: headings a person stated."""
    stories = layout.stories[choice.first : choice.last + 1]
    over = _headings(page, layout, choice, far, claimed)
    blocks, credit, jump = _text(page, layout, choice)
    group, blocks, come_from = cut_back(over.group, blocks)
    used = _used(page, layout, choice, replace(over, group=group))
    byline = " ".join(page.text(i) for story in stories for i in story.byline)
    dateline, people = _people(blocks, byline, credit, stories[0].photo)
    return Article(
        kind=Kind.PHOTO if stories[0].photo else Kind.ARTICLE,
        headline=group.headline,
        kicker=group.kicker,
        deck=group.deck,
        standing_head=" ".join(heading_text(page, i) for i in over.standing),
        byline=byline,
        dateline=dateline,
        credit=credit,
        jump=jump,
        people=tuple(map(Person, stated_authors(page, used))) or people,
        body=tuple(blocks),
        lines=tuple(page.lines[i].no for i in sorted(used)),
        evidence=_evidence(page, choice, over.blocks),
        margin=CERTAIN if Role.HEADLINE in over.stated else choice.margin,
        come_from=come_from,
    )


def _headings(
    page: MarkedPage, layout: Layout, choice: Choice, far: tuple[int, ...], claimed: dict[int, dict[Role, tuple[int, ...]]]
) -> _Headings:
    """The headings of a choice, with what a person stated in place of what was read."""
    blocks = tuple(layout.gaps[gap][block] for gap, block in choice.above + choice.below)
    standing = far + (layout.gaps[choice.standing[0]][choice.standing[1]] if choice.standing else ())
    group = part_group([[heading_text(page, i) for i in block] for block in blocks]) if blocks else Group()
    stated = {role: lines for i in range(choice.first, choice.last + 1) for role, lines in claimed.get(i, {}).items()}
    texts = {role.value: tuple(heading_text(page, i) for i in lines) for role, lines in stated.items()}
    texts.pop(Role.STANDING_HEAD.value, None)
    return _Headings(replace(group, **texts), stated.get(Role.STANDING_HEAD, standing), blocks, stated)


def _used(page: MarkedPage, layout: Layout, choice: Choice, over: _Headings) -> set[int]:
    """Every line that belongs to the article."""
    stories = layout.stories[choice.first : choice.last + 1]
    used = {*over.standing, *(i for block in over.blocks for i in block)}
    used |= {i for _, lines in _pieces(page, layout, choice) for i in lines}
    used |= {i for lines in over.stated.values() for i in lines}
    used |= {i for story in stories for i in (*story.byline, *story.credit)}
    return used - set(_displaced(page, over)) if over.stated else used


def _displaced(page: MarkedPage, over: _Headings) -> Iterator[int]:
    """Heading lines that were read here and gave way to what a person stated."""
    group = over.group
    shown = {*group.kicker, *group.headline, *group.deck, *(heading_text(page, i) for i in over.standing)}
    return (i for block in over.blocks for i in block if heading_text(page, i) not in shown)


def heading_text(page: MarkedPage, index: int) -> str:
    """A heading line as it should be read: marks full-width, a double strike undone."""
    return widen_marks(undo_double_strike(page.text(index)))


def _pieces(page: MarkedPage, layout: Layout, choice: Choice) -> Iterator[tuple[bool, tuple[int, ...]]]:
    """The article's text in order: (is subhead, lines)."""
    for index in range(choice.first, choice.last + 1):
        if index > choice.first:
            for block in layout.gaps[index]:
                yield True, block
        yield from _by_mark(page, layout.stories[index].body)


def _by_mark(page: MarkedPage, body: tuple[int, ...]) -> Iterator[tuple[bool, tuple[int, ...]]]:
    """A body cut where a person stated a subhead."""
    for subhead, lines in groupby(body, key=lambda index: page.mark(index) is Mark.SUBHEAD):
        yield subhead, tuple(lines)


def _text(page: MarkedPage, layout: Layout, choice: Choice) -> tuple[list[Block], str, str]:
    """Paragraphs and subheads, and what is taken out of them: the credit, and the page that the text goes on."""
    stories = layout.stories[choice.first : choice.last + 1]
    credit = " ".join(page.text(i) for story in stories for i in story.credit)
    left: dict[int, str] = {}
    if stories[0].photo and not credit:
        left, credit = cut_credit(page, stories[0].body)
    blocks: list[Block] = []
    for subhead, lines in _pieces(page, layout, choice):
        if subhead:
            blocks.append(_block(page, lines, " ".join(heading_text(page, i) for i in lines), True))
        else:
            blocks += _paragraphs(page, tuple(i for i in lines if left.get(i, "-")), left)
    blocks, jump = _cut_jump(blocks)
    return blocks, credit, jump


def _paragraphs(page: MarkedPage, lines: tuple[int, ...], left: dict[int, str]) -> Iterator[Block]:
    """The paragraphs of running text; ``left``: what is left of lines that a credit stood on."""
    found: list[tuple[int, ...]] = []
    for start, stop in _runs(lines):
        for low, high in split_paragraphs(page, start, stop):
            above = found.pop() if found and low in page.joined else ()
            found.append((*above, *range(low, high)))
    for paragraph in found:
        texts = [replace(page.lines[i], text=left.get(i, page.text(i))) for i in paragraph]
        yield _block(page, paragraph, join_lines(texts), False)


def _block(page: MarkedPage, lines: tuple[int, ...], text: str, subhead: bool) -> Block:
    return Block(text, tuple(page.lines[i].no for i in lines), subhead)


def _runs(lines: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Runs of consecutive lines, as index ranges."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at] != lines[at - 1] + 1:
            yield lines[start], lines[at - 1] + 1
            start = at


def _cut_jump(blocks: list[Block]) -> tuple[list[Block], str]:
    """The blocks without jump marks, and the page that the last one names."""
    found = [jump for block in blocks if (jump := press.onward(block.text))]
    kept = [replace(block, text=press.without_jumps(block.text)) for block in blocks]
    return [block for block in kept if block.text], found[-1].page if found else ""


def _people(blocks: list[Block], byline: str, credit: str, photo: bool) -> tuple[str, tuple[Person, ...]]:
    """The dateline, and who wrote it or took the picture: the byline, else the dateline's bracket, else the story's end."""
    if photo:
        return "", parse_people(credit)
    text = [block.text for block in blocks if not block.subhead]
    dateline, people = dateline_people(text[0]) if text else ("", ())
    return dateline, parse_people(byline) or people or (parse_people(tail_byline(text[-1])) if text else ())


def _evidence(page: MarkedPage, choice: Choice, blocks: tuple[tuple[int, ...], ...]) -> tuple[Evidence, ...]:
    """Why its headings are its headings."""
    lines = tuple(page.lines[i].no for block in blocks for i in block)
    return tuple(Evidence("headline", lines, note, weight) for weight, note in choice.reasons)
