"""The card that stands for a page without a picture where its link is shared: the paper's name, a headline, the day.

It is drawn with the face of type that the icon is drawn with; where there is none, there is no card. The same words, colours
and type give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .face import Face
from .icon import type_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1200, 630
"""What those who show shared links ask for."""
MARGIN = 72
NAME, NAME_ALONE, FOOT = 60, 150, 34
"""Sizes of type: of the name above a headline, of the name alone, of the line at the foot."""
HEADLINE = (96, 84, 72, 62, 54, 46, 40)
"""Sizes a headline is tried in, the largest first."""
LEADING = 1.3
ROOM = 320
"""Pixels that a headline may be high."""
COLOURS = 16


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card."""

    name: str
    """The paper's name."""
    clauses: tuple[tuple[str, ...], ...] = ()
    """The headline: its clauses, each as words that stay whole; none on the paper's own card."""
    foot: str = ""
    """The day and the page, or what the paper says of itself."""


def drawn(card: Card, face: Face, drawn_with: tuple[Path, int]) -> bytes:
    """The card as PNG."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), face.light["paper"])
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, WIDTH, MARGIN // 4), fill=face.light["red"])
    _set_name(pen, card, face, drawn_with)
    if card.clauses:
        rows, size = _set(card.clauses, drawn_with)
        top = MARGIN + NAME * 1.7 + (ROOM - len(rows) * size * LEADING) / 2
        for at, row in enumerate(rows):
            pen.text((MARGIN, top + at * size * LEADING), row, font=type_of(drawn_with, size), fill=face.light["ink"])
    foot = type_of(drawn_with, _fitting(card.foot, FOOT, drawn_with))
    pen.text((MARGIN, HEIGHT - MARGIN - FOOT), card.foot, font=foot, fill=face.light["quiet"])
    return _png(image)


def _set_name(pen: ImageDraw, card: Card, face: Face, drawn_with: tuple[Path, int]) -> None:
    size = _fitting(card.name, NAME if card.clauses else NAME_ALONE, drawn_with)
    top = MARGIN * 0.6 if card.clauses else (HEIGHT - size * LEADING) / 2
    pen.text((MARGIN, top), card.name, font=type_of(drawn_with, size), fill=face.light["red"])
    if card.clauses:
        under = round(top + NAME * 1.5)
        pen.line((MARGIN, under, WIDTH - MARGIN, under), fill=face.light["rule"], width=2)


def _fitting(text: str, size: int, drawn_with: tuple[Path, int]) -> int:
    """This size of type, or the smaller one in which a text has room between the margins."""
    wide = type_of(drawn_with, size).getlength(text)
    return max(min(size, int(size * (WIDTH - 2 * MARGIN) / max(wide, 1))), 1)


def _set(clauses: Sequence[Sequence[str]], drawn_with: tuple[Path, int]) -> tuple[list[str], int]:
    """The rows of a headline and the size of its type: the largest that it has room in."""
    for size in HEADLINE:
        rows = _rows(clauses, type_of(drawn_with, size))
        if len(rows) * size * LEADING <= ROOM:
            return rows, size
    most = int(ROOM / HEADLINE[-1] / LEADING)
    return [*rows[: most - 1], f"{rows[most - 1][:-1]}…"], HEADLINE[-1]


def _rows(clauses: Sequence[Sequence[str]], font: FreeTypeFont) -> list[str]:
    """Each clause begins a row unless all of it fits behind the last; a word longer than a row is broken."""
    rows, room = [""], WIDTH - 2 * MARGIN
    for clause in clauses:
        whole = "".join(clause)
        joined = f"{rows[-1]} {whole}" if rows[-1] else whole
        if font.getlength(joined) <= room:
            rows[-1] = joined
            continue
        rows.append("")
        for word in clause:
            for part in (word,) if font.getlength(word) <= room else word:
                if rows[-1] and font.getlength(rows[-1] + part) > room:
                    rows.append("")
                rows[-1] += part
    return [row.strip() for row in rows if row.strip()]


def _png(image: Image) -> bytes:
    from PIL import Image

    there = io.BytesIO()
    image.quantize(COLOURS, Image.Quantize.FASTOCTREE).save(there, "PNG", optimize=True)
    return there.getvalue()
