"""Makes the files of search for one build: the bundles of what changed, and nothing else.

A bundle's folder carries a digest of everything it depends on, ``2022-9b1c0d2e``: if the folder is there, it is
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
from . import fold
from .bundles import joined, shards_of
from .former import Former
from .segment_file import Made, block_name, common_name, made
from .segments import OVER, segments

FOLDER = f"{STATIC}search/"
"""Where the index is, once for all variants."""
MANIFEST = "index.json"
AT_ONCE = 1000
"""Files that are staged together."""
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


class Segment(NamedTuple):
    """Issues whose articles are indexed together."""

    span: str
    """What their days have in common."""
    dates: tuple[str, ...]
    """Their days, oldest first."""
    articles: int
    """How many they have."""
    digest: str
    """Tells them from what they were."""


class Bundle(NamedTuple):
    """Segments whose shards stand in the same files."""

    folder: str
    """Where these are; its name holds a digest of all that they follow from."""
    shards: int
    """How many there are of each."""
    segments: tuple[Segment, ...]
    """Newest first."""

    def first_blocks(self) -> set[str]:
        """Files that each of its segments has, written last."""
        return {self.folder + block_name(segment.span, 0) for segment in self.segments}


def _index(built: Built, staged: list[str]) -> set[str]:
    """Stage what is new of the index; what it replaces."""
    table = fold.to_json().encode()
    name = f"fold-{_short(table)}.json"
    every = list(bundles(built.counts, built.digests, _short(table) + digest_of(SOURCES)))
    held = {bundle.folder: built.held(bundle.folder) for bundle in every}
    due = [bundle for bundle in every if built.distrusted or not bundle.first_blocks() <= held[bundle.folder]]
    for bundle, inner in zip(due, _segments(built, due), strict=True):
        held[bundle.folder] = set()
        for files in bundle_files(bundle, inner):
            staged += built.stage(files)
            held[bundle.folder].update(files)
    manifest: dict[str, Any] = {"fold": name, "bundles": [as_listed(bundle) for bundle in reversed(every)]}
    if built.apart:
        manifest["years"] = list(built.apart)
    files = {FOLDER + MANIFEST: json.dumps(manifest, separators=(",", ":")).encode(), FOLDER + name: table}
    staged += built.stage(files)
    old = (folder for folder in built.inner(FOLDER) if folder not in held)
    return (built.held(FOLDER) - set(files)) | built.held(*old)


def bundles(counts: dict[str, int], digests: dict[str, str], version: str) -> Iterator[Bundle]:
    """The bundles of issues, oldest first: by day, how many articles they have and what these say."""
    spans = segments(counts)
    over = sum(counts[date] for dates in spans.get(OVER, {}).values() for date in dates)
    for name, held in spans.items():
        inner = tuple(_segment(span, dates, counts, digests, version) for span, dates in reversed(held.items()))
        count = shards_of(sum(segment.articles for segment in inner), over)
        seen = " ".join((str(count), *(segment.digest for segment in inner)))
        yield Bundle(f"{FOLDER}{name}-{_short(seen.encode())}/", count, inner)


def _segment(span: str, dates: tuple[str, ...], counts: dict[str, int], digests: dict[str, str], version: str) -> Segment:
    seen = " ".join((version, *(f"{date} {digests[date]}" for date in dates)))
    return Segment(span, dates, sum(map(counts.__getitem__, dates)), _short(seen.encode()))


def _segments(built: Built, due: list[Bundle]) -> Iterator[list[Made]]:
    """The segments of the bundles that are due: those that changed are made, the others copied."""
    former = Former(built.output / FOLDER / MANIFEST, trusted=not built.distrusted)
    known = [[former.segment(segment.digest, bundle.shards) for segment in bundle.segments] for bundle in due]
    tasks = [
        (built.content, [built.issue(date) for date in reversed(segment.dates)], bundle.shards)
        for bundle, kept in zip(due, known, strict=True)
        for segment, there in zip(bundle.segments, kept, strict=True)
        if not there
    ]
    anew = iter(built.share(made, tasks))
    for kept in known:
        yield [there or next(anew) for there in kept]


def bundle_files(bundle: Bundle, inner: list[Made]) -> Iterator[dict[str, bytes]]:
    """The files of a bundle, so many at once."""
    for start in range(0, bundle.shards, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, bundle.shards))
        yield {f"{bundle.folder}{number}.bin": joined([one.shards[number] for one in inner]) for number in numbers}
    for segment, one in zip(bundle.segments, inner, strict=True):
        blocks = {bundle.folder + block_name(segment.span, number): block for number, block in enumerate(one.blocks)}
        yield {bundle.folder + common_name(segment.span): one.common, **blocks}


def as_listed(bundle: Bundle) -> list[Any]:
    """A bundle as the manifest has it: folder, shards, and of each segment name, digest, first and last day, articles."""
    told = [[one.span, one.digest, one.dates[0], one.dates[-1], one.articles] for one in bundle.segments]
    return [bundle.folder.removeprefix(FOLDER).rstrip("/"), bundle.shards, told]


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
