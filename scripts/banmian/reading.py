"""Reading the pages of a folder: each is understood on its own, many of them side by side.

``read_pages(pages, fixes, …)``  → ``Known`` for each, in order; the pages themselves wait in a spool

A page text is read in this process where there are few; PDFs always in processes of their own, which may be stopped.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import starmap
from typing import Any

from .cluster.crew import ALONE, Crew
from .cluster.far import Needs
from .content.fresh import Told, told_of
from .errors import BanmianError, UnreadablePdf, WordlessPage
from .kept.memory import NOTHING_KEPT, Memory
from .model import DateHint, Doubt, Fix, Folio, Page
from .one_page import Understood, read_page
from .said import said
from .source.seeds import SeedPage, file_of
from .spool import Spool, Ticket, pack
from .workers import Limits, Lost, side_by_side

SIDE_BY_SIDE = 24
"""From so many page texts on, several processes share them."""
LIMITS = Limits()
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a page in memory while the others are read."""

    seed: str
    """Its name."""
    hint: DateHint = field(default_factory=DateHint)
    """The earliest issue date the text allows."""
    script: str = "zh-Hans"
    """Script of the text."""
    told: tuple[Told | None, ...] = ()
    """What is kept of its articles; None where a story of another page goes on."""
    doubts: tuple[Doubt, ...] = ()
    """What an editor should look at."""
    folio: Folio | None = None
    """What the page itself prints of its place."""
    torn: bool = False
    """Whether a mark says that a story of it goes on on another page, or comes from one."""
    ticket: Ticket | None = None
    """Where the page waits; None if it could not be read."""
    fault: BanmianError | None = None
    """Why it could not be read."""


Task = tuple[SeedPage, tuple[Fix, ...]]
"""A page, and what an editor corrects of its reading."""
Read = tuple[Known, bytes]
"""What is kept of a page, and the page as bytes; none if it could not be read."""


def read_pages(
    pages: Sequence[SeedPage],
    fixes: dict[str, tuple[Fix, ...]],
    spool: Spool,
    progress: Progress,
    memory: Memory = NOTHING_KEPT,
    crew: Crew = ALONE,
) -> Iterator[Known]:
    """Understand every page; many of them over several processes or machines, in order all the same."""
    tasks = [(page, fixes.get(page.name, ())) for page in pages]
    keys = [memory.key(page.name, str(page.path), told, file=page.path) for page, told in tasks]
    held = [memory.holds(key) for key in keys]
    fresh = _read_all([task for task, known in zip(tasks, held, strict=True) if not known], crew)
    for done, (task, key, known) in enumerate(zip(tasks, keys, held, strict=True), 1):
        progress(done, len(pages))
        page, packed = memory.recall(key) or _remembered(
            next(_read_all([task], crew) if known else fresh), key, task[0], memory
        )
        yield replace(page, ticket=spool.put(packed)) if packed else page


def _remembered(read: Read, key: str, page: SeedPage, memory: Memory) -> Read:
    """Keep what was read of a page, unless its reader was stopped: that may go better next time."""
    known, packed = read
    if (packed or isinstance(known.fault, WordlessPage)) and memory.is_unchanged(page.path):
        memory.keep(key, read)
    return read


def _read_all(tasks: list[Task], crew: Crew) -> Iterator[Read]:
    """Each page, read."""
    workers = worker_count([page for page, _ in tasks], crew.processes)
    if crew.far and len(tasks) >= SIDE_BY_SIDE:
        results = crew.far.results(_read_packed, tasks, _needs)
    else:
        results = side_by_side(_read_packed, tasks, workers, LIMITS) if workers else starmap(_read_packed, tasks)
    for (page, _), result in zip(tasks, results, strict=True):
        yield (_known(lost_page(page, result)), b"") if isinstance(result, Lost) else result


def _needs(tasks: Sequence[tuple[Any, ...]]) -> Needs:
    return Needs(sorted({page.path for page, _ in tasks}), limits=LIMITS)


def worker_count(pages: Sequence[SeedPage], most: int | None = None) -> int:
    """How many processes share these pages; 0 if this one does it all."""
    if len(pages) < SIDE_BY_SIDE and not any(page.is_pdf for page in pages):
        return 0
    return min(most or min(os.cpu_count() or 1, 8), len(pages))


def without_wordless(pages: tuple[Known, ...]) -> tuple[Known, ...]:
    """A page without text in a PDF that has pages with text, as an advert over the whole page, is a doubt and no fault."""
    read = {file_of(page.seed) for page in pages if page.ticket}
    return tuple(
        replace(page, fault=None, doubts=(_wordless(page.fault),))
        if isinstance(page.fault, WordlessPage) and file_of(page.seed) in read
        else page
        for page in pages
    )


def _wordless(fault: WordlessPage) -> Doubt:
    return Doubt("wordless", 1, said("no story is read here: {}; {}", fault.found, fault.remedy), 0.0)


def lost_page(page: SeedPage, lost: Lost) -> Understood:
    """A page whose reader had to be stopped."""
    number = page.number if page.is_pdf else 0
    return Understood(page.name, fault=UnreadablePdf(page.path, lost.reason, said("export it again, or remove it"), number))


def _read_packed(page: SeedPage, fixes: tuple[Fix, ...]) -> Read:
    """Read and understand one page; what is kept of it, and the page as bytes."""
    read = read_page(page, fixes)
    return _known(read), pack(read.page) if read.page else b""


def _known(read: Understood) -> Known:
    if not read.page:
        return Known(read.seed, fault=read.fault)
    doubts = (*read.page.doubts, *read.findings)
    torn = any(article.jump or article.come_from for article in read.page.articles)
    return Known(read.seed, read.hint, read.script, told_by(read.seed, read.page), doubts, read.page.folio, torn)


def told_by(seed: str, page: Page) -> tuple[Told | None, ...]:
    """What is kept of the articles of a page."""
    return tuple(None if article.home else told_of(article, seed, page.printed) for article in page.articles)
