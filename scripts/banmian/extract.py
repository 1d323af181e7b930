"""``banmian extract``: every page of a folder understood, its articles written to content/.

Pages are independent, so they are read side by side where there are many. A page that can't be read never stops the
others: what it gave before stays as it was, and it is reported at the end. Who wants all or nothing (``banmian html``,
so that no half issue is published) says so. Pages wait on the disk until all are placed, then issue by issue is
written: memory does not grow with the archive.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .content.facts import Claim, Facts, clashes, settle
from .content.frontmatter import slug_of, write_article
from .content.key import file_name, is_undated
from .content.page_data import PageData
from .content.page_files import page_data, plan_pages
from .content.store import Changes, carry_out, plan_changes
from .content.stored import folders_together, read_folder, survey
from .errors import BanmianError, BrokenSidecar, Faults
from .model import Doubt
from .reading import Known, Progress, read_pages
from .source.seeds import file_of, find_pages
from .source.sidecar import place_of, read_sidecars
from .source.stated import Stated
from .spool import Spool
from .whole import make_whole


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
    """What an editor should look at: (seed, finding), the most doubtful first."""

    @property
    def faults(self) -> list[BanmianError]:
        """Pages that could not be read."""
        return [page.fault for page in self.pages if page.fault]

    @property
    def articles(self) -> int:
        """How many articles the pages hold."""
        return sum(page.articles for page in self.pages)


def extract(seeds: Path, content: Path, discard_edits: bool = False, progress: Progress = lambda done, total: None,
            whole: bool = False) -> Report:
    """Read every page of ``seeds`` and bring ``content`` up to date; ``whole``: only if every page can be read.

    Raises ``MissingFolder`` and, for sidecars that can't be used, ``Faults``, before anything is written.
    """
    folder = find_pages(seeds)
    stated, faults = read_sidecars(seeds, folder.names)
    if faults:
        raise Faults(faults)
    with Spool() as spool:
        fixes = {name: page.fixes for name, page in stated.items()}
        unopened = (Known(name, fault=fault) for name, fault in folder.faults)
        pages = (*read_pages(folder.pages, fixes, spool, progress), *unopened)
        known, edited = survey(content)
        facts = place_pages(seeds, pages, stated, known)
        pages = make_whole(pages, facts, spool)
        write = not (whole and any(page.fault for page in pages))
        issues = _Issues(content, pages, facts, spool)
        groups = folders_together(content, {fact.date for fact in facts.values()}, edited, facts)
        changes = sum((issues.bring(group, discard_edits, write) for group in groups), Changes())
    changes = replace(changes, kept=tuple(sorted(changes.kept, key=lambda kept: kept.path)))
    return Report(pages, facts, changes, tuple(_doubts(pages, facts)))


def place_pages(seeds: Path, pages: tuple[Known, ...], stated: dict[str, Stated],
                known: dict[str, tuple[str, int]]) -> dict[str, Facts]:
    """Which issue and place each page that was read has."""
    read = [page for page in pages if page.ticket]
    claims = [Claim(page.seed, stated.get(page.seed, Stated()), page.hint, page.script, page.folio) for page in read]
    same = clashes(claims)
    if same:
        remedy = "give each its own `page`"
        raise Faults([
            BrokenSidecar(*place_of(seeds, there, "page"), f"{here} is stated to be this page too", remedy)
            for here, there in same
        ])
    failed = {page.seed for page in pages if page.fault}
    return settle(claims, known, frozenset(name for name in known if {name, file_of(name)} & failed))


class _Issues:
    """The issues that the pages make up, brought to content/ one after the other."""

    def __init__(self, content: Path, pages: tuple[Known, ...], facts: dict[str, Facts], spool: Spool):
        self._content, self._facts, self._spool = content, facts, spool
        self._pages: dict[str, list[Known]] = defaultdict(list)
        for page in pages:
            if page.ticket:
                self._pages[facts[page.seed].date].append(page)

    def bring(self, dates: tuple[str, ...], discard_edits: bool, write: bool) -> Changes:
        """Bring some issues up to date, or only say what there is to do."""
        stored = [item for date in dates for item in read_folder(self._content, date)]
        wanted = {name: text for date in dates for name, text in self._files(date)}
        plan = plan_changes(self._content, wanted, frozenset(self._facts), stored, discard_edits)
        for date in dates:
            written, removed = plan_pages(self._content / date, self._page_data(date), frozenset(self._facts))
            plan = replace(plan, write=plan.write | written, remove=plan.remove + removed)
        if write:
            carry_out(plan)
        return plan.changes

    def _files(self, date: str) -> Iterator[tuple[str, str]]:
        """Relative path and text of every article file of an issue."""
        for known in self._pages.get(date, ()):
            fact = self._facts[known.seed]
            if not known.ticket:
                continue
            page = self._spool.take(known.ticket)
            for order, article in enumerate(page.articles, 1):
                if not article.home:
                    yield f"{date}/{file_name(slug_of(fact, order))}", write_article(article, fact, order, page.printed)

    def _page_data(self, date: str) -> Iterator[PageData]:
        """What is known of the pages of an issue beside their articles."""
        for known in self._pages.get(date, ()):
            page = self._spool.take(known.ticket) if known.ticket else None
            data = page_data(page, self._facts[known.seed], self._slug) if page else None
            if data:
                yield data

    def _slug(self, seed: str, order: int) -> str:
        return slug_of(self._facts[seed], order)


def _doubts(pages: tuple[Known, ...], facts: dict[str, Facts]) -> Iterator[tuple[str, Doubt]]:
    """Findings of every page, undated pages first, then by how close the second-best reading came."""
    rows: list[tuple[float, str, Doubt]] = []
    for page in pages:
        if page.ticket and is_undated(facts[page.seed].date):
            rows.append((-1.0, page.seed, Doubt("undated", 1, "no date in the text; state one in a sidecar")))
        rows += [(doubt.margin, page.seed, doubt) for doubt in page.doubts]
    for _, seed, doubt in sorted(rows, key=lambda row: (row[0], row[1], row[2].line)):
        yield seed, doubt
