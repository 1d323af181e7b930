"""The front matter of one article, read with its line numbers so that a fault can be pointed at.

::

    ---                      → Matter(fields={"title": "守稳三夏生产基本盘", "page": "2"},
    title: 守稳三夏生产基本盘             lines={"title": 2, "page": 3},
    page: 2                           body="本报济宁讯……")
    ---

    本报济宁讯……

Every fault of every article is found before a page is written: see ``faults``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ..errors import BrokenFrontMatter
from ..said import Said, quoted, said

FENCE = "---"
# what no text is made of: control characters, noncharacters (two of them mark the places that a variant fills)
UNTEXT_RE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
FIELD_RE = re.compile(r"([a-z_]+):[ \t]*(.*)")
DATE_RE = re.compile(r"\d{4}-\d{2}-\d{2}")
BLOCK_RE = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
WHOLE_NUMBER_RE = re.compile(r"0*[1-9][0-9]{0,3}")

SAID = ("title", "kicker", "deck", "standing_head", "authors", "byline", "dateline", "credit")
NO_IMAGE = "none"
REQUIRED = ("title", "date", "page", "order")
CHOICES = {
    "kind": ("article", "photo", "refer"),
    "date_basis": ("sidecar", "folio", "text"),
    "lang": ("zh-Hans", "zh-Hant"),
    "status": ("draft", "published"),
}


@dataclass(frozen=True, slots=True)
class Matter:
    """One article file, parted into front matter and body."""

    path: str
    """The file as the editor names it: ``content/2022-04-08/2022-04-08-p02-a04.md``."""
    issue: str
    """The folder it lies in, which is the date of its issue."""
    fields: dict[str, str] = field(default_factory=dict)
    """Key → value, both as written."""
    lines: dict[str, int] = field(default_factory=dict)
    """Key → the line it stands on, from 1."""
    body: str = ""
    """Everything after the second ``---``."""
    body_line: int = 0
    """The line the body begins on, from 1."""
    faults: tuple[BrokenFrontMatter, ...] = ()
    """What is wrong with the block itself; whether the values make sense is for ``faults``."""

    def get(self, key: str, default: str = "") -> str:
        """The value of a key, or the default where it is missing or empty."""
        return self.fields.get(key) or default

    @property
    def place(self) -> tuple[int, int]:
        """Page and order as the integers they are; ask only when there are no faults."""
        return int(self.fields["page"]), int(self.fields["order"])

    @property
    def published(self) -> bool:
        """False for an article that an editor holds back with ``status: draft``."""
        return self.get("status", "published") == "published"


def as_text(text: str) -> str:
    """The text without control characters and code points that no text may hold."""
    return UNTEXT_RE.sub("", text)


def parse(text: str, path: str, issue: str) -> Matter:
    """Part the text of an article file into front matter and body."""
    lines = as_text(text).removeprefix("\ufeff").split("\n")
    if lines[0].rstrip() != FENCE:
        remedy = said("put the front matter between two `---` lines")
        return Matter(path, issue, faults=(BrokenFrontMatter(path, 1, said("no `---` line at the top"), remedy),))
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() in (FENCE, "")), len(lines))
    fields, where, wrong = _fields(lines[1:end], path)
    if FENCE not in (line.rstrip() for line in lines[end : end + 1]):
        found, remedy = said("the front matter doesn't end with a `---` line"), said("put one after its last key")
        wrong.append(BrokenFrontMatter(path, end + 1, found, remedy))
    return Matter(path, issue, fields, where, "\n".join(lines[end + 1 :]), end + 2, tuple(wrong))


def _fields(lines: list[str], path: str) -> tuple[dict[str, str], dict[str, int], list[BrokenFrontMatter]]:
    fields, where, wrong = {}, {}, []
    for number, line in enumerate(lines, 2):
        match = FIELD_RE.fullmatch(line.rstrip())
        if match is None:
            wrong.append(
                BrokenFrontMatter(path, number, quoted(f"`{line.strip()[:40]}`"), said("write `key: value` on one line"))
            )
        elif match[1] in fields:
            wrong.append(BrokenFrontMatter(path, number, said("`{}` stands here again", match[1]), said("keep one of them")))
        else:
            fields[match[1]], where[match[1]] = match[2], number
    return fields, where, wrong


def faults(matter: Matter) -> Iterator[BrokenFrontMatter]:
    """Everything wrong with one article: what was found, and what to do."""
    yield from matter.faults
    if matter.fields or not matter.faults:
        for check in CHECKS:
            yield from check(matter)


def _missing(matter: Matter) -> Iterator[BrokenFrontMatter]:
    for key in REQUIRED:
        if not matter.get(key):
            line = matter.lines.get(key, 1)
            yield BrokenFrontMatter(matter.path, line, said("`{}` is missing", key), said("add a line `{}: …`", key))


def _unknown_choices(matter: Matter) -> Iterator[BrokenFrontMatter]:
    for key, choices in CHOICES.items():
        value = matter.get(key)
        if value and value not in choices:
            yield _fault(matter, key, said("write one of {}", ", ".join(choices)))


def _bad_numbers(matter: Matter) -> Iterator[BrokenFrontMatter]:
    for key in ("page", "order"):
        if matter.get(key) and not WHOLE_NUMBER_RE.fullmatch(matter.get(key)):
            yield _fault(matter, key, said("write a whole number from 1"))


def _bad_date(matter: Matter) -> Iterator[BrokenFrontMatter]:
    date = matter.get("date")
    if not date:
        return
    if not is_date(date):
        yield _fault(matter, "date", said("write the day of the issue as 2022-04-07"))
    elif date != matter.issue:
        yield _fault(matter, "date", said("the file lies in the folder {}; make the two agree", matter.issue))


def spoken(fields: Mapping[str, str], body: str) -> str:
    """What an article itself says, by which its script is judged: nothing of its page."""
    return "\n".join([*(fields[key] for key in SAID if fields.get(key)), body])


def _other_script(matter: Matter) -> Iterator[BrokenFrontMatter]:
    """An article said to be simplified that is traditional as a whole, at the first place that shows it."""
    from ..variants.traditional import is_traditional  # brings OpenCC, which only articles that changed need

    if matter.get("lang", "zh-Hans") == "zh-Hans" and is_traditional(spoken(matter.fields, matter.body)):
        blocks = ((matter.body_line + matter.body[: at.start()].count("\n"), at[0]) for at in BLOCK_RE.finditer(matter.body))
        places = [*((matter.lines[key], value) for key, value in matter.fields.items() if key in SAID), *blocks]
        line, text = next((place for place in places if is_traditional(place[1])), places[0])
        remedy = said("add a line `lang: zh-Hant` if the article is traditional")
        yield BrokenFrontMatter(matter.path, line, said("`{}` is traditional", text.strip()[:20]), remedy)


def no_picture(matter: Matter, pictures: Collection[str]) -> Iterator[BrokenFrontMatter]:
    """The fault of an article that names a picture which is not beside it."""
    name = matter.get("image")
    if name and name != NO_IMAGE and name not in pictures:
        yield _fault(matter, "image", said("put that picture into {}/, or write `image: none`", matter.issue))


def _fault(matter: Matter, key: str, remedy: Said) -> BrokenFrontMatter:
    return BrokenFrontMatter(matter.path, matter.lines[key], quoted(f"`{key}: {matter.fields[key]}`"), remedy)


CHECKS = (_missing, _unknown_choices, _bad_numbers, _bad_date, _other_script)


def is_date(text: str) -> bool:
    """True for a day that exists, written ``2022-04-07``."""
    try:
        return bool(DATE_RE.fullmatch(text) and datetime.date.fromisoformat(text))
    except ValueError:
        return False
