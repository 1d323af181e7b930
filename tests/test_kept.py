"""What earlier runs found out: the same files with it and without it, and nothing that anyone changed is overlooked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian import extract as extracting
from banmian import once, reading
from banmian.extract import extract
from banmian.files import WRITING
from banmian.kept import code
from banmian.kept.listing import listing
from banmian.kept.memory import Memory
from banmian.once import Outcome, extract_once, folder_of
from test_extract_many import files, lay_out
from test_house import PACKAGE, imported


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return lay_out(tmp_path, 4)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were read, as they are read."""
    names: list[str] = []
    really = reading._read_packed

    def noting(page: reading.SeedPage, fixes: tuple[reading.Fix, ...]) -> reading.Read:
        names.append(page.name)
        return really(page, fixes)

    monkeypatch.setattr(reading, "_read_packed", noting)
    return names


def settle(seeds: Path) -> Outcome:
    return extract_once(seeds, seeds.parent / "content")


def kept(seeds: Path) -> list[Path]:
    return sorted(folder_of(seeds.parent / "content").iterdir())


def test_a_fresh_checkout_gets_the_same_without_reading_a_page(seeds: Path, read: list[str], tmp_path: Path) -> None:
    extract(seeds, tmp_path / "plain")
    settle(seeds)
    read.clear()
    for file in (*seeds.iterdir(), *(tmp_path / "content").rglob("*.md")):
        file.write_bytes(file.read_bytes())
    (tmp_path / "content/2022-01-02/2022-01-02-p01-a01.md").unlink()
    assert settle(seeds).changes.written == 1
    assert read == []
    assert files(tmp_path / "content") == files(tmp_path / "plain") != {}


