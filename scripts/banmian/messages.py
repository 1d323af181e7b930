"""What commands say of their work, in a few lines."""

from pathlib import Path

from .console import Console
from .content.edits import Kept
from .edition.size import LIMIT, MEGABYTE, Size
from .extract import Report
from .said import Said, said

BY_HAND = said("corrected by hand")
SHOWN = 5
"""So many findings are listed; the rest is counted."""


def tell_extraction(console: Console, seeds: Path, content: Path, report: Report, whole: bool) -> None:
    """The few lines that say what extraction did."""
    changes = report.changes
    done = _done(changes.written, changes.removed) if not (whole and report.faults) else said("nothing written")
    pages = len(report.pages) - len(report.faults)
    console.say(f"{seeds}/ → {content}/", said("{} pages, {} articles, {}", pages, report.articles, done))
    for kept in changes.kept:
        console.say(said("kept"), said("{} ({})", kept.path, _since(kept)))
    for lost in changes.discarded:
        why = said("{}; its page no longer holds this article", BY_HAND) if lost.gone else BY_HAND
        console.say(said("discarded"), said("{} ({})", lost.path, why))
    if report.doubts:
        console.say(said("in doubt"), said("{} places", len(report.doubts)))
        for seed, doubt in report.doubts[:SHOWN]:
            console.say("", said("{}:{}: {}", seeds / seed, doubt.line, doubt.note))
        if len(report.doubts) > SHOWN:
            console.say("", said("… and {} more; `banmian proof` shows all", len(report.doubts) - SHOWN))


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
    if size.is_worrying:
        console.say(said("warning"), said("think of moving the oldest years to a repository of their own"))
