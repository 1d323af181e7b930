"""Reading a page file: bytes to its non-blank lines, each with its number.

* ``b"\\xe6\\x9c\\xac..."`` → ``Line(no=1, text="本报兖州讯（通讯员 王洪玮）4月 6", lead=1)``
* a form feed counts as blank lines; CRLF as a line end; control characters are dropped and reported
* private-use characters of typesetting fonts stay, and are reported
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..chars import IDEOGRAPHIC_SPACE, NONCHARACTERS, PRIVATE_RE, count_han
from ..errors import UnreadableSeed
from ..model import Doubt, Line
from ..said import Said, said
from .crossed import crossed_at
from .encoding import common_share, detect_encoding, first_fault

CONTROL_RE = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff{NONCHARACTERS}]")
LINE_END_RE = re.compile(r"\r\n|\r|\n")
SPACES = f" \t{IDEOGRAPHIC_SPACE}\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
FEWEST_STACKED = 4
FEWEST = 20
"""A page with fewer Chinese characters is no page …"""
THINNEST = 0.2
"""… nor is one where they are a smaller part of what is printed …"""
RAREST = 0.04
"""… nor one with fewer common characters; page text has 0.17 and more, misread bytes below 0.01."""

MOST_BYTES, MOST_LINES, MOST_CHARACTERS = 2_000_000, 4_000, 200_000
"""No newspaper page holds as much; a page of small type has some 20,000 characters in 1,500 lines."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A page file, read."""

    name: str
    """The file's name: ``000_8f79b8f61d514074.txt``."""
    lines: tuple[Line, ...]
    """Its non-blank lines."""
    encoding: str
    """The encoding it was in."""
    findings: tuple[Doubt, ...] = ()
    """What an editor should know: other encoding, control or private-use characters."""


def read_seed(path: Path) -> Seed:
    """Read one page file; raises ``UnreadableSeed`` if it is empty, no text, or noise."""
    with path.open("rb") as file:
        return parse_seed(file.read(MOST_BYTES + 1), path)


def parse_seed(data: bytes, path: Path) -> Seed:
    """The page in the bytes of a file; ``path`` only names it in messages."""
    if not data.strip():
        raise UnreadableSeed(path, 1, said("the file is empty"), said("put the page text in it, or remove it"))
    if len(data) > MOST_BYTES:
        raise _too_much(path, 1, said("the file has more than {} bytes", f"{MOST_BYTES:,}"))
    encoding = detect_encoding(data)
    if encoding is None:
        line, offset = first_fault(data)
        found = said("byte 0x{} is no UTF-8, and the file reads as Chinese in no other encoding we know", f"{data[offset]:02x}")
        raise UnreadableSeed(path, line, found, said("save it as UTF-8"))
    text = data.decode(encoding, errors="replace")
    lines, findings = parse_lines(text)
    _refuse_too_much(lines, path)
    _refuse_noise(lines, path)
    _refuse_crossed(lines, path)
    if encoding not in ("utf-8", "utf-8-sig"):
        findings = (Doubt("encoding", 1, said("read as {}; save it as UTF-8 to be sure", encoding)), *findings)
    return Seed(path.name, lines, encoding, findings)


def parse_lines(text: str) -> tuple[tuple[Line, ...], tuple[Doubt, ...]]:
    """The non-blank lines of a page text and what was odd in them."""
    lines: list[Line] = []
    findings: list[Doubt] = []
    blanks = 0
    for number, raw in enumerate(LINE_END_RE.split(text), 1):
        clean = CONTROL_RE.sub("", raw.replace("\f", "").replace("\v", ""))
        findings += _odd(raw, clean, number)
        printed = clean.strip(SPACES)
        if not printed:
            blanks += 1 + 2 * raw.count("\f")
            continue
        blanks += 2 * raw.count("\f")
        lead = len(clean) - len(clean.lstrip(SPACES))
        lines.append(Line(number, printed, blanks, lead, len(clean) - lead - len(printed)))
        blanks = 0
    return tuple(join_stacked(lines)), tuple(findings)


def join_stacked(lines: list[Line]) -> Iterator[Line]:
    """Lines of one character below one another (竖题 as some tools give it) joined into one, under the first one's number."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and len(lines[at].text) == len(lines[at - 1].text) == 1 and not lines[at].blanks_before:
            continue
        stack = lines[start:at]
        yield from [replace(stack[0], text="".join(line.text for line in stack))] if len(stack) >= FEWEST_STACKED else stack
        start = at


def _odd(raw: str, clean: str, number: int) -> list[Doubt]:
    """Findings on one line: control characters dropped, private-use characters kept."""
    found = []
    dropped = CONTROL_RE.findall(raw)
    if dropped:
        found.append(Doubt("control-character", number, said("dropped {}", _codes(dropped))))
    private = PRIVATE_RE.findall(clean)
    if private:
        found.append(Doubt("private-use", number, said("kept {}; what is it?", _codes(private))))
    return found


def _codes(chars: list[str]) -> str:
    return ", ".join(f"U+{ord(char):04X}" for char in chars)


def _refuse_too_much(lines: tuple[Line, ...], path: Path) -> None:
    """Raise for a file that holds more than a page, so that no file takes all time and memory."""
    if len(lines) > MOST_LINES:
        found = said("the page has {} lines; {} are the most a page may have", f"{len(lines):,}", f"{MOST_LINES:,}")
        raise _too_much(path, lines[MOST_LINES].no, found)
    printed = sum(len(line.text) for line in lines)
    if printed > MOST_CHARACTERS:
        raise _too_much(
            path, 1, said("the page has {} characters; {} are the most a page may have", f"{printed:,}", f"{MOST_CHARACTERS:,}")
        )


def _too_much(path: Path, line: int, found: Said) -> UnreadableSeed:
    return UnreadableSeed(path, line, found, said("is it a whole issue? put each page into a file of its own"))


def _refuse_crossed(lines: tuple[Line, ...], path: Path) -> None:
    """Raise for a text that a tool took across the columns of its page."""
    line = crossed_at(lines)
    if line:
        found = said("from here on lines do not go on in the next one: the text was taken across the columns of the page")
        raise UnreadableSeed(path, line, found, said("put the page's PDF into the folder instead of its text"))


def _refuse_noise(lines: tuple[Line, ...], path: Path) -> None:
    """Raise for a file that holds no Chinese page text."""
    printed = "".join(line.text for line in lines)
    han = count_han(printed)
    if han < FEWEST or han < THINNEST * len(printed):
        number = lines[0].no if lines else 1
        found = said("no Chinese page text: {} Chinese characters among {}", han, len(printed))
        raise UnreadableSeed(path, number, found, said("put the page text in it, or remove the file"))
    if common_share(printed) < RAREST:
        found = said("Chinese characters, but no Chinese text: {}…", printed[:12])
        raise UnreadableSeed(path, lines[0].no, found, said("save it again from where it reads well, as UTF-8"))
