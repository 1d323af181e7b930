"""Article files as they lie in content/, and where the page of each belongs.

``content/2022-04-07/2022-04-07-p01-a03.md`` → ``Stored(path=…, text=…)``, its ``seed`` 000_8f79b8f61d514074.txt
"""

import re
from dataclasses import dataclass
from pathlib import Path

from .frontmatter import is_untouched

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
        return self.fields.get("source", "").rpartition(":")[0]

    @property
    def untouched(self) -> bool:
        """Whether it is as extraction wrote it."""
        return is_untouched(self.text)


def place_fields(text: str) -> dict[str, str]:
    """Source, date and page of an article file."""
    return {match[1]: match[2] for match in FIELD_RE.finditer(text.split("\n---\n", 1)[0])}


def read_store(content: Path) -> list[Stored]:
    """Every article file of content/."""
    paths = sorted(content.glob(f"{DATE_FOLDER}/*.md"))
    return [Stored(path, path.read_text("utf8", errors="replace")) for path in paths]


def known_places(stored: list[Stored]) -> dict[str, tuple[str, int]]:
    """Date and page that each seed had before."""
    places = {}
    for item in stored:
        fields = item.fields
        if item.seed and fields.get("page", "").isdigit():
            places[item.seed] = (fields.get("date", ""), int(fields["page"]))
    return places
