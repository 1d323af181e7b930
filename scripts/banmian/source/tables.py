"""The tables of a sidecar and the pages that each speaks of.

* ``["2022-04-07-01.txt"]`` in pages.toml, or the whole of ``2022-04-07-01.toml``   → that page
* ``["2026-11-20.pdf"]`` in pages.toml, or the whole of ``2026-11-20.toml``         → every page of that PDF
* ``["2026-11-20.pdf#3"]`` in pages.toml, or ``["#3"]`` in ``2026-11-20.toml``      → its third page
"""

import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import BanmianError, BrokenSidecar
from ..said import said
from ..toml_text import BadToml, parse_toml
from .seeds import file_of, number_of
from .stated import OF_ONE_PAGE

FOLDER_FILE = "pages.toml"
NUMBER_RE = re.compile(r"#(\d{1,6})$")

Row = tuple[tuple[str, ...], dict[str, tuple[object, int]], int]
"""The pages of a table, its values with the line of each, and the line it begins at."""


def read_tables(path: Path, names: frozenset[str], faults: list[BanmianError]) -> Iterator[Row]:
    """Every table of one file that can be used; what can't is added to ``faults``."""
    text = _read(path, faults)
    data = _parse(path, text, faults) if text is not None else None
    if text is None or data is None:
        return
    for name, table in _named(path, data):
        line = line_of(text, _header(path, name)) if path.name == FOLDER_FILE or NUMBER_RE.search(name) else 1
        pages = _pages_called(name, names)
        fault = _fault(path, text, line, name, table, pages)
        if fault:
            faults.append(fault)
        elif isinstance(table, dict):
            yield pages, {key: (value, line_of(text, key, line)) for key, value in table.items()}, line


def _fault(path: Path, text: str, line: int, name: str, table: object, pages: tuple[str, ...]) -> BrokenSidecar | None:
    """Why a table can't be used, if it can't."""
    if not pages:
        return BrokenSidecar(path, line, said("there is no seed {}", name), said("name a file of this folder"))
    if not isinstance(table, dict):
        return BrokenSidecar(path, line, said("`{}` is no table", name), said('write ["{}"] above its keys', name))
    own = sorted(OF_ONE_PAGE & table.keys()) if len(pages) > 1 else []
    if own:
        where = f'["{pages[0]}"]' if path.name == FOLDER_FILE else '["#1"]'
        remedy = said("write it under {}, or whichever page it is of", where)
        found = said("`{}` is of one page, not of all {}", own[0], len(pages))
        return BrokenSidecar(path, line_of(text, own[0], line), found, remedy)
    return None


def _named(path: Path, data: dict[str, object]) -> list[tuple[str, object]]:
    """The tables of a file with what each is called; a page's own file is called like the page."""
    if path.name == FOLDER_FILE:
        return list(data.items())
    pages = {key: table for key, table in data.items() if NUMBER_RE.match(key)}
    rest = {key: value for key, value in data.items() if key not in pages}
    whole = [(path.stem, rest)] if rest or not pages else []
    return [*whole, *((f"{path.stem}{key}", table) for key, table in pages.items())]


def _header(path: Path, name: str) -> str:
    """How a table's name is written in its file."""
    return f'"{name}"' if path.name == FOLDER_FILE else f'"{name.removeprefix(path.stem)}"'


def _pages_called(name: str, names: frozenset[str]) -> tuple[str, ...]:
    """The pages a table speaks of: ``x`` is x.txt or every page of x.pdf, ``x#3`` the third of x.pdf."""
    if name in names:
        return (name,)
    number = NUMBER_RE.search(name)
    called = NUMBER_RE.sub("", name)
    found = [page for page in names if called in (file_of(page), Path(file_of(page)).stem)]
    return tuple(sorted((page for page in found if not number or number_of(page) == int(number[1])), key=number_of))


def _parse(path: Path, text: str, faults: list[BanmianError]) -> dict[str, object] | None:
    try:
        return parse_toml(text)
    except BadToml as error:
        faults.append(BrokenSidecar(path, error.line, error.found, said("correct the TOML")))
        return None


def _read(path: Path, faults: list[BanmianError]) -> str | None:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        faults.append(BrokenSidecar(path, line, said("no UTF-8"), said("save it as UTF-8")))
        return None


def line_of(text: str, key: str, start: int = 1) -> int:
    """The line on which a key stands, from line ``start`` on."""
    lines = text.splitlines()
    for number in range(start, len(lines) + 1):
        if lines[number - 1].lstrip().startswith((key, f'"{key}"', f"[{key}", f"[[{key}", f"['{key.strip(chr(34))}'")):
            return number
    return start
