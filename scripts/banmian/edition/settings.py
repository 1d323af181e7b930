"""The settings an edition is built by, read without importing Pelican.

``pelicanconf.py`` with ``SITENAME = "版面"`` → ``Settings(values={"SITENAME": "版面"}, …)``
"""

from __future__ import annotations

import re
import runpy
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ..content.naming import simplified
from ..errors import Faults, MissingFolder
from ..face.face import Face
from ..face.face import read as read_face
from ..face.imprint import mistaken
from ..said import Said, quoted, said
from . import years
from .faults import BrokenSetting, UnreadableSettings

ADDRESS_RE = re.compile(r"https?://[^\s/]+(?:/\S*)?")
QUOTE = said("write it in quotation marks")
KINDS: dict[str, tuple[type | tuple[type, ...], Said]] = {
    **dict.fromkeys(("SITENAME", "SITEURL", "GLOSSARY", "SEEDS", "THEME", "REPORT", "TIMEZONE", "YEAR"), (str, QUOTE)),
    **dict.fromkeys(
        ("SEARCH", "OFFLINE", "SPECIMEN", "FACSIMILES", "PHOTOGRAPHS", "PRINT_EDITION", "CARDS"),
        (bool, said("write True or False")),
    ),
    **dict.fromkeys(("PUBLICATION", "JINJA_ENVIRONMENT", "FACE"), (dict, said('write {{"name": "…"}}'))),
    "VARIANTS": ((tuple, list), said('write the scripts once each, "zh-Hans" first: ("zh-Hans", "zh-Hant")')),
    "PLUGINS": ((tuple, list), said('write ["…"]')),
}
"""Settings that must be of a kind, with the remedy."""
PLACES = ("PATH", "OUTPUT_PATH", "THEME", "PELICAN_CLASS", "EDITION_SETTINGS", "SPECIMEN", "SEEDS")
"""Settings that say where things are, or whether the page of samples is; they change no page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``pelicanconf.py`` says, with what the caller says instead."""

    file: Path
    """The settings file."""
    values: dict[str, Any]
    """Its capitalised names, overridden."""
    overrides: dict[str, Any]
    """What the caller says instead."""
    theme: Path
    """The folder of templates and static files."""
    face: Face
    """What the paper shows of itself."""

    @property
    def site_url(self) -> str:
        """Where the site will be, without a final slash; empty if not known."""
        return self.values.get("SITEURL", "").rstrip("/")

    @property
    def years(self) -> years.Years:
        """The sites of the paper, and which of them this is."""
        return years.of(self.values)

    @property
    def variants(self) -> tuple[str, ...]:
        """The scripts to publish; the first has the root of the site."""
        return tuple(self.values.get("VARIANTS", ("zh-Hans", "zh-Hant")))

    @property
    def search(self) -> bool:
        """True if the edition can be searched."""
        return bool(self.values.get("SEARCH", True))

    @property
    def specimen(self) -> bool:
        """True if the page that shows every component is published, with its invented stories."""
        return bool(self.values.get("SPECIMEN", False))

    @property
    def seeds(self) -> Path:
        """Where the PDFs are, of whose pages there are pictures."""
        return self.file.parent / self.values.get("SEEDS", "seeds")

    @property
    def facsimiles(self) -> bool:
        """True if pages are shown as they are printed, too."""
        return bool(self.values.get("FACSIMILES", True))

    @property
    def photographs(self) -> bool:
        """True if stories have the photographs of their pages."""
        return bool(self.values.get("PHOTOGRAPHS", True))

    @property
    def print_edition(self) -> bool:
        """True if each page can be downloaded as a PDF."""
        return bool(self.values.get("PRINT_EDITION", False))

    @property
    def cards(self) -> bool:
        """True if each story without a photograph has a card that its link is shared with."""
        return bool(self.values.get("CARDS", False))

    @property
    def cache(self) -> Path:
        """Where what takes long to make is kept."""
        return self.file.parent / ".cache"

    @property
    def glossary(self) -> Path | None:
        """The glossary of conversions, if there is one."""
        path = self.file.parent / self.values.get("GLOSSARY", "seeds/glossary.toml")
        return path if path.is_file() else None


