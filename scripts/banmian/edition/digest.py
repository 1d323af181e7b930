"""What a page depends on besides the articles, as one digest: another one makes everything due."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from ..files import digest_of
from .code_files import code_files
from .settings import PLACES, Settings

PACKAGE = Path(__file__).parent.parent
ROOMS = ("content", "edition", "face", "lists", "pages", "pictures", "search", "typeset", "variants")
DISTRIBUTIONS = ("pelican", "markdown", "jieba", "jinja2", "opencc", "pillow", "pypdfium2", "rjsmin")


def digest(settings: Settings, links: object = ()) -> str:
    """Digest of settings, theme, versions, our own code, and ``links``, which stand on every page."""
    told = {name: value for name, value in settings.values.items() if name not in PLACES}
    versions = [version(name) for name in DISTRIBUTIONS]
    code: list[object] = []

    def named(value: object) -> str:
        # repr() of a function holds its address, which is another one in every run
        code.append(value)
        return getattr(value, "__qualname__", "") or type(value).__qualname__

    facts = json.dumps([told, versions, links, digest_of(_sources(settings))], default=named, sort_keys=True)
    return hashlib.sha256(f"{facts}{digest_of(code_files(settings, code))}".encode()).hexdigest()[:16]


def _sources(settings: Settings) -> Iterator[Path]:
    for folder in (settings.theme, *(PACKAGE / room for room in ROOMS)):
        yield from sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    if settings.glossary:
        yield settings.glossary
    yield from settings.face.files
