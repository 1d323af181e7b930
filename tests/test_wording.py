"""What is said to a person is said in English and in Chinese; code never looks at the words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian.cli import main, parser
from banmian.said import said
from banmian.understand.reasons import Reason
from banmian.wording import chinese, language, words
from published import ROOT

PACKAGE = ROOT / "scripts/banmian"
GAP_RE = re.compile(r"{(\d*)}")
ENGLISH_RE = re.compile(r"[A-Za-z]{3,}")
NAMES_RE = re.compile(
    "banmian|dask|--[a-z-]+|[A-Z_]{3,}|\\b(?:extract|build|html|serve|size|check|proof|seeds|content|pelicanconf)\\b"
)


def spoken() -> Iterator[tuple[Path, int, str]]:
    """Every sentence that the package says: (file, line, sentence)."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "said" and node.args:
                sentence = node.args[0]
                if isinstance(sentence, ast.Constant):
                    yield path, node.lineno, sentence.value
                else:
                    assert not isinstance(sentence, ast.JoinedStr), f"{path}:{node.lineno}: gaps are filled at the edge"


SENTENCES = {sentence for _, _, sentence in spoken()} | {str(reason) for reason in Reason}


def test_every_sentence_has_its_chinese_and_none_is_idle() -> None:
    assert SENTENCES - set(chinese()) == set(), "say them in scripts/banmian/wording/zh.toml"
    assert set(chinese()) - SENTENCES == set(), "nobody says them"


FAULTS_RE = re.compile(r"(?:Broken|Bad|Unread|Missing|Two|Wordless|Taken)\w+|BanmianError|EditorError|Lost|Place")
PLAIN_RE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


def test_no_fault_is_told_in_english_alone() -> None:
    """What an editor is told of a fault is ``said``; what was found may stand as it is."""
    plain = []
    for path in sorted(PACKAGE.rglob("*.py")):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        for call in (call for call in calls if FAULTS_RE.fullmatch(getattr(call.func, "id", ""))):
            told = (argument for argument in call.args if isinstance(argument, ast.Constant | ast.JoinedStr))
            plain += [f"{path}:{call.lineno}: {words}" for words in map(ast.unparse, told) if PLAIN_RE.search(words)]
    assert plain == []


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [
        ("seeds/pages.toml", '["p.txt"]\npage = 0\n', "seeds/pages.toml:2：page = 0；请写从 1 起的整数\n"),
        (
            "content/2022-04-07/甲.md",
            "title\n",
            "content/2022-04-07/甲.md:1：开头没有 `---` 行；请把稿件信息放在两行 `---` 之间\n",
        ),
        ("pelicanconf.py", "SITENAME = 3\n", "pelicanconf.py：SITENAME = 3；请写在引号里\n"),
        (
            "seeds/glossary.toml",
            '[[entry]]\nsource = "于"\n',
            "seeds/glossary.toml:1：于 没有写法；请至少写一种：hant, tw, hk, hans\n",
        ),
    ],
)
def test_a_fault_is_chinese_from_the_first_word_to_the_last(
    path: str, text: str, fault: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    for name, held in {"seeds/p.txt": "图书室开门迎客\n", "pelicanconf.py": "SITENAME = '版面'\n", path: text}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(held, "utf-8")
    (tmp_path / "theme").mkdir()
    assert main(["html"]) == 2
    told = capsys.readouterr().err.splitlines(keepends=True)
    assert any(line.endswith(fault) for line in told) and all(line.startswith("错误：") for line in told)


def test_a_finding_is_chinese_from_the_first_word_to_the_last(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    file = Path("content/2022-04-07/甲.md")
    file.parent.mkdir(parents=True)
    file.write_text("---\ntitle: 启事\ndate: 2022-04-07\npage: 1\norder: 1\nkiker: 一\n---\n\n“启事。\n", "utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"{file}:6：错误：unknown-key：没有 `kiker` 这一项，是 `kicker` 吗？",
        f"{file}:9：警告：quotes：“ 没有对应的后半：“启事。",
    ]


def test_every_gap_of_a_sentence_is_in_its_chinese() -> None:
    for english, other in chinese().items():
        gaps = [gap or str(at) for at, gap in enumerate(GAP_RE.findall(other))]
        assert sorted(gaps) == [str(at) for at in range(len(GAP_RE.findall(english)))], other


def test_gaps_are_filled_in_the_same_language() -> None:
    doubt = said(Reason.OTHER_STORY, said(Reason.NO_HEADING))
    assert (str(doubt), words(doubt, "en")) == ("“no heading” may belong to another story",) * 2
    assert words(doubt, "zh") == "“没有标题”也可能是另一篇的标题"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE", "LC_MESSAGES": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "zh_CN", "LC_ALL": ""}, "zh"),
        ({"LC_ALL": "C", "LC_MESSAGES": "zh_CN"}, "en"),
    ],
)
def test_the_locale_says_the_language(environment: dict[str, str], expected: str) -> None:
    assert language(environment) == expected


def test_the_command_line_speaks_the_locales_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["extract", str(tmp_path / "没有")]) == 2
    assert capsys.readouterr().err.startswith(f"错误：{tmp_path}/没有：没有这个文件夹；")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert main(["extract", str(tmp_path / "没有")]) == 2
    assert capsys.readouterr().err.startswith(f"error: {tmp_path}/没有: no such folder; ")


def test_help_is_chinese_from_the_first_word_to_the_last() -> None:
    try:
        helps = [parser("zh"), *(command for command in parser("zh")._subparsers._group_actions[0].choices.values())]  # type: ignore[union-attr, attr-defined]
        said_in_english = [row for page in helps for row in ENGLISH_RE.findall(NAMES_RE.sub("", page.format_help()))]
    finally:
        parser("en")
    assert said_in_english == []
    assert parser("en").format_help().startswith("usage: banmian")
