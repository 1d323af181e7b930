"""What differs between the variants of a page: left open when it is rendered, filled when it is written.

``<html lang="{{ slot.lang }}">`` → ``<html lang="‹lang›">`` → ``<html lang="zh-Hant">``

where ‹ › stand for two noncharacters of Unicode, which no text may contain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import SimpleNamespace

from markupsafe import Markup, escape

from ..variants import Place

OPEN, CLOSE = "\ufdd0", "\ufdd1"
NAMES = ("lang", "site", "assets", "canonical", "home", "switch", "linked_data")
TEXT = "text "
"""Begins a slot that holds text of another script or article than the text around it."""
TEXT_SLOT = f"{OPEN}{TEXT}"
TEXT_RE = re.compile(f"{TEXT_SLOT}([^ ]*) ([^ ]*) ([^{OPEN}{CLOSE}]*){CLOSE}")
PART = "part "
"""Begins the slot of what many pages have in common."""
PART_RE = re.compile(f"{OPEN}{PART}([0-9]+){CLOSE}")
SITE = "site of "
"""Begins the slot of another site's root."""
SLOT_RE = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")

Say = Callable[[str, str, str], str]
"""(text, the script it is in, the article it belongs to) → the text in the variant that is written."""


def token(name: str) -> Markup:
    """The mark a template leaves where the slot will be."""
    return Markup(f"{OPEN}{name}{CLOSE}")


ROOT = token("root")
"""The way from a page to the root of its variant. Most of all slots are this, so it is filled first, and no slot holds it."""


def site_token(site: str) -> Markup:
    """The mark for the root of another site of the paper, in the variant that is written."""
    return token(f"{SITE}{site}")


def tokens() -> SimpleNamespace:
    """What templates know as ``slot``."""
    return SimpleNamespace(**{name: token(name) for name in NAMES})


def printed_in(text: str, script: str, around: str = "zh-Hans", scope: str = "") -> str:
    """Text of another script or article than what stands around it, as SITENAME in the title of a traditional article."""
    if not text or (script in ("", around) and not scope):
        return text
    return token(f"{TEXT}{script or around} {scope} {escape(text)}")


def asked(document: str) -> list[Place]:
    """The texts that its slots hold."""
    return [Place(script, scope, [text]) for script, scope, text in TEXT_RE.findall(document)] if TEXT_SLOT in document else []


def fill(document: str, values: Mapping[str, str], say: Say) -> str:
    """Put the values of one variant into a finished document; values may hold slots themselves."""

    def value(match: re.Match[str]) -> str:
        if match[1].startswith(TEXT):
            script, scope, text = match[1].removeprefix(TEXT).split(" ", 2)
            return say(text, script, scope)
        return values.get(match[1], match[0])

    document = SLOT_RE.sub(value, document.replace(ROOT, values["root"]))
    return SLOT_RE.sub(value, document) if OPEN in document else document


def address(path: str) -> str:
    """How a link names a file: ``2022-04-07/index.html`` → ``2022-04-07/``."""
    return path.removesuffix("index.html")


def root(path: str) -> str:
    """The way from a file to the root of its variant: ``2022-04-07/01/03.html`` → ``../../``."""
    return "../" * path.count("/") or "./"
