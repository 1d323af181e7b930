"""A page as it was understood."""

import datetime
from dataclasses import dataclass

from .article import Article
from .finding import Doubt
from .line import Line


@dataclass(frozen=True, slots=True)
class Folio:
    """What the nameplate and the folio say of the page."""

    date: datetime.date | None = None
    """The day of the issue, None where it is not printed."""
    number: int = 0
    """Which page of the issue it is, 0 where nothing says so."""
    label: str = ""
    """Its number as printed: ``07``, ``A03``, ``第2版``."""
    name: str = ""
    """版名: ``要闻``."""
    publication: str = ""
    """The paper's name."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was understood."""

    articles: tuple[Article, ...]
    """Its units in the order of the page text."""
    printed: tuple[int, ...] = ()
    """Every non-blank line."""
    furniture: tuple[int, ...] = ()
    """Lines that belong to the page and not to an article: folio, page staff."""
    doubts: tuple[Doubt, ...] = ()
    """What an editor should look at."""
    repairs: tuple[Doubt, ...] = ()
    """Where characters were dropped or changed: double-struck type, half-width marks, justification spaces."""
    size: tuple[float, float] = (0.0, 0.0)
    """Width and height of the page in points, if the seed says so."""
    lines: tuple[Line, ...] = ()
    """Its lines in reading order, those of the page itself first, numbered from 1; empty where the seed is such a list."""
    folio: Folio | None = None
    """What the nameplate and the folio say."""
    staff: tuple[str, ...] = ()
    """Who made the page, as printed: ``责任编辑 张三``."""
