"""The setting ``FACE``, read: what a paper shows of itself, and what is wrong with it.

``{"nameplate": "face/name.svg", "light": {"red": "#0b4f8a"}}`` → ``Face``
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..said import Said, said
from .colours import COLOUR_RE, unreadable
from .complaint import Complaint
from .picture import Picture, picture
from .tokens import colours

PICTURES = ("nameplate", "nameplate_dark", "icon")
SCHEMES = ("light", "dark")
LEAST_ICON = 512
"""Pixels of the largest icon that systems ask for."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a paper shows of itself."""

    light: dict[str, str]
    """Its colours by the names of the theme."""
    dark: dict[str, str]
    """Its colours in the dark."""
    own_light: dict[str, str]
    """Those of them that are its own."""
    own_dark: dict[str, str]
    """Those of them in the dark."""
    nameplate: Picture | None = None
    """Its name as a picture; none if it is set in type."""
    nameplate_dark: Picture | None = None
    """The same in the dark, if it is another one."""
    icon: Picture | None = None
    """Its icon; none if it is drawn from its name."""

    @property
    def files(self) -> list[Path]:
        """The pictures, as files."""
        return [one.file for one in (self.nameplate, self.nameplate_dark, self.icon) if one]


def read(told: Mapping[str, Any], folder: Path, theme: Path) -> tuple[Face, list[Complaint]]:
    """The face that the setting tells of, and all that is wrong with it; its files lie below ``folder``."""
    tokens = theme / "static/css/tokens.css"
    light, in_dark = colours(tokens.read_text("utf-8") if tokens.is_file() else "")
    wrong = list(_unknown(told, light))
    own_light, own_dark = ({} if wrong else dict(told.get(scheme, {})) for scheme in SCHEMES)
    light |= own_light
    dark = light | in_dark | own_dark
    for scheme, shown in (("light", light), ("dark", dark)):
        wrong += unreadable(f'FACE["{scheme}"]', shown, own_light | own_dark)
    pictures, more = _pictures(told, folder)
    return Face(light, dark, own_light, own_dark, **pictures), wrong + more


def _pictures(told: Mapping[str, Any], folder: Path) -> tuple[dict[str, Picture], list[Complaint]]:
    found = {name: picture(folder / told[name]) for name in PICTURES if isinstance(told.get(name), str) and told[name]}
    wrong = [Complaint(f'FACE["{name}"]', told[name], one) for name, one in found.items() if isinstance(one, Said)]
    pictures = {name: one for name, one in found.items() if isinstance(one, Picture)}
    icon = pictures.get("icon")
    if icon and (icon.file.suffix.lower() == ".svg" or icon.width != icon.height or icon.width < LEAST_ICON):
        wrong.append(Complaint('FACE["icon"]', told["icon"], said("give a square PNG of at least {} pixels", LEAST_ICON)))
    return pictures, wrong


def _unknown(told: Mapping[str, Any], tokens: Mapping[str, str]) -> Iterator[Complaint]:
    """What the setting says that means nothing."""
    for name, value in told.items():
        setting = f'FACE["{name}"]'
        if name in PICTURES:
            if not isinstance(value, str):
                yield Complaint(setting, value, said("name a file, in quotation marks"))
        elif name not in SCHEMES:
            yield Complaint(setting, value, said("no such part; write one of {}", ", ".join((*PICTURES, *SCHEMES))))
        elif not isinstance(value, dict):
            yield Complaint(setting, value, said('write {{"red": "#a5131a"}}'))
        else:
            yield from _strange(setting, value, tokens)


def _strange(setting: str, told: Mapping[str, Any], tokens: Mapping[str, str]) -> Iterator[Complaint]:
    for name, value in told.items():
        if name not in tokens:
            yield Complaint(f'{setting}["{name}"]', value, said("no such colour; write one of {}", ", ".join(tokens)))
        elif not isinstance(value, str) or not COLOUR_RE.fullmatch(value):
            yield Complaint(f'{setting}["{name}"]', value, said("write a colour as #a5131a"))
