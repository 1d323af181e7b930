"""Issues made whole: once every page has its place, stories that go on on another page become one.

Only issues with a mark of a jump are looked at; their pages go back to the spool with the whole stories.
"""

from collections import defaultdict
from dataclasses import replace

from .content.facts import Facts
from .content.key import is_undated
from .model import Page
from .reading import Known, told_by
from .spool import Spool, pack
from .stitching import Placed, stitch


def make_whole(pages: tuple[Known, ...], facts: dict[str, Facts], spool: Spool) -> tuple[Known, ...]:
    """The pages with whole stories in them, and with what was found of them as a whole."""
    issues: dict[str, list[Known]] = defaultdict(list)
    for known in pages:
        if known.ticket and not is_undated(facts[known.seed].date):
            issues[facts[known.seed].date].append(known)
    torn = [issue for issue in issues.values() if len(issue) > 1 and any(known.torn for known in issue)]
    changed = {known.seed: known for issue in torn for known in _stitched(issue, facts, spool)}
    return tuple(changed.get(known.seed, known) for known in pages)


def _stitched(issue: list[Known], facts: dict[str, Facts], spool: Spool) -> list[Known]:
    """The pages of one issue."""
    held = {known.seed: spool.take(known.ticket) for known in issue if known.ticket}
    found = stitch(tuple(_placed(facts[seed], page) for seed, page in held.items()))
    rows = []
    for known in issue:
        page = replace(held[known.seed], articles=found.articles[known.seed])
        doubts = tuple(doubt for doubt in known.doubts if (known.seed, doubt) not in found.settled)
        doubts += tuple(doubt for seed, doubt in found.doubts if seed == known.seed)
        same = page.articles == held[known.seed].articles
        told = known.told if same else told_by(known.seed, page)
        rows.append(replace(known, told=told, doubts=doubts, ticket=known.ticket if same else spool.put(pack(page))))
    return rows


def _placed(facts: Facts, page: Page) -> Placed:
    return Placed(facts.seed, facts.page, facts.label, page)
