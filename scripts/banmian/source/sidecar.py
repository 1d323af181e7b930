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

Where both speak of one page they must agree.
"""

import datetime
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from ..errors import BanmianError, BrokenSidecar
from ..model import Fix
from .corrections import BadFix, parse_fix

FOLDER_FILE = "pages.toml"
FIX_TABLE_RE = re.compile(r"\s*\[\[.*fix\s*\]\]")
OTHER_FILES = frozenset({"glossary.toml"})
SCRIPTS = ("zh-Hans", "zh-Hant")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person states about a page."""

    date: str = ""
    """Issue date, ISO."""
    page: int = 0
    """Page sequence in the issue, from 1."""
    page_label: str = ""
    """The page number as printed: A01."""
    page_name: str = ""
    """版名: 要闻."""
    publication: str = ""
    """The paper."""
    lang: str = ""
    """Script of the source: zh-Hans or zh-Hant."""
    fixes: tuple[Fix, ...] = ()
    """Corrections of the reading."""


FIX = "fix"
KEYS = frozenset(field.name for field in fields(Stated)) - {"fixes"}


def read_sidecars(folder: Path, names: frozenset[str]) -> tuple[dict[str, Stated], list[BanmianError]]:
    """What is stated about each seed named in ``names``, and every fault found, none raised."""
    faults: list[BanmianError] = []
    stated: dict[str, dict[str, tuple[object, Path, int]]] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name not in OTHER_FILES:
            for name, table, line in _tables(path, names, faults):
                _collect(stated.setdefault(name, {}), table, path, line, faults)
    return {name: Stated(**{key: value for key, (value, _, _) in rows.items()}) for name, rows in stated.items()}, faults


def _take_fixes(rows: dict[str, tuple[object, Path, int]], tables: object, path: Path, start: int,
                faults: list[BanmianError]) -> None:
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
    rows["fixes"] = ((*known, *fixes), path, start)  # type: ignore[misc]


def _fix_lines(path: Path, start: int) -> list[int]:
    """The lines on which correction tables begin, from line ``start`` on."""
    text = path.read_text("utf-8-sig").splitlines()
    return [number for number, line in enumerate(text, 1) if number >= start and FIX_TABLE_RE.match(line)]


def _tables(path: Path, names: frozenset[str], faults: list[BanmianError]):  # type: ignore[no-untyped-def]
    """Each page's table in one file, with the line it begins at."""
    text = _read(path, faults)
    if text is None:
        return
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = getattr(error, "lineno", 0) or _line_in_message(str(error))
        faults.append(BrokenSidecar(path, line, str(error), "correct the TOML"))
        return
    own = f"{path.stem}.txt"
    tables = data if path.name == FOLDER_FILE else {own: data}
    for name, table in tables.items():
        line = _line_of(text, f'"{name}"') if path.name == FOLDER_FILE else 1
        known = name if name in names else f"{name}.txt"
        if known not in names:
            faults.append(BrokenSidecar(path, line, f"there is no seed {name}", "name a file of this folder"))
        elif not isinstance(table, dict):
            faults.append(BrokenSidecar(path, line, f"`{name}` is no table", f'write ["{name}"] above its keys'))
        else:
            yield known, {key: (value, _line_of(text, key, line)) for key, value in table.items()}, line


def _collect(rows: dict[str, tuple[object, Path, int]], table: dict[str, tuple[object, int]], path: Path, _line: int,
             faults: list[BanmianError]) -> None:
    """Add one table to what is known of a page; contradictions and bad values are faults."""
    for key, (value, line) in table.items():
        if key == FIX:
            _take_fixes(rows, value, path, _line, faults)
            continue
        checked = _check(key, value)
        if isinstance(checked, BadValue):
            faults.append(BrokenSidecar(path, line, checked.found, checked.remedy))
        elif key in rows and rows[key][0] != checked:
            other = rows[key]
            found = f"{key} is {checked} here, but {other[0]} in {other[1]}:{other[2]}"
            faults.append(BrokenSidecar(path, line, found, "make the two agree, or keep one"))
        else:
            rows[key] = (checked, path, line)


@dataclass(frozen=True, slots=True)
class BadValue:
    """A value that can't be used."""

    found: str
    """What is there."""
    remedy: str
    """What to do."""


def _check(key: str, value: object) -> object:
    """The value as we keep it, or what is wrong with it."""
    if key not in KEYS:
        return BadValue(f"unknown key `{key}`", f"use one of {', '.join(sorted(KEYS))} or a [[fix]] table")
    if key == "date":
        return _check_date(value)
    if key == "page":
        good = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1000
        return value if good else BadValue(f"page = {value!r}", "write a whole number from 1")
    if not isinstance(value, str) or "\n" in value:
        return BadValue(f"{key} = {value!r}", "write it in quotation marks, on one line")
    if key == "lang" and value not in SCRIPTS:
        return BadValue(f"lang = {value!r}", f"write one of {', '.join(SCRIPTS)}")
    return value


def _check_date(value: object) -> object:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    try:
        return datetime.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return BadValue(f"date = {value!r}", "write the day of the issue as 2022-04-07")


def place_of(folder: Path, name: str, key: str) -> tuple[Path, int]:
    """File and line where ``key`` is stated for a seed; its own sidecar before the folder's."""
    own, shared = folder / f"{name.removesuffix('.txt')}.toml", folder / FOLDER_FILE
    if own.is_file() and key in tomllib.loads(own.read_text("utf-8-sig")):
        return own, _line_of(own.read_text("utf-8-sig"), key)
    text = shared.read_text("utf-8-sig") if shared.is_file() else ""
    return shared, _line_of(text, key, _line_of(text, f'"{name}"'))


def _read(path: Path, faults: list[BanmianError]) -> str | None:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        faults.append(BrokenSidecar(path, line, "no UTF-8", "save it as UTF-8"))
        return None


def _line_of(text: str, key: str, start: int = 1) -> int:
    """The line on which a key stands, from line ``start`` on."""
    lines = text.splitlines()
    for number in range(start, len(lines) + 1):
        if lines[number - 1].lstrip().startswith((key, f'"{key}"', f"[{key}", f"[[{key}", f"['{key.strip(chr(34))}'")):
            return number
    return start


def _line_in_message(message: str) -> int:
    """The line a TOML error names: ``… (at line 3, column 5) → 3``."""
    tail = message.rpartition("line ")[2]
    digits = "".join(char for char in tail[:6] if char.isdigit())
    return int(digits) if digits else 1
