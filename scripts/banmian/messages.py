"""What commands say of their work, in a few lines."""

from pathlib import Path

from .console import Console
from .content.edits import Kept
from .edition.size import LIMIT, MEGABYTE, Size
from .extract import Report

SHOWN = 5
"""So many findings are listed; the rest is counted."""


def tell_extraction(console: Console, seeds: Path, content: Path, report: Report, whole: bool) -> None:
    """The few lines that say what extraction did."""
    changes = report.changes
    changed = [f"{changes.written} written" if changes.written else "", f"{changes.removed} removed" if changes.removed else ""]
    done = ", ".join(filter(None, changed)) or "nothing changed"
    if whole and report.faults:
        done = "nothing written"
    pages = len(report.pages) - len(report.faults)
    console.say(f"{seeds}/ → {content}/", f"{pages} pages, {report.articles} articles, {done}")
    for kept in changes.kept:
        console.say("kept", f"{kept.path} (corrected by hand{_since(kept)})")
    for lost in changes.discarded:
        why = "; its page no longer holds this article" if lost.gone else ""
        console.say("discarded", f"{lost.path} (corrected by hand{why})")
    if report.doubts:
        console.say("in doubt", f"{len(report.doubts)} places")
        for seed, doubt in report.doubts[:SHOWN]:
            console.say("", f"{seeds / seed}:{doubt.line}: {doubt.note}")
        if len(report.doubts) > SHOWN:
            console.say("", f"… and {len(report.doubts) - SHOWN} more; `banmian proof` shows all")


def _since(kept: Kept) -> str:
    """What became of the page that a correction was made on."""
    moved = f"; it moved with its page from {kept.moved_from}" if kept.moved_from else ""
    if kept.gone:
        return f"{moved}; its page no longer holds this article"
    return f"{moved}; its page reads otherwise now, compare them" if kept.changed else moved


def tell_size(console: Console, size: Size) -> None:
    """Bytes by kind, and how long the room will do."""
    for kind in size.kinds:
        console.say(kind.name, f"{kind.bytes / MEGABYTE:9.2f} MB in {kind.files} files")
    left = f", {size.years_left:.0f} years left at this rate" if size.years_left is not None else ""
    console.say("in all", f"{size.bytes / MEGABYTE:9.2f} of {LIMIT / MEGABYTE:.0f} MB, {size.issues} issues{left}")
    if size.is_worrying:
        console.say("warning", "think of moving the oldest years to a repository of their own")
