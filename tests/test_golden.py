"""Whole pages: ``tests/golden/<sentence>/page.txt`` and what it is read as, ``expected.txt``.

``pytest --update-golden`` writes the expectations anew; read the diff before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.extract import extract
from published import ROOT
from reading import outline, read

PAGES = sorted((Path(__file__).parent / "golden").iterdir())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_read_as_a_person_reads_it(page: Path, update_golden: bool) -> None:
    found = outline(read((page / "page.txt").read_text("utf8")))
    if update_golden:
        (page / "expected.txt").write_text(found, "utf8")
    assert found == (page / "expected.txt").read_text("utf8")


def test_the_sample_is_read_as_it_stands_in_content(tmp_path: Path) -> None:
    extract(ROOT / "seeds", tmp_path)
    held = {file.relative_to(ROOT / "content"): file.read_text("utf8") for file in (ROOT / "content").glob("*-*/*")}
    assert {file.relative_to(tmp_path): file.read_text("utf8") for file in tmp_path.glob("*-*/*")} == held
