"""A digest of what decides a result: our own code, weights and words, and the packages it stands on."""

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
ROOMS = ("content", "layout", "model", "press", "source", "stitching", "understand", "variants")
"""The rooms that a page goes through while it is read."""
KINDS = (".py", ".toml", ".txt")
DISTRIBUTIONS = ("jieba", "opencc", "pypdfium2")


@cache
def code(rooms: tuple[str, ...] = ROOMS, distributions: tuple[str, ...] = DISTRIBUTIONS) -> str:
    """The digest of rooms, of the modules beside all rooms, and of packages; another one, and nothing that was kept counts."""
    versions = [*map(str, sys.version_info[:2]), *map(version, distributions)]
    seen = hashlib.sha256(" ".join(versions).encode())
    for file in files_of(rooms):
        content = file.read_bytes()
        seen.update(f"\0{file.relative_to(PACKAGE)}\0{len(content)}\0".encode())
        seen.update(content)
    return seen.hexdigest()


def files_of(rooms: tuple[str, ...]) -> Iterator[Path]:
    """The files of rooms, and the modules beside all rooms."""
    yield from sorted(PACKAGE.glob("*.py"))
    for room in rooms:
        yield from sorted(file for file in (PACKAGE / room).rglob("*") if file.suffix in KINDS)
