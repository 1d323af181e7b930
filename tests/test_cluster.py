"""Reading and rendering elsewhere: the same files as on one machine, whoever dies, and a word for the editor if it can't be."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from banmian import reading
from banmian.cli import main
from banmian.cluster import crew as crews
from banmian.cluster import dask, errand
from banmian.cluster.crew import ALONE, Crew, crew
from banmian.cluster.far import Needs, Tasks
from banmian.edition import work
from banmian.edition.build import build
from banmian.edition.settings import read
from banmian.errors import BanmianError, BrokenFrontMatter
from banmian.extract import extract
from banmian.workers import Limits, Lost
from errands import die_elsewhere, double, end_its_worker, misbehave
from published import ROOT
from test_extract_many import lay_out

if TYPE_CHECKING:
    from distributed import LocalCluster

PAGES = 8
QUICK = Needs(limits=Limits(seconds=2))
NO_LIMITS = Needs()


@pytest.fixture(autouse=True)
def entered(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another package that enters an executor, and sees this module where the work is done."""
    folder = tmp_path_factory.mktemp("package")
    (folder / "threads-1.dist-info").mkdir()
    (folder / "threads-1.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: threads\nVersion: 1\n", "utf-8")
    (folder / "threads-1.dist-info/entry_points.txt").write_text(f"[{crews.GROUP}]\nthreads = errands:threads\n", "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(str, (ROOT / "tests", ROOT / "scripts"))))


@pytest.fixture
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few pages and issues are shared out, as many are."""
    monkeypatch.setattr(reading, "SIDE_BY_SIDE", 2)
    monkeypatch.setattr(work, "MANY", 2)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper of some issues, extracted and built by this machine."""
    folder = tmp_path_factory.mktemp("paper")
    lay_out(folder, PAGES)
    extract(folder / "seeds", folder / "content")
    build(folder / "content", folder / "build", ROOT / "pelicanconf.py")
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A cluster of two processes on this machine."""
    if not find_spec("distributed"):
        pytest.skip("Dask is not installed: make cluster")
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as running:
        yield running


def files(folder: Path) -> dict[str, bytes]:
    every = (file for file in sorted(folder.rglob("*")) if file.is_file())
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in every}
    return {name: held for name, held in found.items() if not name.startswith(".edition")}


def address(cluster: LocalCluster) -> str:
    return f"dask://{cluster.scheduler_address.removeprefix('tcp://')}"


def test_a_cluster_gives_the_same_files_also_when_a_worker_dies(
    cluster: LocalCluster, paper: Path, tmp_path: Path, few_are_many: None
) -> None:
    alive = [worker.pid for worker in cluster.workers.values()]

    def kill(done: int, total: int) -> None:
        if alive:
            os.kill(alive.pop(), signal.SIGKILL)

    with crew(address(cluster)) as shared:
        extract(paper / "seeds", tmp_path / "content", progress=kill, crew=shared)
        build(tmp_path / "content", tmp_path / "build", ROOT / "pelicanconf.py", crew=shared)
    assert not alive
    assert files(tmp_path / "content") == files(paper / "content")
    assert files(tmp_path / "build") == files(paper / "build")


def test_what_a_dead_worker_of_a_cluster_had_is_done_by_another(cluster: LocalCluster, tmp_path: Path) -> None:
    with crew(address(cluster)) as shared:
        assert results(shared, end_its_worker, [(tmp_path / "mark", number) for number in range(4)]) == [0, 1, 2, 3]
    assert (tmp_path / "mark").exists()


def results(shared: Crew, run: object, tasks: Tasks, needs: Needs = NO_LIMITS, most: int = 1) -> list[object]:
    assert shared.far and callable(run)
    return list(shared.far.results(run, tasks, lambda lot: needs, most))


def test_results_come_in_order_from_any_executor() -> None:
    with crew("threads:2") as shared:
        assert results(shared, double, [(number,) for number in range(40)], most=3) == list(range(0, 80, 2))
        assert results(shared, double, []) == []


def test_limits_hold_elsewhere_too_and_who_prints_harms_nothing() -> None:
    with crew("threads:1") as shared:
        first, hung, died, last = results(shared, misbehave, [("a",), ("hang",), ("die",), ("print",)], QUICK, most=4)
    assert (first, last) == ("a", "print")
    assert isinstance(hung, Lost) and "took longer than 2 seconds" in str(hung.reason)
    assert isinstance(died, Lost) and "broke down" in str(died.reason)


def test_an_error_comes_back_as_it_was() -> None:
    with crew("threads:1") as shared, pytest.raises(BrokenFrontMatter, match=r"p\.txt:3: nothing; write it") as error:
        results(shared, misbehave, [("fail",)])
    assert "in misbehave" in "".join(error.value.__notes__)


def test_what_a_process_dies_over_is_tried_again_and_then_told() -> None:
    with (
        crew("threads:1") as shared,
        pytest.raises(BanmianError, match=r"--workers threads:1: the work was not done \(.*: 3\)"),
    ):
        results(shared, misbehave, [("die",)])


def test_a_machine_that_does_not_see_the_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.txt"
    page.write_text("一", "utf-8")
    monkeypatch.setattr(errand, "look", lambda path: "another")
    with crew("threads:1") as shared, pytest.raises(BanmianError, match=r"page\.txt is not there, or another than here"):
        results(shared, double, [(1,)], Needs((page,)))


def test_a_machine_with_another_banmian_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand, "own_version", lambda: "another")
    with crew("threads:1") as shared, pytest.raises(BanmianError, match="is of another version there"):
        results(shared, double, [(1,)])


def test_what_the_settings_ask_the_environment_for_travels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEURL", "https://example.org")
    monkeypatch.setenv("SECRET_OF_OURS", "1")
    asked = work.needs(read(ROOT / "pelicanconf.py"), tmp_path, tmp_path).environment
    assert asked == {"SITEURL": "https://example.org"}


@pytest.mark.parametrize("spec", ["0", "-1", "two", "dask://", "nobody:2", ":"])
def test_who_is_not_known_is_told(spec: str) -> None:
    with (
        pytest.raises(BanmianError, match=r"nobody is known by that; write one of: 2, dask://host:8786, threads:…"),
        crew(spec),
    ):
        pass


def test_a_number_is_so_many_processes() -> None:
    with crew("3") as three, crew(None) as alone:
        assert (three, alone) == (Crew(3), ALONE)


def test_a_cluster_is_reached_when_there_is_work_and_told_if_it_is_not_there(
    paper: Path, tmp_path: Path, few_are_many: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if not find_spec("distributed"):
        pytest.skip("Dask is not installed: make cluster")
    monkeypatch.setattr(dask, "PATIENCE", 0.3)
    nowhere = ["--workers", "dask://127.0.0.1:9"]
    build_it = ["build", str(paper / "content"), "--settings", str(ROOT / "pelicanconf.py"), "--output"]
    assert main([*build_it, str(paper / "build"), *nowhere]) == 0
    assert main([*build_it, str(tmp_path / "build"), *nowhere]) == 2
    assert "no cluster answers" in capsys.readouterr().err


def test_without_the_extra_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with crew("dask://127.0.0.1:9") as shared, pytest.raises(BanmianError, match="run `make cluster`"):
        results(shared, double, [(1,)])


def test_processes_that_die_leave_their_work_to_this_one() -> None:
    assert list(work.share(Crew(2), NO_LIMITS, die_elsewhere, [(os.getpid(), number) for number in range(5)])) == [
        0,
        1,
        2,
        3,
        4,
    ]
