"""Reading a page by where things stand: from a ``Sheet`` to its articles. No files, no format, no errors for odd pages.

``understand_sheet(sheet, fixes) → Page``
"""

from ..model import Article, Block, Box, Fix, Kind, Line, Page
from ..source.sheet import Sheet


def understand_sheet(sheet: Sheet, fixes: tuple[Fix, ...] = ()) -> Page:
    """Read one page: its characters with their places in, its articles out; ``fixes`` are corrections that fit it."""
    rows: dict[tuple[float, float], list] = {}
    for glyph in sheet.glyphs:
        rows.setdefault((round(glyph.y, 1), glyph.type.size), []).append(glyph)
    lines = []
    for no, (_, row) in enumerate(sorted(rows.items()), 1):
        text = "".join(glyph.text for glyph in row).strip()
        first, last = row[0], row[-1]
        box = Box(first.x, first.y - 0.88 * first.type.size, last.x + last.advance, first.y + 0.12 * first.type.size)
        lines.append(Line(no, text, box=box, size=first.type.size, face=first.type.face))
    blocks = tuple(Block(line.text, (line.no,)) for line in lines)
    numbers = tuple(line.no for line in lines)
    article = Article(Kind.ARTICLE, body=blocks, lines=numbers, zones=(Box(0, 0, sheet.width, sheet.height),))
    return Page((article,), numbers, size=(sheet.width, sheet.height), lines=tuple(lines))
