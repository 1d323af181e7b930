"""小标题 in the text's own type, in stories whose subheads no face or size tells: ``群众的事马上办``."""

import re

from .. import press
from ..chars import HAN, ends_sentence
from .edges import Standing

PLAIN_RE = re.compile(rf"(?:——)?[“‘《]?[{HAN}][{HAN}“”‘’《》·\s]{{2,14}}[{HAN}”’》]")
"""A subhead in the text's own type is words without a stop."""


def plain_subheads(paragraphs: list[list[Standing]]) -> set[int]:
    """Which paragraphs are subheads in the text's own type: one short line without a stop, between whole sentences."""
    amid = range(1, len(paragraphs) - 1)
    return {
        at
        for at in amid
        if _is_plain_subhead(paragraphs[at])
        and ends_sentence(paragraphs[at - 1][-1].row.text)
        and ends_sentence(paragraphs[at + 1][-1].row.text)
    }


def _is_plain_subhead(lines: list[Standing]) -> bool:
    line = lines[0]
    text = line.row.text
    named = press.is_byline(text) or press.is_credit(text) or press.dateline_at(text) or press.is_name(text.replace(" ", ""))
    return len(lines) == 1 and line.short and bool(PLAIN_RE.fullmatch(text)) and not named
