"""What is found on a page, and why: reasons for decisions, what an editor should look at, the day."""

from dataclasses import dataclass

from ..said import NOTHING, Said


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
