"""What tests share: ``--update-golden`` and the site built once from the repository's own seeds."""

from __future__ import annotations

import pytest

from published import ROOT, Published, publish


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --update-golden`` writes the golden files anew; read the diff before you commit it."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew, then read the diff")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The site of the repository's seeds under https://example.github.io/paper, to be looked at only."""
    return publish(ROOT / "seeds", tmp_path_factory.mktemp("site"))
