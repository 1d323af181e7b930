"""What is unsure about a story of a PDF page: where its lines might as well have been read another way.

* a column that is read behind another although its place says little for it, or another's more → ``column``
* a single line amid columns                                                                    → ``alone``
* next to no text, a caption without a stop (what ends in mid-sentence: understand/checks)        → ``unfinished``
* a full line that ends a sentence, on a page whose paragraphs have no indent                   → ``paragraph``
* a subhead that stands amid a sentence, or is longer than any                                  → ``subhead``
* many paragraphs of a line each                                                                → ``verse``
* a line nearly as large as its headline                                                        → ``roles``

Each was found where units of unseen engines were not right, and tried on other engines.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .. import press
from ..chars import ends_sentence
from ..model import Article, Block, Doubt
from ..said import Said, said
from ..understand.paragraphs import introduces
from ..understand.reasons import Reason
from .edges import SHORT, Standing, stand
from .listing import Listing
from .rows import Row
from .scene import Scene
from .stories import Story

SURE = 0.5
"""A column is in doubt if another place would cost it less than so many em more."""
SHORTEST = 40
"""A story has more characters."""
SHORTEST_CAPTION = 6
"""So has a caption that names nobody who took the picture."""
LONGEST_SUBHEAD, SHORTEST_SUBHEAD = 24, 3
"""A subhead has no more characters, and no fewer."""
VERSES, VERSE = 6, 13
"""From so many paragraphs on, most of them no longer, a story was read as verse."""
NEARLY = (0.93, 0.985)
"""A heading line within these parts of its headline's size may be part of it, or the headline part of a kicker or deck."""
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Laid:
    """A story as it was laid on the page, and what was read of it."""

    story: Story
    """Where it stands."""
    article: Article
    """What it says."""
    scene: Scene
    """The page."""
    listing: Listing
    """The numbers of its lines."""
    indents: bool
    """Whether paragraphs of the page begin with an indent."""

    def doubt(self, code: str, row: Row, note: Said, margin: float = 1.0) -> Doubt:
        """A doubt about a line."""
        return Doubt(code, self.listing.number(row), note, margin)


def check_story(laid: Laid) -> Iterator[Doubt]:
    """Every way in which a story is unsure, each once."""
    looks = (_column, _alone, _verse, _subhead, _paragraph, _unfinished, _roles)
    yield from (doubt for look in looks if (doubt := next(look(laid), None)))


def check_caption(article: Article) -> Iterator[Doubt]:
    """Whether a caption is less than one: broken off, or hardly a word."""
    text = "".join(block.text for block in article.body)
    if text and not article.credit and not (ends_sentence(text) and len(text) >= SHORTEST_CAPTION):
        yield Doubt("unfinished", article.lines[0], said(Reason.NO_CAPTION, text[:SHOWN]))


def _column(laid: Laid) -> Iterator[Doubt]:
    weakest = laid.story.weakest
    if weakest and laid.story.margin < SURE:
        row = weakest.rows[0]
        yield laid.doubt("column", row, said(Reason.COLUMN_UNSURE, row.text[:SHOWN]), max(0.0, laid.story.margin / 2))


def _alone(laid: Laid) -> Iterator[Doubt]:
    for column in laid.story.columns:
        if len(column.rows) == 1:
            yield laid.doubt("alone", column.rows[0], said(Reason.LINE_ALONE, column.text[:SHOWN]))


def _verse(laid: Laid) -> Iterator[Doubt]:
    text = [block for block in laid.article.body if not block.subhead]
    if len(text) >= VERSES and sum(len(block.text) <= VERSE for block in text) > 0.6 * len(text):
        yield Doubt("verse", text[0].lines[0], said(Reason.READ_AS_VERSE, text[0].text[:SHOWN]))


def _subhead(laid: Laid) -> Iterator[Doubt]:
    body = laid.article.body
    for above, block in pairwise((None, *body)):
        if block and block.subhead and (_is_odd(block) or above is None or block is body[-1] or _breaks_off(above)):
            yield Doubt("subhead", block.lines[0], said(Reason.SUBHEAD_OR_TEXT, block.text[:SHOWN]))


def _is_odd(block: Block) -> bool:
    return not SHORTEST_SUBHEAD <= len(block.text) <= LONGEST_SUBHEAD


def _breaks_off(above: Block) -> bool:
    """Whether the paragraph above a subhead stops in mid-sentence."""
    return not (above.subhead or ends_sentence(above.text) or introduces(above.text) or above.text[-1] in "）)")


def _paragraph(laid: Laid) -> Iterator[Doubt]:
    """Where paragraphs have no indent, a full line that ends a sentence: whether one ends there nothing tells."""
    if laid.indents:
        return
    lines = [line for column in laid.story.columns for line in stand(column, laid.scene.borders.pictures)]
    for above, below in pairwise(lines):
        if _ends_full(above):
            yield laid.doubt("paragraph", below.row, said(Reason.PARAGRAPH_UNSURE, below.row.text[:SHOWN]))


def _ends_full(line: Standing) -> bool:
    return ends_sentence(line.row.text) and line.spare < SHORT


def _unfinished(laid: Laid) -> Iterator[Doubt]:
    body = laid.article.body
    if body and ends_sentence(body[-1].text) and sum(len(block.text) for block in body) < SHORTEST:
        yield Doubt("unfinished", body[-1].lines[0], said(Reason.TOO_SHORT, body[-1].text[:SHOWN]))


def _roles(laid: Laid) -> Iterator[Doubt]:
    heading = laid.story.heading
    rows = [*heading.kicker, *heading.headline, *heading.deck] if heading else []
    for row in rows:
        if heading and not press.DECK_RE.match(row.text) and NEARLY[0] < row.size / heading.size < NEARLY[1]:
            yield laid.doubt("roles", row, said(Reason.ROLES_OF_ONE_SIZE, row.text[:SHOWN]))
