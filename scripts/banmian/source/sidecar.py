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

import re
import tomllib
from pathlib import Path

from ..errors import BanmianError, BrokenSidecar
from .corrections import BadFix, parse_fix
from .stated import BadValue, Stated, check

FOLDER_FILE = "pages.toml"
FIX_TABLE_RE = re.compile(r"\s*\[\[.*fix\s*\]\]")
OTHER_FILES = frozenset({"glossary.toml"})
FIX = "fix"


def read_sidecars(folder: Path, names: frozenset[str]) -> tuple[dict[str, Stated], list[BanmianError]]:
    """What is stated about each seed named in ``names``, and every fault found, none raised."""
    faults: list[BanmianError] = []
    stated: dict[str, dict[str, tuple[object, Path, int]]] = {}
    for path in sorted(folder.glob("[!.]*.toml")):
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
        checked = check(key, value)
        if isinstance(checked, BadValue):
            faults.append(BrokenSidecar(path, line, checked.found, checked.remedy))
        elif key in rows and rows[key][0] != checked:
            other = rows[key]
            found = f"{key} is {checked} here, but {other[0]} in {other[1]}:{other[2]}"
            faults.append(BrokenSidecar(path, line, found, "make the two agree, or keep one"))
        else:
            rows[key] = (checked, path, line)


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
