"""Pictures that were made are kept, each under what it was made from, and made once.

::

    .cache/pictures/<code>/<digest of the PDF>-002-small.webp

Another PDF, another page, another version of this code or of what draws: another name. Whoever removes ``.cache/`` loses
nothing but time.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from PIL import Image

from .fitting import Fitted

DRAWN_BY = ("pillow", "pypdfium2")


@dataclass(frozen=True, slots=True)
class Kept:
    """The pictures that are kept."""

    root: Path
    """The folder for all versions of the code."""

    @property
    def folder(self) -> Path:
        """The folder of this version."""
        return self.root / code()

    def file(self, key: str, name: str, suffix: str = ".webp") -> Path:
        """Where a picture is, or will be."""
        return self.folder / f"{key}-{name}{suffix}"

    def sizes(self, key: str, names: Iterable[str]) -> dict[str, tuple[int, int]] | None:
        """Width and height of pictures by name; None if one is missing or damaged."""
        found = {}
        for name in names:
            try:
                with Image.open(self.file(key, name)) as image:
                    found[name] = image.size
            except (OSError, SyntaxError):  # a file that is no picture
                return None
        return found

    def keep(self, key: str, pictures: Mapping[str, Fitted]) -> None:
        """Keep pictures by name; each file comes into being whole."""
        for name, picture in pictures.items():
            self.write(self.file(key, name), picture.content)

    def write(self, file: Path, content: bytes) -> None:
        """Keep a file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        fresh.write_bytes(content)
        fresh.replace(file)

    def forget_others(self) -> None:
        """Remove what other versions of the code made."""
        for folder in self.root.glob("*"):
            if folder.is_dir() and folder.name != self.folder.name:
                shutil.rmtree(folder, ignore_errors=True)


@cache
def code() -> str:
    """Digest of this code and of what draws, as far as they decide what a picture looks like."""
    seen = hashlib.sha256(" ".join(version(name) for name in DRAWN_BY).encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        seen.update(file.read_bytes())
    return seen.hexdigest()[:12]
