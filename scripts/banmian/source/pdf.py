"""Reading a page of a PDF: its characters, rules, fills and pictures as they stand on the page as shown.

* ``page_count(Path("2026-11-20.pdf"))``    → 4
* ``read_sheet(Path("2026-11-20.pdf"), 3)`` → the ``Sheet`` of its third page

Nothing in a PDF is run: no script, no link, no file from elsewhere. PDFium is not thread-safe; use processes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from ..chars import PRIVATE_RE, count_han
from ..errors import UnreadablePdf, WordlessPage
from ..model import Doubt
from ..said import said
from .pdf_characters import Character, Characters, read_characters
from .pdf_drawing import Drawing, read_drawing
from .pdf_faces import name_faces
from .pdf_view import View, view_of
from .recognised import set_anew
from .sheet import Glyph, Sheet
from .text import FEWEST, RAREST, THINNEST, common_share

MOST_PAGES = 1000
"""A file with more pages is no issue of a newspaper …"""
MOST_CHARACTERS = 150_000
"""… nor is a page with more characters one of its pages; a full broadsheet has 15,000."""
LEAST, MOST = 72.0, 14_400.0
"""A page's sides in points: an inch, and the most a PDF allows."""
UNREAD = 0.3
"""A face of whose characters more than this part has no meaning is told."""
RECOGNIZE = said("run text recognition (OCR) first, with OCRmyPDF for example")
OUTLINES = 300
"""So many drawn shapes on a page without text are type turned into outlines."""


def page_count(path: Path) -> int:
    """How many pages a PDF has; raises ``UnreadablePdf`` for one that can't be read, or has none or far too many."""
    with _opened(path) as document:
        return len(document)


def read_sheet(path: Path, number: int) -> Sheet:
    """The page of that number, from 1; raises ``UnreadablePdf`` with what to do where it can't be read."""
    with opened_page(path, number) as page:
        return _read_page(page, path, number)


@contextmanager
def opened_page(path: Path, number: int) -> Iterator[pypdfium2.PdfPage]:
    """The page of that number, from 1, its document closed behind the work."""
    with _opened(path) as document:
        if not 0 < number <= len(document):
            raise UnreadablePdf(
                path, said("there is no page {}, the last is {}", number, len(document)), said("correct the number"), number
            )
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            raise UnreadablePdf(path, said("the page is missing or broken"), said("export the PDF again"), number) from None
        view = view_of(page)
        if not (LEAST <= view.width <= MOST and LEAST <= view.height <= MOST):
            found = said("the page measures {} × {} points", f"{view.width:.0f}", f"{view.height:.0f}")
            raise UnreadablePdf(path, found, said("export it in its true size"), number)
        yield page


@contextmanager
def _opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """The document, closed behind the work."""
    document = _open(path)
    try:
        if not len(document):
            raise UnreadablePdf(path, said("it has no page"), said("export the PDF again"))
        if len(document) > MOST_PAGES:
            raise UnreadablePdf(
                path, said("{} pages, more than {}", len(document), MOST_PAGES), said("put each issue in a file of its own")
            )
        yield document
    finally:
        document.close()


def _open(path: Path) -> pypdfium2.PdfDocument:
    if not path.stat().st_size:
        raise UnreadablePdf(path, said("the file is empty"), said("export the PDF again, or remove it"))
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadablePdf(path, said("it needs a password"), said("save it without one")) from None
        broken = error.err_code == pdfium.FPDF_ERR_FORMAT
        found = said("no PDF, or one that is cut short") if broken else said("it has no page that can be read")
        raise UnreadablePdf(path, found, said("export the PDF again")) from None


