"""Things kept in a folder under the digest of what they follow from.

::

    memory = Memory(Path(".cache/pages/content"))
    key = memory.key("a.txt", fixes, file=Path("seeds/a.txt"))
    memory.recall(key)        →  what was kept, or None: also where someone damaged it
    memory.keep(key, thing)
    memory.forget_others()    what nobody asked for since it was opened goes

Several runs may share a folder: a file comes into being whole, and one that another run removed is as one that never was.
"""

import hashlib
import pickle
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..files import facts_of, write_whole
from .code import code

DIGEST = 32
"""Bytes at the beginning of a file: the SHA-256 of the others."""
DAMAGES = (pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, TypeError, ValueError)
"""What it is to a pickle to be of another version."""


class Memory:
    """What is kept in a folder; in none, nothing is."""

    def __init__(self, folder: Path | None):
        self._folder = folder
        self._asked: set[str] = set()
        self._seen: dict[Path, tuple[str, bytes]] = {}

    def key(self, *told: object, file: Path | None = None) -> str:
        """What follows from what is told, and from a file, is kept under this name; empty where nothing can be."""
        if not self._folder:
            return ""
        try:
            digest = self._digest(file) if file else b""
        except OSError:
            return ""
        return hashlib.sha256(f"{code()}\0{told!r}\0".encode("utf-8", "surrogateescape") + digest).hexdigest()

    def _digest(self, path: Path) -> bytes:
        if path not in self._seen:
            facts = facts_of(path.stat())
            self._seen[path] = facts, hashlib.sha256(path.read_bytes()).digest()
        return self._seen[path][1]

    def is_unchanged(self, file: Path) -> bool:
        """Whether a file is as it was when a key was made of it, so that what was read of it belongs to that key."""
        try:
            return file in self._seen and facts_of(file.stat()) == self._seen[file][0]
        except OSError:
            return False

    def holds(self, key: str) -> bool:
        """Whether something is kept under a key."""
        return bool(key and self._folder and (self._folder / key).is_file())

    def recall(self, key: str) -> Any:
        """What is kept under a key; None if there is nothing, or nothing whole."""
        if not key or not self._folder:
            return None
        self._asked.add(key)
        try:
            held = (self._folder / key).read_bytes()
            whole = hashlib.sha256(held[DIGEST:]).digest() == held[:DIGEST]
            return pickle.loads(held[DIGEST:]) if whole else None
        except (OSError, *DAMAGES):
            return None

    def keep(self, key: str, thing: Any) -> None:
        """Keep something; where that can't be done, it is found out again."""
        if not key or not self._folder:
            return
        self._asked.add(key)
        packed = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            write_whole(self._folder / key, hashlib.sha256(packed).digest() + packed)

    def forget_others(self) -> None:
        """Remove what nobody asked for since this was opened, and what a run that was stopped left half written."""
        if not self._folder or not self._folder.is_dir():
            return
        for file in self._folder.iterdir():
            if file.name not in self._asked:
                with suppress(OSError):
                    file.unlink()


NOTHING_KEPT = Memory(None)
"""For those who find out everything each time."""
