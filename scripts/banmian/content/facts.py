"""What is known of a page as a whole: the issue it belongs to and its place there.

* stated in a sidecar          → ``Facts(date="2022-04-07", basis="sidecar", page=1)``
* printed on the page          → ``Facts(date="2022-04-07", basis="folio", page=3)``
* inferred from the text       → ``Facts(date="2022-04-07", basis="text", page=1)``
* no date anywhere             → ``UNDATED``, shown to readers as 日期不详
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from ..model import DateHint, Folio
from ..page_number import printed_number
from ..source.seeds import number_of
from ..source.stated import Stated
from .key import UNDATED, is_undated

Place = tuple[str, int]
"""Day and page."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Where a page belongs."""

    seed: str
    """Name of its file."""
    date: str
    """Issue date, ISO."""
    basis: str
    """``sidecar`` if a person stated the date, ``folio`` if the page prints it, ``text`` if it was inferred."""
    page: int
    """Its place in the issue, from 1."""
    lang: str = "zh-Hans"
    """Script of the source."""
    label: str = ""
    """The page number as printed, if stated or read."""
    name: str = ""
    """版名, if stated or read."""
    publication: str = ""
    """The paper, if stated or read."""


NOWHERE = Facts("", UNDATED, "text", 1)
"""For an article of which only the words count."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one seed says of itself, before the pages of an issue are numbered."""

    seed: str
    """Name of its file."""
    stated: Stated
    """What a person stated."""
    hint: DateHint
    """The date that the page prints, or the earliest that its text allows."""
    script: str = "zh-Hans"
    """Script found in the text."""
    folio: Folio | None = None
    """What the page prints of its place."""

    @property
    def date(self) -> str:
        """The issue date: stated, else printed or inferred, else unknown."""
        return self.stated.date or self.hint.date or UNDATED

    @property
    def printed(self) -> int:
        """The number that the page prints, 0 if it prints none, or one of a section behind the first."""
        section, number = printed_number(self.folio.label if self.folio else "") or ("", 0)
        return number if section in ("", "A") else 0


def settle(claims: list[Claim], known: dict[str, Place], held: frozenset[Place] = frozenset()) -> dict[str, Facts]:
    """Give every page its place: stated numbers, then printed ones, then what it had before, then its place in its file.

    ``known``: where pages were in the last run, so that addresses stay as they are. ``held``: places of pages that can't
    be read today or are no longer in seeds/: their articles are still there, and nothing but a stated number joins them.
    """
    stated = {(claim.date, claim.stated.page) for claim in claims}
    taken = set(held - stated)
    pages: dict[str, int] = {}
    for wanted in (_stated, _printed, lambda claim: _before(claim, known), _in_its_file):
        for claim in claims:
            number = wanted(claim)
            if number and claim.seed not in pages and (claim.date, number) not in taken:
                taken.add((claim.date, number))
                pages[claim.seed] = number
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(1))
    for claim in claims:
        if claim.seed not in pages:
            pages[claim.seed] = next(number for number in numbers[claim.date] if (claim.date, number) not in taken)
    return {claim.seed: _facts(claim, pages[claim.seed]) for claim in claims}


def _stated(claim: Claim) -> int:
    return claim.stated.page


def _printed(claim: Claim) -> int:
    return claim.printed


def _in_its_file(claim: Claim) -> int:
    """The place of a page in a file of several; 0 for the first, which may be any page by itself."""
    number = number_of(claim.seed)
    return number if number > 1 else 0


def clashes(claims: list[Claim]) -> list[tuple[str, str]]:
    """Pairs of seeds that are stated to be the same page of the same issue."""
    seen: dict[tuple[str, int], str] = {}
    found = []
    for claim in claims:
        if claim.stated.page:
            first = seen.setdefault((claim.date, claim.stated.page), claim.seed)
            if first != claim.seed:
                found.append((first, claim.seed))
    return found


def printed_twice(claims: list[Claim]) -> dict[str, str]:
    """Pages that print the number of another one of their issue, and which; a person who states a page's number settles it."""
    seen: dict[object, str] = {}
    found = {}
    for claim in claims:
        number = printed_number(claim.folio.label if claim.folio else "")
        if number and not claim.stated.page and not is_undated(claim.date):
            first = seen.setdefault((claim.date, number, claim.folio.publication if claim.folio else ""), claim.seed)
            if first != claim.seed:
                found[claim.seed] = first
    return found


def _before(claim: Claim, known: dict[str, Place]) -> int:
    """The number a seed had before, if it is still of the same day."""
    date, page = known.get(claim.seed, ("", 0))
    return page if date == claim.date else 0


def _facts(claim: Claim, page: int) -> Facts:
    stated, folio = claim.stated, claim.folio or Folio()
    basis = "sidecar" if stated.date else "folio" if claim.hint.printed else "text"
    section, number = printed_number(folio.label) or ("", page)
    label = stated.page_label or (folio.label if section else str(number) if number != page else "")
    return Facts(
        claim.seed,
        claim.date,
        basis,
        page,
        stated.lang or claim.script,
        label,
        stated.page_name or folio.name,
        stated.publication or folio.publication,
    )
