"""A digest of what reads pages: our own code, weights and words, and the packages it stands on."""

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
ROOMS = ("content", "layout", "model", "press", "source", "stitching", "understand", "variants")
"""The rooms that a page goes through; and with them the modules beside the rooms."""
KINDS = (".py", ".toml", ".txt")
DISTRIBUTIONS = ("opencc", "pypdfium2")


@cache
def code() -> str:
    """The digest; another one, and nothing that was kept counts."""
    versions = [*map(str, sys.version_info[:2]), *map(version, DISTRIBUTIONS)]
    seen = hashlib.sha256(" ".join(versions).encode())
    for file in _files():
        content = file.read_bytes()
        seen.update(f"\0{file.relative_to(PACKAGE)}\0{len(content)}\0".encode())
        seen.update(content)
    return seen.hexdigest()


def _files() -> Iterator[Path]:
    yield from sorted(PACKAGE.glob("*.py"))
    for room in ROOMS:
        yield from sorted(file for file in (PACKAGE / room).rglob("*") if file.suffix in KINDS)
