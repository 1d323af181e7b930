"""content/ on disk: writes only what changed, removes what vanished, never touches what a person corrected.

* a file as extraction left it        → rewritten if the page reads otherwise now, removed if it holds no such article
* a file corrected by hand            → kept; the report says so, and whether the page underneath has changed since
"""

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .frontmatter import is_untouched, sealed_with

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
        return {match[1]: match[2] for match in FIELD_RE.finditer(self.text.split("\n---\n", 1)[0])}

    @property
    def seed(self) -> str:
        """The seed it came from."""
        return self.fields.get("source", "").rpartition(":")[0]

    @property
    def untouched(self) -> bool:
        """Whether it is as extraction wrote it."""
        return is_untouched(self.text)


@dataclass(frozen=True, slots=True)
class Kept:
    """A hand correction that was kept."""

    path: Path
    """The file."""
    changed: bool
    """Whether the page underneath reads otherwise now than when the correction was made."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do in content/."""

    write: dict[Path, str]
    """Files that are new or differ."""
    remove: tuple[Path, ...]
    """Files of articles that are no more."""
    kept: tuple[Kept, ...]
    """Hand corrections."""
    same: int
    """Files that are as they should be."""


def read_store(content: Path) -> list[Stored]:
    """Every article file of content/."""
    return [Stored(path, path.read_text("utf8", errors="replace")) for path in sorted(content.glob(f"{DATE_FOLDER}/*.md"))]


def known_places(stored: list[Stored]) -> dict[str, tuple[str, int]]:
    """Date and page that each seed had before."""
    places = {}
    for item in stored:
        fields = item.fields
        if item.seed and fields.get("page", "").isdigit():
            places[item.seed] = (fields.get("date", ""), int(fields["page"]))
    return places


def plan_changes(content: Path, wanted: dict[str, str], seeds: frozenset[str], stored: list[Stored],
                 discard_edits: bool = False) -> Plan:
    """Compare what the pages give (relative path → text) with what is there; ``seeds`` are those that were read.

    Files of seeds that were not read (they failed, or belong to another folder) stay as they are.
    """
    write: dict[Path, str] = {}
    kept: list[Kept] = []
    remove: list[Path] = []
    held = dict(wanted)
    same = 0
    for item in stored:
        name = item.path.relative_to(content).as_posix()
        text = held.get(name)
        if item.untouched or discard_edits:
            if text is None and item.seed in seeds:
                remove.append(item.path)
            continue
        source = item.fields.get("source", "")
        twin = name if text is not None else next((k for k, v in held.items() if f"\nsource: {source}\n" in v), None)
        kept.append(Kept(item.path, twin is None or sealed_with(held[twin]) != sealed_with(item.text)))
        if twin is not None:
            held.pop(twin)
    old = {item.path: item.text for item in stored}
    for name, text in held.items():
        if old.get(content / name) == text:
            same += 1
        else:
            write[content / name] = text
    return Plan(write, tuple(remove), tuple(kept), same)


def carry_out(plan: Plan) -> None:
    """Write and remove; every file is complete at every moment."""
    for path, text in plan.write.items():
        write_file(path, text)
    for path in plan.remove:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def write_file(path: Path, text: str) -> None:
    """Write a file by way of a temporary one beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    with os.fdopen(handle, "w", encoding="utf8", newline="\n") as file:
        file.write(text)
    os.chmod(name, 0o644)
    os.replace(name, path)
