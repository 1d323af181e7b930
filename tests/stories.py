"""What pages give and what lies in content/, made up: only names, places and pairs of characters."""

from __future__ import annotations

from pathlib import Path

from banmian.content.facts import Facts
from banmian.content.fresh import Fresh, Told
from banmian.content.pairs import Pairs
from banmian.content.seal import Seal
from banmian.content.stored import Stored

DAY = "2022-04-07"


def says(*parts: tuple[int, int]) -> Pairs:
    """Pairs of characters, by number: those from the first to before the second of each part."""
    return Pairs(str(number) for start, stop in parts for number in range(start, stop))


def article(order: int, text: Pairs, page: int = 1) -> tuple[Fresh, Pairs]:
    """What a page gives."""
    return Fresh(Facts(f"{page}.txt", DAY, "text", page), order, Told(f"words {page} {order}", f"{page}.txt:1-9")), text


def file(
    order: int,
    text: Pairs,
    base: str = "other",
    touched: bool = True,
    placed: bool = True,
    seed: str = "1.txt",
    name: str = "",
    page: int = 1,
    named: bool = False,
) -> tuple[Stored, Pairs]:
    """A file in content/, corrected if nothing else is said."""
    path = Path(f"content/{DAY}/{name or f'{DAY}-p{page:02}-a{order:02}'}.md")
    return Stored(path, seed, page, order, Seal(f"now {order}", "", ""), base, touched, placed, named, True, True), text
