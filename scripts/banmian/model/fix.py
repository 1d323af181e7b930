"""What a person states about lines of a page."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may state lines of a page to be."""

    HEADLINE = "headline"
    """主题 of the story at ``of``."""
    KICKER = "kicker"
    """引题 of the story at ``of``."""
    DECK = "deck"
    """副题 of the story at ``of``."""
    STANDING_HEAD = "standing_head"
    """栏题 over the story at ``of``."""
    SUBHEAD = "subhead"
    """小标题, inside a story."""
    BYLINE = "byline"
    """署名, before the story below it."""
    CREDIT = "credit"
    """摄影, of the caption above it."""
    CAPTION = "caption"
    """Together one caption."""
    STORY = "story"
    """A story begins with the first of them."""
    TEXT = "text"
    """Running text that goes on from the line above: no heading, no new story, no new paragraph."""
    PARAGRAPH = "paragraph"
    """Running text; a paragraph of the story begins with the first of them."""
    IGNORE = "ignore"
    """Not part of any article."""


HEADING_ROLES = (Role.HEADLINE, Role.KICKER, Role.DECK, Role.STANDING_HEAD)


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction that a person stated in a sidecar."""

    lines: tuple[int, ...]
    """The lines it is about."""
    text: str
    """How the first of them begins, so that a seed that has changed is noticed."""
    role: Role | None = None
    """What the lines are."""
    of: int = 0
    """A line of the story they belong to, for headings."""
    authors: tuple[str, ...] = ()
    """The names of who wrote the story that the first line belongs to."""
    place: tuple[str, int] = ("", 0)
    """Where it is stated: file and line."""
