"""One article of the page: its bodies, headings, people, credit and jump brought together."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from .. import press
from ..model import Article, Block, Evidence, Kind, Person, Role
from ..press import dateline_people, parse_people, tail_byline
from .captions import cut_credit
from .continuations import cut_back
from .fixes import stated_authors
from .groups import Group, part_group
from .marked_page import Draft, Mark
from .paragraphs import split_paragraphs
from .stories import Layout, Story
from .text import join_lines, undo_double_strike, widen_marks
from .weighing import Choice

CERTAIN = 9.0
"""The margin of a headline that a person stated."""


def build_article(
    draft: Draft, layout: Layout, choice: Choice, far: tuple[int, ...], claimed: dict[int, dict[Role, tuple[int, ...]]]
) -> Article:
    """The article of one choice; ``far``: lines of a standing head elsewhere, ``claimed``: headings a person stated."""
    stories = layout.stories[choice.first : choice.last + 1]
    heads = [layout.gaps[gap][block] for gap, block in choice.above + choice.below]
    standing = far + (layout.gaps[choice.standing[0]][choice.standing[1]] if choice.standing else ())
    group = part_group([[heading_text(draft, i) for i in block] for block in heads]) if heads else Group()
    stated = {role: lines for i in range(choice.first, choice.last + 1) for role, lines in claimed.get(i, {}).items()}
    group, standing = _claim(draft, group, standing, stated)
    pieces = list(_pieces(draft, layout, choice))
    blocks, credit = _blocks(draft, stories, pieces)
    blocks, jump = _cut_jump(blocks)
    group, blocks, come_from = cut_back(group, blocks)
    byline = " ".join(draft.text(i) for story in stories for i in story.byline)
    photo = stories[0].photo
    dateline, people = _people(blocks, byline, credit, photo)
    used = {*standing, *(i for _, lines in pieces for i in lines), *(i for block in heads for i in block)}
    used |= {i for lines in stated.values() for i in lines} | {i for story in stories for i in (*story.byline, *story.credit)}
    if stated:
        used -= set(_displaced(draft, group, standing, heads))
    names = stated_authors(draft, used)
    people = tuple(Person(name) for name in names) or people
    return Article(
        kind=Kind.PHOTO if photo else Kind.ARTICLE,
        headline=group.headline,
        kicker=group.kicker,
        deck=group.deck,
        standing_head=" ".join(heading_text(draft, i) for i in standing),
        byline=byline,
        dateline=dateline,
        credit=credit,
        jump=jump,
        people=people,
        body=tuple(blocks),
        lines=tuple(draft.lines[i].no for i in sorted(used)),
        evidence=_evidence(draft, choice, heads),
        margin=CERTAIN if Role.HEADLINE in stated else choice.margin,
        come_from=come_from,
    )


def _claim(
    draft: Draft, group: Group, standing: tuple[int, ...], stated: dict[Role, tuple[int, ...]]
) -> tuple[Group, tuple[int, ...]]:
    """The heading group with what a person stated in place of what was read."""
    texts = {role.value: tuple(heading_text(draft, i) for i in lines) for role, lines in stated.items()}
    standing = stated.get(Role.STANDING_HEAD, standing)
    texts.pop(Role.STANDING_HEAD.value, None)
    return replace(group, **texts), standing


def _displaced(draft: Draft, group: Group, standing: tuple[int, ...], heads: list[tuple[int, ...]]) -> Iterator[int]:
    """Heading lines that were read here and gave way to what a person stated."""
    shown = {*group.kicker, *group.headline, *group.deck, *(heading_text(draft, i) for i in standing)}
    return (i for block in heads for i in block if heading_text(draft, i) not in shown)


def heading_text(draft: Draft, index: int) -> str:
    """A heading line as it should be read: marks full-width, a double strike undone."""
    return widen_marks(undo_double_strike(draft.text(index)))


def _pieces(draft: Draft, layout: Layout, choice: Choice) -> Iterator[tuple[bool, tuple[int, ...]]]:
    """The article's text in order: (is subhead, lines)."""
    for index in range(choice.first, choice.last + 1):
        if index > choice.first:
            for block in layout.gaps[index]:
                yield True, block
        yield from _by_mark(draft, layout.stories[index].body)


def _by_mark(draft: Draft, body: tuple[int, ...]) -> Iterator[tuple[bool, tuple[int, ...]]]:
    """A body cut where a person stated a subhead."""
    for subhead, lines in groupby(body, key=lambda index: draft.mark(index) is Mark.SUBHEAD):
        yield subhead, tuple(lines)


def _blocks(draft: Draft, stories: tuple[Story, ...], pieces: list[tuple[bool, tuple[int, ...]]]) -> tuple[list[Block], str]:
    """Paragraphs and subheads, and the credit, taken out of the text where it stands in it."""
    credit = " ".join(draft.text(i) for story in stories for i in story.credit)
    left: dict[int, str] = {}
    if stories[0].photo and not credit:
        left, credit = cut_credit(draft, stories[0].body)
    blocks: list[Block] = []
    for subhead, lines in pieces:
        if subhead:
            blocks.append(_block(draft, lines[0], lines[-1] + 1, " ".join(heading_text(draft, i) for i in lines), True))
            continue
        for start, stop in _runs(tuple(i for i in lines if left.get(i, "-"))):
            for low, high in split_paragraphs(draft, start, stop):
                texts = [replace(draft.lines[i], text=left.get(i, draft.text(i))) for i in range(low, high)]
                blocks.append(_block(draft, low, high, join_lines(texts), False))
    return blocks, credit


def _block(draft: Draft, start: int, stop: int, text: str, subhead: bool) -> Block:
    return Block(text, tuple(draft.lines[i].no for i in range(start, stop)), subhead)


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


def _evidence(draft: Draft, choice: Choice, heads: list[tuple[int, ...]]) -> tuple[Evidence, ...]:
    """Why its headings are its headings."""
    lines = tuple(draft.lines[i].no for block in heads for i in block)
    return tuple(Evidence("headline", lines, note, weight) for weight, note in choice.reasons)
