"""From counts to figures: percentages and shares, each with its name and what it says.

``unit exact 100.00``, ``headlines 100.00``, ``pk 0.0000``
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure."""

    name: str
    """Its name in reports, JSON and the baseline."""
    text: str
    """What it says, in one line."""
    take: "Callable[[Counter[str]], float]"
    """From the counts of all pages."""
    low_is_good: bool = False
    """Whether less is better."""


def _share(part: str, whole: str) -> "Callable[[Counter[str]], float]":
    return lambda n: round(100 * n[part] / n[whole], 2) if n[whole] else 100.0


def _f1(hits: str, output: str, gold: str) -> "Callable[[Counter[str]], float]":
    return lambda n: round(200 * n[hits] / (n[output] + n[gold]), 2) if n[output] + n[gold] else 100.0


def _b_cubed(n: Counter[str]) -> float:
    both = n["b_precision"] + n["b_recall"]
    return round(200 * n["b_precision"] * n["b_recall"] / both / n["size"], 2) if both else 100.0


def _window(part: str) -> "Callable[[Counter[str]], float]":
    return lambda n: round(n[part] / n["windows"], 4) if n["windows"] else 0.0


FIGURES = (
    Figure("unit_exact", "units that are right to the character: headings, body and kind", _share("unit", "units")),
    Figure("body_f1", "bodies that are right to the character, F1", _f1("body", "bodies", "with_text")),
    Figure("headlines", "sets of kicker, headline and deck that are right", _share("headline", "headed")),
    Figure(
        "paragraph_f1",
        "paragraphs and subheads that begin where they should, F1",
        _f1("starts_both", "starts_output", "starts_gold"),
    ),
    Figure("authors", "units with the right names", _share("authors", "units")),
    Figure("datelines", "units with the right dateline", _share("dateline", "units")),
    Figure("jumps", "units with the right jump", _share("jump", "units")),
    Figure("photos", "photos with their caption that were taken for such", _share("photo", "photo_units")),
    Figure(
        "article_f1",
        "units that share more than half of their characters with the gold unit, F1",
        _f1("found", "output", "units"),
    ),
    Figure("mean_iou", "of those: shared characters over all characters", _share("iou", "found")),
    Figure("panoptic", "panoptic quality: article_f1 times mean_iou", _f1("iou", "output", "units")),
    Figure("b_cubed_f1", "B-cubed F1 over characters", _b_cubed),
    Figure("rand_index", "adjusted Rand index over characters", _share("rand", "size")),
    Figure("pk", "Pk over lines of 20 characters", _window("apart"), True),
    Figure("window_diff", "WindowDiff over lines of 20 characters", _window("differ"), True),
    Figure("lost", "characters of the gold page that are nowhere in the output", lambda n: n["lost"], True),
    Figure("invented", "characters of the output that are nowhere on the gold page", lambda n: n["invented"], True),
    Figure("missing", "gold units without an output unit", lambda n: n["missing"], True),
    Figure("spurious", "output units without a gold unit", lambda n: n["spurious"], True),
)
