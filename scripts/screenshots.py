"""Pictures for the README: ``make html demo``, then ``.venv/bin/python scripts/screenshots.py``.

demo/build/index.html, 1280 wide     → docs/images/front.png
one article of build/ at phone width → docs/images/article.png
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
    site: str
    """The folder of the site."""
    path: str
    """The page, below the root of the site."""
    width: int
    """How wide the window is."""
    height: int
    """How high."""


PICTURES = (
    Picture("front.png", "demo/build", "", 1280, 510),
    Picture("article.png", "build", "zh-hant/2022-04-07/01/06.html", 360, 720),
)


def main() -> None:
    """Take every picture."""
    with sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, BROWSERS)))
        unboxed = ["--no-sandbox"] if os.geteuid() == 0 else []  # as root Chromium runs only without its sandbox
        browser = playwright.chromium.launch(executable_path=program, args=unboxed)
        for picture in PICTURES:
            with make_server(ROOT / picture.site, "/", 0) as server:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                take(browser, f"http://127.0.0.1:{server.server_port}/", picture)
                server.shutdown()
        browser.close()


def take(browser: Browser, site: str, picture: Picture) -> None:
    """Take one picture."""
    page = browser.new_page(viewport={"width": picture.width, "height": picture.height})
    page.goto(site + picture.path, wait_until="networkidle")
    file = ROOT / "docs/images" / picture.name
    page.screenshot(path=file)
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
