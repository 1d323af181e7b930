"""Plants one fault after the other and asks the tests, by hand: ``scripts/mutate.py [--room ROOM] [--count 42] [--seed 1]``.

Comparisons, numbers, ``and``/``or``, ``not`` and truth values of understand/, content/ and variants/ are changed one at a
time in a copy of the project, in which the tests pass as it is. A fault that no test notices is named with its line: it
wants a test, or the line isn't needed. One that changes nothing anybody could see stands in ``harmless_faults.toml`` with the
reason, and is counted apart.

::

    understand/dates.py:61  month > 12 → month >= 12         killed
    content/claims.py:40    1 → 2                            survived
    37 of 40 killed (92 %), 2 harmless
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PACKAGE = Path("scripts/banmian")
TESTS = {
    "understand": (
        "test_rules.py",
        "test_doubts.py",
        "test_continuations.py",
        "test_golden.py",
        "test_weights.py::test_a_page_is_read_as_it_was_made",
        "test_solid.py",
        "test_fixes.py",
        "test_source.py",
        "test_stitching.py",
        "test_reading_properties.py",
    ),
    "content": (
        "test_claims.py",
        "test_arranging.py",
        "test_article_files.py",
        "test_golden.py::test_the_sample_is_read_as_it_stands_in_content",
        "test_catalogue.py",
        "test_desk_machine.py",
        "test_reading_properties.py",
        "test_continued.py",
        "test_extract_many.py",
    ),
    "variants": ("test_variants.py", "test_variants_glossary.py", "test_variants_html.py", "test_opencc_cases.py"),
}
"""Room → the tests that should notice, those that fail soonest first."""
SLOW = {
    "standing.py": "test_standing.py",
    "matter.py": "test_bad_input.py",
    "judging.py": "test_bad_input.py",
    "scan.py": "test_bad_input.py",
    "store.py": "test_hand_edits.py",
    "edits.py": "test_hand_edits.py",
}
"""Files of content/ that a slower test exercises, which builds a site first."""
NEEDED = ("scripts", "tests", "seeds", "content", "theme", "docs", "pelicanconf.py", "pyproject.toml", "README.md")
OTHER: dict[type[ast.cmpop], str] = {
    **{ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "=="},
    **{ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is"},
}
PATIENCE = 400
"""Seconds for the tests of a room; a fault that makes them stand still is noticed."""
UNSEEN = ("frozen", "slots", "strict", "repr")
"""Arguments in which no fault is planted: a program that is right behaves the same without them."""
HARMLESS = ROOT / "scripts/harmless_faults.toml"


class Fault(NamedTuple):
    """One change of one file."""

    path: Path
    """The file, below scripts/banmian."""
    line: int
    """Where it is."""
    old: str
    """What stands there."""
    new: str
    """What is put there."""
    text: str
    """The whole file with it."""
    whole: str
    """The line as it is."""

    @property
    def change(self) -> str:
        """What is done, in short."""
        return f"{' '.join(self.old.split())[:50]} → {' '.join(self.new.split())[:50]}"


def faults(path: Path, package: Path) -> Iterator[Fault]:
    """Every fault that can be planted in a file."""
    raw, name = path.read_bytes(), path.relative_to(package)
    starts = [0, *accumulate(len(line) + 1 for line in raw.split(b"\n"))]
    for node, new in _changes(ast.parse(raw)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        old = raw[start:end].decode()
        if old != new and _is_there(node, old):
            whole = raw[starts[node.lineno - 1] : starts[node.lineno] - 1].decode().strip()
            yield Fault(name, node.lineno, old, new, (raw[:start] + new.encode() + raw[end:]).decode(), whole)


def _is_there(node: ast.expr, text: str) -> bool:
    """Whether a node stands where it says: before Python 3.12 what is inside an f-string doesn't."""
    try:
        return ast.dump(ast.parse(f"({text})", mode="eval").body) == ast.dump(node)
    except SyntaxError:
        return False


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Every node below, but for what guards the writer and what only a debugger shows: ``strict=True``, ``repr=False``."""
    yield node
    for below in ast.iter_child_nodes(node):
        if not (isinstance(below, ast.keyword) and below.arg in UNSEEN):
            yield from _walk(below)


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    for node in _walk(tree):
        match node:
            case ast.Compare(left, [operator], [right]) if type(operator) in OTHER:
                yield node, f"{ast.unparse(left)} {OTHER[type(operator)]} {ast.unparse(right)}"
            case ast.Constant(bool() as value):
                yield node, str(not value)
            case ast.Constant(int() | float() as value):
                yield node, str(value + 1)
            case ast.BoolOp(operator, values):
                word = " or " if isinstance(operator, ast.And) else " and "
                yield node, f"({word.join(f'({ast.unparse(value)})' for value in values)})"
            case ast.UnaryOp(ast.Not(), operand):
                yield node, f"bool({ast.unparse(operand)})"


def reasons() -> dict[tuple[str, str, str], str]:
    """Faults that change nothing anybody could see, and why: (file, line as it is, change) → reason."""
    rows = tomllib.loads(HARMLESS.read_text("utf-8"))["fault"]
    return {(row["file"], row["line"], row["change"]): row["reason"] for row in rows}


def is_killed(fault: Fault, copy: Path, room: str) -> bool:
    """Whether a test notices the fault."""
    file = copy / PACKAGE / fault.path
    before = file.read_text("utf-8")
    file.write_text(fault.text, "utf-8")
    try:
        return not passes(copy, [*TESTS[room], *([SLOW[file.name]] if room == "content" and file.name in SLOW else [])])
    finally:
        file.write_text(before, "utf-8")


def passes(copy: Path, names: Iterable[str]) -> bool:
    """Whether every one of these tests passes, in time."""
    tests = [copy / "tests" / name for name in names]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=first", *tests]
    environment = {**os.environ, "PYTHONPATH": f"{copy / 'scripts'}", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=PATIENCE, check=False)
        return not done.returncode
    except subprocess.TimeoutExpired:
        return False


def copy_to(copy: Path) -> None:
    """Lay out what the tests need."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            shutil.copy(source, copy)


