"""Corrections in a sidecar: what lines of a page are, stated by a person who looked.

::

    [[fix]]                             # [["000_8f79b8f61d514074.txt".fix]] in pages.toml
    lines = "212-214"                   # or 212, or "212,214"
    text = "汶上县苑庄镇"                 # how the first of them begins
    is = "headline"                     # headline kicker deck standing_head subhead byline credit caption story
                                        # text paragraph ignore
    of = 188                            # for headings: a line of the story they belong to
    authors = ["刘娜"]                   # instead of ``is``: who wrote the story with this line
"""

import re

from ..model import HEADING_ROLES, Fix, Role
from ..said import Said, quoted, said
from ..toml_text import shown

KEYS = frozenset({"lines", "text", "is", "of", "authors"})
RANGE_RE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


class BadFix(ValueError):
    """A correction that can't be read: what was found, and what to do."""

    def __init__(self, found: Said, remedy: Said):
        self.found, self.remedy = found, remedy
        super().__init__(str(found))


def parse_fix(table: object, place: tuple[str, int]) -> Fix:
    """One ``[[fix]]`` table; raises ``BadFix``."""
    if not isinstance(table, dict):
        raise BadFix(said("`fix` is no list of tables"), said("write [[fix]] above each correction"))
    unknown = sorted(set(table) - KEYS)
    if unknown:
        raise BadFix(said("unknown key `{}` in a correction", unknown[0]), said("use {}", ", ".join(sorted(KEYS))))
    lines, text = parse_numbers(table.get("lines")), table.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BadFix(
            said("a correction without `text`"), said("write how its first line begins, so that a changed page is noticed")
        )
    authors = table.get("authors", [])
    if not isinstance(authors, list) or not all(isinstance(name, str) and name.strip() for name in authors):
        raise BadFix(quoted(f"authors = {shown(authors)}"), said('write names, as ["王婷婷", "宋娜"]'))
    role = _parse_role(table.get("is"), bool(authors))
    of = table.get("of", 0)
    if not isinstance(of, int) or isinstance(of, bool) or (role in HEADING_ROLES) != bool(of):
        wanted = role in HEADING_ROLES
        remedy = said("write a line number of the story it belongs to") if wanted else said("leave `of` out")
        found = said("of = {} beside is = {}", shown(of), str(role)) if of else said("is = {} without `of`", str(role))
        raise BadFix(found, remedy)
    return Fix(lines, text.strip(), role, of, tuple(name.strip() for name in authors), place)


def parse_numbers(value: object) -> tuple[int, ...]:
    """Line numbers: ``"212-214,216" → 212, 213, 214, 216``."""
    numbers: set[int] = set()
    listed = isinstance(value, int | str) and value is not True
    for piece in re.split(r"\s*,\s*", value if isinstance(value, str) else shown(value)) if listed else []:
        match = RANGE_RE.fullmatch(piece.strip())
        if not match or int(match[2] or match[1]) < int(match[1]) or int(match[2] or 0) - int(match[1]) > 5000:
            numbers.clear()
            break
        numbers |= set(range(int(match[1]), int(match[2] or match[1]) + 1))
    if not numbers:
        raise BadFix(quoted(f"lines = {shown(value)}"), said('write line numbers, as 212 or "212-214,216"'))
    return tuple(sorted(numbers))


def _parse_role(value: object, named: bool) -> Role | None:
    if value is None and named:
        return None
    try:
        role = Role(str(value))
    except ValueError:
        raise BadFix(quoted(f"is = {shown(value)}"), said("use one of {}", ", ".join(Role))) from None
    if named:
        raise BadFix(said("a correction with both `is` and `authors`"), said("write two corrections"))
    return role
