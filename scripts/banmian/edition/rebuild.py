"""What a build with something to do does: everything is staged, then published, then kept.

A build that is stopped before it keeps the state leaves the folder as it was, or to be made anew by the next build.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ..cluster.crew import Crew
from ..errors import naming
from ..lists import ledger_file
from ..lists.kinds import Simplify
from ..lists.ledger import Ledger
from ..pages.material import Frame, Spanning
from ..search import export
from . import across_issues, assets, converters, inventory, own_files, plan, publish, state, work
from .faults import NothingToBuild
from .forgetting import forget
from .gc_paused import uncollected
from .job import Places
from .leftovers import leftovers
from .pictured import FOLDER as PICTURES
from .report import BuildReport
from .settings import Settings
from .turn import Turn


@dataclass(frozen=True, slots=True)
class Shop:
    """Where one build is at work."""

    places: Places
    """Where it reads and writes."""
    told: Settings
    """The settings of the edition."""
    turn: Turn
    """What it has to do."""
    staging: Path
    """Where files wait until all of them are made."""
    lists: Ledger
    """Who stands in which list."""
    span: Spanning
    """What the pages that span issues are made from."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a build made."""

    staged: list[str]
    """Files that are new or differ."""
    same: set[str]
    """Files that are as the build folder has them."""
    out_of_date: set[str]
    """Files of the build folder that nothing asks for any more, as far as those who made the others know."""


def rebuild(places: Places, told: Settings, turn: Turn) -> BuildReport:
    """Do what a turn says."""
    if not any(record.pages for record in turn.after.records.values()):
        raise NothingToBuild(places.content)
    if turn.fresh:  # what a filter of the settings made of a constant is compiled into a template
        shutil.rmtree(places.output / state.FOLDER / state.COMPILED, ignore_errors=True)
    bundle = assets.gather(told)
    files = bundle.files | own_files.gather(places.content, bundle.files)
    turn = replace(turn, after=replace(turn.after, folders=converters.folders(told), assets=list(files)))
    with (
        publish.staging(places.output) as staging,
        ledger_file.ledger(places.output / state.FOLDER, fresh=turn.fresh) as lists,
    ):
        _enter(lists, turn, converters.simplifier(told))
        shop = Shop(places, told, turn, staging, lists, turn.spanning(places.output, told.search))
        made = _make(shop, bundle, files)
        removed = _publish(shop, made)
        lists.settle()
    forget(told.cache / PICTURES, turn.before, turn.after)
    return BuildReport(len(made.staged), len(made.same), removed, tuple(turn.due), len(turn.after.records))


def _make(shop: Shop, bundle: assets.Assets, files: dict[str, bytes]) -> Made:
    """Stage whatever is new or differs."""
    places, turn = shop.places, shop.turn
    staged = publish.stage(places.output, shop.staging, files)
    staged += publish.stage_files(places.output, shop.staging, turn.pictures)
    frames, due = _frames(places, turn, shop.lists), shop.lists.due()
    jobs = work.jobs(places, shop.told, shop.staging, bundle, frames, due, shop.span, turn.standing, turn.others.led_to)
    tallies = work.render_all(jobs, places.crew, places.progress)
    staged += (path for tally in tallies for path in tally.staged)
    others = publish.others(shop.staging, staged)
    turn.after.plugins = sorted({*others, *(() if turn.fresh else turn.before.plugins)})
    staged += others
    with uncollected():
        found = export.export(_built(shop))
    staged += found.staged
    same = {*files, *turn.pictures, *(path for tally in tallies for path in tally.same)} - set(staged)
    return Made(staged, same, found.gone.union(*(tally.gone for tally in tallies)))


def _publish(shop: Shop, made: Made) -> int:
    """Bring the build folder to what was made, and keep the state; how many files are gone."""
    output, turn = shop.places.output, shop.turn
    state.forget(output)
    publish.move(shop.staging, output, made.staged)
    publish.remove(output, made.out_of_date)
    gone = _gone(shop) | inventory.strays(output, made.same.union(made.staged), turn.due, everything=turn.fresh)
    removed = publish.remove(output, gone)
    units = _units(output, turn, (*made.staged, *made.out_of_date, *gone))
    with naming(output / state.FOLDER):
        state.write(output, replace(turn.after, units=units), tuple(turn.due.values()))
    return removed


def _units(output: Path, turn: Turn, touched: Iterable[str]) -> dict[str, int]:
    """The inventory after a build: taken anew of what it touched."""
    if turn.fresh:
        return inventory.take(output)
    units = {inventory.unit_of(path.rpartition("/")[0]) for path in touched}.union(turn.due)
    kept = {unit: number for unit, number in turn.before.units.items() if unit not in units}
    return kept | inventory.take(output, units)


def _built(shop: Shop) -> export.Built:
    places, told, turn = shop.places, shop.told, shop.turn
    published = {date: record for date, record in turn.after.records.items() if record.pages}
    return export.Built(
        converters=converters.converters(told) if told.search else (),
        content=places.content,
        output=places.output,
        stage=partial(publish.stage, places.output, shop.staging),
        counts={date: across_issues.articles(record) for date, record in published.items()},
        digests={date: record.digest for date, record in published.items()},
        issue=lambda date: turn.due.get(date) or state.read_issue(places.output, date),
        folders=tuple({*turn.before.folders, *turn.after.folders}),
        distrusted=turn.distrusted,
        apart=tuple(told.years.homes[one.site] for one in turn.others.led_to),
        share=partial(
            work.share, places.crew if len(turn.due) > work.MANY else Crew(1), work.needs(told, places.content, shop.staging)
        ),
    )


def _enter(lists: Ledger, turn: Turn, simplify: Simplify) -> None:
    vanished = turn.before.records.keys() - turn.after.records.keys()
    held_back = (date for date, record in turn.after.records.items() if not record.pages)
    for date in sorted({*turn.due, *vanished, *held_back, *lists.due_days()}):
        lists.enter(date, turn.due.get(date), simplify)
    lists.count()


def _frames(places: Places, turn: Turn, lists: Ledger) -> tuple[Frame, ...]:
    dates, before = across_issues.dates(turn.after.records), across_issues.dates(turn.before.records)
    return tuple(plan.frames(turn.due, dates, before, places.output, plan.touched(lists), turn.others.beside))


def _gone(shop: Shop) -> set[str]:
    told, turn = shop.told, shop.turn
    if turn.fresh:
        return plan.unasked(turn.before, turn.after)
    specimens = set() if told.specimen else {f"{folder}/{plan.SPECIMEN}".lstrip("/") for folder in turn.after.folders}
    files = leftovers(shop.places.output, turn.after.folders, shop.lists, shop.span, sitemaps=bool(told.site_url))
    return files | specimens | plan.vanished(turn.before, turn.after, turn.affected())
