"""What the index of the last build still gives: a segment of which nothing changed is copied from there, as its shards are.

Each segment is known by a digest of all that it follows from; the manifest tells which of them a file holds, and in what order.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from .bundles import parted
from .segment_file import Made, block_name, common_name


class Former:
    """The index as the last build left it; nothing of it if it is not to be trusted."""

    def __init__(self, manifest: Path, *, trusted: bool):
        self.folder = manifest.parent
        self.bundles = list(_bundles(manifest)) if trusted else []

    def segment(self, digest: str, count: int) -> Made | None:
        """The segment of a digest, if it is there in so many shards."""
        for name, shards, told in self.bundles:
            digests = [row[1] for row in told]
            if shards == count and digest in digests:
                place = digests.index(digest)
                return _segment(self.folder / name, told[place][0], Copied(self.folder / name, count, place, len(told)))
        return None


class Copied(Sequence[bytes]):
    """The shards of one segment in the files of a bundle, read when they are asked for."""

    def __init__(self, folder: Path, shards: int, place: int, segments: int):
        self.folder, self.shards, self.place, self.segments = folder, shards, place, segments

    def __len__(self) -> int:
        return self.shards

    def __getitem__(self, number: Any) -> Any:
        return _shards(self.folder / f"{number}.bin", self.segments)[self.place]


@lru_cache(maxsize=4)
def _shards(file: Path, segments: int) -> list[bytes]:
    return parted(file.read_bytes(), segments)


def _segment(folder: Path, span: str, shards: Copied) -> Made | None:
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    blocks = [folder / name for number in range(len(names)) if (name := block_name(span, number)) in names]
    if not blocks or not names.issuperset({common_name(span), *(f"{number}.bin" for number in range(len(shards)))}):
        return None
    return Made(shards, (folder / common_name(span)).read_bytes(), [block.read_bytes() for block in blocks])


def _bundles(manifest: Path) -> Iterator[tuple[str, int, list[list[Any]]]]:
    try:
        yield from json.loads(manifest.read_text("utf-8"))["bundles"]
    except (OSError, ValueError, KeyError):
        return
