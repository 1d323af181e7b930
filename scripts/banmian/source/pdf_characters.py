"""The characters of a PDF page: what each says, where its pen stands, how it is set and when it is painted.

Size, face and colour are asked once for each text object, places once for each character. PDFium's own spaces and line
ends are left out; what it takes for a hyphen at a line's end is one.
"""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from ctypes import addressof, c_double
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from ..chars import HAN_RE
from .pdf_types import Setting, setting_of
from .pdf_view import View

HYPHENS = {0xFFFE, 0x0002, 0x00AD}
# Forms for upright text that Unicode keeps for old encodings; the mark is meant.
UPRIGHT_FORMS = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄", "，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』"
)
# Long dashes and dots that a font sets as one glyph, under the name of that glyph; the usual characters are meant.
LONG_MARKS = {"⸺": "——", "⸻": "———", "⋯": "…", "・": "·"}
DASHES = set("—…")


class Character(NamedTuple):
    """One character."""

    text: str
    """What it says."""
    x: float
    """Where its pen stands …"""
    y: float
    """… as the page is shown."""
    advance: float
    """How far the pen moves."""
    object: Setting
    """How it is set."""
    order: int
    """When its object is painted."""

    @property
    def light(self) -> float:
        """How light it is."""
        return self.object.light

    @property
    def painted(self) -> bool:
        """Whether it is painted."""
        return self.object.painted

    @property
    def centre(self) -> tuple[float, float]:
        """About its middle."""
        along, up = self.advance / 2, 0.38 * self.object.size
        turn = math.radians(self.object.angle)
        return self.x + along * math.cos(turn) + up * math.sin(turn), self.y + along * math.sin(turn) - up * math.cos(turn)


@dataclass(frozen=True, slots=True)
class Characters:
    """All characters of a page."""

    all: tuple[Character, ...]
    """In the order they were painted."""
    unread: tuple[Character, ...]
    """Those among them that their font gives no meaning."""

    def faces(self) -> dict[str, tuple[int, int, str]]:
        """For each face how many characters it sets, how many of them without meaning, and some of these."""
        total: dict[str, int] = defaultdict(int)
        without: dict[str, str] = defaultdict(str)
        for char in self.all:
            total[char.object.face] += 1
        for char in self.unread:
            without[char.object.face] += char.text
        return {face: (count, len(without[face]), without[face][:6]) for face, count in total.items()}


def read_characters(page: pypdfium2.PdfPage, view: View, order: dict[int, int], most: int) -> Characters | None:
    """The characters of a page in the order they were painted; None if there are more than ``most``."""
    textpage = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        if count > most:
            return None
        found = sorted(_one_glyph(_characters(textpage, count, view, order)), key=lambda row: row[0].order)
    finally:
        textpage.close()
    return Characters(tuple(char for char, _ in found), tuple(char for char, unread in found if unread))


def _characters(
    textpage: pypdfium2.PdfTextPage, count: int, view: View, order: dict[int, int]
) -> Iterator[tuple[Character, bool]]:
    raw, x, y, box = textpage.raw, c_double(), c_double(), pdfium.FS_RECTF()
    settings: dict[int, Setting] = {}
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in (10, 13) or (pdfium.FPDFText_IsGenerated(raw, index) == 1 and code not in HYPHENS):
            continue
        thing = pdfium.FPDFText_GetTextObject(raw, index)
        address = addressof(thing.contents)
        setting = settings.get(address)
        if setting is None:
            setting = settings[address] = setting_of(raw, index, thing, view)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        px, py = view.point(x.value, y.value)
        text, unread = _text_of(code)
        if code < 0x20 or (code > 0x7E and pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1):
            unread = True
        reach = view.box(box.left, box.bottom, box.right, box.top)
        advance = _advance(text, px, py, reach, setting)
        yield Character(text, px, py, advance, setting, order.get(address, 1 << 30)), unread


def _one_glyph(rows: Iterator[tuple[Character, bool]]) -> Iterator[tuple[Character, bool]]:
    """Characters that one glyph stands for (——, ﬁ) as one."""
    held: tuple[Character, bool] | None = None
    for char, unread in rows:
        if held and (char.x, char.y, char.order) == (held[0].x, held[0].y, held[0].order):
            held = held[0]._replace(text=held[0].text + char.text), held[1]
            continue
        if held:
            yield held
        held = char, unread
    if held:
        yield held


@cache
def _text_of(code: int) -> tuple[str, bool]:
    """The character of a code, and whether it means nothing."""
    if code in HYPHENS:
        return "-", False
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return "\ufffd", True
    char = chr(code)
    if 0x2E80 <= code < 0x2FE0:
        char = unicodedata.normalize("NFKC", char)
    return LONG_MARKS.get(char, char.translate(UPRIGHT_FORMS)), False


def _advance(text: str, x: float, y: float, reach: tuple[float, float, float, float], setting: Setting) -> float:
    """How far the pen moves; drawn fonts (Type 3) may tell no more than the ink."""
    x0, y0, x1, y1 = reach
    length = {0: x1 - x, 90: y1 - y, 180: x - x0, 270: y - y0}.get(setting.angle)
    em = setting.size * setting.stretch
    if length is None:
        length = math.hypot(x1 - x0, y1 - y0)
    if HAN_RE.match(text):
        return max(length, em) if length < 1.5 * em else em
    return min(max(length, 0.1 * em), (3.1 if text[0] in DASHES else 1.2) * em)
