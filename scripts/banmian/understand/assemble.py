"""From a marked page to its articles: cut the stories, assign the headings, find a home for what is left."""

from collections.abc import Iterator
from dataclasses import replace

from .. import press
from ..model import Article, Doubt, Kind, Page, Role
from ..said import said
from . import weights
from .article import build_article, heading_text
from .checks import check_article, check_headings
from .continuations import comes_from_elsewhere
from .fixes import claims
from .groups import part_group, shape_of
from .headlines import Reading, assign_headlines
from .joining import cost_of_joining, subhead_sets
from .likeness import Likeness
from .marked_page import Mark, MarkedPage
from .parting import part_blocks
from .reasons import Reason
from .stories import Layout, cut_stories
from .text import undo_double_strike
from .unsure import check_reading
from .weighing import Body, Gap, Place


def assemble(page: MarkedPage) -> Page:
    """The articles of a page whose lines are all marked."""
    layout = cut_stories(page)
    likeness = likeness_of(page, layout)
    claimed = claims(page, [(*story.body, *story.byline, *story.credit) for story in layout.stories])
    stated = {index for index, roles in claimed.items() if Role.HEADLINE in roles}
    layout, reading = part_blocks(layout, lambda layout: read_layout(page, layout, likeness, stated), page.profile.solid)
    reading = _send_banner_home(page, layout, likeness, reading)
    far, refers = _place_free(page, layout, likeness, reading)
    articles = [build_article(page, layout, choice, far.get(choice.first, ()), claimed) for choice in reading.choices]
    articles += [_refer(page, layout.gaps[gap][block]) for gap, block in refers]
    left = list(_left(page, articles))
    articles += [_refer(page, lines) for lines in left]
    articles.sort(key=lambda article: article.body[0].lines if article.body else article.lines)
    furniture = tuple(line.no for line, mark in zip(page.lines, page.marks, strict=True) if mark is Mark.FURNITURE)
    doubts = tuple(doubt for article in articles for doubt in _doubts(page, article))
    doubts += tuple(Doubt("homeless", page.lines[lines[0]].no, said(Reason.HOMELESS, page.text(lines[0]))) for lines in left)
    return Page(tuple(articles), tuple(line.no for line in page.lines), furniture, doubts, tuple(_repairs(page)))


def _doubts(page: MarkedPage, article: Article) -> Iterator[Doubt]:
    """What an editor should look at of one article."""
    yield from check_article(article)
    yield from check_headings(article)
    yield from check_reading(page, article)


def likeness_of(page: MarkedPage, layout: Layout) -> Likeness:
    """The bodies of a layout, ready to be compared."""
    return Likeness(["".join(page.text(i) for i in story.body) for story in layout.stories] or [""])


def read_layout(page: MarkedPage, layout: Layout, likeness: Likeness, stated: set[int]) -> Reading:
    """The best reading of a layout."""
    return assign_headlines(*gaps_and_bodies(page, layout, likeness, stated), likeness)


def gaps_and_bodies(page: MarkedPage, layout: Layout, likeness: Likeness, stated: set[int]) -> tuple[list[Gap], list[Body]]:
    """What is weighed: the heading blocks of every gap, and the stories; ``stated``: those whose headline a person stated."""
    sets = subhead_sets(page, layout)
    bodies = [
        Body(story.photo, None, True)
        if comes_from_elsewhere(page, story)
        else Body(story.photo, cost_of_joining(page, layout, likeness, sets, index), index in stated)
        for index, story in enumerate(layout.stories)
    ]
    return [_gap(page, gap) for gap in layout.gaps], bodies


def _gap(page: MarkedPage, gap: tuple[tuple[int, ...], ...]) -> Gap:
    blocks = [[page.text(i) for i in block] for block in gap]
    return Gap(tuple(" ".join(block) for block in blocks), tuple(shape_of(block) for block in blocks))


def _send_banner_home(page: MarkedPage, layout: Layout, likeness: Likeness, reading: Reading) -> Reading:
    """Free a banner at the page's top whose words fit a story further down, so that it can go there (004:1)."""
    top = (0, 0)
    first = next((choice for choice in reading.choices if choice.standing == top), None)
    if first is None:
        return reading
    heading = "".join(page.text(i) for i in layout.gaps[0][0])
    shares = sorted(likeness.share(heading, (choice.first,)) for choice in reading.choices if choice is not first)
    best, second = ([0.0, 0.0, *shares])[-1], max([*[0.0, *shares][:-1], likeness.share(heading, (first.first,))])
    if best < weights.FAR_SHARE or best < 2 * second:
        return reading
    choices = tuple(replace(choice, standing=None) if choice is first else choice for choice in reading.choices)
    return replace(reading, choices=choices, free=(top, *reading.free))


def _place_free(
    page: MarkedPage, layout: Layout, likeness: Likeness, reading: Reading
) -> tuple[dict[int, tuple[int, ...]], list[Place]]:
    """Headings next to no story of theirs: a banner at the page's top goes to the story it fits, the rest refers."""
    far: dict[int, tuple[int, ...]] = {}
    refers = []
    for gap, block in reading.free:
        lines = layout.gaps[gap][block]
        home = _home(page, likeness, lines, reading) if (gap, block) == (0, 0) else None
        if home is None:
            refers.append((gap, block))
        else:
            far[home] = lines
    return far, refers


def _home(page: MarkedPage, likeness: Likeness, lines: tuple[int, ...], reading: Reading) -> int | None:
    """The story that a banner far away fits best; none for a headline with its deck."""
    if press.DECK_RE.match(page.text(lines[-1])) or not reading.choices:
        return None
    heading = "".join(page.text(i) for i in lines)
    best = max(reading.choices, key=lambda choice: likeness.share(heading, tuple(range(choice.first, choice.last + 1))))
    return best.first


def _left(page: MarkedPage, articles: list[Article]) -> Iterator[tuple[int, ...]]:
    """Lines that no article has, because a correction took their place or names no story; a page loses nothing."""
    used = {number for article in articles for number in article.lines}
    block: tuple[int, ...] = ()
    for index, line in enumerate(page.lines):
        if page.mark(index) is Mark.FURNITURE or line.no in used:
            continue
        if block and (block[-1] != index - 1 or page.blank_before(index)):
            yield block
            block = ()
        block += (index,)
    if block:
        yield block


def _refer(page: MarkedPage, lines: tuple[int, ...]) -> Article:
    """A heading that points elsewhere."""
    group = part_group([[heading_text(page, i) for i in lines]])
    numbers = tuple(page.lines[i].no for i in lines)
    return Article(Kind.REFER, group.headline, group.kicker, group.deck, lines=numbers)


def _repairs(page: MarkedPage) -> Iterator[Doubt]:
    """Where type that was struck twice was set right."""
    for line, mark in zip(page.lines, page.marks, strict=True):
        if mark is Mark.HEAD and undo_double_strike(line.text) != line.text:
            yield Doubt("struck-twice", line.no, said(Reason.STRUCK_TWICE, line.text, undo_double_strike(line.text)))
