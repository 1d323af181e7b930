"""Quotations of several paragraphs, where a paragraph in the middle has no outer mark of its own.

    <p>他说：“第一段。</p> <p>第二段‘乙’。</p> <p>第三段。”</p>   →   the second is 第二段『乙』。 in corner marks

Only a quotation that is opened in one paragraph and closed in a later one counts; one that is never closed does not.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence

from banmian.variants.document import Block, Data, Tag

OUTER_RE = re.compile("[“”「」]")
INNER_RE = re.compile("[‘’『』]")
OPENING = "“「"
PARAGRAPH_RE = re.compile(r"<p[\s>]", re.IGNORECASE)
STAND_IN = "“\n"
"""Read before a paragraph that is inside a quotation, and never written; the line's end keeps it apart from the words."""


def carry_on(parts: list[str], texts: list[Block | Tag | Data]) -> list[Block | Tag | Data]:
    """The texts, those inside a quotation that goes on being told so."""
    paragraphs = [text for text in texts if isinstance(text, Block) and _is_paragraph(parts, text)]
    found = set(inside((text.text, (text.script, text.scope)) for text in paragraphs))
    told = {id(text) for at, text in enumerate(paragraphs) if at in found}
    return [_told(text) if isinstance(text, Block) and id(text) in told else text for text in texts] if told else texts


def _told(block: Block) -> Block:
    places, pieces = [STAND_IN, *block.places], [STAND_IN, *block.pieces]
    return block._replace(places=places, pieces=pieces, text=STAND_IN + block.text)


def told_inside(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs of one text as they are to be converted: those within a quotation begin with the stand-in."""
    found = set(inside((paragraph, "") for paragraph in paragraphs))
    return [STAND_IN + paragraph if at in found else paragraph for at, paragraph in enumerate(paragraphs)]


def inside(paragraphs: Iterable[tuple[str, Hashable]]) -> Iterator[int]:
    """Which paragraphs, each with the text it belongs to, have inner marks only and stand within a quotation."""
    opened, waiting = None, []
    for at, (paragraph, text) in enumerate(paragraphs):
        marks = OUTER_RE.findall(paragraph)
        if not marks:
            if opened == text and INNER_RE.search(paragraph):
                waiting.append(at)
            continue
        if opened == text and marks[0] not in OPENING:
            yield from waiting
        opened, waiting = text if marks[-1] in OPENING else None, []


def _is_paragraph(parts: list[str], block: Block) -> bool:
    first = next((place for place in block.places if isinstance(place, int)), 0)
    return first > 0 and bool(PARAGRAPH_RE.match(parts[first - 1]))
