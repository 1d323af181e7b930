"""Every fault that can be planted in a file: one comparison, number, ``and``/``or``, ``not`` or truth value changed.

``month > 12`` → ``month >= 12`` · ``2`` → ``3`` · ``not found`` → ``bool(found)``; ``mutate.py`` plants them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

OTHER: dict[type[ast.cmpop], str] = {
    **{ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "=="},
    **{ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is"},
}
UNSEEN = ("frozen", "slots", "strict", "repr")
"""Arguments in which no fault is planted: a program that is right behaves the same without them."""


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
