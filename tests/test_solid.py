"""Page texts without blank lines that tell anything, and texts taken across the columns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from banmian.errors import UnreadableSeed
from banmian.extract import extract
from banmian.model import Line
from banmian.source.crossed import CERTAIN, ONWARD, breaks, crossed_at
from banmian.source.text import parse_lines, parse_seed
from banmian.understand.marked_page import MarkedPage
from banmian.understand.profile import profile_page
from banmian.understand.setting import MOST_WIDTHS, column_widths, find_setting
from banmian.understand.solid import is_solid, part_solid
from published import ROOT
from reading import cases, read
from score import score

PAGES = ("000_8f79b8f61d514074.txt", "003_24fe6adf51da8b66.txt", "004_480f3366abb1f42c.txt")
"""The sample's pages that keep their printed lines."""


def page_text(name: str) -> str:
    return (ROOT / "seeds" / name).read_text("utf-8")


def without_blanks(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if line.strip())


@pytest.mark.parametrize(("text", "expected"), cases("setting"))
def test_how_lines_are_set(text: str, expected: str) -> None:
    lines, _ = parse_lines(text)
    assert " ".join(state.set.value for state in find_setting(tuple(line.text for line in lines))) == expected


@pytest.mark.parametrize(
    ("count", "blanks", "expected"),
    [
        *((12, 0, True), (11, 0, False), (12, 11, True), (12, 10, False), (12, 1, False), (40, 1, True), (40, 2, False)),
        *((100, 96, False), (100, 97, True), (100, 2, True), (100, 3, False)),
    ],
)
def test_blank_lines_tell_nothing_where_there_are_next_to_none_or_one_behind_each(
    count: int, blanks: int, expected: bool
) -> None:
    lines = tuple(Line(at, "大桥", blanks_before=int(0 < at <= blanks)) for at in range(count))
    assert is_solid(lines) == expected
    assert is_solid((replace(lines[0], blanks_before=3), *lines[1:])) == expected


@pytest.mark.parametrize(
    ("lines", "blanks"),
    [
        pytest.param(
            "城市夜间照明\n今年全部换新颜\n老街修旧如旧\n客人住得安心舒畅\n学生学会手艺",
            "00001",
            id="a heading has four lines",
        ),
        pytest.param(
            "城市夜间照明换新\n今年全部换新颜色\n老街修旧如旧新颜\n客人住得\n学生", "00000", id="three as wide as the widest"
        ),
        pytest.param("城市夜间照明换新\n今年全部换新颜色\n老街\n客人住得\n学生", "00001", id="two as wide"),
        pytest.param("城市夜间照明换新\n今年\n老街修旧如旧新颜\n客人", "0000", id="four lines are no stack"),
        pytest.param("城市夜间照明换新\n今年。\n老街修旧如旧新颜\n客人\n学生学会", "00000", id="a sentence among them"),
    ],
)
def test_a_stack_of_headings_is_parted(lines: str, blanks: str) -> None:
    text = f"{lines}\n\n" + "\n\n".join(["大桥昨天通车了。"] * 8)
    page = part_solid(profile_page(MarkedPage(parse_lines(text)[0])))
    assert "".join(str(min(line.blanks_before, 1)) for line in page.lines[: len(blanks)]) == blanks


HEADED = """本报讯 村里的仓库今年都修好了。

{}

■本报记者 鲍童
市里昨天召开会议，研究老街的修缮。
"""


@pytest.mark.parametrize(
    ("head", "headlines"),
    [
        pytest.param("老街换新颜（文明新\n\n风尚）", ["老街换新颜（文明新 风尚）"], id="a bracket goes on"),
        pytest.param("“老街换\n\n新\n\n颜”", ["“老街换 新 颜”"], id="a quotation goes on over two"),
        pytest.param("市长说：\n\n老街换新颜（文明\n\n新风尚）", ["老街换新颜（文明 新风尚）"], id="below another line"),
        pytest.param("老街换新颜\n\n（文明新风尚）", ["老街换新颜", "（文明新风尚）"], id="each whole by itself"),
        pytest.param("老街换新颜（文明。\n\n风尚）", [], id="a sentence ends within"),
    ],
)
def test_a_headline_whose_lines_are_blocks_of_their_own(head: str, headlines: list[str]) -> None:
    page = read(HEADED.format(head))
    assert [" ".join(article.headline) for article in page.articles if article.headline] == headlines


def test_the_most_frequent_widths_are_the_columns() -> None:
    """So that a page of every width takes no longer."""
    usual = ("图" * 9,) * 9
    texts = (*(("图" * width) for width in range(10, 60, 2) for _ in range(4)), *usual)
    widths = column_widths(texts)
    assert len(widths) == MOST_WIDTHS
    assert 9 in widths


