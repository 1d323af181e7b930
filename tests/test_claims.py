"""Which article each corrected file is, just at and just below every threshold of content/claims.py and corrected.py."""

from __future__ import annotations

import pytest

from banmian.content.claims import Claims, claim
from banmian.content.corrected import Words
from banmian.content.fresh import Fresh, Told
from banmian.content.pairs import Pairs
from banmian.content.seal import Seal
from banmian.content.stored import Stored
from stories import DAY, article, file, says


def claimed(files: list[tuple[Stored, Pairs]], articles: list[tuple[Fresh, Pairs]]) -> Claims:
    stored, fresh = {item.path: text for item, text in files}, {given.spot: text for given, text in articles}
    words = Words(lambda item: stored[item.path], lambda given: fresh[given.spot])
    return claim([given for given, _ in articles], [item for item, _ in files], {}, words)


@pytest.mark.parametrize(
    ("is_it", "text", "given"),
    [
        pytest.param(True, says((0, 60)), says((0, 100)), id="it says six tenths of the article"),
        pytest.param(False, says((0, 59)), says((0, 100)), id="it says less"),
        pytest.param(True, says((0, 100)), says((0, 40)), id="four tenths of it are in the article"),
        pytest.param(False, says((0, 100)), says((0, 39)), id="less of it is"),
    ],
)
def test_a_correction_is_the_article_that_says_most_of_what_it_says(is_it: bool, text: Pairs, given: Pairs) -> None:
    assert bool(claimed([file(1, text)], [article(1, given)]).twins) == is_it


@pytest.mark.parametrize(
    ("is_it", "text", "given"),
    [
        pytest.param(True, says((0, 80)), says((0, 80)), id="both are long"),
        pytest.param(False, says((0, 79)), says((0, 80)), id="the file is short"),
        pytest.param(False, says((0, 80)), says((0, 79)), id="the article is short"),
    ],
)
def test_on_another_page_only_a_long_text_is_known(is_it: bool, text: Pairs, given: Pairs) -> None:
    assert bool(claimed([file(1, text)], [article(1, given, page=2)]).twins) == is_it


@pytest.mark.parametrize(
    ("is_it", "other"),
    [
        pytest.param(False, says((130, 200), (300, 330)), id="seven tenths of the other are within"),
        pytest.param(True, says((130, 199), (300, 331)), id="less is within"),
        pytest.param(False, says((130, 138)), id="eight pairs tell"),
        pytest.param(True, says((130, 137)), id="seven pairs tell nothing"),
    ],
)
def test_an_article_that_holds_another_too_is_not_it(is_it: bool, other: Pairs) -> None:
    untouched = file(2, other, base="lost", touched=False)
    assert (
        file(1, says())[0].path in claimed([file(1, says((0, 130))), untouched], [article(1, says((0, 200)))]).twins
    ) == is_it


@pytest.mark.parametrize(
    ("pieces", "first", "second"),
    [
        pytest.param(True, says((0, 90), (300, 310)), says((100, 190), (400, 410)), id="nine tenths of both are in the file"),
        pytest.param(False, says((0, 89), (300, 311)), says((100, 190), (400, 410)), id="less of one"),
        pytest.param(True, says((0, 50)), says((100, 150)), id="together they are half of the file"),
        pytest.param(False, says((0, 50)), says((100, 149)), id="together they are less"),
    ],
)
def test_a_correction_is_both_parts_of_a_story_that_was_parted(pieces: bool, first: Pairs, second: Pairs) -> None:
    found = claimed([file(1, says((0, 200)))], [article(1, first), article(2, second)])
    assert found.pieces == ({(DAY, 1, 2)} if pieces else set())


@pytest.mark.parametrize(
    ("is_it", "text"),
    [
        pytest.param(True, says((0, 40), (300, 360)), id="four tenths are still said"),
        pytest.param(False, says((0, 39), (300, 361)), id="less is"),
    ],
)
def test_a_copy_put_elsewhere_and_written_anew_is_an_article_of_ones_own(is_it: bool, text: Pairs) -> None:
    moved = file(5, text, base="words 1 1", placed=False)
    assert bool(claimed([moved], [article(1, says((0, 100)))]).twins) == is_it


def test_of_two_files_of_the_same_words_the_one_in_place_is_the_article() -> None:
    copies = [file(order, says((0, 100)), base="words 1 2", touched=False) for order in (1, 2, 3)]
    assert [path.stem[-3:] for path in claimed(copies, [article(2, says((0, 100)))]).twins] == ["a02"]


def test_of_corrections_that_stand_there_twice_one_counts() -> None:
    copies = [file(order, says((0, 100)), base="gone") for order in (1, 2)]
    twice = [
        (Stored(item.path, item.seed, 1, item.order, Seal("same", "", ""), item.base, True, True, True, True, True), text)
        for item, text in copies
    ]
    assert [path.stem[-3:] for path in claimed(twice, [article(7, says((500, 600)))]).spare] == ["a02"]


@pytest.mark.parametrize(
    ("files", "articles", "expected"),
    [
        pytest.param(
            [file(1, says(), base="same"), file(2, says(), base="same")],
            [(4, 1), (7, 1)],
            {"p01-a01": (1, 4), "p01-a02": (1, 7)},
            id="on one page in their order",
        ),
        pytest.param(
            [file(3, says(), base="same")], [(2, 1), (3, 2), (4, 1)], {"p01-a03": (1, 2)}, id="that of its page, the nearest"
        ),
        pytest.param([file(3, says(), base="same")], [(1, 1), (4, 1)], {"p01-a03": (1, 4)}, id="the nearer"),
        pytest.param([file(3, says(), base="same", seed="old.txt")], [(3, 1)], {"p01-a03": (1, 3)}, id="that of its day"),
        pytest.param(
            [file(1, says(), base="same", touched=False), file(4, says(), base="same")],
            [(2, 1)],
            {"p01-a04": (1, 2)},
            id="a correction before what was only written",
        ),
        pytest.param(
            [file(2, says((0, 9)), base="same", placed=False), file(5, says(), base="same")],
            [(2, 1)],
            {"p01-a05": (1, 2)},
            id="what stands in its place before what was put elsewhere",
        ),
        pytest.param(
            [file(1, says(), base="same"), file(3, says(), base="same", seed="2.txt")],
            [(3, 2)],
            {"p01-a03": (2, 3)},
            id="a file of the page before one of another",
        ),
        pytest.param(
            [file(3, says(), base="same", seed="old.txt", page=page) for page in (1, 2)],
            [(3, 2)],
            {"p02-a03": (2, 3)},
            id="of files of no page of today that which stands there",
        ),
    ],
)
def test_of_the_same_words_the_likeliest_pairs_come_first(
    files: list[tuple[Stored, Pairs]],
    articles: list[tuple[int, int]],
    expected: dict[str, tuple[int, int]],
) -> None:
    given = [article(order, says((0, 9)), page) for order, page in articles]
    same = [(Fresh(fresh.facts, fresh.order, Told("same", fresh.told.source)), text) for fresh, text in given]
    twins = claimed(files, same).twins
    assert {path.stem[-7:]: twin.spot[1:] for path, twin in twins.items()} == expected
