"""Quotations of several paragraphs, where a paragraph in the middle has no outer mark of its own.

    <p>他说：“第一段。</p> <p>第二段‘乙’。</p> <p>第三段。”</p>   →   the second is 第二段『乙』。 in corner marks

Only a quotation that is opened in one paragraph and closed in a later one counts; one that is never closed does not.
"""

import re
from collections.abc import Iterator

from banmian.variants.document import Block, Data, Tag

OUTER_RE = re.compile("[“”「」]")
INNER_RE = re.compile("[‘’『』]")
OPENING = "“「"
PARAGRAPH_RE = re.compile(r"<p[\s>]", re.IGNORECASE)
STAND_IN = "“\n"
"""Read before a paragraph that is inside a quotation, and never written; the line's end keeps it apart from the words."""


def carry_on(parts: list[str], texts: list[Block | Tag | Data]) -> list[Block | Tag | Data]:
    """The texts, those inside a quotation that goes on being told so."""
    inside = set(_inside(parts, texts))
    return [_told(text) if at in inside else text for at, text in enumerate(texts)] if inside else texts


def _told(block: Block) -> Block:
    places, pieces = [STAND_IN, *block.places], [STAND_IN, *block.pieces]
    return block._replace(places=places, pieces=pieces, text=STAND_IN + block.text)


def _inside(parts: list[str], texts: list[Block | Tag | Data]) -> Iterator[int]:
    """Which texts have inner marks only and stand between a quotation's opening and its closing."""
    where, waiting = None, []
    for at, text in enumerate(texts):
        if not isinstance(text, Block) or not _is_paragraph(parts, text):
            continue
        marks = OUTER_RE.findall(text.text)
        if not marks:
            if where == (text.script, text.scope) and INNER_RE.search(text.text):
                waiting.append(at)
            continue
        if where == (text.script, text.scope) and marks[0] not in OPENING:
            yield from waiting
        where, waiting = (text.script, text.scope) if marks[-1] in OPENING else None, []


def _is_paragraph(parts: list[str], block: Block) -> bool:
    first = next((place for place in block.places if isinstance(place, int)), 0)
    return first > 0 and bool(PARAGRAPH_RE.match(parts[first - 1]))
