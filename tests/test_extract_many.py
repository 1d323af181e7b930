"""Many pages: read side by side, one bad one never stops the others, and memory does not grow with them."""

from __future__ import annotations

import gc
import importlib.util
import pickle
from pathlib import Path

import pytest

from banmian import errors, reading
from banmian.errors import BanmianError, BrokenSidecar, EditorError, Faults, MissingFolder, NoPages, UnreadableSeed
from banmian.extract import extract
from banmian.model import Page
from banmian.spool import Spool, pack
from published import ROOT, has_sample

PAGE = "本报讯 {month}月{day}日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋，大家都说好。\n\n2022年的事。\n"


def lay_out(folder: Path, count: int) -> Path:
    """So many pages, each of another day."""
    (folder / "seeds").mkdir()
    for number in range(count):
        text = PAGE.format(month=1 + number // 28, day=1 + number % 28)
        (folder / f"seeds/{number:03}.txt").write_text(text, "utf-8")
    return folder / "seeds"


def files(content: Path) -> dict[str, bytes]:
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*.md"))}


def test_one_or_several_processes_write_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = lay_out(tmp_path, reading.SIDE_BY_SIDE + 8)
    extract(seeds, tmp_path / "several")
    monkeypatch.setattr(reading, "worker_count", lambda pages, most: 0)
    extract(seeds, tmp_path / "one")
    assert files(tmp_path / "one") == files(tmp_path / "several") != {}


def test_bad_pages_among_many_are_told_with_their_places(tmp_path: Path) -> None:
    seeds = lay_out(tmp_path, reading.SIDE_BY_SIDE + 8)
    (seeds / "003.txt").write_text("", "utf-8")
    (seeds / "020.txt").write_bytes(b"\x81\x00\xff" * 40)
    (seeds / "021.toml").write_text('[[fix]]\nlines = 1\ntext = "别的"\nis = "text"\n', "utf-8")
    report = extract(seeds, tmp_path / "content")
    assert [str(fault).split(":")[0].rpartition("/")[2] for fault in report.faults] == ["003.txt", "020.txt", "021.toml"]
    assert len(files(tmp_path / "content")) == reading.SIDE_BY_SIDE + 5
    assert extract(seeds, tmp_path / "whole", whole=True).changes.written == reading.SIDE_BY_SIDE + 5
    assert not (tmp_path / "whole").exists()


ERRORS = [
    MissingFolder("seeds"),
    NoPages("seeds"),
    UnreadableSeed("seeds/p.txt", 3, "the file is empty", "remove it"),
    Faults([BrokenSidecar("seeds/p.toml", 1, "no TOML", "correct it"), BanmianError("other")]),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_come_back_from_another_process_as_they_were(error: BanmianError) -> None:
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), back.code) == (type(error), str(error), error.code)
    assert {key: str(value) for key, value in vars(back).items()} == {key: str(value) for key, value in vars(error).items()}


def test_every_error_of_an_editor_can_travel() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, EditorError)]
    assert len(kinds) > 3
    for kind in kinds:
        back = pickle.loads(pickle.dumps(kind("a.md", 4, "what", "do")))
        assert (back.path, back.line, back.found, back.remedy) == ("a.md", 4, "what", "do")


def test_no_page_stays_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "worker_count", lambda pages, most: 0)
    alive = []

    def look(done: int, total: int) -> None:
        gc.collect()
        alive.append(sum(isinstance(thing, Page) for thing in gc.get_objects()))

    report = extract(lay_out(tmp_path, 12), tmp_path / "content", progress=look)
    assert max(alive) - min(alive) <= 1
    assert report.articles == report.changes.written == 12


def test_a_page_comes_out_of_the_spool_as_it_went_in() -> None:
    pages = [Page((), (number,)) for number in range(3)]
    with Spool() as spool:
        tickets = [spool.put(pack(page)) for page in pages]
        assert [spool.take(ticket) for ticket in reversed(tickets)] == pages[::-1]


def test_a_correction_stays_with_its_page_when_the_page_moves_to_another_day(tmp_path: Path) -> None:
    seeds, content = lay_out(tmp_path, 3), tmp_path / "content"
    extract(seeds, content)
    corrected = content / "2022-01-03/2022-01-03-p01-a01.md"
    corrected.write_text(corrected.read_text("utf-8").replace("孩子们", "小学生们"), "utf-8")
    (seeds / "001.toml").write_text("date = 2022-01-04\n", "utf-8")
    report = extract(seeds, content)
    moved = content / "2022-01-04/2022-01-04-p02-a01.md"
    assert files(content).keys() == {
        "2022-01-02/2022-01-02-p01-a01.md",
        "2022-01-04/2022-01-04-p01-a01.md",
        "2022-01-04/2022-01-04-p02-a01.md",
    }
    assert [(kept.path, kept.changed, kept.gone, kept.moved_from) for kept in report.changes.kept] == [
        (moved, False, False, corrected)
    ]
    assert "小学生们" in moved.read_text("utf-8")
    assert [lost.path for lost in extract(seeds, content, discard_edits=True).changes.discarded] == [moved]


def test_the_benchmark_sets_pages_of_many_days(tmp_path: Path) -> None:
    if not has_sample():
        pytest.skip("seeds/ holds other pages than the sample")
    spec = importlib.util.spec_from_file_location("bench_extract", ROOT / "scripts/bench_extract.py")
    assert spec and spec.loader
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    bench.write_pages(tmp_path, 17, ROOT / "seeds")
    report = extract(tmp_path, tmp_path / "content")
    dates = [fact.date for fact in report.facts.values()]
    assert max(map(dates.count, dates)) <= bench.PAGES_AN_ISSUE
    assert report.articles > 17 * 4


def test_a_correction_that_nothing_fits_does_not_drive_its_renamed_page_away(tmp_path: Path) -> None:
    """It stays where it is, and the page keeps its number beside it, in this run and in the next."""
    seeds, content = tmp_path / "seeds", tmp_path / "content"
    seeds.mkdir()
    stories = [
        f"{name}开门迎客\n\n{PAGE.format(month=4, day=6).replace('图书室', name)}\n\n" for name in ("图书室", "茶馆", "书店")
    ]
    (seeds / "a.txt").write_text("".join(stories), "utf-8")
    extract(seeds, content)
    corrected = sorted(content.rglob("*.md"))[0]
    corrected.write_text(
        corrected.read_text("utf-8").partition("\n---\n")[0] + "\n---\n\n整篇重写过了，一个字也没有留下。\n", "utf-8"
    )
    (seeds / "a.txt").unlink()
    (seeds / "b.txt").write_text("".join(["新铺子开张\n\n本报讯 另外一件事情，说的全是别的。\n\n", *stories[1:]]), "utf-8")
    extract(seeds, content)
    before = files(content)
    assert corrected.relative_to(content).as_posix() in before
    again = extract(seeds, content).changes
    assert (again.written, again.removed, files(content)) == (0, 0, before)
