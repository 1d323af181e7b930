"""What differs between the variants of a page: left open when it is rendered, filled when it is written.

``<html lang="{{ slot.lang }}">`` → ``<html lang="‹lang›">`` → ``<html lang="zh-Hant">``

where ‹ › stand for two noncharacters of Unicode, which no text may contain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import SimpleNamespace

from markupsafe import Markup

OPEN, CLOSE = "\ufdd0", "\ufdd1"
NAMES = ("lang", "assets", "canonical", "locale", "switch")
SLOT_RE = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")

ASSETS_FOLDER = "static/"


def token(name: str) -> Markup:
    """The mark a template leaves where the slot will be."""
    return Markup(f"{OPEN}{name}{CLOSE}")


def tokens() -> SimpleNamespace:
    """What templates know as ``slot``."""
    return SimpleNamespace(**{name: token(name) for name in NAMES})


def fill(document: str, values: Mapping[str, str]) -> str:
    """Put the values of one variant into a finished document; values may hold slots themselves."""

    def value(match: re.Match[str]) -> str:
        return values.get(match[1], match[0])

    document = SLOT_RE.sub(value, document)
    return SLOT_RE.sub(value, document) if OPEN in document else document


def address(path: str) -> str:
    """How a link names a file: ``2022-04-07/index.html`` → ``2022-04-07/``."""
    return path.removesuffix("index.html")


def root(path: str) -> str:
    """The way from a file to the root of its variant: ``2022-04-07/01/03.html`` → ``../../``."""
    return "../" * path.count("/") or "./"
