"""Makes the pictures of many pages, side by side, each in a process that may be stopped; what is kept is not made again."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import BanmianError
from ..files import write_whole
from ..said import Said, said
from ..workers import Limits, Lost, side_by_side
from .cutting import Cut, photographs
from .excerpt import excerpt
from .kept import Kept, version_of_code
from .page import page_pictures
from .photographs import Story
from .sizes import OF_A_PAGE, PHOTOGRAPH, PHOTOGRAPH_LARGE

LIMITS = Limits()
NAMES = tuple(size.name for size in OF_A_PAGE)
OF_A_PHOTOGRAPH = (PHOTOGRAPH.name, PHOTOGRAPH_LARGE.name)
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
    stories: tuple[Story, ...] = ()
    """The stories on it, for their photographs."""

    @property
    def key(self) -> str:
        """What the pictures are kept under."""
        return f"{self.digest}-{self.number:03}"

    @property
    def shared_out(self) -> str:
        """What is kept of whose the photographs are; another one where stories stand elsewhere."""
        return hashlib.sha256(repr(self.stories).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a page that was asked for."""

    sizes: Sizes = field(default_factory=dict)
    """Its pictures' width and height; none if there are no pictures."""
    photographs: dict[str, dict[str, Sizes]] = field(default_factory=dict)
    """Key of a story → its photographs by name, each with width and height of both sizes."""
    fault: Said | None = None
    """Why there are none."""


def pdf_of(page: Wanted, kept: Kept) -> Path:
    """Where the page is kept as a PDF of its own."""
    return kept.file(page.key, "page", ".pdf")


def version(file: Path) -> str:
    """Another one for other bytes of a picture that is kept; its name says what it was made from."""
    return hashlib.sha256(f"{version_of_code()} {file.name}".encode()).hexdigest()[:8]


def make(wanted: Sequence[Wanted], kept: Kept, workers: int) -> Iterator[Made]:
    """What became of each page, in order; the files are in ``kept``."""
    there = {page: _there(page, kept) for page in wanted}
    missing = [page for page, made in there.items() if made is None]
    tasks = [(page, kept) for page in missing]
    made = dict(zip(missing, side_by_side(_make, tasks, workers, LIMITS) if tasks else (), strict=True))
    for page in wanted:
        yield _made(page, there[page] or made[page])


def _there(page: Wanted, kept: Kept) -> Made | None:
    sizes = kept.sizes(page.key, NAMES)
    if not sizes or (page.alone and not pdf_of(page, kept).is_file()):
        return None
    try:
        owners = json.loads(kept.file(page.key, page.shared_out, ".json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    found: dict[str, dict[str, Sizes]] = {slug: {} for slug in owners}
    for slug, name in ((slug, name) for slug, names in owners.items() for name in names):
        both = kept.sizes(f"{page.key}-{name}", OF_A_PHOTOGRAPH)
        if not both:
            return None
        found[slug][name] = both
    return Made(sizes, found)


def _made(page: Wanted, result: Made | BanmianError | Lost) -> Made:
    place = f"{page.path}#{page.number}"
    if isinstance(result, Lost):
        return Made(fault=said("{}: there is no picture of the page, for making it {}", place, result.reason))
    return Made(fault=result.args[0]) if isinstance(result, BanmianError) else result


def _make(page: Wanted, kept: Kept) -> Made | BanmianError:
    try:
        pictures, cuts = page_pictures(page.path, page.number), photographs(page.path, page.number, page.stories)
        if page.alone:
            write_whole(pdf_of(page, kept), excerpt(page.path, page.number))
    except BanmianError as error:
        return error
    kept.keep(page.key, pictures)
    found = {slug: {cut.name: _keep(cut, page, kept) for cut in own} for slug, own in cuts.items()}
    owners = json.dumps({slug: list(own) for slug, own in found.items()})
    write_whole(kept.file(page.key, page.shared_out, ".json"), owners.encode())
    return Made({name: (picture.width, picture.height) for name, picture in pictures.items()}, found)


def _keep(cut: Cut, page: Wanted, kept: Kept) -> Sizes:
    both = dict(zip(OF_A_PHOTOGRAPH, (cut.small, cut.large), strict=True))
    kept.keep(f"{page.key}-{cut.name}", both)
    return {name: (picture.width, picture.height) for name, picture in both.items()}