def _read_page(page: pypdfium2.PdfPage, path: Path, number: int) -> Sheet:
    view = view_of(page)
    drawing = read_drawing(page, view)
    characters = read_characters(page, view, drawing.order, MOST_CHARACTERS)
    if characters is None:
        raise UnreadablePdf(
            path, said("more than {} characters on one page", MOST_CHARACTERS), said("is it a newspaper page?"), number
        )
    _refuse_wordless(characters, drawing, path, number)
    glyphs, hidden = _shown(characters, drawing, view)
    _refuse_noise(glyphs, path, number)
    findings = (*_hidden(hidden), *_unread(characters), *_private(glyphs))
    return Sheet(view.width, view.height, glyphs, drawing.rules, drawing.frames, drawing.fills, drawing.pictures, findings)


def _refuse_wordless(characters: Characters, drawing: Drawing, path: Path, number: int) -> None:
    """Raise for a page that holds no text at all, only pictures or outlines of it."""
    if characters.all:
        return
    if drawing.shapes > OUTLINES:
        found = said("its type is drawn as outlines, there is no text in it")
        remedy = said("export it with text instead of outlines")
    elif drawing.pictures:
        found, remedy = said("it holds a picture of a page and no text"), RECOGNIZE
    else:
        found, remedy = said("there is no text on it"), said("export it with text, or {}", RECOGNIZE)
    raise WordlessPage(path, found, remedy, number)


def _shown(characters: Characters, drawing: Drawing, view: View) -> tuple[tuple[Glyph, ...], int]:
    """The characters that the page shows, and how many Chinese ones it hides; all if it hides nearly all of them."""
    named = name_faces(characters)
    seen = [char for char in characters.all if _is_seen(char, drawing, view)]
    held = count_han("".join(char.text for char in characters.all))
    hidden = held - count_han("".join(char.text for char in seen))
    if hidden * 2 > held:
        seen, hidden = [char for char in characters.all if not char.object.is_flat], -1
    glyphs = tuple(Glyph(char.text, char.x, char.y, char.advance, named[char.object]) for char in seen)
    return set_anew(glyphs) if hidden < 0 else glyphs, hidden


def _is_seen(char: Character, drawing: Drawing, view: View) -> bool:
    """Whether a reader sees the character: on the page, painted, not covered and not white on white."""
    x, y = char.centre
    if not (0 <= x <= view.width and 0 <= y <= view.height) or not char.painted or char.object.is_flat:
        return False
    if drawing.covers(x, y, char.order):
        return False
    return char.light < 0.97 or drawing.lies_on(x, y, char.order)


def _refuse_noise(glyphs: tuple[Glyph, ...], path: Path, number: int) -> None:
    """Raise for a page whose characters are no Chinese text: its fonts do not say what they mean."""
    printed = "".join(glyph.text for glyph in glyphs if not glyph.text.isspace())
    han = count_han(printed)
    remedy = said("export it with fonts embedded and their Unicode kept, or {}", RECOGNIZE)
    if han < FEWEST or han < THINNEST * len(printed):
        raise UnreadablePdf(
            path, said("no Chinese page text: {} Chinese characters among {}", han, len(printed)), remedy, number
        )
    if common_share(printed) < RAREST:
        raise UnreadablePdf(path, said("Chinese characters, but no Chinese text: {}…", printed[:12]), remedy, number)


def _hidden(hidden: int) -> Iterator[Doubt]:
    if hidden < 0:
        found = said("the text lies behind a picture of the page and is as good as the program that read it")
        yield Doubt("text-layer", 1, found)
    elif hidden:
        yield Doubt("hidden", 1, said("left out {} Chinese characters that the page does not show", hidden))


def _unread(characters: Characters) -> Iterator[Doubt]:
    """A finding for each face whose characters have no meaning."""
    for face, (all_, unread, sample) in characters.faces().items():
        if unread > UNREAD * all_:
            name = face or "without a name"
            found = said("the font {} does not say what its {} characters mean: {}", name, all_, sample)
            yield Doubt("unmapped", 1, found)


def _private(glyphs: tuple[Glyph, ...]) -> Iterator[Doubt]:
    found = sorted({char for glyph in glyphs for char in PRIVATE_RE.findall(glyph.text)})
    if found:
        codes = ", ".join(f"U+{ord(char):04X}" for char in found)
        yield Doubt("private-use", 1, said("kept {}; what is it?", codes))
