"""Small PDFs and sheets written by hand, for tests of reading pages by geometry."""

import zlib
from pathlib import Path

FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /UniGB-UCS2-%s /DescendantFonts [<< /Type /Font "
    b"/Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>"
)
FACES = {"song": b"STSong-Light", "hei": b"STHeiti", "kai": b"STKaiti"}


def show(text: str, x: float, y: float, size: float = 10, face: str = "song", matrix: str = "1 0 0 1", mode: int = 0) -> str:
    """The operators that paint ``text`` with its pen at x, y (y upwards)."""
    return f"BT /{face} {size} Tf {mode} Tr {matrix} {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"


def write_pdf(path: Path, *contents: str, page: str = "/MediaBox [0 0 600 800]", drawn: bytes = b"", pages: str = "") -> Path:
    """A PDF with one page for each of ``contents``; fonts are named and not embedded; ``pages`` is said of all of them."""
    fonts = " ".join(f"/{name} {number} 0 R" for number, name in enumerate(FACES, 3))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects += [FONT % (face, b"H", face) for face in FACES.values()]
    kids = []
    for content in contents:
        data = zlib.compress(content.encode("latin-1"))
        objects.append(b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(data), data))
        resources = f"/Resources << /Font << {fonts} >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {page} {resources} /Contents {len(objects)} 0 R >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] {pages} >>".encode()
    path.write_bytes(_file(objects) + drawn)
    return path


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.6\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj %s endobj\n" % (number, held)
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        start,
    )
