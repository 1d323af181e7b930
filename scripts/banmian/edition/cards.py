"""The cards that links are shared with where there is no picture: the paper's own, and where the settings want it one a story.

::

    .cache/cards/<what it was drawn from>.png  →  static/card.png, 2022-04-07/01/card-03.png
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import astuple, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..content.catalogue import Entry, Issue, IssuePage
from ..content.key import card_path
from ..content.picture import Image
from ..face import card, icon
from ..face.card import HEIGHT, WIDTH, Card
from ..files import write_whole
from ..pages.cards import foot, headline
from ..workers import Limits, side_by_side
from .pictured import Pictured
from .settings import Settings

FOLDER = "cards"
"""Below the folder of what takes long to make."""
OWN = "card.png"
"""The paper's own, among the static files."""


def own_card(told: Settings) -> dict[str, bytes]:
    """The paper's card by the name of its file; none where this machine has no face of type to draw it with."""
    tagline = told.values.get("PUBLICATION", {}).get("tagline", "")
    own = Card(told.values["SITENAME"], foot=tagline if isinstance(tagline, str) else "")
    if not icon.typeface():
        return {}
    file = _file(own, told)
    if not file.is_file():
        _draw(own, told, file)
    return {OWN: file.read_bytes()}


def put_cards(found: Pictured, told: Settings, workers: int) -> None:
    """Give each story without a photograph its card, if this machine has a face of type."""
    cards = dict(_wanted(found, told)) if icon.typeface() else {}
    files = {slug: _file(one, told) for slug, one in cards.items()}
    missing = [(cards[slug], told, file) for slug, file in files.items() if not file.is_file()]
    list(side_by_side(_draw, missing, workers, Limits()) if missing else ())
    there = {slug: file for slug, file in files.items() if file.is_file()}
    for date, issue in found.issues.items():
        pages = (replace(page, entries=tuple(_with(entry, there, found) for entry in page.entries)) for page in issue.pages)
        found.issues[date] = replace(issue, pages=tuple(pages))


def _wanted(found: Pictured, told: Settings) -> Iterator[tuple[str, Card]]:
    for issue, page, entry in _bare(found):
        yield entry.slug, Card(issue.publication or told.values["SITENAME"], headline(entry), foot(issue, page))


def _bare(found: Pictured) -> Iterator[tuple[Issue, IssuePage, Entry]]:
    """The stories without a photograph."""
    for issue in found.issues.values():
        for page in issue.pages:
            yield from ((issue, page, entry) for entry in page.entries if not entry.photographs)


def _with(entry: Entry, files: dict[str, Path], found: Pictured) -> Entry:
    if entry.slug not in files:
        return entry
    path = card_path(entry.date, entry.page, entry.order)
    found.files[path] = files[entry.slug]
    return replace(entry, card=Image(path, files[entry.slug].stem[:8], WIDTH, HEIGHT))


def _file(one: Card, told: Settings) -> Path:
    """Where a card is kept: under all that it is drawn from."""
    facts = json.dumps([astuple(one), told.face.light, _drawn_from()], ensure_ascii=False)
    return told.cache / FOLDER / f"{hashlib.sha256(facts.encode()).hexdigest()[:16]}.png"


@cache
def _drawn_from() -> list[object]:
    """What decides how every card looks besides its words and colours."""
    drawn_with = icon.typeface()
    seen = [drawn_with[0].name, drawn_with[1], drawn_with[0].stat().st_size] if drawn_with else []
    return [seen, version("pillow"), Path(card.__file__).read_text("utf-8")]


def _draw(one: Card, told: Settings, file: Path) -> None:
    drawn_with = icon.typeface()
    if drawn_with:
        write_whole(file, card.drawn(one, told.face, drawn_with))
