"""One run at a time writes to a folder; readers may stand beside each other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from banmian.alone import alone, unchanged
from banmian.edition.build import build
from banmian.extract import extract
from banmian.files import WRITING
from published import ROOT

PAGE = "镇上的图书室开门迎客\n\n本报讯 4月6日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋。\n"
HOLD = "import fcntl, os, sys; f = os.open(sys.argv[1], os.O_RDONLY); fcntl.flock(f, fcntl.LOCK_EX); print(1, flush=True); sys.stdin.read()"


@contextmanager
def another_run(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds a folder until its input ends."""
    with subprocess.Popen([sys.executable, "-c", HOLD, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout and other.stdout.readline()
        yield other


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/p.txt").write_text(PAGE, "utf-8")
    (tmp_path / "seeds/p.toml").write_text("date = 2022-04-07\n", "utf-8")
    extract(tmp_path / "seeds", tmp_path / "content")
    return tmp_path


def test_a_second_extraction_sweeps_nothing_that_the_first_one_writes(paper: Path) -> None:
    half = paper / "content/2022-04-07" / f"{WRITING}abc"
    half.write_text("half", "utf-8")
    with another_run(paper / "content") as first:
        told = []

        def waiting(folder: Path) -> None:
            told.append((folder.name, half.exists()))
            first.stdin.close()

        extract(paper / "seeds", paper / "content", waiting=waiting)
    assert told == [("content", True)]
    assert not half.exists()


def test_a_build_waits_for_an_extraction(paper: Path) -> None:
    with another_run(paper / "content") as first:
        told = []

        def waiting(folder: Path) -> None:
            told.append(folder.name)
            first.stdin.close()

        build(paper / "content", paper / "build", ROOT / "pelicanconf.py", waiting=waiting)
    assert told == ["content"]


def test_two_may_read_where_nobody_writes(tmp_path: Path) -> None:
    with ExitStack() as stack:
        stack.enter_context(unchanged(tmp_path, pytest.fail))
        stack.enter_context(unchanged(tmp_path, pytest.fail))


def test_what_was_made_to_be_held_goes_if_nothing_is_written(tmp_path: Path) -> None:
    with alone(tmp_path / "content", pytest.fail):
        assert (tmp_path / "content").is_dir()
    assert not (tmp_path / "content").exists()
    with unchanged(tmp_path / "content", pytest.fail):
        assert not (tmp_path / "content").exists()
