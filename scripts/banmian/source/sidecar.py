"""Sidecars: what a page itself can't say, stated by a person, in TOML beside the seeds.

One file for the folder, ``seeds/pages.toml``, with a table a page, or one a page, ``seeds/<page>.toml``, or both::

    ["000_8f79b8f61d514074.txt"]        # the table's name; left out in a page's own file
    date = 2022-04-07                   # → the issue's date, stated and no longer inferred
    page = 1                            # → its place in the issue
    page_label = "A01"                  # → as printed, if it is
    page_name = "要闻"
    publication = "济宁日报"
    lang = "zh-Hant"                    # → the script of the source

    [["000_8f79b8f61d514074.txt".fix]]  # → a correction of the reading, see ``corrections``
    lines = "212-214"
    text = "汶上县苑庄镇"
    is = "headline"
    of = 188

Where both speak of one page they must agree. Which pages a table speaks of, also of PDFs: ``tables``.
"""

import re
from pathlib import Path
from typing import Any

from ..errors import BanmianError, BrokenSidecar
from ..said import said
from ..toml_text import BadToml, parse_toml
from .corrections import BadFix, parse_fix
from .seeds import file_of, number_of
from .stated import BadValue, Stated, check
from .tables import FOLDER_FILE, line_of, read_tables

FIX_TABLE_RE = re.compile(r"\s*\[\[.*fix\s*\]\]")
Rows = dict[str, tuple[Any, Path, int]]
"""Key → its value as ``check`` leaves it, with the file and line that state it."""
OTHER_FILES = frozenset({"glossary.toml"})
FIX = "fix"


def read_sidecars(folder: Path, names: frozenset[str]) -> tuple[dict[str, Stated], list[BanmianError]]:
    """What is stated about each page named in ``names``, and every fault found, none raised."""
    faults: list[BanmianError] = []
    stated: dict[str, Rows] = {}
    for path in sorted(folder.glob("[!.]*.toml")):
        if path.name not in OTHER_FILES:
            for pages, table, line in read_tables(path, names, faults):
                for name in pages:
                    _collect(stated.setdefault(name, {}), table, path, line, faults)
    found = {name: Stated(**{key: value for key, (value, _, _) in rows.items()}) for name, rows in stated.items()}
    return found, list({str(fault): fault for fault in faults}.values())


def _take_fixes(rows: Rows, tables: object, path: Path, start: int, faults: list[BanmianError]) -> None:
    """Add the corrections of one file to those of the page."""
    lines = _fix_lines(path, start)
    fixes = []
    for at, table in enumerate(tables if isinstance(tables, list) else [tables]):
        line = lines[at] if at < len(lines) else start
        try:
            fixes.append(parse_fix(table, (str(path), line)))
        except BadFix as error:
            faults.append(BrokenSidecar(path, line, error.found, error.remedy))
    known = rows.get("fixes", ((), path, start))[0]
    rows["fixes"] = ((*known, *fixes), path, start)


def _fix_lines(path: Path, start: int) -> list[int]:
    """The lines on which correction tables begin, from line ``start`` on."""
    text = path.read_text("utf-8-sig").splitlines()
    return [number for number, line in enumerate(text, 1) if number >= start and FIX_TABLE_RE.match(line)]


def _collect(rows: Rows, table: dict[str, tuple[object, int]], path: Path, _line: int, faults: list[BanmianError]) -> None:
    """Add one table to what is known of a page; contradictions and bad values are faults."""
    for key, (value, line) in table.items():
        if key == FIX:
            _take_fixes(rows, value, path, _line, faults)
            continue
        checked = check(key, value)
        if isinstance(checked, BadValue):
            faults.append(BrokenSidecar(path, line, checked.found, checked.remedy))
        elif key in rows and rows[key][0] != checked:
            other = rows[key]
            found = said("{} is {} here, but {} in {}:{}", key, checked, other[0], other[1], other[2])
            faults.append(BrokenSidecar(path, line, found, said("make the two agree, or keep one")))
        else:
            rows[key] = (checked, path, line)


def place_of(folder: Path, name: str, key: str) -> tuple[Path, int]:
    """File and line where ``key`` is stated for a page; its own sidecar before the folder's."""
    own, shared = folder / f"{Path(file_of(name)).stem}.toml", folder / FOLDER_FILE
    text = own.read_text("utf-8-sig") if own.is_file() else ""
    table = f'"#{number_of(name)}"'
    try:
        data = parse_toml(text)
    except BadToml:
        data = {}
    page = data.get(table.strip('"'))
    if key in data or (isinstance(page, dict) and key in page):
        return own, line_of(text, key, 1 if key in data else line_of(text, table))
    text = shared.read_text("utf-8-sig") if shared.is_file() else ""
    return shared, line_of(text, key, line_of(text, f'"{name}"'))
