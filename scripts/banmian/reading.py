"""Reading the pages of a folder: each is understood on its own, many of them side by side.

* ``read_page(Path("seeds/000.txt"))``   → ``Understood`` with its page, or the reason why not
* ``read_pages(paths, fixes, …)``        → ``Known`` for each, in order; the pages themselves wait in a spool
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from .errors import BadName, BanmianError, BrokenSidecar, Faults, MissingFolder, NoPages
from .model import Doubt, Fix, Page
from .source.text import Seed, read_seed
from .spool import Spool, Ticket, pack
from .understand import understand
from .understand.dates import infer_date
from .understand.fixes import misfits
from .understand.script import script_of

SIDE_BY_SIDE = 24
"""From so many pages on, several processes share them."""
CHUNK = 16
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Understood:
    """A page that was read, or the reason why not."""

    seed: str
    """Name of its file."""
    page: Page | None = None
    """What was understood."""
    hint: str = ""
    """The earliest issue date the text allows."""
    note: str = ""
    """What that date was inferred from."""
    script: str = "zh-Hans"
    """Script of the text."""
    findings: tuple[Doubt, ...] = ()
    """What an editor should know of the file itself."""
    fault: BanmianError | None = None
    """Why it could not be read."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a page in memory while the others are read."""

    seed: str
    """Name of its file."""
    hint: str = ""
    """The earliest issue date the text allows."""
    script: str = "zh-Hans"
    """Script of the text."""
    articles: int = 0
    """How many articles it holds."""
    doubts: tuple[Doubt, ...] = ()
    """What an editor should look at."""
    ticket: Ticket | None = None
    """Where the page waits; None if it could not be read."""
    fault: BanmianError | None = None
    """Why it could not be read."""


def seed_paths(seeds: Path) -> list[Path]:
    """The page files of a folder, in the order of their names."""
    if not seeds.is_dir():
        raise MissingFolder(seeds, "put your page texts there (one .txt a page), or name another folder")
    paths = sorted(path for path in seeds.iterdir() if _is_page(path))
    strange = [path for path in paths if any("\ud800" <= char <= "\udfff" for char in path.name)]
    if strange:
        raise Faults([BadName(seeds, path) for path in strange])
    if not paths:
        raise NoPages(seeds)
    return paths


def _is_page(path: Path) -> bool:
    return path.suffix.lower() == ".txt" and not path.name.startswith(".") and path.is_file()


def read_pages(paths: list[Path], fixes: dict[str, tuple[Fix, ...]], spool: Spool,
               progress: Progress) -> Iterator[Known]:
    """Understand every page; many of them over several processes, in order all the same."""
    held = [fixes.get(path.name, ()) for path in paths]
    workers = worker_count(len(paths))
    if workers < 2:
        yield from _spooled(map(_read_packed, paths, held), len(paths), spool, progress)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from _spooled(pool.map(_read_packed, paths, held, chunksize=CHUNK), len(paths), spool, progress)


def worker_count(pages: int) -> int:
    """How many processes share so many pages."""
    return min(os.cpu_count() or 1, 8) if pages >= SIDE_BY_SIDE else 1


def _spooled(pages: Iterator[tuple[Known, bytes]], total: int, spool: Spool, progress: Progress) -> Iterator[Known]:
    for done, (known, packed) in enumerate(pages, 1):
        progress(done, total)
        yield replace(known, ticket=spool.put(packed)) if packed else known


def _read_packed(path: Path, fixes: tuple[Fix, ...]) -> tuple[Known, bytes]:
    """Read and understand one page; what is kept of it, and the page as bytes."""
    read = read_page(path, fixes)
    if not read.page:
        return Known(read.seed, fault=read.fault), b""
    doubts = (*read.page.doubts, *read.findings)
    return Known(read.seed, read.hint, read.script, len(read.page.articles), doubts), pack(read.page)


def read_page(path: Path, fixes: tuple[Fix, ...] = ()) -> Understood:
    """Read and understand one page file, its stated corrections held fast."""
    try:
        return understand_seed(read_seed(path), fixes)
    except BanmianError as error:
        return Understood(path.name, fault=error)
    except OSError as error:
        return Understood(path.name, fault=BanmianError(f"{path}: {error.strerror}"))


def understand_seed(seed: Seed, fixes: tuple[Fix, ...] = ()) -> Understood:
    """Understand a page that was read; raises ``Faults`` for corrections that no longer fit it."""
    wrong = misfits(seed.lines, fixes)
    if wrong:
        raise Faults([BrokenSidecar(*fix.place, found, remedy) for fix, found, remedy in wrong])
    page, hint = understand(seed.lines, fixes), infer_date(seed.lines)
    script = script_of("".join(line.text for line in seed.lines))
    return Understood(seed.name, page, hint.date, hint.note, script, seed.findings)
