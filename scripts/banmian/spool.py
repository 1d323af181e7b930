"""Pages that were understood wait on the disk until their issue is written, so that memory stays flat.

with Spool() as spool:
    ticket = spool.put(pack(page))      →  Ticket(offset=0, size=18211)
    page = spool.take(ticket)
"""

import pickle
import tempfile
import zlib
from dataclasses import dataclass
from types import TracebackType

from .errors import naming
from .model import Page

QUICK = 1
"""Compression level: most of the gain at a fraction of the time."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Where a page waits."""

    offset: int
    """In the spool's file."""
    size: int
    """How many bytes."""


def pack(page: Page) -> bytes:
    """A page as bytes; workers do this, so that the main process only writes them down."""
    return zlib.compress(pickle.dumps(page, pickle.HIGHEST_PROTOCOL), QUICK)


class Spool:
    """A temporary file of our own; it is gone when the extraction ends."""

    def __init__(self) -> None:
        self._last: tuple[Ticket | None, Page | None] = (None, None)
        self._file = tempfile.TemporaryFile(prefix="banmian-")  # noqa: SIM115 (closed by __exit__)

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def put(self, packed: bytes) -> Ticket:
        """Let a page wait."""
        offset = self._file.seek(0, 2)
        with naming(tempfile.gettempdir()):
            return Ticket(offset, self._file.write(packed))

    def take(self, ticket: Ticket) -> Page:
        """The page again; its articles are asked for one after the other."""
        kept, page = self._last
        if kept != ticket or not page:
            self._file.seek(ticket.offset)
            page = pickle.loads(zlib.decompress(self._file.read(ticket.size)))
            self._last = ticket, page
        return page
