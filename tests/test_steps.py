"""How a page comes to be read as it is: every step of the pages in tests/golden/ and tests/weights/, beside them in ``how.txt``.

``pytest --update-golden`` writes the steps anew; a diff shows what a change of one rule or number does to the others.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from steps import steps

HERE = Path(__file__).parent
PAGES = sorted(path for folder in ("golden", "weights") for path in (HERE / folder).iterdir())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_read_in_these_steps(page: Path, update_golden: bool) -> None:
    found = steps((page / "page.txt").read_text("utf8"))
    if update_golden:
        (page / "how.txt").write_text(found, "utf8")
    assert found == (page / "how.txt").read_text("utf8")
