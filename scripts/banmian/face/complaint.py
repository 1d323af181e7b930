"""What is wrong with a setting of the paper's face; all of it is told at once."""

from dataclasses import dataclass

from ..said import Said


@dataclass(frozen=True, slots=True)
class Complaint:
    """A setting that can't be used."""

    name: str
    """Which: ``FACE["dark"]["red"]``."""
    found: object
    """What it says."""
    remedy: Said
    """What to do."""
