"""Where heads break: the table in typeset/words.txt, and what holds for any head."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.lexicon import TOTAL, Lexicon
from banmian.typeset.measure import lines, measure, width
from banmian.typeset.words import pieces

TABLE = Path(__file__).parent / "typeset" / "words.txt"


def cases() -> Iterator[tuple[str, str, str]]:
    head = shown = ""
    for line in [*TABLE.read_text("utf-8").splitlines(), ""]:
        if head and not line.startswith("    "):
            yield head, shown, ""
            head = ""
        if line.startswith("#"):
            continue
        if " → " in line:
            head, shown = line.split(" → ")
        elif head:
            yield head, shown, line.strip()
            head = ""


@pytest.mark.parametrize(("head", "shown", "story"), list(cases()))
def test_a_head_breaks_between_its_words(head: str, shown: str, story: str) -> None:
    assert "‖".join("|".join(clause) for clause in pieces(head, story)) == shown


def test_the_name_in_a_byline_is_whole_in_the_head() -> None:
    assert pieces("一条大河：高向阳的二十年", names=["高向阳"]) == [["一条", "大河：", "高向阳的", "二十年"]]


@given(st.text("河堤修好了两岸春耕忙《》“”（）·—，。：12％3.5 AI\u3000𠮷", max_size=40))
def test_nothing_of_a_head_is_lost_or_changed(head: str) -> None:
    assert "".join(map("".join, pieces(head))) == "".join(head.split())


@pytest.mark.parametrize(
    ("words", "characters", "widths"),
    [
        (["河堤修好了", "两岸", "春耕", "忙"], 10, [10]),
        (["任城：", "全面推广", "“场所码”", "精准", "防控", "更有", "“数”"], 11, [10.8, 8.2]),
    ],
)
def test_a_headline_is_set_as_large_as_its_place_allows(words: list[str], characters: int, widths: list[float]) -> None:
    assert measure([words]) == characters
    assert lines([words], characters) == pytest.approx(widths)


def test_letters_and_marks_are_narrower() -> None:
    assert width("AI，一") == pytest.approx(2 * 0.55 + 0.6 + 1)


def test_a_head_may_be_as_long_as_it_likes() -> None:
    assert pieces("的" * 3000) == [["的" * 3000]]


def test_the_list_is_read_one_character_at_a_time() -> None:
    lexicon = Lexicon.of_jieba()
    assert lexicon.times("参议院") and lexicon.times("一") and lexicon.times("龢")
    assert not lexicon.times("参与了") and not lexicon.times("𠮷") and not lexicon.longest("é")


def test_the_frequencies_are_those_of_the_list() -> None:
    lines = bytes(Lexicon.of_jieba()._lines).decode().splitlines()
    assert sum(int(line.rsplit(" ", 2)[1]) for line in lines) == TOTAL
