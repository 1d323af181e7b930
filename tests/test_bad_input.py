"""Bad input: a message with file, line and remedy, an exit code, and not a byte changed.

Each folder of ``bad_input/`` is laid over a paper that was extracted and built; ``expected.txt`` is what standard error
must say. ``pytest --update-golden`` writes it anew.
"""

from __future__ import annotations

import runpy
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from newsroom import Newsroom

CASES = Path(__file__).parent / "bad_input"
NEW_PAGE = "本报讯 今天上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋。\n"


def lay_over(case: Path, newsroom: Newsroom) -> None:
    for room in ("seeds", "content"):
        if (case / room).is_dir():
            shutil.copytree(case / room, newsroom.folder / room, dirs_exist_ok=True)


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_bad_input_is_named_and_changes_nothing(case: Path, newsroom: Newsroom, update_golden: bool) -> None:
    lay_over(case, newsroom)
    before = newsroom.files()
    run = newsroom.run("html")
    said = run.faults.replace(f"{newsroom.folder}/", "")
    if update_golden:
        (case / "expected.txt").write_text(said, "utf-8")
    assert said == (case / "expected.txt").read_text("utf-8")
    assert run.code == 2
    assert newsroom.files() == before


def test_a_bad_page_holds_back_the_good_ones_beside_it(newsroom: Newsroom) -> None:
    newsroom.write("seeds/006_good.txt", NEW_PAGE * 3)
    newsroom.write("seeds/007_empty.txt", "")
    before = newsroom.files()
    run = newsroom.run("html")
    assert (run.code, "nothing written" in run.said) == (2, True)
    assert newsroom.files() == before
    (newsroom.folder / "seeds/007_empty.txt").unlink()
    assert newsroom.run("html").code == 0
    assert newsroom.files() != before


def test_a_bad_page_on_the_first_day_leaves_nothing_behind(newsroom: Newsroom) -> None:
    newsroom.write("seeds/007_empty.txt", "")
    for room in ("content", "build"):
        shutil.rmtree(newsroom.folder / room)
    assert newsroom.run("html").code == 2
    assert not (newsroom.folder / "content").exists()
    assert not (newsroom.folder / "build").exists()


def test_missing_and_empty_folders_are_named(newsroom: Newsroom) -> None:
    before = newsroom.files()
    missing = newsroom.run("html", "nowhere", "content")
    assert (missing.code, missing.faults[:31]) == (2, "error: nowhere: no such folder;")
    (newsroom.folder / "empty").mkdir()
    empty = newsroom.run("html", "empty", "content")
    assert (empty.code, empty.faults[:29]) == (2, "error: empty: no page in it; ")
    lost = newsroom.run("build", "nowhere")
    assert (lost.code, lost.faults[:31]) == (2, "error: nowhere: no such folder;")
    no_settings = newsroom.run("html", "--settings", "nowhere.py")
    assert no_settings.code == 2 and "nowhere.py" in no_settings.faults
    assert newsroom.files() == before


def test_pages_in_folders_of_their_own_are_told(newsroom: Newsroom) -> None:
    newsroom.write("seeds/四月/七日/01.txt", NEW_PAGE)
    newsroom.write("seeds/notes/todo.md", "nothing to read")
    newsroom.write("seeds/.hidden/01.txt", NEW_PAGE)
    run = newsroom.run("extract")
    assert [line for line in run.said.splitlines() if line.startswith("not read")] == [
        "not read            seeds/四月/ holds pages; put them into seeds/ itself"
    ]
    assert "5 pages, 45 articles" in run.said


def test_an_interrupt_before_the_command_line_is_there_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(name: str) -> None:
        raise KeyboardInterrupt

    stub = ModuleType("banmian.cli")
    monkeypatch.setattr(stub, "__getattr__", interrupted, raising=False)
    monkeypatch.setitem(sys.modules, "banmian.cli", stub)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("banmian", run_name="__main__")
    assert ended.value.code == 130


def test_a_file_where_a_folder_should_be_is_named(newsroom: Newsroom) -> None:
    newsroom.write("page.txt", NEW_PAGE)
    run = newsroom.run("extract", "seeds", "page.txt")
    assert run.code == 2
    assert run.faults.startswith("error: page.txt")


def test_a_broken_article_keeps_a_changed_page_from_being_written(newsroom: Newsroom) -> None:
    newsroom.edit("content/2022-04-07/2022-04-07-p01-a05.md", "title: ", "title ")
    newsroom.edit("seeds/003_24fe6adf51da8b66.txt", "把指挥部设在园区一线", "把办公室设在园区一线")
    before = newsroom.files("content", "build")
    assert newsroom.run("html").code == 2
    assert newsroom.files("content", "build") == before
