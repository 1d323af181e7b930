"""Issues of several pages, from seeds/ to content/: torn stories whole, what a page prints of itself kept as its data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from banmian.errors import Faults
from banmian.extract import extract

FIRST = """\
清澜日报 2024年3月13日 星期三
第1版

■本报记者 王粲

近日，任城区开展环境整治行动，清理垃圾二十余处，环
境整治深入人心，街巷更整洁了。随后，与会人员参观了
基地现场，听取了有关情况汇报，（下转第2版）

整治环境出实招
"""
SECOND = """\
清澜日报 2024年3月13日 星期三
第2版
责任编辑 张三 校对 李四

整治环境出实招
（上接第1版）

并就下一步工作提出了意见建议，要求各镇街拿出实招，
把环境整治一抓到底，让群众看得见变化。

■本报记者 李文

镇上的图书室开门迎客，孩子们在窗前读书，老人在院子
里下棋，大家都说好。

图书室开门迎客
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/1.txt").write_text(FIRST, "utf-8")
    (tmp_path / "seeds/2.txt").write_text(SECOND, "utf-8")
    return tmp_path


def run(paper: Path) -> tuple[list[str], list[str]]:
    """The files of the issue, and the doubts about it."""
    report = extract(paper / "seeds", paper / "content")
    files = sorted(path.name for path in (paper / "content").rglob("*") if path.is_file())
    return files, [f"{seed}: {doubt.code}" for seed, doubt in report.doubts]


def test_a_torn_story_of_two_page_texts_is_one(paper: Path) -> None:
    files, doubts = run(paper)
    assert files == ["2024-03-13-p01-a01.md", "2024-03-13-p02-a02.md", "page-01.json", "page-02.json"]
    assert doubts == []
    whole = (paper / "content/2024-03-13" / files[0]).read_text("utf-8")
    assert "听取了有关情况汇报，（下转第2版）并就下一步" in whole
    assert "\ncontinued: 2\n" in whole and "\njump:" not in whole
    assert "\nsource: 1.txt:4-10; 2.txt:5-6,8-9\n" in whole and "\ndate_basis: folio\n" in whole


def test_what_a_page_prints_of_itself_is_its_data(paper: Path) -> None:
    run(paper)
    data = json.loads((paper / "content/2024-03-13/page-02.json").read_text("utf-8"))
    assert data["imprint"] == ["清澜日报 2024年3月13日 星期三", "第2版", "责任编辑 张三 校对 李四"]
    assert data["continued"] == {"2024-03-13-p01-a01": "整治环境出实招"}


def test_nothing_changes_in_a_second_run(paper: Path) -> None:
    run(paper)
    assert extract(paper / "seeds", paper / "content").changes.written == 0


def test_a_page_that_is_torn_no_more_has_its_story_again(paper: Path) -> None:
    run(paper)
    (paper / "seeds/1.txt").write_text(FIRST.replace("，（下转第2版）", "。"), "utf-8")
    (paper / "seeds/2.txt").write_text(SECOND.replace("（上接第1版）\n", ""), "utf-8")
    files, _ = run(paper)
    assert files == ["2024-03-13-p01-a01.md", "2024-03-13-p02-a01.md", "2024-03-13-p02-a02.md", "page-01.json", "page-02.json"]
    assert "continued" not in (paper / "content/2024-03-13/page-02.json").read_text("utf-8")


def test_stories_that_do_not_match_stay_two_and_are_in_doubt(paper: Path) -> None:
    (paper / "seeds/2.txt").write_text(
        SECOND.replace("整治环境出实招\n（上", "老渡口的新故事\n（上").replace("环境整治", "摆渡"), "utf-8"
    )
    files, doubts = run(paper)
    assert len([name for name in files if name.endswith(".md")]) == 3
    assert [doubt for doubt in doubts if "jump" in doubt] == ["1.txt: jump", "2.txt: jump"]


def test_a_correction_of_the_whole_story_is_kept(paper: Path) -> None:
    run(paper)
    file = paper / "content/2024-03-13/2024-03-13-p01-a01.md"
    file.write_text(file.read_text("utf-8").replace("二十余处", "三十余处"), "utf-8")
    report = extract(paper / "seeds", paper / "content")
    assert [(kept.path, kept.changed, kept.gone) for kept in report.changes.kept] == [(file, False, False)]
    assert "三十余处" in file.read_text("utf-8")


def test_an_imprint_corrected_by_hand_stays_and_moves_with_its_page(paper: Path) -> None:
    run(paper)
    file = paper / "content/2024-03-13/page-02.json"
    file.write_text(file.read_text("utf-8").replace("责任编辑 张三", "责任编辑 张珊"), "utf-8")
    run(paper)
    assert "张珊" in file.read_text("utf-8")
    (paper / "seeds/2.txt").rename(paper / "seeds/3.txt")
    (paper / "seeds/3.toml").write_text("date = 2024-03-14\n", "utf-8")
    run(paper)
    moved = paper / "content/2024-03-14/page-01.json"
    assert "张珊" in moved.read_text("utf-8") and '"seed": "3.txt"' in moved.read_text("utf-8")
    assert not file.exists()
    assert extract(paper / "seeds", paper / "content").changes.written == 0


@pytest.mark.parametrize(
    ("text", "line"), [("", 1), ("[" * 5000, 1), ('{"page": 1e999, "seed": "x"}', 1), ("[]", 1), ("{\n,", 2)]
)
def test_a_page_file_that_can_not_be_read_is_told_and_stays(paper: Path, text: str, line: int) -> None:
    """It may hold an imprint that someone corrected, with a comma too many."""
    run(paper)
    file = paper / "content/2024-03-13/page-02.json"
    before = file.read_text("utf-8")
    file.write_text(text, "utf-8")
    with pytest.raises(Faults, match=rf"page-02\.json:{line}: can't be read \(.*; correct it, or remove it"):
        run(paper)
    assert file.read_text("utf-8") == text
    extract(paper / "seeds", paper / "content", discard_edits=True)
    assert file.read_text("utf-8") == before
