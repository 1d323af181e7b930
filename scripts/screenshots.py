"""Pictures of the built site for the README: ``make html``, then ``.venv/bin/python scripts/screenshots.py``.

build/index.html, 1180 wide → docs/images/front.png
one article at phone width   → docs/images/article.png
"""

import os
import shutil
import threading
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from banmian.serve.server import make_server

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture to take."""

    name: str
    """Its file in docs/images/."""
    path: str
    """The page, below the root of the site."""
    width: int
    """How wide the window is."""
    height: int
    """How high."""


PICTURES = (
    Picture("front.png", "", 1180, 470),
    Picture("article.png", "zh-hant/2022-04-07/01/06.html", 360, 720),
)


def main() -> None:
    """Take every picture."""
    with make_server(ROOT / "build", "/", 0) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        program = next(filter(None, map(shutil.which, BROWSERS)))
        unboxed = ["--no-sandbox"] if os.geteuid() == 0 else []  # as root Chromium runs only without its sandbox
        browser = playwright.chromium.launch(executable_path=program, args=unboxed)
        for picture in PICTURES:
            take(browser, f"http://127.0.0.1:{server.server_port}/", picture)
        browser.close()
        server.shutdown()


def take(browser: Browser, site: str, picture: Picture) -> None:
    """Take one picture."""
    page = browser.new_page(viewport={"width": picture.width, "height": picture.height})
    page.goto(site + picture.path, wait_until="networkidle")
    file = ROOT / "docs/images" / picture.name
    page.screenshot(path=file)
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
