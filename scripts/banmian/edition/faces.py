"""What the paper's face makes of the theme's files: its colours, its nameplate as a picture, its icons."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..face.face import Face
from ..face.icon import SIZES
from ..face.picture import Picture
from ..face.tokens import dressed

NAMEPLATES = ("nameplate", "nameplate_dark")
OF_THEME = [
    {"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "icon-180.png", "sizes": "180x180", "type": "image/png"},
]
"""The theme's own icons, where none can be drawn: for the bar of a browser, for an iPhone."""


def worn(face: Face, folder: Path, name: str, css: str) -> str:
    """A style sheet in the paper's colours; ``blocks.css`` with what a nameplate needs that is a picture."""
    if name == "tokens.css":
        return dressed(css, face.own_light, face.own_dark)
    if name == "print.css":
        return dressed(css, {token: colour for token, colour in face.own_light.items() if token in ("red", "seal")}, {})
    if name == "blocks.css":
        more = [f"{name}.css" for name in NAMEPLATES if getattr(face, name)]
        return "\n".join((css, *((folder / "face" / file).read_text("utf-8") for file in more)))
    return css


def shown(face: Face) -> dict[str, bytes]:
    """The pictures of the nameplate: file → content."""
    pictures = ((name, getattr(face, name)) for name in NAMEPLATES)
    return {_file(name, picture): picture.file.read_bytes() for name, picture in pictures if picture}


def _file(name: str, picture: Picture) -> str:
    return name.replace("_", "-") + picture.file.suffix.lower()


def told(face: Face, pictures: dict[str, bytes], icons: dict[str, bytes]) -> dict[str, object]:
    """What templates know as ``face``."""
    nameplate = face.nameplate
    addresses = {file: f"{file}?v={hashlib.sha256(content).hexdigest()[:8]}" for file, content in pictures.items()}
    plates = {name: addresses[_file(name, one)] if (one := getattr(face, name)) else "" for name in NAMEPLATES}
    size = {"width": nameplate.width, "height": nameplate.height, "measure": nameplate.measure} if nameplate else {}
    return {"light": face.light, "dark": face.dark, **plates, **size, "icons": [_icon(file) for file in icons] or OF_THEME}


def _icon(file: str) -> dict[str, str]:
    """An icon as a manifest names it."""
    purpose = "maskable" if "maskable" in file else "any"
    return {"src": file, "sizes": f"{SIZES[file]}x{SIZES[file]}", "type": "image/png", "purpose": purpose}
