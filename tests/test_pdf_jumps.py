"""Stories that go on on another page of a PDF, printed in the ways papers do it."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.extract import extract
from sheets import show, write_pdf
from test_pdf_paper import OTHER, REST, STORY, column, page


def head(text: str, x: float, top: float = 715, size: float = 22) -> str:
    return show(text, x, top, size, "hei")


def run(tmp_path: Path, *files: tuple[str, list[str]]) -> tuple[dict[str, str], list[str]]:
    """The article files of the issue that these single-page files make up, and the doubts about jumps."""
    (tmp_path / "seeds").mkdir()
    for name, contents in files:
        write_pdf(tmp_path / f"seeds/{name}.pdf", *contents)
    report = extract(tmp_path / "seeds", tmp_path / "content")
    assert not report.faults
    texts = {path.stem[11:]: path.read_text("utf-8") for path in (tmp_path / "content").rglob("*.md")}
    return texts, [f"{seed}: {doubt.code}" for seed, doubt in report.doubts if doubt.code == "jump"]


BEGUN = [head("任城区部署防汛工作", 40), *column(STORY + "（下转第2版）", 40, 685)]
BESIDE = [head("图书室昨天开门", 320), *column(OTHER, 320, 685)]
SHORT = 685 - 15
RESTS = {
    "the headline again": [head("任城区部署防汛工作", 40), *column("（上接第1版）" + REST, 40, 685)],
    "a shorter headline": [head("任城区部署防汛", 40), *column("（上接第1版）" + REST, 40, 685)],
    "no headline": column("（上接第1版）" + REST, 40, 715),
    "the mark on a line of its own": [
        head("任城区部署防汛工作", 40),
        show("（上接第1版）", 40, 690, 10),
        *column(REST, 40, SHORT),
    ],
    "the mark behind the headline": [
        head("任城区部署防汛工作", 40),
        show("（上接第1版）", 245, 715, 10),
        *column(REST, 40, 685),
    ],
    "in Chinese numerals": [head("任城区部署防汛工作", 40), *column("（上接第一版）" + REST, 40, 685)],
}


@pytest.mark.parametrize("form", RESTS)
def test_the_second_part_is_found_however_it_is_marked(tmp_path: Path, form: str) -> None:
    files = (
        ("1", [page(1, [BEGUN, BESIDE])]),
        ("2", [page(2, [RESTS[form], [head("老街要修旧如旧", 320), *column(OTHER, 320, 685)]])]),
    )
    texts, doubts = run(tmp_path, *files)
    whole = next(text for text in texts.values() if "防汛" in text)
    assert STORY in whole and REST in whole and "上接" not in whole
    assert "\ncontinued: 2\n" in whole and not doubts
    assert len(texts) == 3


def test_two_stories_go_on_on_the_same_page(tmp_path: Path) -> None:
    library = "图书室还办了读书会，每周六下午两点开始，孩子和家长都可以来，不收费用，也不用预约。"
    first = [BEGUN, [head("图书室昨天开门", 320), *column(OTHER + "（下转第2版）", 320, 685)]]
    second = [
        [head("图书室昨天开门", 40), *column("（上接第1版）" + library, 40, 685)],
        [head("任城区部署防汛工作", 320), *column("（上接第1版）" + REST, 320, 685)],
    ]
    texts, doubts = run(tmp_path, ("a", [page(1, first), page(2, second)]))
    assert sorted(texts) == ["p01-a01", "p01-a02"] and not doubts
    assert REST in texts["p01-a01"] and library in texts["p01-a02"]