def plant(copy: Path, rooms: list[str], count: int, chance: random.Random) -> Iterator[tuple[Fault, str]]:
    """Faults, room by room in turn, each with what became of it."""
    known = reasons()
    package = copy / PACKAGE
    planted = {room: [list(faults(file, package)) for file in sorted((package / room).glob("*.py"))] for room in rooms}
    for number in range(count):
        room = rooms[number % len(rooms)]
        fault = chance.choice(chance.choice([of_file for of_file in planted[room] if of_file]))
        if (str(fault.path), fault.whole, fault.change) in known:
            yield fault, "harmless"
        else:
            yield fault, "killed" if is_killed(fault, copy, room) else "survived"


def main() -> None:
    """Plant a sample and say what became of it."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--room", choices=TESTS, action="append", help="where; in all of them if it isn't named")
    options.add_argument("--count", type=int, default=42, help="how many")
    options.add_argument("--seed", type=int, default=1, help="another number, other faults")
    told = options.parse_args()
    rooms, became = told.room or list(TESTS), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        copy_to(Path(folder))
        if red := [room for room in rooms if not passes(Path(folder), TESTS[room])]:
            raise SystemExit(f"the tests of {', '.join(red)} fail, or take over {PATIENCE} seconds, without a fault")
        for fault, what in plant(Path(folder), rooms, told.count, random.Random(told.seed)):
            became[what] += 1
            print(f"{f'{fault.path}:{fault.line}':40} {fault.change:90} {what}", flush=True)
    asked = became["killed"] + became["survived"]
    print(f"{became['killed']} of {asked} killed ({became['killed'] / max(asked, 1):.0%}), {became['harmless']} harmless")


if __name__ == "__main__":
    main()
