"""The page while it is being read: what stands on it, sorted into what it is.

A ``Scene`` is frozen; each step gives back another one that knows more.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..model import Box, Fix
from ..model.boxes import around
from ..source.sheet import Sheet
from .borders import NO_BORDERS, Borders
from .columns import Column
from .rows import Row


@dataclass(frozen=True, slots=True)
class Heading:
    """Heading lines that stand together: kicker, headline, deck, and what belongs to them."""

    headline: tuple[Row, ...]
    """主题."""
    kicker: tuple[Row, ...] = ()
    """引题."""
    deck: tuple[Row, ...] = ()
    """副题."""
    standing: tuple[Row, ...] = ()
    """栏题."""
    byline: tuple[Row, ...] = ()
    """署名 that stands apart from the columns."""
    home: int = -1
    """The box that it stands in."""
    ground: Box | None = None
    """The dark area behind it."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All its lines, as they are read."""
        return (*self.standing, *self.kicker, *self.headline, *self.deck, *self.byline)

    @property
    def box(self) -> Box:
        """Where it lies, its dark ground included."""
        held = around(row.box for row in self.rows)
        return around((held, self.ground)) if self.ground else held

    @property
    def core(self) -> Box:
        """Where headline, kicker and deck lie."""
        held = around(row.box for row in (*self.kicker, *self.headline, *self.deck))
        return around((held, self.ground)) if self.ground else held

    @property
    def upright(self) -> bool:
        """Whether its headline runs downwards."""
        return self.headline[0].upright

    @property
    def size(self) -> float:
        """Size of its headline."""
        return max(row.size for row in self.headline)


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines that belong to pictures."""

    column: Column
    """Its lines."""
    pictures: tuple[Box, ...] = ()
    """The pictures it is about."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A 导读 box, an advert, a notice: something that is no story and lends its lines to none."""

    columns: tuple[Column, ...]
    """Its lines."""
    refers: bool = False
    """Whether it points to other pages (导读)."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known of a page so far."""

    sheet: Sheet
    """The page as it was set."""
    rows: tuple[Row, ...]
    """Its printed lines."""
    fixes: tuple[Fix, ...] = ()
    """What a person stated about them."""
    body: float = 10.0
    """Size of most of its text."""
    borders: Borders = NO_BORDERS
    """What parts it."""
    furniture: tuple[Row, ...] = ()
    """Folio, nameplate, page staff."""
    columns: tuple[Column, ...] = ()
    """Columns not yet given to anything else: the text."""
    headings: tuple[Heading, ...] = ()
    """Headings of its stories."""
    captions: tuple[Caption, ...] = ()
    """Captions of its pictures."""
    notices: tuple[Notice, ...] = ()
    """What is no story."""

    def known(self, **changes: object) -> "Scene":
        """This scene with more known."""
        return replace(self, **changes)  # type: ignore[arg-type]


Step = Callable[[Scene], Scene]
