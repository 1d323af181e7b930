"""Article files as text: what can't be read and where, how they begin, and the seal they carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.content.matter_file import read_matter
from banmian.content.opening import length, opening, paragraphs, shortened
from banmian.content.seal import Seal, carried, fingerprint, head_and_rest, is_untouched, parse_seal, sealed, unsealed
from banmian.content.store import remove_file, sweep, write_file

FILE = "---\ntitle: 题\npage: 1\nlang: zh-Hans\n---\n\n正文。\n"


@pytest.mark.parametrize(("data", "line"), [(b"\xff", 1), (b"\n\xff", 2), (b"---\ntitle: x\n\xff\n\n", 3)])
def test_a_file_that_is_no_utf8_is_told_with_its_line(data: bytes, line: int, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(data)
    assert [str(fault) for fault in read_matter(tmp_path / "a.md").faults] == [
        f"{tmp_path}/a.md:{line}: not UTF-8; save it as UTF-8"
    ]


@pytest.mark.parametrize(
    ("body", "dateline", "expected"),
    [
        ("本报济宁讯(通讯员 李国明)为全力", "本报济宁讯", "为全力"),
        ("本报济宁讯为全力", "本报济宁讯", "为全力"),
        ("为全力 本报济宁讯", "本报济宁讯", "为全力 本报济宁讯"),
        ("（注）为全力", "", "（注）为全力"),
        (f"本报讯（{'长' * 60}）好", "本报讯", "好"),
        (f"本报讯（{'长' * 61}）好", "本报讯", f"（{'长' * 61}）好"),
        ("## 小标题\n\n一\n \n二", "", "一\u3000二"),
        ("1\\. 本报\n一", "", "1. 本报 一"),
        ("字" * 1200, "", "字" * 1200),
        ("字" * 1201, "", "字" * 1200 + "…"),
    ],
)
def test_how_an_article_begins(body: str, dateline: str, expected: str) -> None:
    assert opening(body, dateline) == expected


def test_what_is_cut_short_ends_with_one_ellipsis() -> None:
    assert [shortened(text, 3) for text in ("一二三", "一二三四", "一二…三", "一\u3000\u3000二")] == [
        "一二三",
        "一二三…",
        "一二…",
        "一…",
    ]
    assert (shortened("字" * 200), shortened("字" * 201)) == ("字" * 200, "字" * 200 + "…")


def test_subheads_count_as_characters_and_white_space_does_not() -> None:
    body = "## 小标题\n\n一 二\n\n三\u3000四"
    assert (paragraphs(body), length(body)) == ([(True, "小标题"), (False, "一 二"), (False, "三 四")], 7)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (FILE, ["title: 题", "page: 1", "lang: zh-Hans"]),
        ("正文。\n---\na: b\n---\n", []),
        ("---\ntitle: 题\n", []),
        ("--- \na: b\n---  \n", ["a: b"]),
    ],
)
def test_front_matter_stands_between_two_lines_of_dashes(text: str, head: list[str]) -> None:
    assert head_and_rest(text)[0] == head


def test_a_seal_breaks_where_a_file_was_changed() -> None:
    text = sealed(FILE)
    words, place, page = carried(text).split("-")
    assert (len(words), len(place), len(page)) == (16, 8, 8)
    assert parse_seal(carried(text)) == Seal(words, place, page)
    assert is_untouched(text) and unsealed(text) == FILE and unsealed(FILE) == FILE
    assert [
        is_untouched(text.replace(old, new))
        for old, new in (("题", "提"), ("page: 1", "page: 2"), ("Hans", "Hant"), ("。", "！"))
    ] == [False] * 4


def test_the_seal_of_an_earlier_version_counts() -> None:
    text = FILE.replace("\n---\n", f"\ngenerated: {fingerprint(FILE)}\n---\n")
    assert is_untouched(text) and not is_untouched(text.replace("正文", "正问"))
    assert parse_seal(carried(text)) is None


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_file(tmp_path / "day/a.md", "一\n")
    with pytest.raises(UnicodeEncodeError):
        write_file(tmp_path / "day/a.md", "\ud800")
    assert [(path.name, path.read_bytes(), path.stat().st_mode & 0o777) for path in (tmp_path / "day").iterdir()] == [
        ("a.md", "一\n".encode(), 0o644)
    ]


def test_a_folder_goes_with_its_last_file(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        write_file(tmp_path / "day" / name, "一")
    remove_file(tmp_path / "day/a.md")
    assert (tmp_path / "day").exists()
    for _ in range(2):
        remove_file(tmp_path / "day/b.md")
        assert not (tmp_path / "day").exists()


def test_only_what_is_half_written_is_swept(tmp_path: Path) -> None:
    write_file(tmp_path / "day/a.md", "一")
    (tmp_path / "day/.writing-x").write_text("一")
    sweep(tmp_path)
    assert [path.name for path in (tmp_path / "day").iterdir()] == ["a.md"]
