"""The page as it is printed, beside its sheet: the picture, articles as zones over it, and the lines of each part of one.

::

    draw([page], Path("proof"))  →  {"2026-11-20.pdf#2": "pictures/3f2a1b9c-002-90ab12cd.webp"}, made where it isn't there yet
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import BanmianError
from ..files import WRITING, digest_of, write_whole
from ..model import Box, Line
from ..pages.places import outline
from ..pictures.fitting import fitted
from ..pictures.making import version
from ..pictures.page import drawn
from ..pictures.sizes import LARGE
from ..reading import LIMITS, worker_count
from ..source.seeds import SeedPage
from ..workers import side_by_side
from .sheet import Run, Unit

FOLDER = "pictures"


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the page, over the picture."""

    group: Run
    """The lines it was printed on."""
    path: str
    """Its outline, as a path of SVG."""


@dataclass(frozen=True, slots=True)
class Zone:
    """An article, over the picture."""

    unit: Unit
    """The article."""
    path: str
    """Its outline, as a path of SVG."""
    corner: tuple[int, int]
    """Where its letter stands."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The picture of a page and what lies over it."""

    file: str
    """The picture, from the folder of the proof."""
    size: tuple[float, float]
    """Width and height of the page in points."""
    zones: tuple[Zone, ...]
    """Its articles, in the order of the sheet."""
    places: tuple[Place, ...]
    """Its groups of lines, in printed order."""


def printed(file: str, size: tuple[float, float], units: Sequence[Unit], groups: Sequence[Run]) -> Printed:
    """What is shown beside a sheet."""
    zones = (Zone(unit, outline(unit.article.zones), _corner(unit.article.zones)) for unit in units if unit.article.zones)
    places = ((group, _boxes(group.lines)) for group in groups)
    return Printed(file, size, tuple(zones), tuple(Place(group, outline(boxes)) for group, boxes in places if boxes))


def _boxes(lines: Iterable[Line]) -> list[Box]:
    return [line.box for line in lines if line.box]


def _corner(zones: Sequence[Box]) -> tuple[int, int]:
    """The top left of the zone that begins highest."""
    first = min(zones, key=lambda zone: (round(zone.y0), zone.x0))
    return round(first.x0), round(first.y0)


def draw(pages: Sequence[SeedPage], output: Path) -> dict[str, str]:
    """Page → its picture; a page that can't be drawn has none. Pictures of PDFs that are gone are removed."""
    digest = cache(lambda path: digest_of([path]))
    wanted = {page: output / FOLDER / _name(page.number, digest(page.path)) for page in pages if page.is_pdf}
    missing = [(page, file) for page, file in wanted.items() if not file.is_file()]
    (output / FOLDER).mkdir(parents=True, exist_ok=True)
    list(side_by_side(_draw, missing, worker_count([page for page, _ in missing]), LIMITS) if missing else ())
    for stray in {*(output / FOLDER).glob("*.webp"), *(output / FOLDER).glob(f"{WRITING}*")} - {*wanted.values()}:
        stray.unlink()
    return {page.name: f"{FOLDER}/{file.name}" for page, file in wanted.items() if file.is_file()}


def _name(number: int, digest: str) -> str:
    """Another one for another PDF, and for another version of what draws."""
    stem = f"{digest}-{number:03}"
    return f"{stem}-{version(Path(stem))}.webp"


def _draw(page: SeedPage, file: Path) -> None:
    try:
        picture = fitted(drawn(page.path, page.number, LARGE.side), LARGE)
    except BanmianError:  # its sheet says so
        return
    write_whole(file, picture.content)
