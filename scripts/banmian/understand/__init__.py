"""Understanding a page: an ordered tuple of small pure functions from lines to a page of articles.

``understand(lines) → Page``; no files, no printing, no errors for odd text.
"""

from ..model import Fix, Line, Page
from .assemble import assemble
from .captions import find_captions, forget_captions, guess_captions
from .fixes import hold_fixes
from .headings import find_headings
from .marked_page import MarkedPage, Step
from .parted_heads import join_parted_heads
from .profile import profile_page
from .roles import mark_bylines, mark_credits, mark_datelines, mark_furniture
from .solid import part_solid
from .width import measure_columns

STEPS: tuple[Step, ...] = (
    profile_page,
    part_solid,
    mark_furniture,
    mark_credits,
    mark_bylines,
    hold_fixes,
    measure_columns,
    mark_datelines,
    hold_fixes,
    measure_columns,
    guess_captions,
    hold_fixes,
    measure_columns,
    join_parted_heads,
    find_headings,
    hold_fixes,
    forget_captions,
    measure_columns,
    find_captions,
    hold_fixes,
    measure_columns,
)


def understand(lines: tuple[Line, ...], fixes: tuple[Fix, ...] = ()) -> Page:
    """Read one page: its non-blank lines in, its articles out; ``fixes`` are corrections that fit it."""
    page = MarkedPage(lines, fixes=fixes)
    for step in STEPS:
        page = step(page)
    return assemble(page)
