"""``banmian extract``: every page of a folder understood, its articles written to content/.

Pages are independent, so they are read side by side where there are many. Everything is judged before anything is
written: sidecars, pages, articles written by hand, and what else the caller found. A page that can't be read stops only
those who want all or nothing (``banmian html``, so that no half issue is published); what it gave before stays as it was.
Pages wait on the disk until all are placed; in memory is only what tells an article from the others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from .alone import Waiting, alone
from .cluster.crew import ALONE, Crew
from .content.arranging import Desk
from .content.changes import Changes
from .content.claims import claim
from .content.facts import Facts, clashes, printed_twice
from .content.judging import judge_files, judge_folder, spread
from .content.key import is_undated
from .content.page_files import plan_pages
from .content.store import Plan, Written, carry_out, plan_changes, sweep
from .content.stored import Stored, read_stored
from .errors import BanmianError, BrokenSidecar, Faults
from .gathering import Gathered, gather
from .kept.memory import NOTHING_KEPT, Memory
from .model import Doubt
from .reading import Known, Progress, read_pages, without_wordless
from .said import said
from .source.seeds import Folder, find_pages
from .source.sidecar import place_of, read_sidecars
from .source.stated import Stated
from .spool import Spool
from .whole import make_whole

LAST = "9999"
"""Behind every date."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an extraction did."""

    pages: tuple[Known, ...]
    """Every page, read or not."""
    facts: dict[str, Facts]
    """Where each page belongs."""
    changes: Changes
    """What was written, removed and kept; what would have been, if it was all or nothing and a page can't be read."""
    doubts: tuple[tuple[str, Doubt], ...]
    """What an editor should look at: (seed, finding); undated pages, then the newest issue, the most doubtful first."""
    written: Written = field(default_factory=dict)
    """What became of the files of content/."""

    @property
    def faults(self) -> list[BanmianError]:
        """Pages that could not be read."""
        return [page.fault for page in self.pages if page.fault]

    @property
    def articles(self) -> int:
        """How many articles the pages hold."""
        return sum(told is not None for page in self.pages for told in page.told)


def extract(
    seeds: Path,
    content: Path,
    discard_edits: bool = False,
    progress: Progress = lambda done, total: None,
    whole: bool = False,
    beside: tuple[BanmianError, ...] = (),
    waiting: Waiting = lambda folder: None,
    crew: Crew = ALONE,
) -> Report:
    """Read every page of ``seeds`` and bring ``content`` up to date; ``whole``: only if every page can be read.

    Raises ``Faults`` for everything wrong at once, before anything is written; ``beside``: what is wrong elsewhere.
    Another run in ``content`` is waited for; ``waiting`` is called then.
    """
    with alone(content, waiting):
        return bring_up_to_date(seeds, content, discard_edits, progress, whole, beside, crew=crew)


def bring_up_to_date(
    seeds: Path,
    content: Path,
    discard_edits: bool,
    progress: Progress,
    whole: bool,
    beside: tuple[BanmianError, ...],
    memory: Memory = NOTHING_KEPT,
    crew: Crew = ALONE,
) -> Report:
    """The same for one who is alone in ``content``, with a memory of pages that were read before."""
    faults = [*beside, *judge_folder(content)]
    try:
        folder = find_pages(seeds, memory)
    except BanmianError as error:
        raise Faults([*spread(error), *faults]) from error
    stated, broken = read_sidecars(seeds, folder.names)
    with Spool() as spool:
        pages = _read(folder, stated, partial(read_pages, spool=spool, progress=progress, memory=memory, crew=crew))
        gathered = gather(pages, stated, read_stored(content), spool)
        misplaced = _wrong_places(seeds, gathered)
        facts = gathered.settled()
        pages = make_whole(pages, facts, spool)
        gathered = replace(gathered, pages={page.seed: page for page in pages if page.ticket})
        plan, misfiled = _plan(content, gathered, facts, discard_edits)
        unread = [page.fault for page in pages if page.fault]
        if faults := [*faults, *broken, *misplaced, *misfiled]:
            raise Faults([*faults, *unread])
        written = {} if whole and unread else _write(content, plan, gathered)
    return Report(pages, facts, plan.changes, tuple(_doubts(pages, facts, printed_twice(gathered.claims))), written)


