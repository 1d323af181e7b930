"""What ``scripts/fuzz_inputs.py`` and people with bad luck found: told in words with file and line, never a traceback."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from banmian import files
from banmian.cli import main
from banmian.edition import publish
from banmian.edition.settings import read
from banmian.errors import naming
from published import ROOT

PAGE = "本报讯（记者 王小明）4月6日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋，大家都说好。\n" * 3


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/p.txt").write_text(PAGE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


SIDECARS = {
    "digits": (
        f"date = 2022-04-07\npage = {'9' * 5000}\n",
        "seeds/p.toml:2: a number of more than 18 digits; correct the TOML",
    ),
    "hexadecimal": (
        f"page = 0x{'f' * 5000}\n",
        "seeds/p.toml:1: page = …; write a whole number from 1",
    ),
    "hexadecimal day": (f"date = 0x{'f' * 5000}\n", "seeds/p.toml:1: date = …; write the day"),
    "depth": (f"page = {'[' * 5000}\n", "seeds/p.toml:1: nested too deep; correct the TOML"),
    "lines": (f'[[fix]]\nlines = "{"9" * 5000}"\ntext = "本"\nis = "text"\n', "seeds/p.toml:1: lines = '999"),
    "shape": ("fix = [1]\n", "seeds/p.toml:1: `fix` is no list of tables"),
    "noncharacter": (
        'page_name = "要\\uFDD0闻"\n',
        "seeds/p.toml:1: page_name = '要\\ufdd0闻'; leave out what is no character",
    ),
}


@pytest.mark.parametrize("case", SIDECARS)
def test_a_sidecar_that_is_beyond_reason(paper: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    text, told = SIDECARS[case]
    (paper / "seeds/p.toml").write_text(text, "utf-8")
    for command in ("extract", "proof"):
        assert main([command]) == 2
        assert f"error: {told}" in capsys.readouterr().err


def test_a_glossary_that_is_beyond_reason(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["extract"])
    (paper / "seeds/glossary.toml").write_text(f"entry = {'9' * 5000}\n", "utf-8")
    assert main(["check"]) == 1
    assert "seeds/glossary.toml:1: error: broken: not TOML: a number of more than 18 digits" in capsys.readouterr().out


def test_a_name_that_is_no_text(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["extract"])
    folder = next((paper / "content").iterdir())
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.md")).write_text("---\n---\n", "utf-8")
    assert main(["extract"]) == 2
    assert r"the name of \udcff.md is no UTF-8; give the file another name" in capsys.readouterr().err
    assert main(["check"]) == 1


@pytest.mark.parametrize("status", ["publish", "Draft", "hidden"])
def test_a_status_that_means_nothing(paper: Path, capsys: pytest.CaptureFixture[str], status: str) -> None:
    main(["extract"])
    file = next((paper / "content").rglob("*.md"))
    file.write_text(file.read_text("utf-8").replace("\nkind:", f"\nstatus: {status}\nkind:"), "utf-8")
    assert main(["extract"]) == 2
    assert f"`status: {status}`; write one of draft, published" in capsys.readouterr().err


def test_faults_of_every_step_come_at_once(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["extract"])
    file = next((paper / "content").rglob("*.md"))
    file.write_text(file.read_text("utf-8").replace("\nkind: ", "\nkind: x"), "utf-8")
    (paper / "seeds/p.toml").write_text('lang = "zh"\n', "utf-8")
    (paper / "seeds/empty.txt").write_text("", "utf-8")
    (paper / "seeds/glossary.toml").write_text("entry = 1\n", "utf-8")
    (paper / "settings.py").write_text('SITENAME = "报"\nVARIANTS = 5\n', "utf-8")
    capsys.readouterr()
    assert main(["html", "--settings", "settings.py"]) == 2
    told = capsys.readouterr().err
    for place in ("seeds/p.toml:1", "seeds/empty.txt:1", "settings.py: VARIANTS", str(file.relative_to(paper))):
        assert f"error: {place}" in told


def test_an_output_that_is_no_utf_8(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (paper / "seeds/版.txt").write_text(PAGE.replace("讯", "讯\x01"), "utf-8")
    plain = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", plain)
    assert main(["extract"]) == 0
    plain.flush()
    assert b"\\u7248.txt" in plain.buffer.getvalue()


def test_a_full_disk_names_the_file(paper: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files.os, "replace", full)
    assert main(["extract"]) == 2
    assert capsys.readouterr().err.startswith("error: content/")
    assert not list((paper / "content").rglob(".writing-*"))
    with pytest.raises(OSError, match=r"a\.md"), naming("a.md"):
        full()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('SITEURL = "example.org/paper"', "SITEURL = 'example.org/paper'; write the whole address: https://example.org/paper"),
        ('TIMEZONE = "Asia/Nowhere"', "TIMEZONE = 'Asia/Nowhere'; write a place that the list of time zones has"),
        ('open("nowhere.txt")', "FileNotFoundError"),
    ],
)
def test_settings_that_would_fail_late_are_told(paper: Path, line: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    (paper / "settings.py").write_text(f'SITENAME = "报"\n{line}\n', "utf-8")
    assert main(["html", "--settings", "settings.py"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("error: settings.py:") and says in told
    assert not (paper / "content").exists()


def test_a_slash_behind_the_address_is_no_other_address(tmp_path: Path) -> None:
    (tmp_path / "settings.py").write_text('SITENAME = "报"\nSITEURL = "https://example.org/paper/"\n', "utf-8")
    assert read(tmp_path / "settings.py", ROOT / "theme").values["SITEURL"] == "https://example.org/paper"


class Half(io.BytesIO):
    """A file on a disk that is nearly full."""

    def write(self, content: bytes) -> int:
        return len(content) // 2


def test_a_page_for_which_the_disk_has_room_in_part_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "open", lambda *_, **__: Half(), raising=False)
    with pytest.raises(OSError, match=r"build/a\.html"):
        publish.Stage(tmp_path / "build", tmp_path / "staging").write("a.html", b"<p>")
