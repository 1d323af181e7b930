"""What a browser says of composed pages: the share of the largest empty rectangle, and broken words."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from opencc import OpenCC
from playwright.sync_api import Page

MEASURES = (Path(__file__).parent / "measures.js").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Hole:
    """The largest empty rectangle of a page."""

    path: str
    """The page."""
    width: int
    """How wide the window is."""
    share: float
    """Its part of the page above the links to the next one."""
    rectangle: tuple[int, int, int, int]
    """Left, top, width and height in the page's main part."""
    height: int
    """How high that is."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head that takes more than one line."""

    path: str
    """The page."""
    width: int
    """How wide the window is."""
    text: str
    """What it says."""
    breaks: tuple[int, ...]
    """After how many characters its lines end."""


def holes(page: Page, home: str, paths: Iterable[str], widths: Iterable[int]) -> Iterator[Hole]:
    """The hole of every page at every width."""
    for path in paths:
        page.goto(home + path)
        page.evaluate(MEASURES)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            told = page.evaluate("hole()")
            yield Hole(path, width, told["share"], tuple(told["rectangle"]), told["height"])


def heads(page: Page, home: str, paths: Iterable[str], widths: Iterable[int]) -> Iterator[Head]:
    """Every head of more than one line, of every page at every width."""
    for path in paths:
        page.goto(home + path)
        page.evaluate(MEASURES)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            yield from (Head(path, width, one["text"], tuple(one["breaks"])) for one in page.evaluate("heads()"))


def broken(head: Head) -> list[str]:
    """The words that its lines break, as jieba's own cutter sees words: ``习近|平``."""
    text = head.text
    ends = _ends(text)
    return [f"{text[max(at - 4, 0) : at]}|{text[at : at + 4]}" for at in head.breaks if at not in ends]


def _ends(text: str) -> set[int]:
    ends, at = set(), 0
    for word in _jieba().cut(_simplified().convert(text)):
        at += len(word)
        ends.add(at)
    return ends


@cache
def _simplified() -> OpenCC:
    """The list of words is simplified; conversion keeps lengths."""
    return OpenCC("t2s")


def _jieba() -> Any:
    known = sys.modules.setdefault("pkg_resources", cast(ModuleType, None))  # asked for at a cost of seconds, and not needed
    import jieba

    if not known:
        del sys.modules["pkg_resources"]
    jieba.setLogLevel(60)
    return jieba.dt
