"""The PDFs that pages were read from, so that a build notices that one changed, came or went.

::

    Originals(Path("seeds")).stamp("2026-11-20.pdf")  → 81723 1795…   names, sizes and times: quick to take
    Originals(Path("seeds")).digest("2026-11-20.pdf") → 3f2a1b9c…     contents: what a fresh checkout leaves as they are
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..content.catalogue import Issue
from ..files import digest_of, facts_of

ABSENT = ""
"""Stamp and digest of a file that isn't there."""
Seen = dict[str, list[str]]
"""PDF → its stamp and its digest when a build looked at it."""


class Originals:
    """The PDFs in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.digest = cache(self._digest)

    def stamp(self, name: str) -> str:
        """Size and times of a file."""
        try:
            return facts_of((self.folder / name).stat())
        except OSError:
            return ABSENT

    def _digest(self, name: str) -> str:
        file = self.folder / name
        return digest_of([file]) if file.is_file() else ABSENT

    def seen(self, issue: Issue | None) -> Seen:
        """What an issue's PDFs are like now; those that are missing too, for they may come."""
        from ..source.folders import is_pdf
        from ..source.seeds import file_of  # brings PDFium, which a build with nothing to do goes without

        names = {file_of(page.seed) for page in issue.pages if page.seed} if issue else set()
        return {name: [self.stamp(name), self.digest(name)] for name in sorted(names) if is_pdf(Path(name))}

    def again(self, before: Seen) -> Seen:
        """What they are like now, with the digests of those whose times are the same left as they were."""
        now = {name: self.stamp(name) for name in before}
        return {
            name: [stamp, before[name][1] if stamp == before[name][0] else self.digest(name)] for name, stamp in now.items()
        }


def contents(seen: Seen) -> dict[str, str]:
    """What tells whether a PDF is another one."""
    return {name: digest for name, (_, digest) in seen.items()}
