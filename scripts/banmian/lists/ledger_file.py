"""Who stands in which list: a database made of the catalogue, so that adding an issue costs no more than that issue.

::

    build/.edition/lists.sqlite   listed    (list, article)     the articles of each list
                                  articles  article → Entry     what a list page shows of them
                                  names     list → name, count  what an index page shows of lists
                                  due       (list, day)         what has changed since the last finished build
                                  led       day                 whose articles lead to other lists than they did

A list may hold tens of thousands of articles, so no file of it is ever read or written whole. What is due is kept
until a build is through: one that breaks off leaves it to the next.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from .ledger import FORMAT, Ledger

FILE = "lists.sqlite"

SCHEMA = """
CREATE TABLE articles (slug TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE listed (kind TEXT, id TEXT, slug TEXT, name TEXT, script TEXT, PRIMARY KEY (kind, id, slug)) WITHOUT ROWID;
CREATE INDEX listed_by_article ON listed (slug);
CREATE INDEX listed_by_kind ON listed (kind, slug);
CREATE TABLE names (kind TEXT, id TEXT, name TEXT, script TEXT, count INTEGER, since TEXT, PRIMARY KEY (kind, id))
WITHOUT ROWID;
CREATE TABLE due (kind TEXT, id TEXT, day TEXT, PRIMARY KEY (kind, id, day)) WITHOUT ROWID;
CREATE TABLE led (day TEXT PRIMARY KEY) WITHOUT ROWID;
"""
TABLES = frozenset(("articles", "listed", "names", "due", "led"))


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
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            return version == FORMAT and tables >= TABLES
        except sqlite3.DatabaseError:
            return False


def pending(folder: Path) -> list[str]:
    """The days that a build which broke off has left behind."""
    with ledger(folder) as kept:
        return sorted({*kept.due_days(), *kept.led_days()})