@pytest.mark.usefixtures("read")
def test_where_nothing_changed_nothing_is_opened_and_the_same_is_said(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = settle(seeds)
    monkeypatch.setattr(extracting, "bring_up_to_date", None)
    again = settle(seeds)
    assert (again.pages, again.articles, again.doubtful) == (first.pages, first.articles, first.doubtful)
    assert again.doubts == ()  # they are told once
    assert (first.changes.written, again.changes.written) == (4, 0)


def test_what_reads_a_page_is_not_even_imported(seeds: Path) -> None:
    settle(seeds)
    run = "import sys; from pathlib import Path; from banmian.once import extract_once; extract_once(*map(Path, sys.argv[1:]));"
    run += (
        "print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('banmian.')} & {'understand', 'press'}))"
    )
    command = [sys.executable, "-c", run, str(seeds), str(seeds.parent / "content")]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "[]\n"


def test_an_edit_that_leaves_size_and_time_is_seen(seeds: Path, read: list[str]) -> None:
    settle(seeds)
    read.clear()
    page = seeds / "001.txt"
    before = page.stat()
    page.write_text(page.read_text("utf-8").replace("孩子们", "小朋友"), "utf-8")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert page.stat().st_size == before.st_size
    assert settle(seeds).changes.written == 1
    assert read == ["001.txt"]


def test_a_correction_of_the_reading_has_its_page_read_again(seeds: Path, read: list[str]) -> None:
    settle(seeds)
    read.clear()
    (seeds / "001.toml").write_text('page_name = "要闻"\n', "utf-8")
    assert (settle(seeds).changes.written, read) == (1, [])
    (seeds / "001.toml").write_text('[[fix]]\nlines = 3\ntext = "2022年的事"\nis = "ignore"\n', "utf-8")
    settle(seeds)
    assert read == ["001.txt"]


def test_what_is_damaged_is_found_out_again(seeds: Path, read: list[str], tmp_path: Path) -> None:
    settle(seeds)
    whole = {file: file.read_bytes() for file in kept(seeds)}
    for number, (file, content) in enumerate(whole.items()):
        file.write_bytes((content[:-1], b"", content[:40], b"\0" * len(content), content[:-1] + b"?")[number])
    read.clear()
    extracted = files(tmp_path / "content")
    settle(seeds)
    assert len(read) == 4
    assert files(tmp_path / "content") == extracted
    assert kept(seeds) == list(whole)
    read.clear()
    (tmp_path / "content/2022-01-02/2022-01-02-p01-a01.md").unlink()
    settle(seeds)
    assert (read, files(tmp_path / "content")) == ([], extracted)


def test_another_version_of_the_code_reads_again_and_sweeps(
    seeds: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(seeds)
    before = kept(seeds)
    (before[0].parent / f"{WRITING}123").write_bytes(b"left by a run that was killed")
    monkeypatch.setattr("banmian.kept.memory.code", lambda: "another")
    read.clear()
    settle(seeds)
    assert len(read) == 4
    assert len(kept(seeds)) == len(before)
    assert not set(kept(seeds)) & set(before)


def test_pages_that_are_no_more_are_swept(seeds: Path) -> None:
    settle(seeds)
    before = len(kept(seeds))
    (seeds / "003.txt").unlink()
    settle(seeds)
    assert len(kept(seeds)) == before - 1


def test_what_another_run_swept_is_found_out_again(seeds: Path, read: list[str]) -> None:
    settle(seeds)
    (seeds / "000.toml").write_text('page_name = "要闻"\n', "utf-8")
    read.clear()
    really = Memory.holds

    def swept(memory: Memory, key: str) -> bool:
        found = really(memory, key)
        Memory(folder_of(seeds.parent / "content")).forget_others()
        return found

    Memory.holds = swept  # type: ignore[method-assign]
    try:
        settle(seeds)
    finally:
        Memory.holds = really  # type: ignore[method-assign]
    assert sorted(read) == ["000.txt", "001.txt", "002.txt", "003.txt"]


def test_what_is_saved_while_we_write_is_not_taken_for_ours(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = seeds.parent / "content/2022-01-02/2022-01-02-p01-a01.md"
    really = listing

    def saving(*folders: Path) -> dict[str, str]:
        if article.exists():
            article.write_text(article.read_text("utf-8").replace("孩子们", "小学生们"), "utf-8")
        return really(*folders)

    monkeypatch.setattr(once, "listing", saving)
    settle(seeds)
    monkeypatch.setattr(once, "listing", really)
    assert [file.path for file in settle(seeds).changes.kept] == [article]


def test_a_page_saved_while_it_is_read_is_not_kept_under_what_it_was(
    seeds: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, old = seeds / "002.txt", (seeds / "002.txt").read_text("utf-8")
    really = reading.read_page

    def saved_before(seed: reading.SeedPage, fixes: tuple[reading.Fix, ...] = ()) -> reading.Understood:
        page.write_text(old.replace("孩子们", "小学生们"), "utf-8")
        return really(seed, fixes)

    monkeypatch.setattr(reading, "read_page", saved_before)
    settle(seeds)
    monkeypatch.setattr(reading, "read_page", really)
    page.write_text(old, "utf-8")
    read.clear()
    settle(seeds)
    assert read == ["002.txt"]
    assert "孩子们" in (seeds.parent / "content/2022-01-03/2022-01-03-p01-a01.md").read_text("utf-8")


def test_links_that_lead_back_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.md").write_text("b", "utf-8")
    (tmp_path / "a/again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    assert len(listing(tmp_path)) == 2


def test_all_code_that_a_page_goes_through_is_in_the_digest() -> None:
    """What shares the work out decides nothing of what comes of it."""
    known = set(code.files_of((*code.ROOMS, "cluster")))
    assert {file for file in reached(PACKAGE / "once.py") if file not in known} <= set((PACKAGE / "kept").glob("*.py")) | {
        PACKAGE / "wording/__init__.py"
    }


def reached(start: Path) -> Iterator[Path]:
    """The files of the package that a file's imports lead to, rooms whole."""
    todo, known = [start], set[Path]()
    while todo:
        file = todo.pop()
        if file not in known:
            known.add(file)
            for name in imported(file):
                todo += [PACKAGE / f"{name}.py"] if (PACKAGE / f"{name}.py").is_file() else (PACKAGE / name).rglob("*.py")
    yield from known
