"""The icons of an edition, drawn once and kept: ``.cache/icons/<what they were drawn from>-icon-180.png``."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

from ..face import icon
from ..files import write_whole
from .settings import Settings


def icons_of(settings: Settings) -> dict[str, bytes]:
    """File → content; nothing where the theme's own icon has to do."""
    drawn_with = None if settings.face.icon else icon.typeface()
    if not settings.face.icon and not drawn_with:
        return {}
    files = {name: settings.cache / "icons" / f"{_key(settings, drawn_with)}-{name}" for name in icon.SIZES}
    if not all(file.is_file() for file in files.values()):
        for name, content in icon.icons(settings.face, settings.values["SITENAME"], drawn_with).items():
            write_whole(files[name], content)
    return {name: file.read_bytes() for name, file in files.items()}


def _key(settings: Settings, drawn_with: tuple[Path, int] | None) -> str:
    face = settings.face
    source = hashlib.sha256(face.icon.file.read_bytes()).hexdigest() if face.icon else _seen(drawn_with)
    facts = [settings.values["SITENAME"][0], face.light, source, version("pillow"), Path(icon.__file__).read_text("utf-8")]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


def _seen(drawn_with: tuple[Path, int] | None) -> list[object]:
    if not drawn_with:
        return []
    file, index = drawn_with
    return [file.name, index, file.stat().st_size]
