"""The nouns of the edition: a line of a seed, an article, a page; frozen, with a docstring under every field."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .said import NOTHING, Said


class Kind(StrEnum):
    """What a unit of the page is."""

    ARTICLE = "article"
    """A story with a body."""
    PHOTO = "photo"
    """A picture that stands alone with its caption."""
    REFER = "refer"
    """A headline that points elsewhere and has no body here (导读)."""


class Box(NamedTuple):
    """A place on a page, in points from the top left of the page as shown."""

    x0: float
    """Left edge."""
    y0: float
    """Upper edge."""
    x1: float
    """Right edge."""
    y1: float
    """Lower edge."""

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to foot."""
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a seed."""

    no: int
    """Line number in the seed file, from 1, blank lines counted."""
    text: str
    """What is printed, without the white space at both ends and without control characters."""
    blanks_before: int = 0
    """How many blank lines stand directly before it."""
    lead: int = 0
    """How many spaces it begins with (a space marks the start of a text frame)."""
    trail: int = 0
    """How many spaces it ends with (a space may part two names there)."""
    box: Box | None = None
    """Where it stands, if the seed says so."""
    size: float = 0.0
    """Size of its type in points, 0 where unknown."""
    face: str = ""
    """Name of its face, if known."""
    angle: int = 0
    """Direction in degrees clockwise: 0 to the right, 90 downwards (upright lines, too)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for one decision, in words."""

    rule: str
    """Which decision: a key of the pipeline, e.g. ``headline``."""
    lines: tuple[int, ...]
    """The lines it is about."""
    note: Said
    """The reason."""
    weight: float = 0.0
    """What it counted, where the decision is a sum."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a byline, a dateline or a credit."""

    name: str
    """The name, padding removed: 雷  声 → 雷声."""
    role: str = ""
    """The role printed before it: 本报记者."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the body."""

    text: str
    """The joined text of its lines."""
    lines: tuple[int, ...]
    """The lines it was printed on."""
    subhead: bool = False
    """Whether it is a subhead (小标题) and not a paragraph."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a story stands on a page that it goes on on."""

    seed: str
    """Name of that page: ``2026-11-20.pdf#2``."""
    page: int
    """Its place in the issue."""
    label: str
    """Its number as printed."""
    order: int
    """Its place among the articles of that page, as read."""
    lines: tuple[int, ...]
    """Its lines there."""
    heading: tuple[str, ...] = ()
    """What is printed over it there: mostly the headline, shortened."""


@dataclass(frozen=True, slots=True)
class Article:
    """One unit of the page: an article, a photo with its caption, or a refer."""

    kind: Kind
    """What it is."""
    headline: tuple[str, ...] = ()
    """主题, one string a printed line."""
    kicker: tuple[str, ...] = ()
    """引题."""
    deck: tuple[str, ...] = ()
    """副题, with its dash if printed."""
    standing_head: str = ""
    """栏题, the banner the story stands under."""
    byline: str = ""
    """署名, as printed."""
    dateline: str = ""
    """电头, as printed, without the bracket behind it."""
    credit: str = ""
    """摄影, as printed."""
    jump: str = ""
    """The page the text goes on (下转2版 → 2)."""
    people: tuple[Person, ...] = ()
    """Everybody named as author or photographer."""
    body: tuple[Block, ...] = ()
    """Paragraphs and subheads in order."""
    lines: tuple[int, ...] = ()
    """Every line that belongs to it, headings included."""
    lang: str = ""
    """Its script, where that isn't its page's: a traditional story on a simplified page."""
    evidence: tuple[Evidence, ...] = ()
    """Why it was read so."""
    margin: float = 9.0
    """Distance to the second-best reading of its headline; below 0.3 it is in doubt."""
    come_from: str = ""
    """The page the text begins on (上接1版 → 1)."""
    parts: tuple[Part, ...] = ()
    """Where it goes on, if it was made whole with what stands on other pages."""
    home: tuple[str, int] | None = None
    """Of a part that was made whole with what stands on another page: that page, and the order of the story there."""
    zones: tuple[Box, ...] = ()
    """Where it stands on the page, if the seed says so; one box for each of its frames, no two articles share a point."""

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of its people, each once."""
        return tuple(dict.fromkeys(person.name for person in self.people))


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
    """Running text that goes on from the line above: no heading, no new story."""
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


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something an editor should look at."""

    code: str
    """Stable name of the finding, e.g. ``repeat``."""
    line: int
    """Line of the seed it is about."""
    note: Said
    """What was found."""
    margin: float = 1.0
    """How close the second-best reading came, for readings that are in doubt."""


@dataclass(frozen=True, slots=True)
class DateHint:
    """The earliest issue date that the text allows."""

    date: str = ""
    """ISO, empty if the text says none."""
    note: Said = NOTHING
    """What it was inferred from."""
    lines: tuple[int, ...] = ()
    """The lines that say it."""
    printed: bool = False
    """Whether the page prints it as the day of the issue, and it need not be inferred."""


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
