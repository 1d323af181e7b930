"""``banmian check``: everything suspicious in content/ at once, each finding with a stable code, file and line.

One file a rule; ``RULES`` is all of them. What each looks for, and what to do: docs/check.md.
"""

from collections.abc import Iterator
from pathlib import Path

from ..content.judging import judge_folder
from ..errors import BanmianError, EditorError, Faults, MissingFolder
from ..said import said
from ..variants import NO_GLOSSARY, read_glossary
from . import (
    broken,
    doubtful_name,
    doubtful_place,
    far_day,
    glossary_overlap,
    glossary_unused,
    headless,
    name_length,
    no_body,
    private_use,
    quotes,
    repeat,
    unfinished,
    unknown_key,
    unstopped,
)
from .edition import Edition
from .finding import Finding, Rule, Severity

RULES: tuple[Rule, ...] = (
    broken.RULE,
    unknown_key.RULE,
    no_body.RULE,
    headless.RULE,
    quotes.RULE,
    repeat.RULE,
    unfinished.RULE,
    far_day.RULE,
    name_length.RULE,
    private_use.RULE,
    glossary_unused.RULE,
    glossary_overlap.RULE,
    doubtful_name.RULE,
    doubtful_place.RULE,
    unstopped.RULE,
)

__all__ = ["RULES", "Finding", "Severity", "check"]


def check(content: Path, glossary: Path) -> list[Finding]:
    """Every finding on a content folder, by file and line; raises ``MissingFolder`` only."""
    edition = open_edition(content, glossary)
    found = [Finding(rule, place) for rule in RULES if rule.of_edition for place in rule.of_edition(edition)]
    for issue in edition.issues():
        found += [Finding(rule, place) for rule in RULES if rule.of_issue for place in rule.of_issue(issue)]
    return sorted(found, key=lambda finding: (finding.place.path, finding.place.line, RULES.index(finding.rule)))


def open_edition(content: Path, glossary: Path) -> Edition:
    """The edition in a folder, with what is wrong with the folder itself and with the glossary."""
    problems: list[tuple[str, int, object]] = []
    settled = NO_GLOSSARY
    if not content.is_dir():
        raise MissingFolder(content, said("run `banmian extract`, or name another folder"))
    for fault in judge_folder(content):
        problems += _places(fault)
    try:
        settled = read_glossary(glossary)
    except BanmianError as error:
        problems += _places(error)
    return Edition(content, settled, tuple(problems))


def _places(error: BanmianError) -> Iterator[tuple[str, int, object]]:
    """The faults of an error, one by one."""
    for fault in error.faults if isinstance(error, Faults) else [error]:
        if isinstance(fault, EditorError):
            yield fault.path, fault.line, said("{}; {}", fault.found, fault.remedy)
        else:
            yield "", 0, fault.args[0]
