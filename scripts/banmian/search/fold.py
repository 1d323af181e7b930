"""Folds text to what is compared: simplified, lower case, half width, without punctuation and white space.

* ``“機器人”`` and ``机器人``  → ``机器人``
* ``５.7万㎡``               → ``57万m2``
* ``互联网＋``               → ``互联网``

Each character is folded by itself, so a place in the folded text has its place in the text. Folded text is a
string of UTF-16 units, which is what a browser counts.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

TABLE = Path(__file__).with_name("alike.txt")
DROPPED = frozenset("MPSZ")
CONTROLS = ("Cc", "Cf", "Cs")


@cache
def table() -> dict[str, str]:
    """Every character that folds to another one, with that one; whatever a conversion puts in its place folds to the same."""
    rows = (row for row in TABLE.read_text("utf-8").splitlines() if not row.startswith("#"))
    return {char: row[0] for row in rows for char in row[1:]}


class Folding(dict[int, str]):
    """Code point → its folded form, worked out when first met; for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        pieces = unicodedata.normalize("NFKD", chr(code)).lower()
        self[code] = units("".join(table().get(piece, piece) for piece in pieces if _is_kept(piece)))
        return self[code]


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] not in DROPPED and category not in CONTROLS


def units(text: str) -> str:
    """The text with a character beyond the BMP as its two UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    coded = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(coded[at] | coded[at + 1] << 8) for at in range(0, len(coded), 2))


FOLDING = Folding()


def fold(text: str) -> str:
    """The text as it is compared."""
    return text.translate(FOLDING)


def to_json() -> str:
    """The table as browsers read it: two rows of code points, each as the step from the one before."""
    rows = sorted(table().items(), key=lambda row: (row[1], row[0]))
    told = [_steps(was for was, _ in rows), _steps(now for _, now in rows)]
    return json.dumps(told, separators=(",", ":"))


def _steps(chars: Iterable[str]) -> list[int]:
    codes = [0, *map(ord, chars)]
    return [code - before for before, code in pairwise(codes)]
