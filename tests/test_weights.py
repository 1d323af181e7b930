"""The numbers that weigh a reading: each has a page that misses it, and the fitted ones are what their table gives.

``scripts/zero_weights.py`` names a number that no page misses, ``scripts/fit_weights.py`` fits again.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import fit_weights
import zero_weights
from banmian.understand import weights
from banmian.understand.paragraphs import CLUES
from fitting import choices, line_ends, search, table
from reading import outline, read

PAGES = sorted((Path(__file__).parent / "weights").iterdir())
KNOWN = zero_weights.cases()
ENDS = line_ends.read_table(fit_weights.TABLES / fit_weights.LINE_ENDS)
CHOICES = table.read_table(fit_weights.TABLES / fit_weights.CHOICES)
SOURCE = Path(weights.__file__).read_text("utf-8")
USED = fit_weights.in_use()


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
    found = {name: round(value, 1) for name, value in line_ends.fit(ENDS).items()}
    assert found == {name: getattr(weights, name) for name in CLUES}
    assert line_ends.right(ENDS) > 99.7


def test_the_choices_give_the_weights_of_headings_and_stories_back() -> None:
    assert search.fit(CHOICES, USED) == USED
    assert search.right(CHOICES, USED) >= 0.985 * sum(choice.count for choice in CHOICES)


@pytest.mark.parametrize("name", table.NAMES)
def test_a_number_that_is_lost_is_found_again(name: str) -> None:
    """From nothing the search comes to where as many choices are right as with the number in use."""
    found = search.fit(CHOICES, {**USED, name: 0.0}, (name,))
    assert search.right(CHOICES, found) >= search.right(CHOICES, USED)


@pytest.mark.parametrize("name", table.NAMES)
def test_each_number_says_how_far_it_may_move(name: str) -> None:
    told = re.search(rf'^[A-Z_, ]*\b{name}\b[^\n]* = [^\n]*\n"""(.*?)"""', SOURCE, re.MULTILINE | re.DOTALL)
    assert told and search.look(CHOICES, USED, name).span(USED[name]) in told[1]


def test_every_number_says_where_it_came_from() -> None:
    told = re.findall(r'^([A-Z][A-Z_, ]*) = [^\n]*\n"""(.*?)"""', SOURCE, re.MULTILINE | re.DOTALL)
    assert {name for names, _ in told for name in names.split(", ")} == set(zero_weights.names())
    assert [names for names, text in told if not re.search(r"\b(Fitted\.|Searched: -?\d|Tried: -?\d)", text)] == []


def test_the_choices_of_the_sample_are_right() -> None:
    found = list(choices.measured(*choices.SAMPLE))
    assert len(found) > 40
    assert sum(search.right([choice], USED) for choice in found) == len(found)


def test_tables_are_the_same_bytes_for_the_same_rows(tmp_path: Path) -> None:
    line_ends.write_table(tmp_path / fit_weights.LINE_ENDS, ENDS)
    table.write_table(tmp_path / fit_weights.CHOICES, CHOICES)
    for name in (fit_weights.LINE_ENDS, fit_weights.CHOICES):
        assert (tmp_path / name).read_bytes() == (fit_weights.TABLES / name).read_bytes()
