"""Where the mark of a page that a story comes from is found, and what is left without it."""

from __future__ import annotations

import pytest

from banmian.model import Block
from banmian.understand.continuations import cut_back
from banmian.understand.groups import Group

MARK = "（上接第1版）"


@pytest.mark.parametrize(
    ("heading", "body", "left", "page"),
    [
        pytest.param(("题",), [f"{MARK}一。", "二。"], (("题",), ["一。", "二。"]), "1", id="before the text"),
        pytest.param(("题",), [MARK, "二。"], (("题",), ["二。"]), "1", id="a paragraph of its own"),
        pytest.param(("题", MARK), ["一。"], (("题",), ["一。"]), "1", id="a line of the heading"),
        pytest.param((f"题{MARK}",), ["一。"], (("题",), ["一。"]), "1", id="at the end of one"),
        pytest.param(("题",), ["# 小题", f"{MARK}一。"], (("题",), ["小题", "一。"]), "1", id="behind a subhead"),
        pytest.param(("题",), ["一。", f"{MARK}二。"], (("题",), ["一。", f"{MARK}二。"]), "", id="not in mid-story"),
        pytest.param(("题",), ["一。", MARK], (("题",), ["一。"]), "1", id="a frame of its own, wherever it stands"),
        pytest.param((f"题{MARK}",), ["（上接第3版）一。"], (("题",), ["一。"]), "1", id="what the heading says counts"),
        pytest.param((f"题{MARK}好",), ["一。"], ((f"题{MARK}好",), ["一。"]), "", id="in mid-heading it is none"),
    ],
)
def test_the_mark_leaves_heading_and_text(heading: tuple[str, ...], body: list[str], left: tuple, page: str) -> None:
    blocks = [Block(text.lstrip("# "), (at,), text.startswith("#")) for at, text in enumerate(body)]
    group, rest, found = cut_back(Group((), heading, ()), blocks)
    assert ((group.headline, [block.text for block in rest]), found) == (left, page)


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (("甲", MARK, "乙"), ("甲", "乙")),
        (("甲", f"乙{MARK}", "丙"), ("甲", "乙", "丙")),
        ((MARK, "甲"), ("甲",)),
        ((f"甲（注）{MARK}",), ("甲（注）",)),
        (("甲", f"乙 {MARK}"), ("甲", "乙")),
        (("甲（注）",), ("甲（注）",)),
    ],
)
def test_the_other_lines_of_a_heading_stay_where_they_are(lines: tuple[str, ...], left: tuple[str, ...]) -> None:
    for place in range(3):
        group, _, _ = cut_back(Group(*[lines if at == place else ("题",) for at in range(3)]), [])
        assert (group.kicker, group.headline, group.deck)[place] == left


@pytest.mark.parametrize(
    ("headings", "page"),
    [
        ((f"题{MARK}", "题（上接第2版）", "题（上接第3版）"), "1"),
        (("题", "题（上接第2版）", "题（上接第3版）"), "2"),
        (("题", "题", "题（上接第3版）"), "3"),
    ],
)
def test_the_first_mark_of_the_headings_counts(headings: tuple[str, ...], page: str) -> None:
    assert cut_back(Group(*[(text,) for text in headings]), [])[2] == page


def test_a_mark_behind_the_first_text_leaves_what_stands_around_it() -> None:
    texts = ["# 小题", "一。", MARK, "二。", "（上接第2版）"]
    blocks = [Block(text.lstrip("# "), (at,), text.startswith("#")) for at, text in enumerate(texts)]
    _, rest, page = cut_back(Group((), ("题",), ()), blocks)
    assert ([block.text for block in rest], page) == (["小题", "一。", "二。"], "1")


def test_a_kicker_over_a_mark_is_the_headline() -> None:
    group, _, page = cut_back(Group(("肩题",), (MARK,), ()), [])
    assert (group.kicker, group.headline, page) == ((), ("肩题",), "1")
