"""Makes the files of search for one build: the segments of what changed, and nothing else.

A segment's folder carries a digest of everything it depends on, ``2022-9b1c0d2e``: if the folder is there, it is
up to date; if not, it is made, and the one it replaces goes. Readers never meet shards of two builds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

from ..content.catalogue import Issue
from ..content.key import STATIC
from ..files import digest_of
from ..variants import Convert
from . import fold, segment_file
from .postings import PER_SHARD
from .question import COMMON
from .segments import PREFIXES, segments

FOLDER = f"{STATIC}search/"
"""Where the index is, once for all variants."""
MANIFEST = "index.json"
LESS_FILES = 4
"""So many times larger are shards of the newest segment, which is written with each issue, and of a year of few articles."""
FEW_A_YEAR = 5000
"""Articles of such a year at most."""
PAGE = "search/index.html"
"""The page that asks the index, below the root of each variant."""
HERE = Path(__file__).parent
SOURCES = (*sorted(HERE.glob("*.py")), fold.TABLE, *(HERE.parent / "content" / name for name in ("opening.py", "matter.py")))


@dataclass(frozen=True, slots=True)
class Built:
    """What a build tells search."""

    converters: tuple[Convert, ...]
    """What converts into each variant that is published; none where there is no search."""
    content: Path
    """The articles."""
    output: Path
    """The build folder, which is only read."""
    stage: Callable[[dict[str, bytes]], list[str]]
    """Stages files, by their place in the site; which of them differ from those of the build folder."""
    counts: dict[str, int]
    """The day of every issue, oldest first, with the number of its articles."""
    digests: dict[str, str]
    """Day → digest of the contents of its articles."""
    issue: Callable[[str], Issue]
    """The issue of a day."""
    folders: tuple[str, ...]
    """The folders of the variants in the last build."""
    distrusted: bool
    """True if someone may have altered the index, so that it has to be made again."""
    apart: tuple[str, ...] = ()
    """Where the sites of other years are, each with an index of its own."""
    share: Callable[[Callable[..., Any], list[tuple[Any, ...]]], Iterable[Any]] = starmap
    """Runs a function for each of some tasks, side by side if there are many."""

    def held(self, *folders: str) -> set[str]:
        """The files of folders of the build folder, subfolders left out."""
        paths = [(name, self.output / name) for name in folders]
        return {name + file.name for name, path in paths if path.is_dir() for file in path.iterdir() if file.is_file()}

    def inner(self, folder: str) -> Iterator[str]:
        """The folders of a folder."""
        path = self.output / folder
        names = sorted(inner.name for inner in path.iterdir() if inner.is_dir()) if path.is_dir() else ()
        yield from (f"{folder}{name}/" for name in names)


@dataclass(frozen=True, slots=True)
class Export:
    """What became of the files of search."""

    staged: list[str]
    """Files of the staging folder."""
    gone: set[str]
    """Files of the build folder that nothing asks for any more."""


def export(built: Built) -> Export:
    """Stage the files of search that are new; name those that are out of date."""
    staged: list[str] = []
    gone = _without_search(built) if not built.converters else _index(built, staged)
    return Export(staged, gone - set(staged))


def _without_search(built: Built) -> set[str]:
    folders = [FOLDER, *built.inner(FOLDER)]
    pages = {f"{folder}/{PAGE}".lstrip("/") for folder in built.folders}
    return pages | built.held(*folders)


def _index(built: Built, staged: list[str]) -> set[str]:
    """Stage what is new of the index; what it replaces."""
    table = fold.to_json(COMMON).encode()
    name, version = f"fold-{_short(table)}.json", _short(table) + digest_of(SOURCES)
    every = list(_segments(built, version))
    held = {segment.folder: built.held(segment.folder) for segment in every}
    due = [
        segment
        for segment in every
        if built.distrusted or segment.folder + segment_file.block_name(0) not in held[segment.folder]
    ]
    tasks = [(built.content, [built.issue(date) for date in reversed(one.dates)], one.per_shard) for one in due]
    for segment, made in zip(due, built.share(_made, tasks), strict=True):
        files = {segment.folder + inner: content for inner, content in made.items()}
        staged += built.stage(files)
        held[segment.folder] = set(files)
    manifest: dict[str, Any] = {
        "fold": name,
        "segments": [_listed(built, segment, held[segment.folder]) for segment in every][::-1],
    }
    if built.apart:
        manifest["years"] = list(built.apart)
    files = {FOLDER + MANIFEST: json.dumps(manifest, separators=(",", ":")).encode(), FOLDER + name: table}
    staged += built.stage(files)
    old = (folder for folder in built.inner(FOLDER) if folder not in held)
    return (built.held(FOLDER) - set(files)) | built.held(*old)


class Segment(NamedTuple):
    """Issues whose articles are indexed together."""

    folder: str
    """Where their files are; its name holds a digest of all that they follow from."""
    dates: tuple[str, ...]
    """Their days, oldest first."""
    per_shard: int
    """As ``segment_file.files`` takes it."""


def _segments(built: Built, version: str) -> Iterator[Segment]:
    spans = segments(built.counts)
    for span, dates in spans.items():
        articles = sum(built.counts[date] for date in dates)
        per_shard = per_shard_of(span, articles, is_newest=span == list(spans)[-1])
        seen = (f"{version} {per_shard}", *(f"{date} {built.digests[date]}" for date in dates))
        yield Segment(f"{FOLDER}{span}-{_short(' '.join(seen).encode())}/", tuple(dates), per_shard)


def _made(content: Path, issues: list[Issue], per_shard: int) -> dict[str, bytes]:
    """The files of a segment, its issues given newest first."""
    every = [held for issue in issues for held in segment_file.held_by(content, issue)]
    return dict(segment_file.files([row for row, _ in every], [text for _, text in every], per_shard))


def _listed(built: Built, segment: Segment, held: set[str]) -> list[str | int]:
    """A segment as the manifest has it: folder, first and last day, articles, shards."""
    dates, name = segment.dates, segment.folder.removeprefix(FOLDER).rstrip("/")
    return [name, dates[0], dates[-1], sum(map(built.counts.__getitem__, dates)), sum(path.endswith(".bin") for path in held)]


def per_shard_of(span: str, articles: int, *, is_newest: bool) -> int:
    """How many postings a shard of a segment has: few where there are many segments, since each question asks them all."""
    is_small_year = len(span) == PREFIXES[0] and articles <= FEW_A_YEAR
    return PER_SHARD * (LESS_FILES if is_newest or is_small_year else 1)


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
