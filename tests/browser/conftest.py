"""A reader's browser: fresh visitors to the site of the repository's seeds, which must hear nothing on the console."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from banmian.edition.build import build
from published import ADDRESS, ROOT, Published

REPORT = "mailto:editor@example.org"
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def paper(built_site: Published, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The site with everything switched on."""
    folder = tmp_path_factory.mktemp("paper") / "build"
    build(
        built_site.content, folder, ROOT / "pelicanconf.py", overrides={"SITEURL": ADDRESS, "REPORT": REPORT, "SPECIMEN": True}
    )
    return Published(folder, built_site.content)


@pytest.fixture(scope="session")
def home(paper: Published) -> Iterator[str]:
    """The address of its front page."""
    with paper.served() as address:
        yield address


@pytest.fixture
def visit(browser: Browser, home: str) -> Iterator[Open]:
    """Open a page as a reader who was never here: ``visit("archive/", width=360, dark=True)``."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def open_page(path: str = "", width: int = 360, dark: bool = False, before: str = "", **options: object) -> Page:
        scheme = "dark" if dark else "light"
        context = browser.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme, **options)
        contexts.append(context)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(home + path)
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            page.wait_for_load_state()  # Chromium may never answer when a page is closed on its way to another
        context.close()
    assert said == []
