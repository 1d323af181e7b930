"""The house: each thing is spelled in one place, and a room knows only the rooms it may."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian.content import key
from published import ROOT

PACKAGE = ROOT / "scripts" / "banmian"
SPELLED = re.compile(r"1900\b|:02\}/|-p\{|-a\{|%02d")
"""A key or an address put together by hand, or the day that stands for none."""
MAY_KNOW = {
    "cluster": {"kept"},
    "content": {"source", "variants"},
    "source": {"kept"},
    "kept": set(),
    "layout": {"press", "source", "understand"},
    "press": set(),
    "stitching": {"understand"},
    "typeset": {"content", "press", "variants"},
    "understand": {"press"},
    "variants": {"press"},
    "lists": {"content", "press", "variants"},
    "pages": {"content", "lists", "typeset", "variants"},
    "search": {"content", "variants"},
    "wording": set(),
    "serve": set(),
    "check": {"content", "press", "understand", "variants"},
    "face": set(),
    "edition": {"cluster", "content", "face", "lists", "pages", "pictures", "search", "source", "variants"},
    "pictures": {"kept", "source"},
}
"""Room → the rooms it may know; modules beside the rooms are ground that all stand on."""
GROUND = {"alone", "chars", "errors", "files", "lexicon", "model", "page_number", "said", "terms", "toml_text", "workers"}


def imported(file: Path) -> Iterator[str]:
    """The rooms and modules of the package that a file imports."""
    here = file.relative_to(PACKAGE.parent).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = [*here[: len(here) - node.level + 1], *(node.module or "").split(".")] if node.level else []
            whole = [part for part in base or (node.module or "").split(".") if part]
            if whole[0] == "banmian":
                yield from whole[1:2] or (name.name for name in node.names)


@pytest.mark.parametrize("room", MAY_KNOW)
def test_a_room_knows_only_the_rooms_it_may(room: str) -> None:
    files = (PACKAGE / room).rglob("*.py")
    known = {(str(file.relative_to(PACKAGE)), name) for file in files for name in imported(file)}
    assert [(file, name) for file, name in sorted(known) if name not in MAY_KNOW[room] | GROUND | {room}] == []


@pytest.mark.parametrize("name", ["docs/architecture.md", "docs/architecture.zh.md"])
def test_every_room_stands_on_the_plan(name: str) -> None:
    plan = (ROOT / name).read_text("utf-8")
    rooms = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    assert {room for room in rooms if f"`{room}/`" not in plan} == set()


def test_keys_and_addresses_are_spelled_in_one_module() -> None:
    files = [*PACKAGE.rglob("*.py"), *(ROOT / "theme" / "templates").rglob("*.*")]
    found = {file.relative_to(ROOT).as_posix() for file in files if SPELLED.search(file.read_text("utf-8"))}
    assert found == {"scripts/banmian/content/key.py"}


def test_the_day_that_is_not_known_is_that_day_alone() -> None:
    assert key.is_undated(key.UNDATED)
    assert not key.is_undated("1900-05-02")


MOST_LINES, MOST_OF_A_FUNCTION = 200, 30
"""Whoever reads a module holds all of it in mind."""


def test_modules_and_functions_are_short() -> None:
    long = []
    for file in sorted((ROOT / "scripts").rglob("*.py")):
        text = file.read_text("utf-8")
        long += [f"{file.name}: {text.count(chr(10))} lines"] if text.count("\n") > MOST_LINES else []
        functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
        long += [f"{file.name}: {node.name}" for node in functions if _length(node) > MOST_OF_A_FUNCTION]
    assert long == []


def _length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
