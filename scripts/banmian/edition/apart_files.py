"""What the other sites of the paper told of themselves: ``years/2019.json`` beside the settings, that site's ``year.json``.

``banmian build --year 2019`` puts it there; where a year is built in a repository of its own it is fetched from its site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ..content.matter import is_date
from ..errors import BanmianError, Faults
from ..files import digest_of, write_whole
from ..pages import apart
from ..pages.apart import Apart
from ..said import Said, said
from .settings import Settings
from .years import NEWEST

FOLDER = "years"


class Others(NamedTuple):
    """What the other sites of the paper are to the one that is built."""

    led_to: tuple[Apart, ...] = ()
    """Those to which its calendar and lists lead, newest first."""
    beside: Mapping[str, str] = {}
    """The days of other sites that come just before or after a day of this one, each with its site."""
    digest: str = ""
    """Digest of what of them stands on pages of this one."""


class UntoldYear(BanmianError):
    """A file that tells of another site is missing, or can't be used."""

    def __init__(self, file: Path, what: Said, site: str):
        remedy = said("run `banmian build --year {}`, or put {} of its site there", site, apart.FILE)
        super().__init__(said("{}: {}; {}", file, what, remedy))


def files(told: Settings) -> dict[str, Path]:
    """Site → its file, of every other site of the paper; whether it is there or not."""
    folder = told.file.parent / FOLDER
    return {
        site: folder / f"{site}.json"
        for site in (*told.years.others, NEWEST)
        if site in told.years.homes.keys() - {told.years.here}
    }


def read(told: Settings) -> tuple[Apart, ...]:
    """What the other sites told, newest first; the newest site needs it of each, the others need none."""
    found = [_read(site, file) for site, file in files(told).items() if told.years.here == NEWEST or file.is_file()]
    if wrong := [one for one in found if isinstance(one, UntoldYear)]:
        raise Faults([*wrong])
    return tuple(one for one in found if isinstance(one, Apart))


def _read(site: str, file: Path) -> Apart | UntoldYear:
    if not file.is_file():
        return UntoldYear(file, said("no such file"), site)
    found = apart.read(file.read_text("utf-8", "replace"))
    if found is None or not all(map(is_date, found.days)):
        return UntoldYear(file, said("it can't be read, or another version of Banmian wrote it"), site)
    return found if found.site == site else UntoldYear(file, said("it tells of {}", found.site), site)


def others(told: Settings, days: Iterable[str]) -> Others:
    """What the other sites are to this one; ``days``: those of all sites that there are articles of here."""
    found = read(told)
    beside = told.years.next_to([*days, *(day for one in found for day in one.days)])
    seen = digest_of(file for file in files(told).values() if file.is_file())
    # readers look through the paper on the newest site
    led_to = found if told.years.here == NEWEST else ()
    return Others(led_to, {day: told.years.site_of(day) for day in beside}, " ".join((seen, *beside)))


def folder_of(output: Path, year: str) -> Path:
    """Where the site of a year goes: not over the newest one."""
    return Path(f"build-{year}") if output == Path("build") else output


def keep(output: Path, settings_file: Path, year: str) -> Path:
    """Put what the site of a year that was just built tells of itself beside the settings; where it is now."""
    file = settings_file.parent / FOLDER / f"{year}.json"
    write_whole(file, (output / apart.FILE).read_bytes())
    return file
