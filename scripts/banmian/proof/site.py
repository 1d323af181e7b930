"""The proof as files: one sheet a page, an index with what is in doubt first; opened from the disk, no server needed.

::

    proof/index.html          every finding of every page, the closest readings first
    proof/pages/<seed>.html   one page: its lines, and the articles they became
    proof/proof.css proof.js
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..errors import BanmianError, Faults, naming
from ..model import Doubt
from ..one_page import Understood, read_page
from ..reading import LIMITS, lost_page, worker_count
from ..source.seeds import SeedPage, find_pages
from ..source.sidecar import read_sidecars
from ..source.stated import Stated
from ..understand.checks import CLOSE
from ..workers import Lost, side_by_side
from .printed import draw, printed
from .sheet import groups_of, ranges, stretches_of, units_of
from .words import FINDINGS, STATABLE, say

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = ("proof.css", "proof.js", "fix.js")
SHOWN = 500
"""So many findings to one index page."""


@dataclass(frozen=True, slots=True)
class Task:
    """One page to be proofed."""

    page: SeedPage
    """The page."""
    stated: Stated
    """What its sidecar states."""
    output: Path
    """Where the sheet goes."""
    before: str = ""
    """Name of the sheet before it."""
    behind: str = ""
    """Name of the sheet behind it."""
    fault: BanmianError | None = None
    """Why its file can't be opened."""
    picture: str = ""
    """The page as it is printed, from ``output``; empty where there is no picture."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the index says of a page."""

    seed: str
    """Its name."""
    articles: int = 0
    """How many articles it holds."""
    doubts: tuple[Doubt, ...] = ()
    """What an editor should look at."""
    fault: str = ""
    """Why it could not be read."""

    @property
    def href(self) -> str:
        """Its sheet, from the index."""
        return f"pages/{quote(sheet_name(self.seed))}"

    @property
    def margin(self) -> float:
        """The closest reading of the page."""
        return min((doubt.margin for doubt in self.doubts), default=9.0)


def write_proof(seeds: Path, output: Path, progress: Callable[[int, int], None] = lambda done, total: None) -> list[Summary]:
    """Proof every page of a folder; raises ``MissingFolder``, ``NoPages``, and ``Faults`` for broken sidecars."""
    folder = find_pages(seeds)
    stated, faults = read_sidecars(seeds, folder.names)
    if faults:
        raise Faults(faults)
    pages = [*((page, None) for page in folder.pages), *((SeedPage(name, seeds / name), why) for name, why in folder.faults)]
    names = ["", *(sheet_name(page.name) for page, _ in pages), ""]
    (output / "pages").mkdir(parents=True, exist_ok=True)
    pictures = draw(folder.pages, output)
    tasks = [
        Task(page, stated.get(page.name, Stated()), output, names[at], names[at + 2], fault, pictures.get(page.name, ""))
        for at, (page, fault) in enumerate(pages)
    ]
    summaries = []
    for summary in _side_by_side(tasks):
        summaries.append(summary)
        progress(len(summaries), len(tasks))
    for stray in set((output / "pages").glob("*.html")) - {output / "pages" / name for name in names if name}:
        stray.unlink()
    _write_index(output, summaries)
    return summaries


def sheet_name(seed: str) -> str:
    """The file of a page's sheet: ``000_8f.txt → 000_8f.html``, ``a.pdf#2 → a.pdf#2.html``."""
    return f"{seed.removesuffix('.txt')}.html"


def _side_by_side(tasks: list[Task]) -> Iterator[Summary]:
    """Every page proofed, many of them by several processes; only summaries are kept."""
    workers = worker_count([task.page for task in tasks])
    results = side_by_side(write_sheet, [(task,) for task in tasks], workers, LIMITS) if workers else map(write_sheet, tasks)
    for task, result in zip(tasks, results, strict=True):
        yield show_page(task, lost_page(task.page, result)) if isinstance(result, Lost) else result


def write_sheet(task: Task) -> Summary:
    """Understand one page and write its sheet."""
    understood = Understood(task.page.name, fault=task.fault) if task.fault else read_page(task.page, task.stated.fixes)
    return show_page(task, understood)


def show_page(task: Task, understood: Understood) -> Summary:
    """Write the sheet of a page; that of one that can't be read says so."""
    page, units, groups = understood.page, [], []
    fault = str(understood.fault) if understood.fault else ""
    findings = (*page.doubts, *understood.findings) if page else ()
    if page:
        units = units_of(page, page.lines)
        groups = list(groups_of(page, page.lines, units, (*findings, *page.repairs), task.stated.fixes))
    told = {"seed": understood.seed, "units": units, "stretches": stretches_of(groups), "fault": fault, "doubts": len(findings)}
    told |= {"printed": printed(task.picture, page.size, units, groups) if page and task.picture else None}
    told |= {"root": "../", "ranges": ranges, "quote": quote, "roles": STATABLE, "pdf": task.page.is_pdf}
    _write(
        task.output / "pages" / sheet_name(understood.seed),
        _templates().get_template("page.html").render(told, **_day(task, understood)),
    )
    return Summary(understood.seed, len(units), findings, fault)


def _day(task: Task, understood: Understood) -> dict[str, str]:
    """The day and script of a page and why, and the sheets before and behind its own."""
    date = task.stated.date or understood.hint.date
    why = "说明文件写明" if task.stated.date else say(understood.hint.note) if date else ""
    lang = task.stated.lang or understood.script
    return {"date": date, "why": why, "lang": lang, "before": task.before, "behind": task.behind}


def _write_index(output: Path, summaries: list[Summary]) -> None:
    """The findings of all pages, the most doubtful first, and the list of pages."""
    rows = [(doubt.margin, summary, doubt) for summary in summaries for doubt in summary.doubts]
    rows.sort(key=lambda row: (row[0], row[1].seed, row[2].line))
    leaves = [rows[at : at + SHOWN] for at in range(0, max(len(rows), 1), SHOWN)]
    for asset in ASSETS:
        shutil.copyfile(TEMPLATES / asset, output / asset)
    for number, leaf in enumerate(leaves, 1):
        text = (
            _templates()
            .get_template("index.html")
            .render(
                rows=leaf,
                number=number,
                leaves=len(leaves),
                total=len(rows),
                close=CLOSE,
                summaries=summaries if number == 1 else [],
                faults=[summary for summary in summaries if summary.fault] if number == 1 else [],
                say=say,
                root="",
                findings=FINDINGS,
                leaf_name=leaf_name,
            )
        )
        _write(output / leaf_name(number), text)


def _write(path: Path, text: str) -> None:
    with naming(path):
        path.write_text(text, "utf-8")


def leaf_name(number: int) -> str:
    """The file of an index page: ``1 → index.html``, ``2 → index-2.html``."""
    return "index.html" if number == 1 else f"index-{number}.html"


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
