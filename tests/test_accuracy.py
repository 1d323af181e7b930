"""How right the sample pages are read: no figure may fall below ``baseline.json``.

``pytest tests/test_accuracy.py --update-baseline`` writes better figures down; ``--lower-baseline`` allows worse ones.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from published import ROOT, Published
from score import FIGURES, score

BASELINE = Path(__file__).parent / "baseline.json"


def fallen(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Figures that are worse than their floor, in words."""
    worse = {figure.name: figure.low_is_good for figure in FIGURES}
    return [
        f"{name}: {figures[name]} was {floor}"
        for name, floor in floors.items()
        if (figures[name] > floor if worse[name] else figures[name] < floor)
    ]


def test_no_figure_falls_below_its_floor(built_site: Published, request: pytest.FixtureRequest) -> None:
    figures = score(built_site.content, ROOT / "tests/gold").figures
    floors = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    worse = fallen(figures, floors)
    update, lower = request.config.getoption("--update-baseline"), request.config.getoption("--lower-baseline")
    if update and (lower or not worse):
        BASELINE.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
        return
    assert worse == [], "the pages are read worse than before"
    assert set(floors) == {figure.name for figure in FIGURES}, "write the new figures down with --update-baseline"


def test_a_figure_that_falls_is_named() -> None:
    floors = {"unit_exact": 98.0, "lost": 3, "pk": 0.1}
    assert fallen({"unit_exact": 98.0, "lost": 3, "pk": 0.1}, floors) == []
    assert fallen({"unit_exact": 97.9, "lost": 4, "pk": 0.0}, floors) == ["unit_exact: 97.9 was 98.0", "lost: 4 was 3"]
