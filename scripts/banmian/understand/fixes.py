"""Corrections stated in a sidecar, held fast through every step of the reading.

* ``lines 212-214 is headline of 188``  → headings of that story, whatever else speaks
* ``line 117 is text``                  → running text that goes on
* ``line 119 is paragraph``             → running text, and a paragraph begins
* ``lines 216 is ignore``               → part of no article
"""

from dataclasses import replace

from ..model import HEADING_ROLES, Fix, Line, Role
from ..said import Said, said
from .marked_page import Mark, MarkedPage

MARKS = {
    Role.HEADLINE: Mark.CLAIMED,
    Role.KICKER: Mark.CLAIMED,
    Role.DECK: Mark.CLAIMED,
    Role.STANDING_HEAD: Mark.CLAIMED,
    Role.SUBHEAD: Mark.SUBHEAD,
    Role.BYLINE: Mark.BYLINE,
    Role.CREDIT: Mark.CREDIT,
    Role.CAPTION: Mark.TEXT,
    Role.STORY: Mark.TEXT,
    Role.TEXT: Mark.TEXT,
    Role.PARAGRAPH: Mark.TEXT,
    Role.IGNORE: Mark.FURNITURE,
}


def misfits(lines: tuple[Line, ...], fixes: tuple[Fix, ...]) -> list[tuple[Fix, Said, Said]]:
    """Corrections that do not fit the page as it is now: (correction, what was found, what to do)."""
    printed = {line.no: line.text for line in lines}
    found: list[tuple[Fix, Said, Said]] = []
    claimed: dict[int, Fix] = {}
    for fix in fixes:
        first = next((number for number in fix.lines if number in printed), 0)
        if not first:
            found.append(
                (fix, said("line {} is blank or beyond the page", fix.lines[0]), said("has the page changed? correct `lines`"))
            )
        elif not printed[first].startswith(fix.text):
            here = said("line {} begins “{}”, not “{}”", first, printed[first][:12], fix.text[:12])
            found.append((fix, here, said("has the page changed? correct `lines` and `text`")))
        elif fix.of and (fix.of not in printed or fix.of in fix.lines):
            found.append((fix, said("of = {} is no line of a story", fix.of), said("name a line of its text")))
        for number in fix.lines if fix.role else ():
            other = claimed.setdefault(number, fix)
            if other is not fix and number in printed:
                found.append(
                    (fix, said("line {} is corrected twice, also in line {}", number, other.place[1]), said("keep one of them"))
                )
                break
    return found


def hold_fixes(page: MarkedPage) -> MarkedPage:
    """The page with every stated role in place again."""
    if not page.fixes:
        return page
    place = {line.no: index for index, line in enumerate(page.lines)}
    marks, opens, captions = list(page.marks), set(page.opens), set(page.captions)
    first: dict[Role, set[int]] = {Role.TEXT: set(), Role.PARAGRAPH: set()}
    for fix in page.fixes:
        indices = [place[number] for number in fix.lines if number in place]
        if not indices or fix.role is None:
            continue
        for index in indices:
            marks[index] = MARKS[fix.role]
        opens -= set(indices)
        captions -= set(indices)
        opens |= {indices[0]} if fix.role is Role.STORY else set()
        captions |= set(indices) if fix.role is Role.CAPTION else set()
        first.get(fix.role, set()).add(indices[0])
    return replace(
        page,
        marks=tuple(marks),
        opens=frozenset(opens),
        captions=frozenset(captions),
        begun=frozenset(first[Role.PARAGRAPH]),
        joined=frozenset(first[Role.TEXT]),
    )


def claims(page: MarkedPage, bodies: list[tuple[int, ...]]) -> dict[int, dict[Role, tuple[int, ...]]]:
    """Heading lines (indices) that are stated to belong to each body, by role."""
    place = {line.no: index for index, line in enumerate(page.lines)}
    found: dict[int, dict[Role, tuple[int, ...]]] = {}
    for fix in page.fixes:
        if fix.role in HEADING_ROLES:
            home = next((at for at, body in enumerate(bodies) if place.get(fix.of) in body), None)
            if home is not None:
                lines = tuple(place[number] for number in fix.lines if number in place)
                roles = found.setdefault(home, {})
                roles[fix.role] = roles.get(fix.role, ()) + lines
    return found


def stated_authors(page: MarkedPage, lines: set[int]) -> tuple[str, ...]:
    """The names stated for the story that holds these lines (indices)."""
    numbers = {page.lines[index].no for index in lines}
    return next((fix.authors for fix in page.fixes if fix.authors and numbers.intersection(fix.lines)), ())


def stated_start(page: MarkedPage, body: tuple[int, ...]) -> bool:
    """Whether a person stated that a story begins with this body's first line."""
    return bool(body) and any(fix.role is Role.STORY and page.lines[body[0]].no in fix.lines for fix in page.fixes)
