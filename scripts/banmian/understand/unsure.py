"""What is unsure about the lines of a page text: places where the reading might as well have gone the other way.

* a blank line says that a paragraph ends, the width that it goes on, and neither outweighs the other  → ``paragraph``
* a subhead that ends with a quotation mark, as a paragraph may that is nothing but a quotation          → ``subhead``
* several lines of headings on a page without blank lines: which is kicker, headline, deck?              → ``roles``
"""

from collections.abc import Iterator

from ..model import Article, Block, Doubt
from ..press import DECK_RE
from ..said import said
from .marked_page import MarkedPage
from .paragraphs import odds
from .reasons import Reason

ENDS, GOES_ON = 0.25, -0.75
"""Between these log-odds a paragraph's end is unsure. Tried on one half of the pages measured, confirmed on the other."""
CLOSING = "”’」』"


def check_reading(page: MarkedPage, article: Article) -> Iterator[Doubt]:
    """Every place of an article that is unsure, at most one of each kind."""
    index_of = {page.lines[index].no: index for index in range(len(page.lines))}
    heads = [line for line in (*article.kicker, *article.headline, *article.deck) if not DECK_RE.match(line)]
    if page.profile.solid and len(heads) > 1:
        yield Doubt("roles", article.lines[0], said(Reason.ROLES_UNSURE, heads[0]))
    quoted = next((block for block in article.body if block.subhead and block.text[-1] in CLOSING), None)
    if quoted:
        yield Doubt("subhead", quoted.lines[0], said(Reason.SUBHEAD_OR_QUOTATION, quoted.text))
    if not page.profile.reflowed and not page.profile.indents:
        found = min(_unsure_lines(page, article.body, index_of), default=None)
        if found:
            yield Doubt("paragraph", page.lines[found[1]].no, said(Reason.PARAGRAPH_UNSURE, page.text(found[1])[:12]), found[0])


def _unsure_lines(page: MarkedPage, body: tuple[Block, ...], index_of: dict[int, int]) -> Iterator[tuple[float, int]]:
    """Lines behind a blank one at which a paragraph might as well begin as go on: (how near the other reading is, index)."""
    begins = {index_of[block.lines[0]] for block in body}
    text = sorted(index_of[line] for block in body if not block.subhead for line in block.lines)
    inside = set(text)
    cut = -1
    for index in text:
        if index - 1 not in inside:
            cut = index
            continue
        if page.blank_before(index) and index not in page.begun | page.joined:
            found = odds(page, cut, index, _end(inside, index))
            if GOES_ON < found < ENDS:
                yield abs(found), index
        cut = index if index in begins else cut


def _end(inside: set[int], index: int) -> int:
    """Where the running text that a line stands in ends."""
    while index in inside:
        index += 1
    return index
