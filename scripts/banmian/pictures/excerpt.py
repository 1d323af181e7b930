"""One page of a PDF as a PDF of its own, the same bytes each time."""

import hashlib
import re
from io import BytesIO
from pathlib import Path

import pypdfium2

from ..source.pdf import opened_page

NAMED_RE = re.compile(rb"/ID\s*\[<[0-9A-F]{32}><[0-9A-F]{32}>\](?=[^/]*>>\s*startxref\s+\d+\s+%%EOF\s*$)")
"""The name that PDFium makes up for each file it writes …"""
MADE_RE = re.compile(rb"(?<=/CreationDate\(D:)[^()]+(?=\)/Creator\(PDFium\))")
"""… and when it did so."""
EPOCH = b"19700101000000+00'00'"


def excerpt(path: Path, number: int) -> bytes:
    """The page alone; the file itself where it has no other page."""
    with opened_page(path, number) as page:
        document = page.pdf
        if len(document) == 1:
            return path.read_bytes()
        alone, held = pypdfium2.PdfDocument.new(), BytesIO()
        try:
            alone.import_pages(document, [number - 1])
            alone.save(held)
        finally:
            alone.close()
    return _named(held.getvalue())


def _named(content: bytes) -> bytes:
    """The file under a name made of what it holds, of no day of its own."""
    content = MADE_RE.sub(EPOCH, content, count=1)
    bare = NAMED_RE.sub(b"", content)
    name = hashlib.md5(bare, usedforsecurity=False).hexdigest().upper().encode()
    return NAMED_RE.sub(b"/ID[<%s><%s>]" % (name, name), content)
