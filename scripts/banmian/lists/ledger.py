"""What the lists of the edition hold, asked of the ledger: names, months, articles.

``Ledger.entries("authors", "dk5y3m2c7q", within="2022-04")`` → the author's articles of that month, newest first
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from ..content.catalogue import Entry, Issue
from ..content.catalogue_json import entry_from
from ..content.opening import shortened
from .kinds import Simplify, listings

FORMAT = 1
"""Raised when the tables change; an older file is then as good as none."""
END = "~"
"""Sorts behind every slug that begins the same."""


@dataclass(frozen=True, slots=True)
class Name:
    """One list, as an index shows it."""

    kind: str
    """The folder of its kind."""
    id: str
    """Its address in there."""
    name: str
    """What it is called."""
    script: str
    """The script of that name."""
    count: int
    """How many articles."""

    @property
    def path(self) -> str:
        """Where the list is, ``authors/dk5y3m2c7q/``."""
        return f"{self.kind}/{self.id}/"


# a name is shown as its newest article prints it
RENAME = """
INSERT OR REPLACE INTO names
SELECT kind, id, name, script, (SELECT count(*) FROM listed WHERE kind = :kind AND id = :id)
FROM listed WHERE kind = :kind AND id = :id ORDER BY slug DESC LIMIT 1
"""

ALL_DUE = "INSERT OR IGNORE INTO due SELECT DISTINCT kind, id, substr(slug, 1, 10) FROM listed WHERE kind = :kind AND id = :id"


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


class Ledger:
    """The open file."""

    def __init__(self, connection: sqlite3.Connection):
        self._db = connection

    def names(self, kind: str, limit: int = -1) -> list[Name]:
        """The lists of a kind, those with the most articles first."""
        rows = self._db.execute("SELECT * FROM names WHERE kind = ? ORDER BY count DESC, name, id LIMIT ?", (kind, limit))
        return [Name(*row) for row in rows]

    def names_between(self, kind: str, first: str, last: str) -> list[Name]:
        """The lists of a kind that have articles of these days, counted there."""
        rows = self._db.execute(
            "SELECT names.kind, names.id, names.name, names.script, count(*) AS there FROM listed JOIN names"
            " USING (kind, id) WHERE listed.kind = ? AND slug BETWEEN ? AND ? GROUP BY listed.id"
            " ORDER BY there DESC, names.name, names.id",
            (kind, first, last + END),
        )
        return [Name(*row) for row in rows]

    def total(self, kind: str) -> int:
        """How many lists of a kind there are."""
        return self._db.execute("SELECT count(*) FROM names WHERE kind = ?", (kind,)).fetchone()[0]

    def name(self, kind: str, list_id: str) -> Name | None:
        """One list, if it has articles."""
        row = self._db.execute("SELECT * FROM names WHERE kind = ? AND id = ?", (kind, list_id)).fetchone()
        return Name(*row) if row else None

    def years(self, kind: str) -> list[str]:
        """The years in which a kind has articles, newest first."""
        rows = self._db.execute("SELECT DISTINCT substr(slug, 1, 4) FROM listed WHERE kind = ? ORDER BY 1 DESC", (kind,))
        return [year for (year,) in rows]

    def months(self, kind: str, list_id: str) -> dict[str, int]:
        """``2022-04`` → how many articles of a list, newest first."""
        return dict(
            self._db.execute(
                "SELECT substr(slug, 1, 7), count(*) FROM listed WHERE kind = ? AND id = ? GROUP BY 1 ORDER BY 1 DESC",
                (kind, list_id),
            )
        )

    def entries(self, kind: str, list_id: str, within: str = "", limit: int = -1) -> list[Entry]:
        """The articles of a list, newest first; of a year, a month or a day if ``within`` begins their slugs."""
        return self._entries(kind, list_id, within, within + END, limit)

    def before(self, kind: str, list_id: str, slug: str, limit: int) -> list[Entry]:
        """The articles of a list that came before this one's day."""
        return self._entries(kind, list_id, "", slug[:10], limit)

    def _entries(self, kind: str, list_id: str, first: str, last: str, limit: int) -> list[Entry]:
        rows = self._db.execute(
            "SELECT entry FROM listed JOIN articles USING (slug) WHERE kind = ? AND id = ? AND slug BETWEEN ? AND ?"
            " ORDER BY slug DESC LIMIT ?",
            (kind, list_id, first, last, limit),
        )
        return [entry_from(json.loads(entry)) for (entry,) in rows]

    def days_after(self, kind: str, list_id: str, day: str, limit: int) -> list[str]:
        """The days of the next articles of a list after this day."""
        rows = self._db.execute(
            "SELECT substr(slug, 1, 10) FROM listed WHERE kind = ? AND id = ? AND slug > ? ORDER BY slug LIMIT ?",
            (kind, list_id, day + END, limit),
        )
        return sorted({found for (found,) in rows})

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
            told, was = {"kind": kind, "id": list_id}, self.name(kind, list_id)
            if not self._db.execute(RENAME, told).rowcount:
                self._db.execute("DELETE FROM names WHERE kind = :kind AND id = :id", told)
            now = self.name(kind, list_id)
            # every page of the list shows name and script
            if was and now and (was.name, was.script) != (now.name, now.script):
                self._db.execute(ALL_DUE, told)
        self._db.commit()

    def settle(self) -> None:
        """Nothing is due any more."""
        self._db.execute("DELETE FROM due")
        # only now can the next build count on it
        self._db.execute(f"PRAGMA user_version = {FORMAT}")
        self._db.commit()

    def due(self) -> list[tuple[str, str]]:
        """The lists that changed, whether or not they still have articles."""
        return self._db.execute("SELECT DISTINCT kind, id FROM due").fetchall()

    def due_days(self, kind: str = "", list_id: str = "") -> list[str]:
        """The days on which a list changed; of a whole kind, or of all, if it isn't named."""
        rows = self._db.execute(
            "SELECT DISTINCT day FROM due WHERE ? IN ('', kind) AND ? IN ('', id) ORDER BY day", (kind, list_id)
        )
        return [day for (day,) in rows]


def _rows(issue: Issue, simplify: Simplify) -> Iterator[tuple[_Key, _Row]]:
    told = {entry.slug: _told(entry) for entry in issue.entries}
    for kind, list_id, name, script, slug in listings(issue, simplify):
        yield _Key(kind, list_id, slug), _Row(name, script, told[slug])


def _told(entry: Entry) -> str:
    """What a list shows of an article; of its text only an excerpt."""
    return json.dumps(asdict(replace(entry, opening=shortened(entry.opening))), ensure_ascii=False, default=str)
