"""What is known of a page as a whole: the issue it belongs to and its place there.

* stated in a sidecar          → ``Facts(date="2022-04-07", basis="sidecar", page=1)``
* inferred from the text       → ``Facts(date="2022-04-07", basis="text", page=1)``
* no date anywhere             → ``UNDATED``, shown to readers as 日期不详
"""

from dataclasses import dataclass

from ..source.stated import Stated
from .key import UNDATED


@dataclass(frozen=True, slots=True)
class Facts:
    """Where a page belongs."""

    seed: str
    """Name of its file."""
    date: str
    """Issue date, ISO."""
    basis: str
    """``sidecar`` if a person stated the date, ``text`` if it was inferred."""
    page: int
    """Its place in the issue, from 1."""
    lang: str = "zh-Hans"
    """Script of the source."""
    label: str = ""
    """The page number as printed, if stated."""
    name: str = ""
    """版名, if stated."""
    publication: str = ""
    """The paper, if stated."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one seed says of itself, before the pages of an issue are numbered."""

    seed: str
    """Name of its file."""
    stated: Stated
    """What a person stated."""
    hint: str
    """The earliest date the text allows, empty if it says none."""
    script: str = "zh-Hans"
    """Script found in the text."""

    @property
    def date(self) -> str:
        """The issue date: stated, else inferred, else unknown."""
        return self.stated.date or self.hint or UNDATED


def settle(claims: list[Claim], known: dict[str, tuple[str, int]], unread: frozenset[str] = frozenset()) -> dict[str, Facts]:
    """Give every page its place: stated numbers first, then the number it had before, then the next free one.

    ``known`` holds (date, page) of seeds that were extracted before, so that addresses stay as they are. ``unread`` are
    seeds that can't be read today: their articles are still there, and nothing but a stated number takes their place.
    """
    stated = {(claim.date, claim.stated.page) for claim in claims}
    taken = {known[seed]: seed for seed in unread & known.keys() if known[seed] not in stated}
    pages: dict[str, int] = {}
    for wanted in (lambda claim: claim.stated.page, lambda claim: _before(claim, known)):
        for claim in claims:
            number = wanted(claim)
            if number and claim.seed not in pages and (claim.date, number) not in taken:
                taken[claim.date, number] = claim.seed
                pages[claim.seed] = number
    for claim in claims:
        if claim.seed not in pages:
            number = next(n for n in range(1, len(claims) + 1000) if (claim.date, n) not in taken)
            taken[claim.date, number] = claim.seed
            pages[claim.seed] = number
    return {claim.seed: _facts(claim, pages[claim.seed]) for claim in claims}


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


def _before(claim: Claim, known: dict[str, tuple[str, int]]) -> int:
    """The number a seed had before, if it is still of the same day."""
    date, page = known.get(claim.seed, ("", 0))
    return page if date == claim.date else 0


def _facts(claim: Claim, page: int) -> Facts:
    stated = claim.stated
    basis = "sidecar" if stated.date else "text"
    lang = stated.lang or claim.script
    return Facts(claim.seed, claim.date, basis, page, lang, stated.page_label, stated.page_name, stated.publication)
