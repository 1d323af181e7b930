"""Pages and documents that wait for each other, so that their texts are converted together, which costs less.

OpenCC's dictionaries are megabytes: the processor has forgotten them whenever something else was done in between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..variants import Convert, Place

ENOUGH = 32
"""So many wait."""


class Waiting(NamedTuple):
    """A page or document that waits to be written."""

    name: str
    """Its place below the root of a variant."""
    places: Sequence[Place]
    """Its texts."""
    written: Callable[[Convert], str]
    """The whole of it in one variant."""


class Batch:
    """What waits to be written in every variant."""

    def __init__(self, converters: Sequence[Convert], stage: Callable[[str, str], object]):
        """``stage``: takes a file by its place in the site, and its text."""
        self._converters = converters
        self._stage = stage
        self._waiting: list[Waiting] = []

    def wait(self, waiting: Waiting) -> None:
        """Write it with the others; by ``finish`` at the latest."""
        self._waiting.append(waiting)
        if len(self._waiting) == ENOUGH:
            self.finish()

    def finish(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, []
        for converter in self._converters:
            converter.read_ahead(place for one in waiting for place in one.places)
            for one in waiting:
                self._stage(converter.variant.prefix + one.name, one.written(converter))
