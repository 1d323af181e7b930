"""Makes the pictures of many pages, side by side, each in a process that may be stopped; what is kept is not made again."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import BanmianError
from ..said import Said, said
from ..workers import Limits, Lost, side_by_side
from .excerpt import excerpt
from .kept import Kept, code
from .page import page_pictures
from .sizes import OF_A_PAGE

LIMITS = Limits()
NAMES = tuple(size.name for size in OF_A_PAGE)
Sizes = dict[str, tuple[int, int]]
"""Width and height by the name of a size."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page whose pictures are asked for."""

    path: Path
    """The PDF."""
    number: int
    """The page in it, from 1."""
    digest: str
    """Digest of the PDF."""
    alone: bool = False
    """Whether it is wanted as a PDF of its own, too."""

    @property
    def key(self) -> str:
        """What the pictures are kept under."""
        return f"{self.digest}-{self.number:03}"

    @property
    def version(self) -> str:
        """Another one for other bytes of its pictures."""
        return hashlib.sha256(f"{code()} {self.key}".encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a page that was asked for."""

    sizes: Sizes
    """Its pictures' width and height; none if there are no pictures."""
    fault: Said | None = None
    """Why there are none."""


def pdf_of(page: Wanted, kept: Kept) -> Path:
    """Where the page is kept as a PDF of its own."""
    return kept.file(page.key, "page", ".pdf")


def make(wanted: Sequence[Wanted], kept: Kept, workers: int) -> Iterator[Made]:
    """What became of each page, in order; the files are in ``kept``."""
    there = {page: _there(page, kept) for page in wanted}
    missing = [page for page, sizes in there.items() if sizes is None]
    tasks = [(page, kept) for page in missing]
    made = dict(zip(missing, side_by_side(_make, tasks, workers, LIMITS) if tasks else (), strict=True))
    for page in wanted:
        yield _made(page, there[page] or made[page])


def _there(page: Wanted, kept: Kept) -> Sizes | None:
    return None if page.alone and not pdf_of(page, kept).is_file() else kept.sizes(page.key, NAMES)


def _made(page: Wanted, result: Sizes | BanmianError | Lost) -> Made:
    place = f"{page.path}#{page.number}"
    if isinstance(result, Lost):
        return Made({}, said("{}: there is no picture of the page, for making it {}", place, result.reason))
    return Made({}, result.args[0]) if isinstance(result, BanmianError) else Made(result)


def _make(page: Wanted, kept: Kept) -> Sizes | BanmianError:
    try:
        pictures = page_pictures(page.path, page.number)
        if page.alone:
            kept.write(pdf_of(page, kept), excerpt(page.path, page.number))
    except BanmianError as error:
        return error
    kept.keep(page.key, pictures)
    return {name: (picture.width, picture.height) for name, picture in pictures.items()}
