"""The page of its stories: articles in the order of the page, every line in exactly one of them."""

from dataclasses import replace

from ..model import Article, Box, Doubt, Page
from ..model.boxes import around
from ..understand.checks import check_article
from .articles import caption_article, notice_article, story_article, zones_of
from .furniture import read_folio, staff_of
from .listing import Listing
from .pieces import make_pieces, page_indents
from .scene import Caption, Heading, Notice, Scene
from .stories import Story
from .unsure import Laid, check_caption, check_story
from .zones import share_out


def make_page(scene: Scene, stories: tuple[Story, ...]) -> Page:
    """The page of what was found on it."""
    listing = Listing()
    furniture = listing.add(scene.furniture)
    indents = page_indents(make_pieces(scene))
    units: list[Article] = []
    doubts: list[Doubt] = []
    things: list[tuple[Box, Story | Caption | Notice]] = [(story.box, story) for story in stories]
    things += [(caption.column.box, caption) for caption in scene.captions]
    things += [(around(column.box for column in notice.columns), notice) for notice in scene.notices]
    for _, thing in sorted(things, key=lambda item: (round(item[0].y0 / scene.body), item[0].x0)):
        article = _article(thing, scene, listing, indents)
        doubts += check_article(article)
        if isinstance(thing, Story):
            doubts += check_story(Laid(thing, article, scene, listing, indents))
        elif isinstance(thing, Caption):
            doubts += check_caption(article)
        units.append(article)
    articles = share_out(tuple(units), listing.lines)
    numbers = tuple(line.no for line in listing.lines)
    return Page(
        articles,
        numbers,
        furniture,
        tuple(doubts),
        size=(scene.sheet.width, scene.sheet.height),
        lines=listing.lines,
        folio=read_folio(scene),
        staff=staff_of(scene),
    )


def _article(thing: Story | Caption | Notice, scene: Scene, listing: Listing, indents: bool) -> Article:
    if isinstance(thing, Story):
        boxes = [*(_heading_boxes(thing.heading)), *(column.box for column in thing.columns)]
        return replace(story_article(thing, scene, listing, indents), zones=zones_of(boxes))
    if isinstance(thing, Caption):
        boxes = [thing.column.box, *thing.pictures]
        return replace(caption_article(thing, listing), zones=zones_of(boxes))
    return replace(notice_article(thing, listing), zones=zones_of(column.box for column in thing.columns))


def _heading_boxes(heading: Heading | None) -> list[Box]:
    return [row.box for row in heading.rows] if heading else []
