"""A paper of one's own, to be changed and run again: what ``banmian html`` does to it, byte for byte."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from banmian.cli import main
from published import ROOT, Published


@dataclass(frozen=True, slots=True)
class Run:
    """What a command did."""

    code: int
    """Its exit code."""
    said: str
    """Standard output."""
    faults: str
    """Standard error."""


PROGRESS_RE = re.compile(r"^[^\n:]+: [\d,]+ of [\d,]+, [\d:]+ left\n", re.MULTILINE)
"""What work of over two seconds says of itself, which on a slow machine any may."""


class Newsroom:
    """A folder with seeds/, content/, build/, theme and settings; commands run inside it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]):
        self.folder, self._capsys = folder, capsys

    def run(self, *arguments: str) -> Run:
        """Run ``banmian`` with these arguments."""
        self._capsys.readouterr()
        code = main(arguments)
        said, faults = self._capsys.readouterr()
        return Run(code, said, PROGRESS_RE.sub("", faults))

    def files(self, *folders: str) -> dict[str, bytes]:
        """Every file of content/ and build/, or of the folders named; what a build remembers for itself left out."""
        every = (file for name in folders or ("content", "build") for file in (self.folder / name).rglob("*"))
        return {str(file.relative_to(self.folder)): file.read_bytes() for file in every if _is_visible(file)}

    def read(self, path: str) -> str:
        """One file as text."""
        return (self.folder / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        """Write one file, with its folder."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Change what stands in one file."""
        text = self.read(path)
        assert old in text, f"{path} has no {old}"
        self.write(path, text.replace(old, new))


def _is_visible(file: Path) -> bool:
    return file.is_file() and ".edition" not in file.parts


def furnish(folder: Path, site: Published) -> None:
    """Lay out a paper that was extracted and built already."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(site.content, folder / "content")
    shutil.copytree(site.folder, folder / "build")
    shutil.copy(ROOT / "pelicanconf.py", folder)
    (folder / "theme").symlink_to(ROOT / "theme")
