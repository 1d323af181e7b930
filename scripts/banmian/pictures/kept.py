"""Pictures that were made are kept, each under what it was made from, and made once.

::

    .cache/pictures/<code>/<digest of the PDF>-002-small.webp

Another PDF, another page, another version of this code or of what draws: another name. Whoever removes ``.cache/`` loses
nothing but time.
"""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from ..files import write_whole
from ..kept.code import code
from .fitting import Fitted

DRAWN_BY = ("pillow", "pypdfium2")
ROOMS = ("model", "pictures", "source")
"""What decides where a picture is on a page and what it looks like."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The pictures that are kept."""

    root: Path
    """The folder for all versions of the code."""

    @property
    def folder(self) -> Path:
        """The folder of this version."""
        return self.root / version_of_code()

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
            write_whole(self.file(key, name), picture.content)

    def forget_others(self) -> None:
        """Remove what other versions of the code made."""
        for folder in self.root.glob("*"):
            if folder.is_dir() and folder.name != self.folder.name:
                shutil.rmtree(folder, ignore_errors=True)


def version_of_code() -> str:
    """Tells this code, and what it draws with, from other versions."""
    return code(ROOMS, DRAWN_BY)[:12]
