"""Article files as they lie in content/: where each stands, what it was made from, and what a person changed in it.

``content/2022-04-07/2022-04-07-p01-a03.md`` → ``Stored(seed="000_8f79b8f61d514074.txt", page=1, order=3, touched=False, …)``

Only this is kept in memory; a text is read again where it is needed.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from .key import place_named, slug
from .seal import PLACE, Seal, carried, head_and_rest, is_untouched, key_of, lines_print, parse_seal, seal_of
from .source_field import seed_of

DATE_FOLDER = "[0-9]" * 4 + "-[0-9][0-9]-[0-9][0-9]"
NUMBER_RE = re.compile(r"[0-9]{1,4}")
PARKED = "moving-"
"""How the copy of a correction begins while it moves; where one is left, a run was stopped."""
Spot = tuple[str, int, int]
"""Day, page and order: no two articles have the same."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An article file."""

    path: Path
    """Where it lies."""
    seed: str
    """The page it says it came from."""
    page: int
    """Its page, 0 if it says none."""
    order: int
    """Its place there, 0 if it says none."""
    now: Seal
    """Fingerprints of what it says now."""
    base: str
    """The fingerprint of the words it was made from; empty if that isn't known."""
    touched: bool
    """Whether a person changed it, or wrote it."""
    placed: bool
    """Whether it stands where extraction put it."""
    named: bool
    """Whether its file has the name that extraction gave it, wherever it says it stands."""
    paged: bool
    """Whether it says of its page what extraction said."""
    current: bool
    """Whether it is as this version writes it."""
    source: str = ""
    """The lines it says it came from, as it says it."""

    @property
    def date(self) -> str:
        """The issue it lies in."""
        return self.path.parent.name

    @property
    def own(self) -> bool:
        """Whether it is an article of one's own: nothing says that it came from a page."""
        return self.touched and not self.base and not self.seed

    @property
    def original(self) -> bool:
        """Whether it is the file that extraction wrote, and no copy of it put elsewhere."""
        return self.placed or self.named

    @property
    def parked(self) -> bool:
        """Whether it is what a stopped run left of a correction that was moving."""
        return self.path.name.startswith(PARKED)

    @property
    def spot(self) -> Spot:
        """The place it states."""
        return self.date, self.page, self.order

    @property
    def spots(self) -> set[Spot]:
        """The places it holds: the one it states, and the one its file is named after."""
        named = place_named(self.path.stem)
        return {self.spot} | ({(self.date, *named)} if named else set())


def read_text(path: Path) -> str:
    """An article file as text; line ends and byte order marks of other systems don't count as changes."""
    return path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def read_stored(content: Path) -> list[Stored]:
    """Every article file of every issue, one in memory at a time."""
    return [stored_of(path, read_text(path)) for path in sorted(content.glob(f"{DATE_FOLDER}/[!.]*.md"))]


def stored_of(path: Path, text: str) -> Stored:
    """What is known of an article file."""
    fields = place_fields(text)
    now, value, untouched = seal_of(text), carried(text), is_untouched(text)
    seal = now if untouched else parse_seal(value)
    placed = seal.place == now.place if seal else _stands_as_named(path, fields)
    named = bool(seal and seal.place == named_print(path, fields))
    return Stored(
        path,
        seed_of(fields.get("source", "")),
        _number(fields, "page"),
        _number(fields, "order"),
        now,
        base=seal.words if seal else "",
        touched=not untouched,
        placed=placed,
        named=named,
        paged=bool(seal and seal.page == now.page),
        current=value == str(now),
        source=fields.get("source", ""),
    )


def place_fields(text: str) -> dict[str, str]:
    """What an article file says of its place."""
    return fields_of(head_and_rest(text)[0])


def fields_of(head: list[str]) -> dict[str, str]:
    """Of the lines of front matter those that say a place: key → value."""
    rows = (line.partition(":") for line in head if key_of(line) in PLACE)
    return {key: value.strip() for key, _, value in rows}


def named_print(path: Path, fields: dict[str, str]) -> str:
    """The fingerprint of the place that the name of a file says; empty if it says none."""
    named = place_named(path.stem)
    if not named:
        return ""
    told = {**fields, "date": path.parent.name, "page": str(named[0]), "order": str(named[1]), "slug": path.stem}
    return lines_print([f"{key}: {told[key]}" for key in PLACE if key in told])


def _number(fields: dict[str, str], key: str) -> int:
    return int(fields[key]) if NUMBER_RE.fullmatch(fields.get(key, "")) else 0


def _stands_as_named(path: Path, fields: dict[str, str]) -> bool:
    """Whether a file without a seal that we can read says of its place what its name says."""
    named = slug(fields.get("date"), _number(fields, "page"), _number(fields, "order"))
    return path.parent.name == fields.get("date") and path.stem == fields.get("slug") == named
