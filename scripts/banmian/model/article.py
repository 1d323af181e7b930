"""One unit of a page: an article, a photo with its caption, a refer."""

from dataclasses import dataclass
from enum import StrEnum

from .finding import Evidence
from .line import Box


class Kind(StrEnum):
    """What a unit of the page is."""

    ARTICLE = "article"
    """A story with a body."""
    PHOTO = "photo"
    """A picture that stands alone with its caption."""
    REFER = "refer"
    """A headline that points elsewhere and has no body here (导读)."""


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
