"""Which page a mark means: ``下转第二版``, ``下转2版`` and ``下转A02版`` by the number as papers print it."""

from dataclasses import dataclass

from ..model import Page
from ..page_number import printed_number


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
