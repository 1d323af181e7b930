"""Which encoding a page file is in: a byte order mark, else the one in which its bytes read as Chinese.

* ``ff fe …``                          → utf-16
* bytes that are no UTF-8, but 国务院 in GB 18030 → gb18030
* bytes that read as Chinese in none           → None
"""

import codecs
import re

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
GUESSES = ("gb18030", "big5", "utf-16-le", "utf-16-be")
# The commonest characters of running text, in both scripts: real text is full of them, misread bytes are not.
COMMON_RE = re.compile(
    "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会年动同工也能发展市区服务這個們會時國為說對發動經，。、“”（）]"
)
LIKELY = 0.12


def detect_encoding(data: bytes) -> str | None:
    """The name of the encoding that ``data`` is in, None if it reads as text in none of those we know."""
    for mark, name in MARKS:
        if data.startswith(mark) and is_readable(data, name):
            return name
    if is_readable(data, "utf-8"):
        return "utf-8"
    shares = {name: _common_share(data, name) for name in GUESSES}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= LIKELY else None


def is_readable(data: bytes, encoding: str) -> bool:
    """Whether the bytes decode without a fault."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def first_fault(data: bytes) -> tuple[int, int]:
    """Line number and offset of the first byte that is no UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1, error.start
    return 1, 0


def common_share(text: str) -> float:
    """Which part of a text is made of the commonest characters."""
    return len(COMMON_RE.findall(text)) / max(len(text), 1)


def _common_share(data: bytes, encoding: str) -> float:
    try:
        return common_share(data.decode(encoding))
    except UnicodeDecodeError:
        return 0.0
