"""From a marked page to its articles: assign the headings, join the text, name the people."""

from collections.abc import Iterator
from dataclasses import replace

from ..chars import ends_sentence
from ..model import Article, Block, Doubt, Evidence, Kind, Page
from . import press
from .captions import cut_credit
from .checks import check_article
from .draft import Draft, Mark
from .groups import part_group, shape_of
from .headlines import assign_headlines
from .likeness import Likeness
from .paragraphs import split_paragraphs
from .people import dateline_people, parse_people
from .stories import Layout, Story, cut_stories
from .weighing import MERGED, MERGED_UNFINISHED, Body, Choice, Gap
from .text import join_lines, undo_double_strike, widen_marks


def assemble(draft: Draft) -> Page:
    """The page of a fully marked draft."""
    layout = cut_stories(draft)
    reading = assign_headlines(
        [_gap(draft, gap) for gap in layout.gaps],
        [_body(draft, layout, i) for i in range(len(layout.stories))],
        Likeness(["".join(draft.text(i) for i in story.body) for story in layout.stories] or [""]),
    )
    standing, refers = _place_free(draft, layout, reading.free, reading.choices)
    articles = [_article(draft, layout, choice, standing.get(choice.first, ())) for choice in reading.choices]
    articles += [_refer(draft, layout.gaps[gap][block]) for gap, block in refers]
    articles.sort(key=lambda article: min(article.lines))
    furniture = tuple(draft.lines[i].no for i in range(len(draft.lines)) if draft.marks[i] is Mark.FURNITURE)
    doubts = tuple(doubt for article in articles for doubt in check_article(article))
    return Page(tuple(articles), tuple(line.no for line in draft.lines), furniture, doubts, tuple(_repairs(draft)))


def _repairs(draft: Draft) -> Iterator[Doubt]:
    """Where type that was struck twice was set right."""
    for index, line in enumerate(draft.lines):
        if draft.marks[index] is Mark.HEAD and undo_double_strike(line.text) != line.text:
            yield Doubt("struck-twice", line.no, f"{line.text} → {undo_double_strike(line.text)}")


def _gap(draft: Draft, gap: tuple[tuple[int, ...], ...]) -> Gap:
    blocks = [[draft.text(i) for i in block] for block in gap]
    return Gap(tuple(" ".join(block) for block in blocks), tuple(shape_of(block) for block in blocks))


def _body(draft: Draft, layout: Layout, index: int) -> Body:
    """A body as the programme sees it; one that opens with a dateline may belong to the story above."""
    story = layout.stories[index]
    joins = None
    if index and story.opens and not story.photo and not layout.stories[index - 1].photo:
        above = layout.stories[index - 1].body
        finished = ends_sentence(draft.text(above[-1])) if above else True
        joins = MERGED if finished else MERGED_UNFINISHED
    return Body(story.photo, joins)


def _place_free(draft: Draft, layout: Layout, free: list[tuple[int, int]], choices: list[Choice]):  # type: ignore[no-untyped-def]
    """Headings that stand next to no story of theirs: a banner at the page's top goes to the story it fits, the rest refers."""
    standing: dict[int, tuple[int, ...]] = {}
    refers = []
    taken = {choice.first for choice in choices if choice.standing}
    for gap, block in free:
        lines = layout.gaps[gap][block]
        home = _home(draft, layout, lines, choices, taken) if gap == 0 and block == 0 else None
        if home is None:
            refers.append((gap, block))
        else:
            standing[home] = lines
    return standing, refers


def _home(draft: Draft, layout: Layout, lines: tuple[int, ...], choices: list[Choice], taken: set[int]) -> int | None:
    """The story that a banner far away fits best."""
    if press.DECK_RE.match(draft.text(lines[-1])):
        return None
    likeness = Likeness(["".join(draft.text(i) for i in story.body) for story in layout.stories] or [""])
    heading = "".join(draft.text(i) for i in lines)
    shares = {c.first: likeness.share(heading, tuple(range(c.first, c.last + 1))) for c in choices}
    return max(shares, key=lambda first: shares[first]) if shares else None


