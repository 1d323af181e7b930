"""One page as the proof shows it: its lines in groups at the left, its articles at the right, both named by a letter.

``A`` is the first article of the page, ``AA`` the twenty-seventh; colours repeat after eight, letters never.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..model import Article, Doubt, Fix, Line, Page
from ..understand.checks import CLOSE
from .parts import Part, parts_of
from .words import KINDS, REASONS, STATED, say_evidence, say_finding

COLOURS = 8


@dataclass(frozen=True, slots=True)
class Unit:
    """An article with its letter and its parts."""

    letter: str
    """Its name on this sheet."""
    colour: int
    """Its colour and pattern, from 0."""
    article: Article
    """As it was understood."""
    parts: tuple[Part, ...]
    """What it is made of."""
    doubts: tuple[str, ...]
    """What an editor should look at."""

    @property
    def kind(self) -> str:
        """稿件, 图片新闻 or 导读."""
        return KINDS[self.article.kind]

    @property
    def title(self) -> str:
        """Its headline, or how it begins where it has none."""
        return " ".join(self.article.headline) or (self.article.body[0].text[:16] if self.article.body else self.kind)

    @property
    def text(self) -> tuple[int, ...]:
        """The lines of its text: any of them names the article."""
        return tuple(number for block in self.article.body if not block.subhead for number in block.lines)

    @property
    def margin(self) -> str:
        """Its margin as a number, or that there is no other reading."""
        return f"{self.article.margin:.2f}" if self.article.margin < 9 else "无其他读法"

    @property
    def close(self) -> bool:
        """Whether another reading is close, and that is in doubt."""
        return self.article.margin < CLOSE and bool(self.doubts)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Reasons for the article as a whole that no part shows."""
        shown = {number for part in self.parts for number in part.lines}
        return tuple(say_evidence(item) for item in self.article.evidence if not set(item.lines) & shown)


@dataclass(frozen=True, slots=True)
class Run:
    """Lines one behind the other that went into the same part."""

    unit: Unit | None
    """The article they belong to; None for lines that belong to none."""
    part: Part
    """The part they went into."""
    key: str
    """What ties the group to its part at the right: ``A3``."""
    lines: tuple[Line, ...]
    """The lines."""
    doubts: tuple[str, ...]
    """Findings on these lines."""
    fixes: tuple[str, ...]
    """Corrections stated for these lines."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its lines."""
        return tuple(line.no for line in self.lines)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Groups one behind the other that belong to the same article: one row of the sheet."""

    unit: Unit | None
    """The article."""
    groups: tuple[Run, ...]
    """Its lines here."""
    shows: bool
    """Whether the article stands beside this stretch, its longest."""

    @property
    def lines(self) -> tuple[int, ...]:
        """The numbers of its lines."""
        return tuple(line.no for group in self.groups for line in group.lines)


def stretches_of(groups: list[Run]) -> list[Stretch]:
    """The rows of a sheet; every article stands beside its longest stretch, the first of equal ones."""
    rows = [(unit, tuple(run)) for unit, run in groupby(groups, key=lambda group: group.unit)]
    longest: dict[str, int] = {}
    for at, (unit, run) in enumerate(rows):
        if unit and _count(run) > _count(rows[longest[unit.letter]][1] if unit.letter in longest else ()):
            longest[unit.letter] = at
    return [Stretch(unit, run, bool(unit) and longest[unit.letter] == at) for at, (unit, run) in enumerate(rows)]


def _count(groups: tuple[Run, ...]) -> int:
    return sum(len(group.lines) for group in groups)


def units_of(page: Page, lines: tuple[Line, ...]) -> list[Unit]:
    """The articles of a page, each with its letter."""
    texts = {line.no: line.text for line in lines}
    return [
        Unit(
            letter_of(index),
            index % COLOURS,
            article,
            tuple(parts_of(article, texts)),
            tuple(say_finding(doubt) for doubt in page.doubts if doubt.line in article.lines),
        )
        for index, article in enumerate(page.articles)
    ]


def groups_of(
    page: Page, lines: tuple[Line, ...], units: list[Unit], findings: tuple[Doubt, ...], fixes: tuple[Fix, ...]
) -> Iterator[Run]:
    """The lines of a page in groups, in printed order."""
    homes: dict[int, tuple[Unit | None, int]] = {
        number: (unit, place) for unit in units for place, part in enumerate(unit.parts) for number in part.lines
    }
    for (unit, place), run in groupby(lines, key=lambda line: homes.get(line.no, (None, 0))):
        held = tuple(run)
        numbers = {line.no for line in held}
        part = unit.parts[place] if unit else _loose(held, page, fixes)
        yield Run(
            unit,
            part,
            f"{unit.letter}{place}" if unit else "",
            held,
            tuple(say_finding(doubt) for doubt in findings if doubt.line in numbers),
            tuple(_say_fix(fix) for fix in fixes if numbers & set(fix.lines)),
        )


def _loose(lines: tuple[Line, ...], page: Page, fixes: tuple[Fix, ...]) -> Part:
    """Lines that belong to no article."""
    numbers = tuple(line.no for line in lines)
    stated = any(set(fix.lines) & set(numbers) for fix in fixes)
    role = "ignore" if stated else "furniture" if set(numbers) <= set(page.furniture) else "other"
    return Part(role, numbers, reasons=(REASONS["furniture"],))


def _say_fix(fix: Fix) -> str:
    what = STATED.get(fix.role or "", "") or f"作者 {'、'.join(fix.authors)}"
    path, line = fix.place
    return f"已更正为{what}（{path}:{line}）" if path else f"已更正为{what}"


def letter_of(index: int) -> str:
    """``0 → A``, ``25 → Z``, ``26 → AA``."""
    letters = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def ranges(numbers: tuple[int, ...]) -> str:
    """``(107, 108, 110)`` → ``107–108、110``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return "、".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
