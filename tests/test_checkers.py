"""Checkers from outside find nothing: the Nu checker and html-validate on every page, stylelint on the style sheets."""

from __future__ import annotations

import shutil

import pytest

from checkers import TOOLS, node, run, tool
from printed import print_paper
from published import ROOT, Published


@pytest.fixture(scope="module")
def pages(built_site: Published, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every page of the site, and of a paper with pictures, by its place on this machine."""
    printed = print_paper(tmp_path_factory.mktemp("printed"))
    return [str(site.folder / path) for site in (built_site, printed) for path in site.pages()]


def test_the_nu_checker_finds_no_error_on_any_page(pages: list[str]) -> None:
    jar = tool("vnu-jar/build/dist/vnu.jar")
    if shutil.which("java") is None:
        pytest.skip("java is not installed; the Nu checker needs it")
    # a file has no origin, so 'self' matches nothing: the policy is tested in the browser instead
    policy = ".*Content Security Policy.*"
    assert run("java", "-jar", jar, "--errors-only", "--format", "gnu", "--filterpattern", policy, *pages) == ""


def test_html_validate_finds_nothing_on_any_page(pages: list[str]) -> None:
    found = node("html-validate/bin/html-validate.mjs", "--config", TOOLS / ".htmlvalidate.json", *pages)
    assert found == ""


def test_stylelint_finds_nothing_in_any_style_sheet() -> None:
    sheets = sorted((ROOT / "theme/static").rglob("*.css"))
    assert node("stylelint/bin/stylelint.mjs", "--config", TOOLS / ".stylelintrc.json", *sheets) == ""
