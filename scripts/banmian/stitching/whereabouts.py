"""Which page a mark means: ``下转第二版``, ``下转2版`` and ``下转A02版`` by the number as papers print it.

* ``"二" → ("", 2)``, ``"02" → ("", 2)``, ``"A02" → ("A", 2)``
"""

import re
import unicodedata
from dataclasses import dataclass

from ..model import Page

LABEL_RE = re.compile(r"([A-Z]?)0*(\d+)")
DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")} | {"零": 0}


@dataclass(frozen=True, slots=True)
class Placed:
    """A page at its place in the issue."""

    name: str
    """What it is called: ``2026-11-20.pdf#3``."""
    number: int
    """Its place in the issue, from 1."""
    label: str
    """Its number as printed, where that is another: A03."""
    page: Page
    """As it was understood."""


def printed_number(text: str) -> tuple[str, int] | None:
    """Section and number that a page number says: ``A02 → ("A", 2)``, ``十二 → ("", 12)``; None if it says none."""
    plain = unicodedata.normalize("NFKC", text).upper().strip()
    match = LABEL_RE.fullmatch(plain)
    if match:
        return match[1], int(match[2])
    return ("", number) if (number := _chinese(plain)) else None


def _chinese(text: str) -> int:
    """``二 → 2``, ``十二 → 12``, ``二十 → 20``; 0 if it is no number."""
    if not text or set(text) - set(DIGITS) - {"十"}:
        return 0
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(str(DIGITS[char]) for char in text))
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return 10 * DIGITS.get(tens, 1) + DIGITS.get(ones, 0)


def find_page(pages: tuple[Placed, ...], said: str, here: Placed) -> Placed | None:
    """The page that a mark on ``here`` means: by its printed number, in the section of ``here`` if it names none."""
    wanted = printed_number(said)
    if not wanted:
        return None
    section, number = wanted
    own = (printed_number(here.label) or ("", 0))[0]
    found = [page for page in pages if page is not here and _matches(page, section or own, number)]
    return found[0] if len(found) == 1 else None


def _matches(page: Placed, section: str, number: int) -> bool:
    return (printed_number(page.label) or ("", page.number)) == (section, number)