def read(file: Path, theme: Path | None = None, overrides: dict[str, Any] | None = None) -> Settings:
    """Read a settings file as Python runs it."""
    if not file.is_file():
        raise BrokenSetting(file, "file", str(file), said("no such file; name another settings file"))
    values = {**_run(file), **(overrides or {})}
    values |= _checked(file, values)
    theme = (theme or file.parent / values.get("THEME", "theme")).resolve()
    if not theme.is_dir():
        raise MissingFolder(theme, said("name the theme in THEME"))
    return Settings(file.resolve(), values, overrides or {}, theme, _faced(file, values, theme))


def complete(told: Settings) -> Settings:
    """The settings with what couldn't be sent to this process, such as functions, read again."""
    return replace(told, values={**_run(told.file), **told.overrides, **told.values})


def _faced(file: Path, values: dict[str, Any], theme: Path) -> Face:
    """The paper's face; raises with all that is wrong with it."""
    face, wrong = read_face(values.get("FACE", {}), file.parent, theme)
    wrong += mistaken(values.get("PUBLICATION", {}))
    if wrong:
        raise Faults([BrokenSetting(file, one.name, one.found, one.remedy) for one in wrong])
    return face


def _run(file: Path) -> dict[str, Any]:
    """The capitalised names that a settings file sets."""
    try:
        return {name: value for name, value in runpy.run_path(str(file)).items() if name.isupper()}
    except SyntaxError as error:
        line, found = error.lineno or 1, (error.text or "").strip()
        remedy = said("write it as Python, with straight quotes")
        raise UnreadableSettings(file, line, quoted(f"`{found}`: {error.msg}"), remedy) from error
    except (ArithmeticError, AttributeError, ImportError, LookupError, NameError, OSError, TypeError, ValueError) as error:
        at = next((frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)), 1)
        raise UnreadableSettings(file, at or 1, quoted(f"{type(error).__name__}: {error}"), said("correct the line")) from error


def _checked(file: Path, values: dict[str, Any]) -> dict[str, Any]:
    """What the settings call the paper, in simplified characters; raises if they can't be used."""
    for name, (kind, remedy) in KINDS.items():
        if name in values and not isinstance(values[name], kind):
            raise BrokenSetting(file, name, values[name], remedy)
    if not values.get("SITENAME", "").strip():
        raise BrokenSetting(file, "SITENAME", values.get("SITENAME", ""), said("write the name of the paper"))
    variants = values.get("VARIANTS", ())
    if not _are_scripts(variants):
        raise BrokenSetting(file, "VARIANTS", variants, KINDS["VARIANTS"][1])
    if wrong := [*_mistaken_places(values), *years.mistaken(values.get("YEARS", {}), values.get("YEAR", ""))]:
        raise Faults([BrokenSetting(file, *one) for one in wrong])
    told = values.get("PUBLICATION", {})
    return {
        "SITEURL": years.of(values).address(values.get("SITEURL", "")).rstrip("/"),
        "SITENAME": simplified(values["SITENAME"]),
        "PUBLICATION": {key: simplified(text) if isinstance(text, str) else text for key, text in told.items()},
    }


def _mistaken_places(values: dict[str, Any]) -> Iterator[tuple[str, object, Said]]:
    """What is wrong with where the site is, and with the hours it goes by: which setting, what it says, the remedy."""
    address, zone = values.get("SITEURL", ""), values.get("TIMEZONE", "UTC")
    if address and not ADDRESS_RE.fullmatch(address):
        yield "SITEURL", address, said("write the whole address: https://example.org/paper")
    try:
        ZoneInfo(zone)
    except (LookupError, OSError, ValueError):
        yield "TIMEZONE", zone, said("write a place that the list of time zones has: Asia/Shanghai")


def _are_scripts(variants: tuple[object, ...] | list[object]) -> bool:
    once = all(isinstance(name, str) and variants.count(name) == 1 for name in variants)
    return once and (not variants or variants[0] == "zh-Hans")
