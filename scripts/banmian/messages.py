"""What commands say of their work, in a few lines."""

from pathlib import Path

from .console import Console
from .content.changes import Kept
from .edition.report import BuildReport
from .edition.size import LIMIT, MEGABYTE, SETTINGS, Size
from .once import Outcome
from .said import Said, said
from .source.folders import overlooked

BY_HAND = said("corrected by hand")


def tell_extraction(console: Console, seeds: Path, content: Path, outcome: Outcome, whole: bool) -> None:
    """The few lines that say what extraction did."""
    changes = outcome.changes
    done = _done(changes.written, changes.removed) if not (whole and outcome.faults) else said("nothing written")
    console.say(f"{seeds}/ → {content}/", said("{} pages, {} articles, {}", outcome.pages, outcome.articles, done))
    for folder in overlooked(seeds):
        console.say(said("not read"), said("{}/ holds pages; put them into {}/ itself", folder, seeds))
    for kept in changes.kept:
        console.say(said("kept"), said("{} ({})", kept.path, _since(kept)))
    for lost in changes.discarded:
        why = said("{}; its page no longer holds this article", BY_HAND) if lost.gone else BY_HAND
        console.say(said("discarded"), said("{} ({})", lost.path, why))
    if outcome.doubtful:
        _tell_doubts(console, seeds, outcome)


def _tell_doubts(console: Console, seeds: Path, outcome: Outcome) -> None:
    """How many places are in doubt, and a sample of those of the newest issues, the first time."""
    counted = said("1 place") if outcome.doubtful == 1 else said("{} places", outcome.doubtful)
    console.say(said("in doubt"), counted if outcome.doubts else said("{}; `banmian proof` shows all", counted))
    for seed, line, note in outcome.doubts:
        console.say("", said("{}:{}: {}", seeds / seed, line, note))
    more = outcome.doubtful - len(outcome.doubts)
    if more and outcome.doubts:
        console.say("", said("… and {} more; `banmian proof` shows all", more))


def _done(written: int, removed: int) -> Said:
    """What became of content/."""
    if written and removed:
        return said("{} written, {} removed", written, removed)
    if written or removed:
        return said("{} written", written) if written else said("{} removed", removed)
    return said("nothing changed")


def _since(kept: Kept) -> Said:
    """What became of the page that a correction was made on."""
    moved = said("{}; it moved with its page from {}", BY_HAND, kept.moved_from) if kept.moved_from else BY_HAND
    if kept.gone:
        return said("{}; its page no longer holds this article", moved)
    return said("{}; its page reads otherwise now, compare them", moved) if kept.changed else moved


def tell_build(console: Console, content: Path, output: Path, report: BuildReport) -> None:
    """The few lines that say what a build did."""
    changed = said("{} files written", report.written) if report.written else said("nothing to do")
    changed = said("{}, {} removed", changed, report.removed) if report.removed else changed
    console.say(f"{content}/ → {output}/", said("{} issues, {}", report.total, changed))
    for line in report.unheeded:
        console.say(said("setting"), line)
    for line in report.missing:
        console.say(said("no picture"), line)


def tell_year(console: Console, file: Path) -> None:
    """What the newest site has to know of a year."""
    console.say(said("year"), said("{} is what the newest site is built with; keep it with the settings", file))


def tell_waiting(console: Console, folder: Path) -> None:
    """Another run is waited for."""
    console.say(said("waiting"), said("another run is at work in {}/", folder))


def tell_counts(console: Console, errors: int, warnings: int, notices: int) -> None:
    """How many findings of each severity there are."""
    counted = (
        said("1 error") if errors == 1 else said("{} errors", errors),
        said("1 warning") if warnings == 1 else said("{} warnings", warnings),
        said("1 notice") if notices == 1 else said("{} notices", notices),
    )
    console.say(said("check"), said("{}, {}, {}", *counted))


def tell_size(console: Console, size: Size) -> None:
    """Bytes by kind, and how long the room will do."""
    for kind in size.kinds:
        console.say(kind.name, said("{} MB in {} files", f"{kind.bytes / MEGABYTE:9.2f}", kind.files))
    used, most = f"{size.bytes / MEGABYTE:9.2f}", f"{LIMIT / MEGABYTE:.0f}"
    room = said("{} of {} MB, {} issues", used, most, size.issues)
    if size.years_left is not None:
        room = said("{}, {} years left at this rate", room, f"{size.years_left:.0f}")
    console.say(said("in all"), room)
    for kind in size.kinds:
        if kind.name in SETTINGS:
            console.say("", said("{} = False would save {} MB", SETTINGS[kind.name], f"{kind.bytes / MEGABYTE:.2f}"))
    if size.is_worrying:
        console.say(said("warning"), _remedy(size))


def _remedy(size: Size) -> Said:
    if not size.to_move:
        return said("no older year is left to be moved; think of publishing one script only, or pages without pictures")
    freed = f"{sum(size.years[year] for year in size.to_move) / MEGABYTE:.0f}"
    years, command = ", ".join(size.to_move), f"`banmian build --year {size.to_move[0]}`"
    return said(
        "sites of their own for {} would take {} MB off this one: YEARS, then {}; see docs/archive.md", years, freed, command
    )
