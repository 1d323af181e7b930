"""The colours of the paper, and whether everybody can read them: contrast as the W3C's guidelines (WCAG 2, 1.4.3) reckon it.

``#a5131a`` on ``#fdfcfa`` → 7.6, ``#ea5a50`` on ``#fdfcfa`` → 3.3, too little for text
"""

import re
from collections.abc import Iterator, Mapping

from ..said import said
from .complaint import Complaint

LEAST = 4.5
"""Contrast that text needs."""
PAIRS = (
    ("ink", "paper"),
    ("ink", "wash"),
    ("ink", "mark"),
    ("quiet", "paper"),
    ("quiet", "wash"),
    ("red", "paper"),
    ("red", "wash"),
    ("on-seal", "seal"),
)
"""Text and the ground it stands on."""
COLOUR_RE = re.compile(r"#[0-9a-fA-F]{6}")
DARK_OF_SRGB, GAMMA = 0.04045, 2.4
WEIGHTS = (0.2126, 0.7152, 0.0722)


def contrast(one: str, other: str) -> float:
    """How much two colours differ in light, from 1 to 21."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (share / 12.92 if share <= DARK_OF_SRGB else ((share + 0.055) / 1.055) ** GAMMA for share in shares)
    return sum(weight * share for weight, share in zip(WEIGHTS, linear, strict=True))


def unreadable(setting: str, colours: Mapping[str, str], own: Mapping[str, str]) -> Iterator[Complaint]:
    """The pairs that are too alike, as far as the paper's own colours are in them."""
    for text, ground in (pair for pair in PAIRS if own.keys() & set(pair)):
        ratio = contrast(colours[text], colours[ground])
        if ratio < LEAST:
            found = f"{text} {colours[text]}, {ground} {colours[ground]}"
            remedy = said("the contrast is {}, text needs {}; make one lighter or darker", f"{ratio:.2f}", LEAST)
            yield Complaint(setting, found, remedy)
