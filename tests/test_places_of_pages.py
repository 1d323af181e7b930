"""Which page of today is which of the last run, and which number each has in its issue."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from banmian.content.continuing import Continuing, Leaf, continue_pages
from banmian.content.facts import Claim, Facts, clashes, printed_twice, settle
from banmian.content.key import UNDATED
from banmian.content.stored import Stored
from banmian.model import DateHint, Folio
from banmian.source.stated import Stated
from stories import DAY, file, says

OTHER = "2022-04-08"


def item(seed: str, base: str, order: int = 1, page: int = 1, **known: object) -> Stored:
    """A file of a page; ``touched=True`` for a correction."""
    name = f"{seed}-{page}-{order}-{base}"
    stored, _ = file(order, says(), base=base, seed=seed, page=page, name=name, touched=bool(known.get("touched")))
    return replace(stored, **known)  # type: ignore[arg-type]


def continued(leaves: dict[str, str], stored: list[Stored], words: dict[str, set[int]] | None = None) -> Continuing:
    """``leaves``: what the articles of each page of today say; ``words``: what whole pages say, formerly ``old …``."""
    said = {name: Counter({str(word): 1 for word in found}) for name, found in (words or {}).items()}
    return continue_pages(
        [Leaf(seed, DAY, tuple(told.split())) for seed, told in leaves.items()],
        stored,
        lambda items: said.get(f"old {items[0].seed}", Counter()),
        lambda seed: said.get(seed, Counter()),
    )


@pytest.mark.parametrize(
    ("leaves", "stored", "expected"),
    [
        pytest.param({"a": "x"}, [item("a", "x")], {"a": "a"}, id="the same page"),
        pytest.param({"a": "y"}, [item("a", "x")], {"a": "a"}, id="its name alone"),
        pytest.param({"b": "x"}, [item("a", "x")], {"b": "a"}, id="another name"),
        pytest.param({"b": "y"}, [item("a", "x")], {}, id="another page"),
        pytest.param({"a": "y", "b": "x"}, [item("a", "x"), item("b", "y")], {"a": "b", "b": "a"}, id="they changed names"),
        pytest.param({"b": "x y z"}, [item("a", told) for told in "xuvw"], {}, id="one article of four is too little"),
        pytest.param({"b": "x y z"}, [item("a", told) for told in "xuv"], {"b": "a"}, id="one of three is enough"),
        pytest.param({"b": "x y"}, [item("a", told) for told in "xyuvwstq"], {"b": "a"}, id="two that are all of today"),
        pytest.param({"b": "x"}, [item("a", "x"), item("c", "x", page=2)], {"b": "a"}, id="of two alike the first"),
        pytest.param(
            {"a": "x", "b": "x"}, [item("a", "x"), item("b", "x")], {"a": "a", "b": "b"}, id="of two alike that of its name"
        ),
        pytest.param(
            {name: "x" for name in "bcdef"}, [item("a", "x")], {}, id="what stands on five pages tells none from the other"
        ),
        pytest.param({name: "x" for name in "bcde"}, [item("a", "x")], {"b": "a"}, id="on four it does"),
        pytest.param({"a": "x y"}, [item("", "x")], {}, id="an article of one's own has no page"),
        pytest.param(
            {"a": "y", "b": "x"},
            [item("a", "y"), item("b", "x"), item("a", "x", 2, placed=False, touched=True)],
            {"a": "a", "b": "b"},
            id="a copy left on a page",
        ),
        pytest.param(
            {"a": "y", "b": "x"},
            [item("a", "y"), item("b", "x"), *(item("a", "x", at, placed=False, touched=True) for at in (2, 3, 4))],
            {"a": "a", "b": "b"},
            id="three of them",
        ),
        pytest.param(
            {"b": "x"}, [item("a", "x", placed=False, touched=True)], {"b": "a"}, id="a correction put elsewhere, and no other"
        ),
        pytest.param(
            {"b": "x y z"},
            [item("a", "x"), *(item("a", "u", at) for at in (2, 3, 4))],
            {"b": "a"},
            id="an article that stood there three times counts once",
        ),
    ],
)
def test_which_page_goes_on_from_which(leaves: dict[str, str], stored: list[Stored], expected: dict[str, str]) -> None:
    assert continued(leaves, stored).before == expected


@pytest.mark.parametrize(
    ("shared", "expected"),
    [(44, {}), (46, {"b": "a"})],
)
def test_a_page_that_changed_its_name_and_every_article_is_known_by_its_words(shared: int, expected: dict[str, str]) -> None:
    words = {"old a": set(range(100)), "b": set(range(100 - shared, 200))}
    assert continued({"b": "y"}, [item("a", "x")], words).before == expected
    on_another_day = [replace(item("a", "x"), path=item("a", "x").path.parent.parent / OTHER / "a.md")]
    assert continued({"b": "y"}, on_another_day, words).before == {}
    assert continued({"a": "y", "b": "y"}, [item("a", "x")], words).before == {"a": "a"}


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        pytest.param([item("a", "x", page=2), item("a", "y", page=3), item("a", "z", page=3)], (DAY, 3), id="most articles"),
        pytest.param([item("a", "x", page=3), item("a", "y", page=2)], (DAY, 2), id="as many: the first"),
        pytest.param(
            [item("a", "x", page=2), *(item("a", f"y{at}", page=3, touched=True) for at in (1, 2))],
            (DAY, 2),
            id="what no person changed before corrections",
        ),
        pytest.param(
            [item("a", "x", page=2, touched=True), *(item("a", f"y{at}", page=3, touched=True, placed=False) for at in (1, 2))],
            (DAY, 2),
            id="corrections in place before those put elsewhere",
        ),
        pytest.param([item("a", "x", page=0)], None, id="no page is stated"),
    ],
)
def test_where_a_page_was(stored: list[Stored], expected: tuple[str, int] | None) -> None:
    assert continued({"a": "x"}, stored).known().get("a") == expected


def claim(seed: str, page: int = 0, date: str = DAY, folio: str = "", **stated: str) -> Claim:
    return Claim(seed, Stated(date=date, page=page, **stated), DateHint(), folio=Folio(label=folio) if folio else None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claims", "known", "held", "expected"),
    [
        pytest.param([claim("a"), claim("b")], {}, [], "1 2", id="one after the other"),
        pytest.param([claim("a"), claim("b", 1)], {}, [], "2 1", id="a stated number first"),
        pytest.param([claim("a", folio="3"), claim("b", 3)], {}, [], "1 3", id="before a printed one"),
        pytest.param([claim("a"), claim("b", folio="A02")], {}, [], "1 2", id="a printed one"),
        pytest.param([claim("a"), claim("b", folio="B02")], {}, [], "1 2", id="of another section it counts for nothing"),
        pytest.param([claim("a"), claim("b", folio="B01"), claim("c")], {}, [], "1 2 3", id="wherever it stands"),
        pytest.param([claim("a"), claim("b")], {"b": (DAY, 1)}, [], "2 1", id="what it had before"),
        pytest.param([claim("a"), claim("b")], {"b": (OTHER, 1)}, [], "1 2", id="on another day that is nothing"),
        pytest.param([claim("a", folio="1"), claim("b")], {"b": (DAY, 1)}, [], "1 2", id="a printed number before that"),
        pytest.param([claim("a.pdf#2"), claim("b")], {}, [], "2 1", id="its place in its file"),
        pytest.param([claim("a.pdf#1"), claim("b", folio="1")], {}, [], "2 1", id="the first of a file may be any"),
        pytest.param([claim("a"), claim("b")], {}, [(DAY, 1)], "2 3", id="a place that is held"),
        pytest.param([claim("a"), claim("b", 1)], {}, [(DAY, 1)], "2 1", id="a stated number joins it"),
        pytest.param([claim("a"), claim("b", date=OTHER)], {}, [], "1 1", id="every day has its own"),
        pytest.param([claim("a", folio="1"), claim("b", folio="1")], {}, [], "1 2", id="two of a printed number"),
    ],
)
def test_which_number_a_page_has(
    claims: list[Claim], known: dict[str, tuple[str, int]], held: list[tuple[str, int]], expected: str
) -> None:
    found = settle(claims, known, frozenset(held))
    assert " ".join(str(found[told.seed].page) for told in claims) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (claim("a"), Facts("a", DAY, "sidecar", 1)),
        (Claim("a", Stated(), DateHint("2022-04-09")), Facts("a", "2022-04-09", "text", 1)),
        (Claim("a", Stated(), DateHint("2022-04-09", printed=True)), Facts("a", "2022-04-09", "folio", 1)),
        (Claim("a", Stated(), DateHint()), Facts("a", UNDATED, "text", 1)),
        (claim("a", folio="A01"), Facts("a", DAY, "sidecar", 1, label="A01")),
        (claim("a", folio="1"), Facts("a", DAY, "sidecar", 1)),
        (claim("a", 2, folio="1"), Facts("a", DAY, "sidecar", 2, label="1")),
        (claim("a", folio="A01", page_label="头版"), Facts("a", DAY, "sidecar", 1, label="头版")),
        (
            claim("a", page_name="要闻", publication="清澜日报", lang="zh-Hant"),
            Facts("a", DAY, "sidecar", 1, "zh-Hant", name="要闻", publication="清澜日报"),
        ),
    ],
)
def test_what_is_known_of_a_page(told: Claim, expected: Facts) -> None:
    assert settle([told], {}) == {"a": expected}


def test_pages_that_are_stated_to_be_one() -> None:
    claims = [claim("a", 1), claim("b", 1), claim("c", 2), claim("d", 1, date=OTHER), claim("e"), claim("f"), claim("g", 1)]
    assert clashes(claims) == [("a", "b"), ("a", "g")]


def test_pages_that_print_the_number_of_another_are_told() -> None:
    claims = [
        claim("a", folio="02"),
        claim("b", folio="第2版"),
        claim("c", folio="B02"),
        claim("d", folio="02", page=3),
        claim("e", folio="三版"),
        claim("f"),
        claim("g", date="2022-04-08", folio="2"),
        claim("h", date="", folio="02"),
        claim("i", date="", folio="02"),
    ]
    assert printed_twice(claims) == {"b": "a"}
