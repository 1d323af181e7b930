"""The search page's script as one file: its modules joined, each after those it imports.

``import { fold } from "./fold.js";`` goes, and so does the ``export`` before ``export function fold``.
"""

from __future__ import annotations

import re
from pathlib import Path

from .squeeze import script

IMPORT_RE = re.compile(r'^import [^;]*? from "\./([\w-]+\.js)";\n', re.M)
EXPORT_RE = re.compile(r"^export ", re.M)


def joined(main: Path) -> str:
    """The text of a module and of all it imports; empty if there is no such file."""
    files: dict[Path, str] = {}
    _collect(main, files)
    return "".join(files.values())


def _collect(file: Path, files: dict[Path, str]) -> None:
    if file in files or not file.is_file():
        return
    text = file.read_text("utf-8")
    for name in IMPORT_RE.findall(text):
        _collect(file.parent / name, files)
    files[file] = script(EXPORT_RE.sub("", IMPORT_RE.sub("", text))) + "\n"
