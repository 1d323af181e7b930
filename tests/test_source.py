"""Page files as they come: encodings, line ends, odd characters, and the script they are in."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian import press
from banmian.errors import UnreadableSeed
from banmian.press import tail_byline
from banmian.source.encoding import detect_encoding
from banmian.source.text import parse_lines, parse_seed
from banmian.understand.script import script_of

SIMPLIFIED = (
    "本报济宁讯（记者 王粲）近日，任城区开展环境整治行动，清理垃圾二十余处，群众的满意度不断提升。\n\n整治环境出实招\n" * 3
)
TRADITIONAL = (
    "本報濟寧訊（記者 王粲）近日，任城區開展環境整治行動，清理垃圾二十餘處，群眾的滿意度不斷提升。\n\n整治環境出實招\n" * 3
)
PATH = Path("seeds/p1.txt")


@pytest.mark.parametrize(
    ("encoding", "stated"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_an_encoding_is_found_and_stated(encoding: str, stated: str) -> None:
    seed = parse_seed(SIMPLIFIED.encode(encoding), PATH)
    assert seed.encoding == stated
    assert seed.lines == parse_seed(SIMPLIFIED.encode(), PATH).lines
    assert [finding.code for finding in seed.findings] == ([] if encoding.startswith("utf-8") else ["encoding"])


def test_big5_is_found_for_a_traditional_page() -> None:
    seed = parse_seed(TRADITIONAL.encode("big5"), PATH)
    assert (seed.encoding, seed.lines[0].text[:5]) == ("big5", "本報濟寧訊")


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_every_line_end_counts_once(ending: str) -> None:
    lines = parse_seed(SIMPLIFIED.replace("\n", ending).encode(), PATH).lines
    assert [(line.no, line.blanks_before) for line in lines[:3]] == [(1, 0), (3, 1), (4, 0)]


def test_a_form_feed_is_a_gap() -> None:
    lines = parse_seed(SIMPLIFIED.replace("\n\n", "\n\f\n", 1).encode(), PATH).lines
    assert lines[1].blanks_before == 3


def test_control_characters_are_dropped_and_reported() -> None:
    seed = parse_seed(SIMPLIFIED.replace("近日", "近\x00\x1f日\ufdd0", 1).encode(), PATH)
    assert "近日" in seed.lines[0].text
    assert [(f.code, f.line, str(f.note)) for f in seed.findings] == [
        ("control-character", 1, "dropped U+0000, U+001F, U+FDD0")
    ]


def test_private_use_characters_stay_and_are_reported() -> None:
    seed = parse_seed(SIMPLIFIED.replace("近日", "近\ue123日", 1).encode(), PATH)
    assert "近\ue123日" in seed.lines[0].text
    assert [(f.code, f.line) for f in seed.findings] == [("private-use", 1)]


def test_spaces_at_both_ends_are_counted_not_kept() -> None:
    line = parse_seed(f"\u3000\u3000{SIMPLIFIED.splitlines()[0]} \n".encode(), PATH).lines[0]
    assert (line.lead, line.trail, line.text[:3]) == (2, 1, "本报济")


@pytest.mark.parametrize(
    ("data", "line", "found"),
    [
        (b"", 1, "the file is empty"),
        (b" \n\n", 1, "the file is empty"),
        ("一二三\n".encode() + b"\xff\xfe\xfd\n", 2, "byte 0xff is no UTF-8"),
        (b"lorem ipsum dolor sit amet\n" * 9, 1, "no Chinese page text"),
    ],
)
def test_what_is_no_page_says_why(data: bytes, line: int, found: str) -> None:
    with pytest.raises(UnreadableSeed) as error:
        parse_seed(data, PATH)
    assert (error.value.line, found in str(error.value.found)) == (line, True)


def test_the_script_of_a_page_is_told_from_its_characters() -> None:
    assert (script_of(SIMPLIFIED), script_of(TRADITIONAL), script_of("一二三")) == ("zh-Hans", "zh-Hant", "zh-Hans")
    assert [script_of(text) for text in ("们們", "们們這", "们们這")] == ["zh-Hans", "zh-Hant", "zh-Hans"]


def test_a_form_feed_before_text_is_a_column_break() -> None:
    lines, _ = parse_lines("第一版末行。\n\f任城：标题")
    assert [line.blanks_before for line in lines] == [0, 2]


def test_typographers_spaces_are_white_space() -> None:
    lines, _ = parse_lines("\u2003\n\u2003\u2003本报讯")
    assert [(line.text, line.blanks_before, line.lead) for line in lines] == [("本报讯", 1, 2)]


def test_a_byte_order_mark_vouches_for_nothing() -> None:
    page = ("\ufeff" + "镇上的图书室今天开门迎客，孩子们在窗前读书。\n" * 9).encode()
    assert detect_encoding(page) == "utf-8-sig"
    assert detect_encoding(page + b"\xff\xfe\x80") != "utf-8-sig"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "line",
    [
        "· · " * 12 + "x",
        "：  ：  " * 20 + "价格",
        "责编 张三 " * 12 + "x",
        "记者 张三 " * 11 + "参与",
        "（" + "记者张三 " * 12 + "参与采写）x",
    ],
)
def test_no_line_is_pondered_for_ever(line: str) -> None:
    assert not press.is_furniture(line)
    assert not press.is_byline(line)
    assert not press.is_credit(line)
    assert not tail_byline(f"完成。{line}")
