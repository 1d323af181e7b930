"""The front matter of a file on the disk."""

from __future__ import annotations

from pathlib import Path

from ..errors import BrokenFrontMatter
from ..said import said
from .matter import Matter, parse


def read_matter(path: Path) -> Matter:
    """The front matter of a file; one that is no UTF-8 is a fault."""
    return matter_of(path, path.read_bytes())


def matter_of(path: Path, data: bytes) -> Matter:
    """The front matter of a file that was read already."""
    try:
        return parse(data.decode("utf-8").replace("\r\n", "\n"), str(path), path.parent.name)
    except UnicodeDecodeError as error:
        fault = BrokenFrontMatter(path, data.count(b"\n", 0, error.start) + 1, said("not UTF-8"), said("save it as UTF-8"))
        return Matter(str(path), path.parent.name, faults=(fault,))
