"""``python -m score``: content/ compared with gold pages, figures of the project and of the field.

    score(Path("content"), Path("tests/gold")).figures["unit_exact"]  →  100.0

What each figure says and how to make gold pages of one's own: docs/measuring.md.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from banmian.errors import MissingFolder, NoGold

from .figures import FIGURES
from .page import compare
from .unit import read_gold, read_units

__all__ = ["FIGURES", "Score", "score"]


@dataclass(frozen=True, slots=True)
class Score:
    """What comparing content/ with gold pages gave."""

    pages: int
    """How many gold pages there are."""
    units: int
    """How many units they hold."""
    figures: dict[str, float]
    """Figure by name; percentages but for pk, window_diff and the counts."""
    flaws: tuple[tuple[str, float, str, str], ...]
    """Units that are not right: (page, IoU, what is wrong, name), the worst first."""


def score(content: Path, gold: Path) -> Score:
    """Compare every gold page with the articles that name it as their source."""
    for folder in (content, gold):
        if not folder.is_dir():
            raise MissingFolder(folder)
    units, counts, flaws = read_units(content), Counter[str](), []
    for name, expected in read_gold(gold):
        compared = compare(expected, units.get(name, []))
        counts.update(compared.counts)
        flaws += [(name, *flaw) for flaw in compared.flaws]
    if not counts["pages"]:
        raise NoGold(gold)
    return Score(
        counts["pages"],
        counts["units"],
        {figure.name: figure.take(counts) for figure in FIGURES},
        tuple(sorted(flaws, key=lambda flaw: (flaw[1], flaw[0], flaw[3]))),
    )
