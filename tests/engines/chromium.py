"""Chromium, as Playwright drives it in all other tests."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Error


class Chromium:
    """A Chromium without a window of its own."""

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context()
        self._page = self._context.new_page()

    def go(self, address: str) -> None:
        self._page.goto(address)

    def run(self, expression: str) -> Any:
        try:
            return self._page.evaluate(expression)
        except Error as error:
            raise RuntimeError(error.message) from error

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def quit(self) -> None:
        self._context.close()
