"""The number of a page as papers print it, with its section.

* ``"二" → ("", 2)``, ``"02" → ("", 2)``, ``"第2版" → ("", 2)``, ``"A02" → ("A", 2)``
"""

import re
import unicodedata

LABEL_RE = re.compile(r"([A-Z]?)0*(\d+)")
AROUND_RE = re.compile(r"^第|版$")
DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")} | {"零": 0}


def printed_number(text: str) -> tuple[str, int] | None:
    """Section and number that a page number says: ``A02 → ("A", 2)``, ``十二 → ("", 12)``; None if it says none."""
    plain = AROUND_RE.sub("", unicodedata.normalize("NFKC", text).upper().strip()).strip()
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
