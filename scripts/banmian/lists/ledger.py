"""Writing the ledger of lists: each day is entered, and the lists that change by it stay due until a build has finished."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import NamedTuple

from ..content.catalogue import Entry, Issue
from ..content.opening import shortened
from .kinds import LISTED, Simplify, listings
from .questions import END, Name, Questions

__all__ = ["FORMAT", "Ledger", "Name"]

FORMAT = 2
"""Raised when the tables change; an older file is then as good as none."""

# a name is shown as its newest article prints it
RENAME = """
INSERT OR REPLACE INTO names
SELECT kind, id, name, script, (SELECT count(*) FROM listed WHERE kind = :kind AND id = :id),
coalesce((SELECT substr(slug, 1, 10) FROM listed WHERE kind = :kind AND id = :id ORDER BY slug LIMIT 1 OFFSET :before), '')
FROM listed WHERE kind = :kind AND id = :id ORDER BY slug DESC LIMIT 1
"""

ALL_DUE = "INSERT OR IGNORE INTO due SELECT DISTINCT kind, id, substr(slug, 1, 10) FROM listed WHERE kind = :kind AND id = :id"

LED = """
INSERT OR IGNORE INTO led
SELECT DISTINCT substr(slug, 1, 10) FROM listed WHERE kind = ? AND id = ? AND slug >= ? AND slug < ?
"""


class _Key(NamedTuple):
    """One article's place in one list."""

    kind: str
    id: str
    slug: str


class _Row(NamedTuple):
    """What is kept of that."""

    name: str
    script: str
    entry: str


class Ledger(Questions):
    """The open file."""

    def enter(self, date: str, issue: Issue | None, simplify: Simplify) -> None:
        """Replace what is known of one day; ``None`` if it has no issue any more."""
        old, new = self._of_day(date), dict(_rows(issue, simplify)) if issue else {}
        changed = {key for key in old | new if old.get(key) != new.get(key)}
        slugs = {key.slug for key in changed}
        self._db.executemany("DELETE FROM listed WHERE kind = ? AND id = ? AND slug = ?", changed)
        self._db.executemany("DELETE FROM articles WHERE slug = ?", ((slug,) for slug in slugs))
        kept = {key: row for key, row in new.items() if key.slug in slugs}
        self._db.executemany("INSERT INTO articles VALUES (?, ?)", {(key.slug, row.entry) for key, row in kept.items()})
        rows = ((*key, row.name, row.script) for key, row in kept.items() if key in changed)
        self._db.executemany("INSERT INTO listed VALUES (?, ?, ?, ?, ?)", rows)
        due = {(key.kind, key.id, date) for key in changed}
        self._db.executemany("INSERT OR IGNORE INTO due VALUES (?, ?, ?)", due)

    def _of_day(self, date: str) -> dict[_Key, _Row]:
        rows = self._db.execute(
            "SELECT kind, id, slug, name, script, entry FROM listed JOIN articles USING (slug) WHERE slug BETWEEN ? AND ?",
            (date, date + END),
        )
        return {_Key(*row[:3]): _Row(*row[3:]) for row in rows}

    def count(self) -> None:
        """Bring the names of all lists that are due up to date; call it when all days are entered."""
        for kind, list_id in self.due():
            told, was = {"kind": kind, "id": list_id, "before": LISTED - 1}, self.name(kind, list_id)
            if not self._db.execute(RENAME, told).rowcount:
                self._db.execute("DELETE FROM names WHERE kind = :kind AND id = :id", told)
            now = self.name(kind, list_id)
            # every page of the list shows name and script
            if was and now and (was.name, was.script) != (now.name, now.script):
                self._db.execute(ALL_DUE, told)
            self._note_led(kind, list_id, was.since if was else "", now.since if now else "")
        self._db.commit()

    def _note_led(self, kind: str, list_id: str, was: str, now: str) -> None:
        """Note the days whose articles begin or cease to lead to a list."""
        if was != now:
            first, last = (min(was, now), max(was, now)) if was and now else (was or now, END)
            self._db.execute(LED, (kind, list_id, first, last))

    def settle(self) -> None:
        """Mark every list as done."""
        self._db.execute("DELETE FROM due")
        self._db.execute("DELETE FROM led")
        # only now can the next build count on it
        self._db.execute(f"PRAGMA user_version = {FORMAT}")
        self._db.commit()


def _rows(issue: Issue, simplify: Simplify) -> Iterator[tuple[_Key, _Row]]:
    told = {entry.slug: _told(entry) for entry in issue.entries}
    for listing in listings(issue, simplify):
        yield _Key(listing.kind, listing.id, listing.slug), _Row(listing.name, listing.script, told[listing.slug])


def _told(entry: Entry) -> str:
    """What a list shows of an article; of its text only an excerpt."""
    return json.dumps(asdict(replace(entry, opening=shortened(entry.opening))), ensure_ascii=False, default=str)