def _read(folder: Folder, stated: dict[str, Stated], read: Callable[..., Iterator[Known]]) -> tuple[Known, ...]:
    """Every page of a folder, read or not."""
    fixes = {name: page.fixes for name, page in stated.items()}
    unopened = (Known(name, fault=fault) for name, fault in folder.faults)
    return without_wordless((*read(folder.pages, fixes), *unopened))


def _write(content: Path, plan: Plan, gathered: Gathered) -> Written:
    """Sweep up what a stopped run left, and do what is planned."""
    sweep(content)
    return carry_out(plan, gathered.render())


def _plan(content: Path, gathered: Gathered, facts: dict[str, Facts], discard_edits: bool) -> tuple[Plan, list[BanmianError]]:
    """What is to be written and removed, and what would be wrong with the files that people wrote or changed."""
    fresh, before, in_play = gathered.fresh(facts), gathered.continuing.before, gathered.in_play
    found = claim(fresh, gathered.readable, before, gathered.words())
    arrangement = Desk(content, gathered.stored, found, in_play, discard_edits).arrange(fresh)
    papers = plan_pages(content, gathered.page_data(facts, arrangement.standing), in_play, before)
    plan = plan_changes(arrangement, gathered.stored, papers.write, papers.remove)
    return plan, [*_wrong_files(gathered.stored, arrangement.held, plan), *(() if discard_edits else papers.wrong)]


def _wrong_places(seeds: Path, gathered: Gathered) -> list[BanmianError]:
    """Pages that are stated to be where another one is."""
    wrong: list[BanmianError] = [
        BrokenSidecar(
            *place_of(seeds, there, "page"), said("{} is stated to be this page too", here), said("give each its own `page`")
        )
        for here, there in clashes(gathered.claims)
    ]
    left = gathered.left
    for mine in gathered.claims:
        other = left.get((mine.date, mine.stated.page))
        if other and not other.touched:
            place = place_of(seeds, mine.seed, "page")
            found = said("page {} of {} is in {}/ already, from {}", mine.stated.page, mine.date, other.path.parent, other.seed)
            remedy = said("remove its articles there if that page is no more, or give this one another `page`")
            wrong.append(BrokenSidecar(*place, found, remedy))
    return wrong


def _wrong_files(stored: list[Stored], held: tuple[Stored, ...], plan: Plan) -> list[BanmianError]:
    """Faults of the files that people wrote or changed, as they will stand."""
    paths = {item.path: item.path for item in held if item.touched}
    paths |= {kept.moved_from or kept.path: kept.path for kept in plan.changes.kept}
    there = (item for item in stored if item.path in paths)
    return judge_files([(item, paths[item.path], plan.touch.get(paths[item.path])) for item in there], stored)


def _doubts(pages: tuple[Known, ...], facts: dict[str, Facts], twins: dict[str, str]) -> Iterator[tuple[str, Doubt]]:
    """Findings of every page: undated pages first, then the newest issue, by how close the second-best reading came.

    ``twins``: pages that print the number of another one.
    """
    rows: list[tuple[str, float, str, Doubt]] = []
    for page in pages:
        date = facts[page.seed].date if page.seed in facts else ""
        if page.ticket and is_undated(date):
            rows.append((LAST, 0.0, page.seed, Doubt("undated", 1, said("no date in the text; state one in a sidecar"))))
        if page.seed in twins:
            twin = said("the page prints the same number as {}; state its `page` in a sidecar", twins[page.seed])
            rows.append((date, 0.0, page.seed, Doubt("same-number", 1, twin)))
        rows += [(date, doubt.margin, page.seed, doubt) for doubt in page.doubts]
    rows.sort(key=lambda row: (row[1], row[2], row[3].line))
    rows.sort(key=lambda row: row[0], reverse=True)
    for _, _, seed, doubt in rows:
        yield seed, doubt
