"""Time and memory of reading: work grows with a page's lines, whatever stands on them, and a file that is no page is refused.

Counted in calls, not by a clock: twice the lines may take 2.3 times the calls, where work that grows with their square takes 4.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from banmian.errors import UnreadableSeed
from banmian.source.text import MOST_BYTES, MOST_CHARACTERS, MOST_LINES, parse_seed, read_seed
from reading import read

TEXT = "今天上午，太白湖畔的图书室开门迎客，读者从清晨排到街角，书架前坐满了老人和孩子。"
DATED = f"本报济宁讯（记者 张三）{TEXT}"
SIZE, GROWTH = 320, 2.3
"""On fewer lines some steps do not yet look as far as they may, so work still grows faster."""


def heading(number: int) -> str:
    """A heading that no other is like."""
    letters = random.Random(number)
    return "".join(chr(letters.randint(0x4E00, 0x9FFF)) for _ in range(8))


def stories(*lines: str) -> Callable[[int], str]:
    """A page of the same story again and again, its headings its own; ``#`` stands for a heading."""

    def page(size: int) -> str:
        return "\n".join(
            heading(at * 9 + i) if line == "#" else line for at in range(size // len(lines)) for i, line in enumerate(lines)
        )

    return page


HOSTILE = {
    "headings alone": stories("#", ""),
    "headings without a blank line": stories("#"),
    "columns of every width": stories(*(f"{TEXT[:width]}图" for width in range(7, 40) for _ in range(3))),
    "a heading over each paragraph": stories("#", "", TEXT, ""),
    "three lines of heading over each paragraph": stories("#", "#", "#", "", TEXT, ""),
    "two headlines glued to each dateline": stories("#", "#", DATED, TEXT),
    "headings behind dated stories": stories(DATED, TEXT, "", "#", "#", ""),
    "subheads in a set": stories("一条老街·旧事", "", TEXT, TEXT, ""),
    "stories signed at their end": stories("#", "", f"{TEXT}（张三）", ""),
    "datelines": stories(DATED),
    "bylines": stories("■本报记者 鲍童"),
    "credits": stories(TEXT, "■本报记者 鲍童 摄"),
    "captions": stories(f"{TEXT} ■本报记者 鲍童 摄"),
    "text behind pictures": stories(TEXT, "", TEXT, "■本报记者 鲍童 摄", ""),
    "lines without a stop": stories(f"{TEXT[:18]}，", ""),
    "long lines without a stop": stories(heading(1) * 6, "", heading(2) * 6, ""),
    "slogans": stories("强信心 稳经济 促发展", ""),
    "one character a line": stories("图", ""),
    "brackets that never close": stories("（（（（（“““《《《"),
}


def calls(page: str) -> int:
    """How many functions reading a page calls."""
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    read(page[: len(page) // 9])  # what is remembered between pages is
    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        read(page)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_lines(page: Callable[[int], str]) -> None:
    small, large = calls(page(SIZE)), calls(page(2 * SIZE))
    assert large < GROWTH * small, f"{small} calls for {SIZE} lines, {large} for twice as many"


def refused(path: Path, data: bytes) -> str:
    with pytest.raises(UnreadableSeed) as error:
        parse_seed(data, path)
    return str(error.value)


def test_a_file_that_is_no_page_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "issue.txt"
    assert "issue.txt:4001: the page has 4,001 lines; 4,000 are the most" in refused(
        page, f"{TEXT}\n".encode() * (MOST_LINES + 1)
    )
    assert "issue.txt:1: the page has 200,010 characters" in refused(page, ("图" * 10 + "\n" + "图" * MOST_CHARACTERS).encode())
    assert parse_seed(f"{TEXT}\n".encode() * MOST_LINES, page).lines[-1].no == MOST_LINES


def test_of_a_file_too_large_for_a_page_no_more_is_read(tmp_path: Path) -> None:
    page = tmp_path / "archive.txt"
    with page.open("wb") as file:
        file.truncate(10**12)  # takes no room on the disk
    with pytest.raises(UnreadableSeed, match=f"more than {MOST_BYTES:,} bytes; is it a whole issue"):
        read_seed(page)
