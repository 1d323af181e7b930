"""``banmian check``: one folder a code, with articles and what is to be said of them; every code documented.

``pytest --update-golden`` writes the ``expected.txt`` files anew.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from banmian.check import RULES, check
from banmian.check.finding import Severity
from banmian.cli import main
from banmian.terms import keys
from banmian.variants import ZH_HANT, converter
from newsroom import Newsroom
from published import ROOT

CASES = Path(__file__).parent / "check"
CODES = [rule.code for rule in RULES]


@pytest.mark.parametrize("code", CODES)
def test_each_code_says_what_it_should_and_nothing_else_does(
    code: str, monkeypatch: pytest.MonkeyPatch, update_golden: bool
) -> None:
    monkeypatch.chdir(CASES / code)
    said = "".join(f"{finding}\n" for finding in check(Path("content"), Path("glossary.toml")))
    if update_golden:
        Path("expected.txt").write_text(said, "utf-8")
    assert said == Path("expected.txt").read_text("utf-8")
    assert {line.split(": ")[2] for line in said.splitlines()} == {code}


def test_no_code_lacks_its_folder_and_no_folder_its_code() -> None:
    assert sorted(CODES) == sorted(path.name for path in CASES.iterdir())
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("page", ["check.md", "check.zh.md"])
def test_every_code_severity_and_key_is_documented(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", text, re.MULTILINE))
    chinese = {"error": "错误", "warning": "警告", "notice": "提示"}
    words = chinese if page.endswith("zh.md") else {severity: severity for severity in Severity}
    assert rows == {rule.code: words[rule.severity] for rule in RULES}
    assert [key for key in keys() if f"`{key}`" not in text] == []


def test_the_exit_code_tells_errors_from_warnings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = ("--glossary", str(tmp_path / "none.toml"))
    assert main(["check", str(CASES / "no-body/content"), *glossary]) == 1
    assert "error: no-body: " in capsys.readouterr().out
    assert main(["check", str(CASES / "repeat/content"), *glossary]) == 0
    assert "0 errors, 2 warnings, 0 notices" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "nowhere")]) == 2


def test_the_sample_has_no_errors_and_three_things_to_look_at(newsroom: Newsroom) -> None:
    run = newsroom.run("check")
    assert run.code == 0
    assert re.findall(r": (warning|notice): ([a-z-]+): ", run.said) == [
        ("warning", "quotes"),
        ("notice", "doubtful-name"),
        ("warning", "repeat"),
    ]


def test_names_are_proposed_with_their_places_and_never_applied() -> None:
    """In a byline, a credit, behind an office: each is named, and only the glossary changes how it is written."""
    case = CASES / "doubtful-name"
    before = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}
    found = [finding.place for finding in check(case / "content", case / "glossary.toml")]
    proposed = {str(place.note).split(" ")[0]: f"{Path(place.path).name}:{place.line}" for place in found}
    assert proposed == {
        "于永生": "2023-11-14-p01-a01.md:14",
        "张云": "2023-11-14-p01-a01.md:14",
        "王丰": "2023-11-14-p01-a03.md:4",
        "李杰": "2023-11-14-p01-a03.md:5",
    }
    assert {path: path.read_bytes() for path in case.rglob("*") if path.is_file()} == before
    assert converter(ZH_HANT).text("会议由于永生主持") == "會議由於永生主持"


def test_what_a_build_refuses_is_broken_too(newsroom: Newsroom) -> None:
    """Every case of bad content in bad_input/ is an error here."""
    for case in sorted((Path(__file__).parent / "bad_input").glob("*/content")):
        shutil.rmtree(newsroom.folder / "content")
        shutil.copytree(ROOT / "content", newsroom.folder / "content")
        shutil.copytree(case, newsroom.folder / "content", dirs_exist_ok=True)
        run = newsroom.run("check")
        assert (run.code, ": error: broken: " in run.said) == (1, True), case
