"""What a person may state about a page, and whether each value can be used."""

import datetime
from dataclasses import dataclass, fields

from ..chars import NO_TEXT_RE
from ..model import Fix
from ..said import Said, quoted, said
from ..toml_text import shown

SCRIPTS = ("zh-Hans", "zh-Hant")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person states about a page."""

    date: str = ""
    """Issue date, ISO."""
    page: int = 0
    """Page sequence in the issue, from 1."""
    page_label: str = ""
    """The page number as printed: A01."""
    page_name: str = ""
    """版名: 要闻."""
    publication: str = ""
    """The paper."""
    lang: str = ""
    """Script of the source: zh-Hans or zh-Hant."""
    fixes: tuple[Fix, ...] = ()
    """Corrections of the reading."""


OF_ONE_PAGE = frozenset({"page", "page_label", "page_name", "fix"})
"""What no table can state for all pages of a PDF at once."""
KEYS = frozenset(field.name for field in fields(Stated)) - {"fixes"}


@dataclass(frozen=True, slots=True)
class BadValue:
    """A value that can't be used."""

    found: Said
    """What is there."""
    remedy: Said
    """What to do."""


def check(key: str, value: object) -> object:
    """The value as we keep it, or what is wrong with it: ``page, 0 → BadValue("page = 0", "write a whole number from 1")``."""
    if key not in KEYS:
        return BadValue(said("unknown key `{}`", key), said("use one of {} or a [[fix]] table", ", ".join(sorted(KEYS))))
    if key == "date":
        return _check_date(value)
    if key == "page":
        good = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1000
        return value if good else BadValue(quoted(f"page = {shown(value)}"), said("write a whole number from 1"))
    if not isinstance(value, str) or "\n" in value:
        return BadValue(quoted(f"{key} = {shown(value)}"), said("write it in quotation marks, on one line"))
    if NO_TEXT_RE.search(value):
        return BadValue(quoted(f"{key} = {shown(value)}"), said("leave out what is no character"))
    if key == "lang" and value not in SCRIPTS:
        return BadValue(quoted(f"lang = {shown(value)}"), said("write one of {}", ", ".join(SCRIPTS)))
    return value


def _check_date(value: object) -> object:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    try:
        return datetime.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return BadValue(quoted(f"date = {shown(value)}"), said("write the day of the issue as 2022-04-07"))
