"""What would keep content/ from being built, told before anything is written: every fault at once.

Only what a person wrote or changed can be wrong; what extraction writes is right by the way it is made.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..errors import BadName, BanmianError, Faults
from .clashes import clashes, place_taken
from .matter import Matter, faults, parse
from .matter_file import read_matter
from .scan import scan
from .standing import read_standing
from .stored import Stored


def judge_folder(content: Path) -> list[BanmianError]:
    """Files that lie where no article may, or have a name that is no text."""
    if not content.is_dir():
        return []
    wrong: list[BanmianError] = [BadName(path.parent, path) for path in sorted(content.glob("*/*")) if _is_no_text(path.name)]
    for look in (scan, read_standing):
        try:
            look(content)
        except Faults as error:
            wrong += error.faults
    return wrong


def _is_no_text(name: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in name)


def judge_files(files: list[tuple[Stored, Path, str | None]], stored: list[Stored]) -> list[BanmianError]:
    """Faults of files that a person wrote or changed; with each its path to be, and its text to be if that is another."""
    judged = {item.path for item, _, _ in files}
    there = {item.spot: item.path for item in stored if item.path not in judged}
    wrong: list[BanmianError] = []
    issues: dict[str, list[Matter]] = defaultdict(list)
    for item, path, text in files:
        matter = read_matter(item.path) if text is None else parse(text, str(item.path), path.parent.name)
        found = list(faults(matter))
        wrong += found
        if not found and (item.own or not item.placed) and item.spot in there:
            wrong.append(place_taken(matter, there[item.spot]))
        elif not found:
            issues[path.parent.name].append(matter)
    for matters in issues.values():
        wrong += clashes(matters)
    return wrong


def spread(error: BanmianError) -> Iterator[BanmianError]:
    """An error's faults, one by one."""
    yield from error.faults if isinstance(error, Faults) else [error]
