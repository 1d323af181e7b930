"""Which file stands where: what a person wrote keeps its place, what the pages give stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from banmian.content.arranging import Arrangement, Desk
from banmian.content.claims import Claims
from banmian.content.stored import Stored
from stories import DAY, article, file, says


def item(order: int, **fields: object) -> Stored:
    return file(order, says(), **fields)[0]  # type: ignore[arg-type]


@dataclass(frozen=True)
class Case:
    """A file in content/ and its page, which gives three articles; what becomes of it."""

    item: Stored
    """The file."""
    stays: bool = False
    """Whether it stays as it is, where it is."""
    told: str = ""
    """What is said of it: ``kept``, ``discarded``."""
    orders: str = "1 2 3"
    """Places of the articles that the page gives."""
    twin: int = 0
    """The article that it is."""
    moved: bool = False
    """Whether that stands there in its words."""
    spare: bool = False
    """Whether it stands there twice."""
    discard: bool = False
    """Whether corrections are to be given up."""


OWN = {"base": "", "seed": ""}
CASES = {
    "what no person changed is written anew": Case(item(2, touched=False), twin=2),
    "and gone if the page gives it no more": Case(item(4, touched=False)),
    "but stays if its page is none of today's": Case(item(4, touched=False, seed="old.txt"), stays=True),
    "there it keeps its place": Case(item(2, touched=False, seed="old.txt"), stays=True, orders="1 4 3"),
    "an article of one's own keeps its place": Case(item(2, **OWN), stays=True, orders="1 4 3"),
    "even if corrections are given up": Case(item(2, **OWN), stays=True, orders="1 4 3", discard=True),
    "a free place disturbs nobody": Case(item(4, **OWN), stays=True),
    "a correction goes with its article": Case(item(1), twin=3, moved=True, told="kept"),
    "if a person put it elsewhere it stays": Case(item(7, placed=False), twin=2, stays=True, told="kept", orders="1 3"),
    "one that nothing fits stays": Case(item(1), stays=True, told="kept", orders="4 2 3"),
    "a correction is given up where that is asked for": Case(item(2), twin=2, discard=True, told="discarded"),
    "also one that nothing fits": Case(item(2), discard=True, told="discarded"),
    "but not of a page that is none of today's": Case(item(5, seed="old.txt"), discard=True, stays=True, told="kept"),
    "nor one put elsewhere that nothing fits": Case(item(5, placed=False), discard=True, stays=True, told="kept"),
    "nor one of which nothing says what it was": Case(item(5, base=""), discard=True, stays=True, told="kept"),
    "what stands there twice goes": Case(item(2), spare=True),
}


def arranged(case: Case) -> Arrangement:
    fresh = [article(order, says())[0] for order in (1, 2, 3)]
    claims = Claims(
        twins={case.item.path: fresh[case.twin - 1]} if case.twin else {}, spare={case.item.path} if case.spare else set()
    )
    return Desk(Path("content"), [case.item], claims, {"1.txt"}, case.discard).arrange(fresh)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_becomes_of_a_file(case: Case) -> None:
    found = arranged(case)
    assert found.held == ((case.item,) if case.stays else ())
    assert found.gone == (() if case.stays else (case.item.path,))
    assert [place.edited for place in found.standing] == [
        case.item if case.moved and place.fresh.order == case.twin else None for place in found.standing
    ]
    assert " ".join(str(place.order) for place in found.standing) == case.orders
    assert (len(found.kept), len(found.discarded)) == (case.told == "kept", case.told == "discarded")


def test_a_correction_that_does_not_move_keeps_the_name_a_person_gave_it() -> None:
    named = arranged(Case(item(2, name="大桥"), twin=2))
    assert [place.path.stem for place in named.standing] == [f"{DAY}-p01-a01", "大桥", f"{DAY}-p01-a03"]
    moved = arranged(Case(item(1, name="大桥"), twin=2))
    assert [place.path.stem for place in moved.standing] == [f"{DAY}-p01-a0{order}" for order in (1, 2, 3)]


@pytest.mark.parametrize(
    ("case", "changed", "gone"),
    [
        (Case(item(2, base="words 1 2"), twin=2), False, False),
        (Case(item(2), twin=2), True, False),
        (Case(item(7, placed=False), twin=2), True, False),
        (Case(item(7, placed=False, base="words 1 2"), twin=2), False, False),
        (Case(item(7)), False, True),
    ],
)
def test_what_is_said_of_a_correction(case: Case, changed: bool, gone: bool) -> None:
    (kept,) = arranged(case).kept
    assert (kept.changed, kept.gone, kept.moved_from) == (changed, gone, None)


@pytest.mark.parametrize(("discard", "orders"), [(False, [1, 3]), (True, [1, 2, 3])])
def test_a_piece_of_a_corrected_story_is_written_only_if_that_is_given_up(discard: bool, orders: list[int]) -> None:
    fresh = [article(order, says())[0] for order in (1, 2, 3)]
    found = Desk(Path("content"), [], Claims(pieces={(DAY, 1, 2)}), {"1.txt"}, discard).arrange(fresh)
    assert [place.order for place in found.standing] == orders
