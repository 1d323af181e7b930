"""Files that can't be used: ``date: 2022-04-31``, no ``---`` line, two articles in one place, a broken glossary."""

from collections.abc import Iterator

from ..content.clashes import clashes
from ..content.matter import faults
from ..said import said
from .edition import Edition
from .finding import Place, Rule, Severity


def check(edition: Edition) -> Iterator[Place]:
    """Everything for which a build would refuse the edition."""
    for path, line, note in edition.problems:
        yield Place(path, line, note)
    for issue in edition.issues():
        good = []
        for item in issue.items:
            found = list(faults(item.matter))
            good += [] if found else [item.matter]
            yield from (Place(fault.path, fault.line, said("{}; {}", fault.found, fault.remedy)) for fault in found)
        yield from (Place(fault.path, fault.line, said("{}; {}", fault.found, fault.remedy)) for fault in clashes(good))


RULE = Rule("broken", Severity.ERROR, "a file that a build refuses", of_edition=check)
