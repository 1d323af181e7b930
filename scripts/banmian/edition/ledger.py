"""Who stands in which list: the catalogue turned round, kept so that one more issue costs that issue.

::

    build/.edition/lists.sqlite   listed    (list, article)     the articles of each list
                                  articles  article → Entry     what a list page shows of them
                                  names     list → name, count  what an index page shows of lists
                                  due       (list, day)         what has changed since the last finished build

A list may hold tens of thousands of articles, so no file of it is ever read or written whole. What is due is kept
until a build is through: one that breaks off leaves it to the next.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path

from .catalogue import Issue
from .listed import END, Listed
from .lists import Simplify, listings

FILE = "lists.sqlite"
FORMAT = 1
"""Raised when the tables change; an older file is then as good as none."""

SCHEMA = """
CREATE TABLE articles (slug TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE listed (kind TEXT, id TEXT, slug TEXT, name TEXT, script TEXT, PRIMARY KEY (kind, id, slug)) WITHOUT ROWID;
CREATE INDEX listed_by_article ON listed (slug);
CREATE INDEX listed_by_kind ON listed (kind, slug);
CREATE TABLE names (kind TEXT, id TEXT, name TEXT, script TEXT, count INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE due (kind TEXT, id TEXT, day TEXT, PRIMARY KEY (kind, id, day)) WITHOUT ROWID;
"""
# a name is shown as its newest article prints it
RENAME = """
INSERT OR REPLACE INTO names
SELECT kind, id, name, script, (SELECT count(*) FROM listed WHERE kind = :kind AND id = :id)
FROM listed WHERE kind = :kind AND id = :id ORDER BY slug DESC LIMIT 1
"""

ALL_DUE = "INSERT OR IGNORE INTO due SELECT DISTINCT kind, id, substr(slug, 1, 10) FROM listed WHERE kind = :kind AND id = :id"


class Ledger(Listed):
    """The open file, for the one who also writes."""

    def enter(self, date: str, issue: Issue | None, simplify: Simplify) -> None:
        """Replace what is known of one day; ``None`` if it has no issue any more."""
        old, new = self._of_day(date), dict(_rows(issue, simplify)) if issue else {}
        changed = {key for key in old | new if old.get(key) != new.get(key)}
        slugs = {slug for _, _, slug in changed}
        self._db.executemany("DELETE FROM listed WHERE kind = ? AND id = ? AND slug = ?", changed)
        self._db.executemany("DELETE FROM articles WHERE slug = ?", ((slug,) for slug in slugs))
        kept = {key: new[key] for key in new if key[2] in slugs}
        self._db.executemany("INSERT INTO articles VALUES (?, ?)", {(key[2], row[2]) for key, row in kept.items()})
        rows = ((*key, *row[:2]) for key, row in kept.items() if key in changed)
        self._db.executemany("INSERT INTO listed VALUES (?, ?, ?, ?, ?)", rows)
        due = {(kind, name, date) for kind, name, _ in changed}
        self._db.executemany("INSERT OR IGNORE INTO due VALUES (?, ?, ?)", due)

    def _of_day(self, date: str) -> dict[tuple[str, str, str], tuple[str, str, str]]:
        rows = self._db.execute(
            "SELECT kind, id, slug, name, script, entry FROM listed JOIN articles USING (slug)"
            " WHERE slug BETWEEN ? AND ?",
            (date, date + END),
        )
        return {tuple(row[:3]): tuple(row[3:]) for row in rows}

    def count(self) -> None:
        """Bring the names of all lists that are due up to date; call it when all days are entered."""
        for kind, list_id in self.due():
            told, was = {"kind": kind, "id": list_id}, self.name(kind, list_id)
            if not self._db.execute(RENAME, told).rowcount:
                self._db.execute("DELETE FROM names WHERE kind = :kind AND id = :id", told)
            elif was and was[2:4] != self.name(kind, list_id)[2:4]:  # every page of the list shows name and script
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


def _rows(issue: Issue, simplify: Simplify) -> Iterator[tuple[tuple[str, str, str], tuple[str, str, str]]]:
    told = {entry.slug: json.dumps(asdict(entry), ensure_ascii=False, default=str) for entry in issue.entries}
    for kind, list_id, name, script, slug in listings(issue, simplify):
        yield (kind, list_id, slug), (name, script, told[slug])


@contextmanager
def ledger(folder: Path, *, fresh: bool = False) -> Iterator[Ledger]:
    """Open the file in a state folder; ``fresh`` begins an empty one."""
    file = folder / FILE
    if fresh:
        folder.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        # what is lost when the machine stops can be built again
        connection.execute("PRAGMA synchronous = OFF")
        if fresh:
            connection.executescript(SCHEMA)
        yield Ledger(connection)


def is_usable(folder: Path) -> bool:
    """True if there is a file of today's format."""
    if not (folder / FILE).is_file():
        return False
    with closing(sqlite3.connect(folder / FILE)) as connection:
        try:
            return connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT
        except sqlite3.DatabaseError:
            return False


def pending(folder: Path) -> list[str]:
    """The days that a build which broke off has left behind."""
    with ledger(folder) as kept:
        return kept.due_days()
