"""The numbers that weigh a reading: each has a page that misses it, and the fitted ones are what their table gives.

``scripts/zero_weights.py`` names a number that no page misses, ``scripts/fit_weights.py`` fits again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import fit_weights
import zero_weights
from banmian.understand import weights
from reading import outline, read

PAGES = sorted((Path(__file__).parent / "weights").iterdir())
KNOWN = zero_weights.cases()
TABLE = fit_weights.read_table(fit_weights.TABLE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_read_as_it_was_made(page: Path, update_golden: bool) -> None:
    found = outline(read((page / "page.txt").read_text("utf8")))
    if update_golden:
        (page / "expected.txt").write_text(found, "utf8")
    assert found == (page / "expected.txt").read_text("utf8")


@pytest.mark.parametrize("name", zero_weights.names())
def test_a_page_misses_every_number(name: str) -> None:
    assert zero_weights.is_missed(name, KNOWN), "give it a page: scripts/zero_weights.py says how"


def test_the_table_gives_the_fitted_weights_back() -> None:
    found = {name: round(value, 1) for name, value in fit_weights.fit(TABLE).items()}
    assert found == {name: getattr(weights, name) for name in fit_weights.CLUES}
    assert fit_weights.right(TABLE) > 99.7


def test_a_table_is_the_same_bytes_for_the_same_rows(tmp_path: Path) -> None:
    fit_weights.write_table(tmp_path / "again.csv.gz", TABLE)
    assert (tmp_path / "again.csv.gz").read_bytes() == fit_weights.TABLE.read_bytes()
