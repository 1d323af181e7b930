"""Pages and documents that wait for each other, so that their texts are converted together, which costs less.

OpenCC's dictionaries are megabytes: the processor has forgotten them whenever something else was done in between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..variants import Place
from .scripts import Script

ENOUGH = 32
"""So many wait."""


class Waiting(NamedTuple):
    """A page or document that waits to be written."""

    name: str
    """Its place below the root of a script."""
    places: Sequence[Place]
    """Its texts."""
    written: Callable[[Script], str]
    """The whole of it in one script."""


class Together:
    """What waits to be written in every script."""

    def __init__(self, scripts: Sequence[Script], stage: Callable[[str, str], object]):
        """``stage``: takes a file by its place in the site, and its text."""
        self._scripts = scripts
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
        for script in self._scripts:
            script.converter.read_ahead(place for one in waiting for place in one.places)
            for one in waiting:
                self._stage(script.variant.prefix + one.name, one.written(script))
