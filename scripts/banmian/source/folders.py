"""Which files of a folder are pages, told by their names alone.

* ``seeds/2026-11-20.pdf``, ``seeds/01.txt``  → pages
* ``seeds/2026/01.txt``                       → is not read, and ``seeds/2026`` is told
"""

import os
from pathlib import Path

TEXT, PDF = ".txt", ".pdf"


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its name."""
    return path.suffix.lower() == PDF


def is_seed(path: Path) -> bool:
    """Whether a file is a page, or several."""
    return path.suffix.lower() in (TEXT, PDF) and not path.name.startswith(".") and path.is_file()


def overlooked(seeds: Path) -> list[Path]:
    """The folders in a folder of seeds that hold pages: nobody reads them there."""
    with os.scandir(seeds) as entries:
        folders = sorted(Path(entry.path) for entry in entries if entry.is_dir() and not entry.name.startswith("."))
    return [folder for folder in folders if any(map(is_seed, folder.rglob("*")))]
