"""An issue of the catalogue as JSON, and back again: it is kept when it is built, for the pages that span issues."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from functools import partial
from typing import Any

from .catalogue import Continued, Entry, Issue, IssuePage
from .picture import Facsimile, Image, Photograph, PrintEdition

_dumps = partial(json.dumps, ensure_ascii=False, separators=(",", ":"), default=str)


def to_json(issue: Issue) -> str:
    """The issue as JSON."""
    return _dumps(asdict(issue))


def from_json(text: str) -> Issue:
    """The issue that ``to_json`` wrote."""
    fields = json.loads(text)
    pages = tuple(_page_from(page) for page in fields["pages"])
    return Issue(**{**fields, "date": datetime.date.fromisoformat(fields["date"]), "pages": pages})


def _page_from(fields: dict[str, Any]) -> IssuePage:
    told = {
        "entries": tuple(map(entry_from, fields["entries"])),
        "size": tuple(fields["size"]),
        "imprint": tuple(fields["imprint"]),
        "zones": {slug: tuple(map(tuple, boxes)) for slug, boxes in fields["zones"].items()},
        "continued": tuple(Continued(**story) for story in fields["continued"]),
        "facsimile": _facsimile_from(fields["facsimile"]),
    }
    return IssuePage(**{**fields, **told})


def _facsimile_from(fields: dict[str, Any] | None) -> Facsimile | None:
    if not fields:
        return None
    pdf = fields.pop("pdf")
    return Facsimile(**{name: Image(**image) for name, image in fields.items()}, pdf=PrintEdition(**pdf) if pdf else None)


def entry_from(fields: dict[str, Any]) -> Entry:
    """The entry from JSON's own types."""
    date = datetime.date.fromisoformat(fields["date"])
    told: dict[str, Any] = {"date": date, "authors": tuple(fields["authors"]), "continued": tuple(fields["continued"])}
    told["card"] = Image(**fields["card"]) if fields["card"] else None
    return Entry(**{**fields, **told, "photographs": tuple(map(_photograph_from, fields["photographs"]))})


def _photograph_from(fields: dict[str, Any]) -> Photograph:
    return Photograph(**{name: Image(**image) for name, image in fields.items()})
