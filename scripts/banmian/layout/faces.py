"""One face under several names: where a font lacks characters, a program takes another for a line or a few of its words.

A face that is meant (a byline, a subhead, an editor's note) begins and ends with its lines. Where sentences run on from
lines of one face into lines of another, again and again, the two are one: the one that more of them are set in.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ..chars import ends_sentence
from .columns import CLOSEST, FURTHEST, SAME
from .rows import Row

MOST, PART = 4, 0.3
"""Two faces are one where so many lines, and so large a part of those in the rarer one, go on in the other."""
EDGE = 0.5
"""Lines that go on begin no further apart, in em; …"""
SHORT = 1.5
"""… and the first of them ends no further before the other's end."""


def unite_faces(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The lines, those in faces that run into one another all in one."""
    changes = Counter((min(pair), max(pair)) for pair in _changes(rows))
    lines = Counter(row.face for row in rows)
    names: dict[str, str] = {}
    for (one, other), count in changes.most_common():
        rare, usual = sorted((one, other), key=lambda face: (lines[face], face))
        if count >= MOST and count >= PART * lines[rare] and rare not in names:
            names[rare] = names.get(usual, usual)
    if not names:
        return rows
    return tuple(replace(row, face=_name(row.face, names), opening=_name(row.opening, names)) for row in rows)


def _name(face: str, names: dict[str, str]) -> str:
    """What a face is called now; a chain of names ends where it would come back."""
    seen = {face}
    while face in names and names[face] not in seen:
        face = names[face]
        seen.add(face)
    return face


def _changes(rows: tuple[Row, ...]) -> Iterator[tuple[str, str]]:
    """The faces of lines right below each other between which a sentence runs on."""
    level = sorted(rows, key=lambda row: row.base)
    bases = [row.base for row in level]
    for row in level:
        if ends_sentence(row.text):
            continue
        start, stop = bisect_left(bases, row.base + CLOSEST * row.size), bisect_right(bases, row.base + FURTHEST * row.size)
        for below in level[start:stop]:
            if _goes_on(row, below):
                if below.face != row.face:
                    yield row.face, below.face
                break


def _goes_on(row: Row, below: Row) -> bool:
    """Whether a full line of a column goes on in another."""
    sized = abs(row.size - below.size) <= SAME * row.size and row.upright is below.upright
    starts = abs(row.flow.x0 - below.flow.x0) < EDGE * row.em or 0 < row.flow.x0 - below.flow.x0 < 2.5 * row.em
    return sized and starts and below.flow.x1 - row.flow.x1 < SHORT * row.em