def _article(draft: Draft, layout: Layout, choice: Choice, far: tuple[int, ...]) -> Article:
    """One unit of the page with everything it has."""
    stories = layout.stories[choice.first : choice.last + 1]
    story = stories[0]
    heads = [layout.gaps[gap][block] for gap, block in choice.above + choice.below]
    standing = far + (layout.gaps[choice.standing[0]][choice.standing[1]] if choice.standing else ())
    body = tuple(i for part in stories for i in part.body)
    group = part_group([[_heading(draft, i) for i in block] for block in heads]) if heads else part_group([[""]])
    blocks, jump, credit = _body_blocks(draft, layout, stories)
    used = sorted({*body, *standing, *(i for b in heads for i in b), *(i for part in stories for i in part.byline + part.credit)})
    dateline, people = dateline_people(blocks[0].text) if blocks and not story.photo else ("", ())
    byline = _byline(draft, tuple(i for part in stories for i in part.byline))
    named = parse_people(credit) if story.photo else parse_people(byline) or people
    return Article(
        kind=Kind.PHOTO if story.photo else Kind.ARTICLE,
        headline=tuple(filter(None, group.headline)), kicker=group.kicker, deck=group.deck,
        standing_head=" ".join(_heading(draft, i) for i in standing),
        byline=byline, dateline=dateline, credit=credit, jump=jump, people=named, body=blocks,
        lines=tuple(draft.lines[i].no for i in used),
        evidence=(Evidence("headline", tuple(draft.lines[b[0]].no for b in heads), f"score {choice.score:.2f}", choice.score),),
        margin=choice.margin,
    )


def _heading(draft: Draft, index: int) -> str:
    return widen_marks(undo_double_strike(draft.text(index)))


def _byline(draft: Draft, lines: tuple[int, ...]) -> str:
    return " ".join(draft.text(i) for i in lines)


def _body_blocks(draft: Draft, layout: Layout, stories: tuple[Story, ...]) -> tuple[tuple[Block, ...], str, str]:
    """Paragraphs and subheads of a story, its credit and its jump, both taken out of the text."""
    credit = " ".join(draft.text(i) for story in stories for i in story.credit)
    left: dict[int, str] = {}
    if stories[0].photo and not credit:
        left, credit = cut_credit(draft, stories[0].body)
    blocks: list[Block] = []
    for story in stories:
        for subhead, start, stop in _runs(layout, tuple(i for i in story.body if left.get(i, "-"))):
            if subhead:
                blocks.append(_block(draft, start, stop, " ".join(_heading(draft, i) for i in range(start, stop)), True))
                continue
            for low, high in split_paragraphs(draft, start, stop):
                lines = [replace(draft.lines[i], text=left.get(i, draft.text(i))) for i in range(low, high)]
                blocks.append(_block(draft, low, high, join_lines(lines), False))
    return *_cut_jump(blocks), credit


def _cut_jump(blocks: list[Block]) -> tuple[tuple[Block, ...], str]:
    """The blocks without jump marks, and the page that the last one names."""
    jump, kept = "", []
    for block in blocks:
        for match in press.JUMP_RE.finditer(block.text):
            jump = match[1]
        kept.append(replace(block, text=press.JUMP_RE.sub("", block.text)))
    return tuple(block for block in kept if block.text), jump


def _block(draft: Draft, start: int, stop: int, text: str, subhead: bool) -> Block:
    return Block(text, tuple(draft.lines[i].no for i in range(start, stop)), subhead)


def _runs(layout: Layout, body: tuple[int, ...]) -> list[tuple[bool, int, int]]:
    """Runs of consecutive body lines of one sort: (is subhead, start, stop)."""
    runs: list[list[int]] = []
    for index in body:
        sub = index in layout.subheads
        if runs and runs[-1][0] == sub and runs[-1][2] == index:
            runs[-1][2] = index + 1
        else:
            runs.append([sub, index, index + 1])
    return [(bool(sub), start, stop) for sub, start, stop in runs]


def _refer(draft: Draft, lines: tuple[int, ...]) -> Article:
    """A heading that points elsewhere."""
    group = part_group([[_heading(draft, i) for i in lines]])
    return Article(Kind.REFER, group.headline, group.kicker, group.deck, lines=tuple(draft.lines[i].no for i in lines))