@pytest.mark.parametrize("separator", ["\n", "\n\n"], ids=["no blank line", "one behind every line"])
def test_the_sample_is_read_without_its_blank_lines(separator: str, tmp_path: Path) -> None:
    """Nine bodies of ten are right; eight, if no blank lines were inferred."""
    for name in PAGES:
        text = without_blanks(page_text(name)).replace("\n", separator)
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / "seeds" / name).write_text(text, "utf-8")
        (tmp_path / "gold").mkdir(exist_ok=True)
        gold = f"{name.removesuffix('.txt')}.json"
        (tmp_path / "gold" / gold).write_bytes((ROOT / "tests/gold" / gold).read_bytes())
    extract(tmp_path / "seeds", tmp_path / "content")
    figures = score(tmp_path / "content", tmp_path / "gold").figures
    assert figures["body_f1"] >= 90
    assert (figures["lost"], figures["invented"]) == (0, 0)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_order_is_not_taken_for_one_across_columns(name: str) -> None:
    assert not crossed_at(parse_lines(page_text(name))[0])


def across(lines: list[str]) -> str:
    """Lines as a tool gives them that goes from column to column: the first half's and the second's in turn."""
    half = len(lines) // 2
    return "\n".join(line for pair in zip(lines[:half], lines[half:], strict=False) for line in pair)


def test_a_text_taken_across_the_columns_is_refused_with_the_remedy() -> None:
    crossed = across(without_blanks(page_text(PAGES[2])).splitlines())
    with pytest.raises(UnreadableSeed, match=r"taken across the columns.*put the page's PDF"):
        parse_seed(crossed.encode(), Path("seeds/p1.txt"))


def test_so_is_one_of_which_a_part_was_and_the_part_is_named() -> None:
    lines = without_blanks(page_text(PAGES[2])).splitlines()
    text = "\n".join([*lines[:100], across(lines[100:160]), *lines[160:]])
    assert 95 < crossed_at(parse_lines(text)[0]) < 130


def test_so_is_one_whose_columns_are_cut_up_in_the_order_of_the_page() -> None:
    """Each piece of a column is in order by itself; where it ends the next one's sentence is another."""
    lines = without_blanks(page_text(PAGES[0])).splitlines()
    assert not crossed_at(parse_lines("\n\n".join("\n".join(lines[at : at + 4]) for at in range(0, len(lines), 4)))[0])
    half = len(lines) // 2
    pieces = ("\n".join(lines[at : at + 4]) for start in range(0, half, 4) for at in (start, start + half))
    assert crossed_at(parse_lines("\n\n".join(pieces))[0])


@pytest.mark.parametrize(
    ("between", "told"),
    [
        pytest.param("{}灯笼\n", True, id="lines of a column"),
        pytest.param("{}灯笼版\n", False, id="a list of what stands on which page"),
        pytest.param("{}灯笼。\n", False, id="sentences that end"),
        pytest.param("■{}灯笼\n", False, id="each begins anew"),
    ],
)
def test_only_breaks_in_mid_sentence_tell(between: str, told: bool) -> None:
    """Eighteen breaks over which nothing goes on say it for certain, each one a little."""
    rows = ("夜市甲乙丙丁午未", "修桥子丑寅卯申酉")
    text = "".join(between.format(rows[at % 2]) for at in range(int(CERTAIN / ONWARD) + 2))
    assert (crossed_at(parse_lines(text)[0]) > 0) == told


def test_lines_that_are_as_wide_as_none_around_them_stand_in_no_column() -> None:
    lines = ["灯" * (9 + 2 * at) for at in range(9)]
    assert breaks(parse_lines("\n".join(lines))[0]) == ()
    assert breaks(parse_lines("\n".join(line + "笼" for line in lines for _ in "ab"))[0])


def test_what_is_set_wide_goes_on_all_the_same() -> None:
    """As OCR has it: ``推 广 文 明 新 风`` | ``尚``."""
    plain = page_text(PAGES[2])
    wide = "\n".join(" ".join(line) for line in plain.splitlines())
    odds = [[here.odds for here in breaks(parse_lines(text)[0])] for text in (plain, wide)]
    assert sum(odds[1]) < 0.7 * sum(odds[0]) < 0


def test_characters_set_one_below_the_other_are_one_line() -> None:
    lines, _ = parse_lines("任\n城\n换\n新\n本报讯 近日\n甲\n乙\n")
    assert [(line.no, line.text) for line in lines] == [(1, "任城换新"), (5, "本报讯 近日"), (6, "甲"), (7, "乙")]


@pytest.mark.parametrize(
    ("widths", "expected"),
    [
        pytest.param([6] * 5, (6.0,), id="six em are a column"),
        pytest.param([5] * 5, (), id="five are none"),
        pytest.param([9] * 4, (9.0,), id="three lines in mid-sentence share it"),
        pytest.param([9] * 3, (), id="two do"),
        pytest.param([9] * 11 + [10] * 3, (9.0, 10.0), id="three of ten one em narrower"),
        pytest.param([9] * 12 + [10] * 3, (9.0,), id="three of eleven are the column's own, squeezed"),
        pytest.param([16] * 12 + [15] * 3, (16.0,), id="or stretched"),
    ],
)
def test_a_column_is_a_width_that_several_lines_share(widths: list[int], expected: tuple[float, ...]) -> None:
    assert column_widths(tuple("字" * width for width in widths)) == expected
