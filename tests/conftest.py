"""What tests share: ``--update-golden``, the site built once from the repository's own seeds, a copy of it to change,
and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings

from newsroom import Newsroom, furnish
from published import ADDRESS, ROOT, Published, has_sample, publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("first", phases=(Phase.explicit, Phase.generate))
"""For scripts/mutate.py: the first example that fails is enough, no simpler one is looked for."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --update-golden`` writes the golden files anew; read the diff before you commit it."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew, then read the diff")
    parser.addoption("--update-baseline", action="store_true", help="write better figures of accuracy to baseline.json")
    parser.addoption("--lower-baseline", action="store_true", help="with --update-baseline: write worse ones too")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """For a paper of one's own only its site is tested; the program's tests know the sample pages by heart."""
    if not has_sample():
        for item in items:
            if "any_site" not in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.skip(reason="seeds/ holds other pages than the sample"))


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def any_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The site of the pages in seeds/, whatever they are, as for https://example.github.io/paper; only to look at."""
    return publish(ROOT / "seeds", tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def built_site(any_site: Published) -> Published:
    """The same for tests that know the sample pages by heart; they are skipped for a paper of one's own."""
    if not has_sample():
        pytest.skip("seeds/ holds other pages than the sample")
    return any_site


@pytest.fixture
def newsroom(
    built_site: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Newsroom:
    """The same paper to be changed; commands run inside its folder."""
    furnish(tmp_path, built_site)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITEURL", ADDRESS)
    return Newsroom(tmp_path, capsys)


@pytest.fixture(scope="session")
def front(built_site: Published) -> Iterator[str]:
    """The address of its front page, served on this machine under /paper/."""
    with built_site.served() as address:
        yield address


@pytest.fixture(scope="session")
def browser_program() -> str:
    """Where the system's Chromium or Chrome is."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, f"no browser found; install one of {', '.join(BROWSERS)} (`make test` does it)"
    return program


@pytest.fixture(scope="session")
def browser(browser_program: str) -> Iterator[Browser]:
    """The system's Chromium or Chrome."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        unboxed = ["--no-sandbox"] if os.geteuid() == 0 else []  # as root Chromium runs only without its sandbox
        launched = playwright.chromium.launch(executable_path=browser_program, args=unboxed)
        yield launched
        launched.close()
