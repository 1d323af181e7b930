"""What one build has to bring from one state to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import across_issues

if TYPE_CHECKING:
    from ..content.catalogue import Issue
    from ..content.standing import StandingPage
    from ..pages.material import Spanning
    from .apart_files import Others
    from .state import State


@dataclass(frozen=True, slots=True)
class Turn:
    """What one build has to bring from one state to the next."""

    before: State
    """What the last build left."""
    after: State
    """What this one will leave."""
    due: dict[str, Issue]
    """The issues that changed, by date."""
    fresh: bool
    """True if nothing of the last build counts: other theme or settings, or its files are gone or altered."""
    distrusted: bool
    """True if someone may have altered files that are told by their names to be up to date."""
    spanning_due: bool
    """True if every page that spans issues is due."""
    standing: tuple[StandingPage, ...]
    """The pages that belong to no issue."""
    pictures: dict[str, Path]
    """Place of a picture below the root of the site → where it is kept."""
    others: Others
    """The other sites of the paper."""

    def spanning(self, output: Path, searched: bool) -> Spanning:
        """What the pages that span issues are made from."""
        before, after, anew = self.before.records, self.after.records, self.spanning_due
        return across_issues.spanning(output, before, after, self.due, fresh=anew, searched=searched, standing=self.standing)

    def affected(self) -> Iterator[str]:
        """The dates whose files may have vanished."""
        for date, record in self.before.records.items():
            if date in self.due or self.after.records.get(date) != record:
                yield date
