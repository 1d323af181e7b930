"""Article files as they lie in content/, and where the page of each belongs.

``content/2022-04-07/2022-04-07-p01-a03.md`` → ``Stored(path=…, text=…)``, its ``seed`` 000_8f79b8f61d514074.txt
"""

import re
from dataclasses import dataclass
from pathlib import Path

from .facts import Facts
from .frontmatter import is_untouched, written

FIELD_RE = re.compile(r"^(source|date|page): *(.*?) *$", re.MULTILINE)
DATE_FOLDER = "[0-9]" * 4 + "-[0-9][0-9]-[0-9][0-9]"


@dataclass(frozen=True, slots=True)
class Stored:
    """An article file as it lies in content/."""

    path: Path
    """Where."""
    text: str
    """All of it."""

    @property
    def fields(self) -> dict[str, str]:
        """Its source, date and page."""
        return place_fields(self.text)

    @property
    def seed(self) -> str:
        """The seed it came from."""
        return written(self.fields.get("source", "").partition("; ")[0].rpartition(":")[0])

    @property
    def untouched(self) -> bool:
        """Whether it is as extraction wrote it."""
        return is_untouched(self.text)


def place_fields(text: str) -> dict[str, str]:
    """Source, date and page of an article file."""
    return {match[1]: match[2] for match in FIELD_RE.finditer(text.split("\n---\n", 1)[0])}


def read_folder(content: Path, date: str) -> list[Stored]:
    """Every article file of one issue."""
    return [_stored(path) for path in sorted((content / date).glob("[!.]*.md"))]


def survey(content: Path) -> tuple[dict[str, tuple[str, int]], list[tuple[str, str]]]:
    """Date and page that each seed had before, and what was corrected by hand: (folder, seed); one file at a time."""
    places, edited = {}, []
    for path in sorted(content.glob(f"{DATE_FOLDER}/[!.]*.md")):
        item = _stored(path)
        fields = item.fields
        if item.seed and fields.get("page", "").isdigit():
            places[item.seed] = (fields.get("date", ""), int(fields["page"]))
        if not item.untouched:
            edited.append((path.parent.name, item.seed))
    return places, edited


def folders_together(content: Path, dates: set[str], edited: list[tuple[str, str]],
                     facts: dict[str, Facts]) -> list[tuple[str, ...]]:
    """Folders of issues, each by itself; a correction and the issue to which its page belongs by now are seen together."""
    there = {path.name for path in content.glob(DATE_FOLDER) if path.is_dir()}
    together = {date: {date} for date in dates | there}
    for folder, seed in edited:
        now = facts[seed].date if seed in facts else folder
        if together[folder] is not together[now]:
            together[folder] |= together[now]
            for date in together[folder]:
                together[date] = together[folder]
    return sorted({tuple(sorted(group)) for group in together.values()})


def _stored(path: Path) -> Stored:
    return Stored(path, path.read_text("utf8", errors="replace"))
