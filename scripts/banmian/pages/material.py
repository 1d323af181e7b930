"""What pages are made from: an issue between its neighbours, and what spans the issues; what is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from ..content.catalogue import Entry, Issue
from ..content.standing import StandingPage
from .apart import Apart

T = TypeVar("T")
Page = tuple[str, str, dict[str, Any]]
"""Where a page goes below the root of its variant, its template, and what the template is told."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One issue to render, between its neighbours."""

    issue: Issue
    """The issue."""
    previous: Issue | None
    """The issue before."""
    next: Issue | None
    """The issue after."""
    whole: bool
    """False if only its contents page is due, because a neighbour changed."""
    previous_site: str = ""
    """The site of the issue before, if it is another one of the paper."""
    next_site: str = ""
    """The site of the issue after, if it is another one of the paper."""


@dataclass(frozen=True, slots=True)
class Spanning:
    """What the pages that span issues are made from."""

    recent: tuple[Issue, ...]
    """The newest issues, newest first."""
    outlines: tuple[tuple[Issue, int], ...]
    """All issues without their entries, newest first, each with the number of its articles."""
    paths: dict[str, tuple[str, ...]]
    """Year → every page of its issues, newest issue first; for the years that changed."""
    pages: dict[str, int]
    """Year → how many pages its issues have; for every year, newest first."""
    calendars: tuple[str, ...]
    """The years whose calendar is due."""
    searched: bool
    """True if there is a search page."""
    standing: tuple[StandingPage, ...]
    """The pages that belong to no issue."""
    feed: tuple[Entry, ...]
    """The newest articles with a text, newest first."""


class FeedItem(NamedTuple):
    """An article in the feed."""

    entry: Entry
    """What the catalogue knows of it."""
    content: str
    """Its body as HTML."""


class Whole(NamedTuple):
    """The whole edition, for programs."""

    items: Sequence[FeedItem]
    """The newest articles with their text."""
    issues: Sequence[tuple[Issue, int]]
    """Every issue without its entries, newest first, with the number of its articles."""
    site_name: str
    """The paper's name."""
    tagline: str
    """What it says of itself."""
    site_url: str
    """Where the site will be; empty if not known."""
    apart: Sequence[Apart] = ()
    """The other sites of the paper, newest first."""


def abreast(row: Sequence[T]) -> Iterator[tuple[T | None, T, T | None]]:
    """Each item between its neighbours: ``"ab"`` → ``(None, "a", "b"), ("a", "b", None)``."""
    return zip([None, *row], row, [*row[1:], None], strict=False)
