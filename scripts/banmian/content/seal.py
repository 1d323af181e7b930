"""What extraction wrote, so that a file corrected by hand is known, and what of it was corrected.

::

    generated: 9053c6c636b0115a-5b1c9f02-77de0a11
               │                │        └ label, name and paper of its page, and its script
               │                └ where it stands: day, page, order, lines of the page text
               └ what it says: headline, names, body, and everything else

Each part is the fingerprint of lines of the file. Where the first no longer fits, the words were corrected; as it stays
what it was, the article of the page from which the file was made is found again, wherever it stands by then.
"""

import hashlib
import re
from dataclasses import dataclass

FENCE = "---"
PLACE = ("date", "date_basis", "page", "order", "slug", "source")
"""Keys that say where an article stands."""
PAGE = ("page_label", "page_name", "publication", "lang")
"""Keys that say of which page it is; they follow the page as long as nobody changes them."""
GENERATED = "generated"
SEAL_RE = re.compile(r"([0-9a-f]{16})-([0-9a-f]{8})-([0-9a-f]{8})")
PLAIN_RE = re.compile(r"[0-9a-f]{16}")
KEY_RE = re.compile(r"([a-z_]+):")


@dataclass(frozen=True, slots=True)
class Seal:
    """Fingerprints of the three parts of a file."""

    words: str
    """What it says."""
    place: str
    """Where it stands."""
    page: str
    """What is said of its page."""

    def __str__(self) -> str:
        return f"{self.words}-{self.place}-{self.page}"


def fingerprint(text: str, digits: int = 16) -> str:
    """Hexadecimal digits that change when the text does."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:digits]


def head_and_rest(text: str) -> tuple[list[str], str]:
    """The lines of the front matter, without its first ``---``, and everything from the second on."""
    lines = text.split("\n")
    if lines[0].rstrip() == FENCE:
        end = next((at for at, line in enumerate(lines) if at and line.rstrip() == FENCE), 0)
        if end:
            return lines[1:end], "\n".join(lines[end:])
    return [], text


def key_of(line: str) -> str:
    """The key of a line of front matter, empty if it has none."""
    match = KEY_RE.match(line)
    return match[1] if match else ""


def seal_of(text: str) -> Seal:
    """The seal that fits a file as it is now."""
    head, rest = head_and_rest(text)
    parts: dict[str, list[str]] = {"words": [], "place": [], "page": []}
    for line in head:
        key = key_of(line)
        if key != GENERATED:
            parts["place" if key in PLACE else "page" if key in PAGE else "words"].append(line)
    words = "\n".join([*parts["words"], rest])
    return Seal(fingerprint(words), lines_print(parts["place"]), lines_print(parts["page"]))


def lines_print(lines: list[str]) -> str:
    """The fingerprint of some lines of front matter."""
    return fingerprint("\n".join(lines), 8)


def sealed(text: str, seal: Seal | None = None) -> str:
    """``text`` with its seal as the last key; ``seal``: another than the one that fits."""
    end = text.index(f"\n{FENCE}\n", len(FENCE)) + 1
    return f"{text[:end]}{GENERATED}: {seal or seal_of(text)}\n{text[end:]}"


def unsealed(text: str) -> str:
    """``text`` without the seal it carries."""
    head, rest = head_and_rest(text)
    kept = [line for line in head if key_of(line) != GENERATED]
    return "\n".join([FENCE, *kept, rest]) if len(kept) < len(head) else text


def carried(text: str) -> str:
    """The value of the seal that a file carries, empty if none."""
    line = next((line for line in head_and_rest(text)[0] if key_of(line) == GENERATED), "")
    return line.partition(":")[2].strip()


def parse_seal(value: str) -> Seal | None:
    """A seal from its value; None for no seal, or one that an earlier version wrote."""
    match = SEAL_RE.fullmatch(value)
    return Seal(*match.groups()) if match else None


def is_untouched(text: str) -> bool:
    """Whether a file is still as extraction wrote it; earlier versions sealed it with one fingerprint of the whole."""
    value = carried(text)
    if PLAIN_RE.fullmatch(value):
        return fingerprint(unsealed(text)) == value
    return value == str(seal_of(text))
