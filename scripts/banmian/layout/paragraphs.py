"""Paragraphs and subheads of a story, as its lines stand: an indent begins one, a line broken short ends one.

A line in another face or larger type, short and without a full stop, is a subhead (小标题).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .. import press
from ..chars import ends_sentence, first_cluster, natural_width
from ..model import Box
from .columns import Column
from .edges import SHORT, Standing, stand
from .plain_subheads import plain_subheads
from .rows import Row

LONGEST_SUBHEAD, MOST_LINES = 60, 3
"""A subhead is no longer, and on no more lines."""
LARGER = 1.08
"""A subhead may be set in type so much larger."""
ENOUGH_ROOM = 0.3
"""A line was broken on purpose if what follows would have fitted, with so many em to spare."""
NARROW, LINES, LONGEST_VERSE = 0.64, 3, 14
"""Lines of verse leave so much of a usual column free; there are so many of them at least, no longer than this."""
WHITE = 1.25
"""Where paragraphs have no indent, lines that stand so many times the usual distance apart are of two."""
RAGGED = 0.85
"""On ragged pages so large a part of the lines that go on end within the rag."""
JUSTIFIED, LEFT = 0.25, 0.4
"""Where lines end within so many em of the edge, one that ends further before it was not stretched: its paragraph ends."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a subhead."""

    rows: tuple[Row, ...]
    """Its lines."""
    subhead: bool = False
    """Whether it is a subhead."""


def usual_face(columns: tuple[Column, ...]) -> str:
    """The face that most of a story is set in."""
    counts = Counter(row.face for column in columns for row in column.rows for _ in row.text)
    return counts.most_common(1)[0][0] if counts else ""


def split_parts(
    columns: tuple[Column, ...], skip: int, pictures: tuple[Box, ...], indents: bool, usual_width: float
) -> list[Part]:
    """The paragraphs and subheads of columns read one after the other.

    ``skip``: lines of the byline at their top; ``usual_width``: how wide the page's columns are, in em.
    """
    if is_verse(columns, usual_width):
        return [Part((row,)) for column in columns for row in column.rows][skip:]
    face, size = usual_face(columns), _usual_size(columns)
    lines = [line for column in columns for line in stand(column, pictures)][skip:]
    firsts = {id(column.rows[0]) for column in columns}
    rag = _rag(lines)
    white = set() if indents else _behind_white(columns)
    parts: list[Part] = []
    runs = list(_by_kind(lines, face, size, rag))
    typed = any(subhead for subhead, _ in runs)
    for subhead, run in runs:
        if subhead:
            parts.append(Part(tuple(line.row for line in run), True))
        else:
            held = list(_paragraphs(run, firsts, indents, rag, white))
            heads = set() if typed else plain_subheads(held)
            parts += [Part(tuple(line.row for line in lines), at in heads) for at, lines in enumerate(held)]
    return parts


def _behind_white(columns: tuple[Column, ...]) -> set[int]:
    """The lines that stand further below the one above than lines of their column do."""
    return {
        id(below)
        for column in columns
        for above, below in pairwise(column.rows)
        if column.leading and below.base - above.base > WHITE * column.leading and ends_sentence(above.text)
    }


def is_verse(columns: tuple[Column, ...], usual_width: float) -> bool:
    """Whether lines are verse: short, narrow beside the page's columns, and no sentence ends within one."""
    rows = [row for column in columns for row in column.rows]
    narrow = all(column.width < NARROW * usual_width for column in columns)
    return narrow and len(rows) >= LINES and all(row.count <= LONGEST_VERSE and "。" not in row.text[:-1] for row in rows)


def _usual_size(columns: tuple[Column, ...]) -> float:
    counts = Counter(row.size for column in columns for row in column.rows for _ in row.text)
    return counts.most_common(1)[0][0]


def _rag(lines: list[Standing]) -> float:
    """How far before the edge lines end that go on, in em: next to nothing where columns are justified."""
    spare = sorted(line.spare for line in lines if not ends_sentence(line.row.text))
    return spare[int(RAGGED * (len(spare) - 1))] if len(spare) > 3 else 0.0


def _by_kind(lines: list[Standing], face: str, size: float, rag: float) -> Iterator[tuple[bool, list[Standing]]]:
    """Runs of lines that are a subhead, or text."""
    run: list[Standing] = []
    at = 0
    while at < len(lines):
        count = _subhead_at(lines, at, face, size, rag)
        if not count:
            run.append(lines[at])
            at += 1
            continue
        if run:
            yield False, run
            run = []
        yield True, lines[at : at + count]
        at += count
    if run:
        yield False, run


def _subhead_at(lines: list[Standing], at: int, face: str, size: float, rag: float) -> int:
    """How many lines from here on are one subhead."""
    count = 0
    first = lines[at].row
    while at + count < len(lines) and count < MOST_LINES + 1 and _is_other(lines[at + count].row, face, size):
        row = lines[at + count].row
        if row.face != first.face or abs(row.size - first.size) > 0.06 * first.size:
            break
        count += 1
    if not count or count > MOST_LINES:
        return 0
    text = "".join(line.row.text for line in lines[at : at + count])
    if len(text) > LONGEST_SUBHEAD or (ends_sentence(text) and text[-1] in "。…") or text[-1] in "，；、,;":
        return 0
    if press.dateline_at(text) or press.is_credit(text) or press.is_byline(text) or press.tail_byline(f"。{text}"):
        return 0
    if at + count < len(lines):
        last, after = lines[at + count - 1], lines[at + count]
        apart = after.indented or last.spare > max(SHORT, rag) / 2 or last.indent > 0.4
        return count if apart else 0
    return count


def _is_other(row: Row, face: str, size: float) -> bool:
    return row.face != face or row.size > LARGER * size


def _paragraphs(run: list[Standing], firsts: set[int], indents: bool, rag: float, white: set[int]) -> Iterator[list[Standing]]:
    """Running text cut into its paragraphs."""
    held: list[Standing] = []
    for at, line in enumerate(run):
        alone = indents and line.indented and at + 1 < len(run) and not run[at + 1].indented
        begins = held and (
            id(line.row) in white or _begins(held, line, id(line.row) in firsts, indents, rag) or (alone and len(held) == 1)
        )
        if begins:
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _begins(held: list[Standing], line: Standing, top: bool, indents: bool, rag: float) -> bool:
    """Whether a paragraph begins with a line."""
    before = held[-1]
    room = before.spare - natural_width(first_cluster(line.row.text))
    short = before.spare > max(SHORT, rag + 0.8) and room > ENOUGH_ROOM
    ended = ends_sentence(before.row.text)
    if indents:
        if line.indented:
            return not (before.indent > 0.8 and abs(before.indent - line.indent) < 0.3 and not ended and not short)
        return short and ended
    if ended and rag < JUSTIFIED and before.spare > LEFT:
        return True
    return short and (ended or before.spare > 4 * max(SHORT, rag))
