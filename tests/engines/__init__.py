"""The three engines that browsers are made of, each behind the same few words: go, run, resize, quit.

Chromium is driven by Playwright; Firefox by WebDriver BiDi over a WebSocket, which needs no further program; WebKit by WebDriver over
HTTP, in a window of a screen that nobody sees.
"""

from __future__ import annotations

import time
from typing import Any, Protocol

PATIENCE = 15
"""Seconds until something must have come about."""


class Engine(Protocol):
    """A browser with one window."""

    def go(self, address: str) -> None:
        """Open a page and wait until it is there."""

    def run(self, expression: str) -> Any:
        """What an expression of JavaScript says in the page."""

    def resize(self, width: int, height: int) -> None:
        """Make the page as wide and high."""

    def quit(self) -> None:
        """Close it, and all that was started for it."""


class NotInstalled(Exception):
    """The engine is not on this machine; the docstring of its module says what to install."""


def wait_until(engine: Engine, expression: str) -> Any:
    """What an expression says as soon as it says anything."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if said := engine.run(expression):
                return said
        except RuntimeError:  # on the way from one page to the next
            pass
        time.sleep(0.1)
    raise AssertionError(f"never came true: {expression}")
