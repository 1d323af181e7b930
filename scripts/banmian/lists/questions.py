"""What the lists of the edition hold, asked of the ledger: names, months, articles, what is due.

``questions.entries("authors", "dk5y3m2c7q", within="2022-04")`` → the author's articles of that month, newest first
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace

from ..content.catalogue import Entry
from ..content.catalogue_json import entry_from

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
    since: str = ""
    """The day from which on it has pages of its own; empty where it has none."""
    slugs: tuple[str, ...] = ()
    """Its articles, newest first, where it has none."""

    @property
    def path(self) -> str:
        """Where the list is, ``authors/dk5y3m2c7q/``."""
        return f"{self.kind}/{self.id}/"


class Questions:
    """What can be asked of the open file."""

    def __init__(self, connection: sqlite3.Connection):
        self._db = connection

    def names(self, kind: str, limit: int = -1) -> list[Name]:
        """The lists of a kind, those with the most articles first."""
        rows = self._db.execute("SELECT * FROM names WHERE kind = ? ORDER BY count DESC, name, id LIMIT ?", (kind, limit))
        return [self._whole(Name(*row)) for row in rows.fetchall()]

    def addresses(self, kind: str) -> list[str]:
        """Where the lists of a kind are that have pages of their own, those with the most articles first."""
        rows = self._db.execute("SELECT * FROM names WHERE kind = ? AND since > '' ORDER BY count DESC, name, id", (kind,))
        return [Name(*row).path for row in rows]

    def led(self, kind: str) -> dict[str, int]:
        """The lists of a kind that have pages of their own, by their address, with the number of their articles."""
        return dict(self._db.execute("SELECT id, count FROM names WHERE kind = ? AND since > '' ORDER BY id", (kind,)))

    def _whole(self, name: Name) -> Name:
        if name.since:
            return name
        told = (name.kind, name.id)
        rows = self._db.execute("SELECT slug FROM listed WHERE kind = ? AND id = ? ORDER BY slug DESC", told)
        return replace(name, slugs=tuple(slug for (slug,) in rows))

    def names_between(self, kind: str, first: str, last: str) -> list[Name]:
        """The lists of a kind that have articles of these days, counted there."""
        rows = self._db.execute(
            "SELECT names.kind, names.id, names.name, names.script, count(*) AS there, since FROM listed JOIN names"
            " USING (kind, id) WHERE listed.kind = ? AND slug BETWEEN ? AND ? GROUP BY listed.id"
            " ORDER BY there DESC, names.name, names.id",
            (kind, first, last + END),
        )
        return [self._whole(Name(*row)) for row in rows.fetchall()]

    def total(self, kind: str) -> int:
        """How many lists of a kind there are."""
        return self._db.execute("SELECT count(*) FROM names WHERE kind = ?", (kind,)).fetchone()[0]

    def name(self, kind: str, list_id: str) -> Name | None:
        """One list, if it has articles."""
        row = self._db.execute("SELECT * FROM names WHERE kind = ? AND id = ?", (kind, list_id)).fetchone()
        return Name(*row) if row else None

    def has_pages(self, kind: str, list_id: str, day: str) -> bool:
        """Whether a list had pages of its own on a day."""
        row = self._db.execute("SELECT since FROM names WHERE kind = ? AND id = ?", (kind, list_id)).fetchone()
        return bool(row and row[0]) and row[0] <= day

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

    def due(self) -> list[tuple[str, str]]:
        """The lists that changed, whether or not they still have articles."""
        return self._db.execute("SELECT DISTINCT kind, id FROM due").fetchall()

    def due_days(self, kind: str = "", list_id: str = "") -> list[str]:
        """The days on which a list changed; of a whole kind, or of all, if it isn't named."""
        rows = self._db.execute(
            "SELECT DISTINCT day FROM due WHERE ? IN ('', kind) AND ? IN ('', id) ORDER BY day", (kind, list_id)
        )
        return [day for (day,) in rows]

    def led_days(self) -> list[str]:
        """The days whose articles lead to other lists than they did."""
        return [day for (day,) in self._db.execute("SELECT day FROM led ORDER BY day")]
