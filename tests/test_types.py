"""The types hold: mypy finds nothing in the package, nor in what measures it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from published import ROOT


def mypy(*files: Path) -> str:
    """What mypy has to say."""
    command = [sys.executable, "-m", "mypy", *map(str, files)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def test_mypy_finds_nothing() -> None:
    assert mypy().startswith("Success")


def test_mypy_finds_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("from banmian.content.key import slug\n\nslug('2022-04-07', '1', 3)\n", "utf-8")
    assert 'Argument 2 to "slug" has incompatible type' in mypy(wrong)
