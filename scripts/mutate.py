"""Plants one fault after the other and asks the tests, by hand: ``scripts/mutate.py [--room ROOM] [--count 40] [--seed 1]``.

Comparisons, numbers, ``and``/``or``, ``not`` and truth values of understand/, content/ and variants/ are changed one at a
time in a copy of the project. A fault that no test notices is named with its line: it wants a test, or the line isn't needed.

::

    understand/dates.py:61  month > 12 → month >= 12         killed
    content/claims.py:40    1 → 2                            survived
    37 of 40 killed (92 %)
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
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
TESTS = {
    "understand": ("test_rules.py", "test_golden.py", "test_accuracy.py", "test_fixes.py", "test_reading_properties.py"),
    "content": ("test_catalogue.py", "test_hand_edits.py", "test_extract_many.py", "test_bad_input.py"),
    "variants": ("test_variants.py", "test_variants_glossary.py", "test_variants_html.py", "test_opencc_cases.py"),
}
"""Room → the tests that should notice, those that fail soonest first."""
NEEDED = ("scripts", "tests", "seeds", "content", "theme", "docs", "pelicanconf.py", "pyproject.toml", "README.md")
OTHER: dict[type[ast.cmpop], str] = {
    **{ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "=="},
    **{ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is"},
}
PATIENCE = 600


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


def faults(path: Path) -> Iterator[Fault]:
    """Every fault that can be planted in a file."""
    raw, name = path.read_bytes(), path.relative_to(ROOT / "scripts/banmian")
    starts = [0, *accumulate(len(line) + 1 for line in raw.split(b"\n"))]
    for node, new in _changes(ast.parse(raw)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        old = raw[start:end].decode()
        if old != new:
            yield Fault(name, node.lineno, old, new, (raw[:start] + new.encode() + raw[end:]).decode())


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    for node in ast.walk(tree):
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


def is_killed(fault: Fault, copy: Path, room: str) -> bool:
    """Whether a test notices the fault."""
    file = copy / "scripts/banmian" / fault.path
    before = file.read_text("utf-8")
    file.write_text(fault.text, "utf-8")
    tests = [test for name in TESTS[room] if (test := copy / "tests" / name).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": f"{copy / 'scripts'}", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=PATIENCE, check=False)
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(before, "utf-8")


def main() -> None:
    """Plant a sample and say what became of it."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--room", choices=TESTS, action="append", help="where; in all of them if it isn't named")
    options.add_argument("--count", type=int, default=40, help="how many")
    options.add_argument("--seed", type=int, default=1, help="another number, other faults")
    told = options.parse_args()
    chance, rooms = random.Random(told.seed), told.room or list(TESTS)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in NEEDED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
            else:
                shutil.copy(source, copy)
        killed = 0
        for number in range(told.count):
            room = rooms[number % len(rooms)]
            files = [file for file in sorted((ROOT / "scripts/banmian" / room).glob("*.py")) if list(faults(file))]
            fault = chance.choice(list(faults(chance.choice(files))))
            noticed = is_killed(fault, copy, room)
            killed += noticed
            place = f"{fault.path}:{fault.line}"
            change = f"{' '.join(fault.old.split())[:50]} → {fault.new[:50]}"
            print(f"{place:40} {change:90} {'killed' if noticed else 'survived'}", flush=True)
    print(f"{killed} of {told.count} killed ({killed / told.count:.0%})")


if __name__ == "__main__":
    main()
