"""``banmian extract``: every page of a folder understood, its articles written to content/.

Pages are independent, so they are read side by side where there are many. A page that can't be read never stops the
others: what it gave before stays as it was, and it is reported at the end. Who wants all or nothing (``banmian html``,
so that no half issue is published) says so.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .content.facts import UNDATED, Claim, Facts, clashes, settle
from .content.frontmatter import slug_of, write_article
from .content.store import Plan, carry_out, plan_changes
from .content.stored import known_places, read_store
from .errors import BanmianError, BrokenSidecar, Faults, MissingFolder, NoPages
from .model import Doubt, Fix, Page
from .source.sidecar import Stated, place_of, read_sidecars
from .source.text import Seed, read_seed
from .understand import understand
from .understand.fixes import misfits
from .understand.dates import infer_date
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
class Report:
    """What an extraction did."""

    pages: tuple[Understood, ...]
    """Every page, read or not."""
    facts: dict[str, Facts]
    """Where each page belongs."""
    plan: Plan
    """What was written, removed and kept."""
    doubts: tuple[tuple[str, Doubt], ...]
    """What an editor should look at: (seed, finding), the most doubtful first."""

    @property
    def faults(self) -> list[BanmianError]:
        """Pages that could not be read."""
        return [page.fault for page in self.pages if page.fault]

    @property
    def articles(self) -> int:
        """How many articles the pages hold."""
        return sum(len(page.page.articles) for page in self.pages if page.page)


def extract(seeds: Path, content: Path, discard_edits: bool = False, progress: Progress = lambda done, total: None,
            whole: bool = False) -> Report:
    """Read every page of ``seeds`` and bring ``content`` up to date; ``whole``: only if every page can be read.

    Raises ``MissingFolder`` and, for sidecars that can't be used, ``Faults``, before anything is written.
    """
    paths = seed_paths(seeds)
    stated, faults = read_sidecars(seeds, frozenset(path.name for path in paths))
    if faults:
        raise Faults(faults)
    pages = tuple(read_pages(paths, {name: page.fixes for name, page in stated.items()}, progress))
    stored = read_store(content) if content.is_dir() else []
    facts = place_pages(seeds, pages, stated, known_places(stored))
    wanted = dict(_files(pages, facts))
    plan = plan_changes(content, wanted, frozenset(facts), stored, discard_edits)
    if not (whole and any(page.fault for page in pages)):
        carry_out(plan)
    return Report(pages, facts, plan, tuple(_doubts(pages, facts)))


def seed_paths(seeds: Path) -> list[Path]:
    """The page files of a folder, in the order of their names."""
    if not seeds.is_dir():
        raise MissingFolder(seeds, "put your page texts there (one .txt a page), or name another folder")
    paths = sorted(path for path in seeds.glob("*.txt") if path.is_file())
    if not paths:
        raise NoPages(seeds)
    return paths


def read_pages(paths: list[Path], fixes: dict[str, tuple[Fix, ...]], progress: Progress) -> Iterator[Understood]:
    """Understand every page; many of them over several processes, in order all the same."""
    held = [fixes.get(path.name, ()) for path in paths]
    workers = min(os.cpu_count() or 1, 8)
    if len(paths) < SIDE_BY_SIDE or workers < 2:
        yield from _counted(map(read_page, paths, held), len(paths), progress)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from _counted(pool.map(read_page, paths, held, chunksize=CHUNK), len(paths), progress)


def _counted(pages: Iterator[Understood], total: int, progress: Progress) -> Iterator[Understood]:
    for done, page in enumerate(pages, 1):
        progress(done, total)
        yield page


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


def place_pages(seeds: Path, pages: tuple[Understood, ...], stated: dict[str, Stated],
                known: dict[str, tuple[str, int]]) -> dict[str, Facts]:
    """Which issue and place each page that was read has."""
    claims = [Claim(page.seed, stated.get(page.seed, Stated()), page.hint, page.script) for page in pages if page.page]
    same = clashes(claims)
    if same:
        raise Faults([
            BrokenSidecar(*place_of(seeds, there, "page"), f"{here} is stated to be this page too", "give each its own `page`")
            for here, there in same
        ])
    return settle(claims, known)


def _files(pages: tuple[Understood, ...], facts: dict[str, Facts]) -> Iterator[tuple[str, str]]:
    """Relative path and text of every article file."""
    for page in pages:
        if page.page:
            fact = facts[page.seed]
            for order, article in enumerate(page.page.articles, 1):
                yield f"{fact.date}/{slug_of(fact, order)}.md", write_article(article, fact, order, page.page.printed)


def _doubts(pages: tuple[Understood, ...], facts: dict[str, Facts]) -> Iterator[tuple[str, Doubt]]:
    """Findings of every page, undated pages first, then by how close the second-best reading came."""
    rows: list[tuple[float, str, Doubt]] = []
    for page in pages:
        if page.page:
            if facts[page.seed].date == UNDATED:
                rows.append((-1.0, page.seed, Doubt("undated", 1, "no date in the text; state one in a sidecar")))
            rows += [(doubt.margin, page.seed, doubt) for doubt in (*page.page.doubts, *page.findings)]
    for _, seed, doubt in sorted(rows, key=lambda row: (row[0], row[1], row[2].line)):
        yield seed, doubt
