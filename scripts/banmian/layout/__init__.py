"""Reading a page by where things stand: from a ``Sheet`` to its articles. No files, no format, no errors for odd pages.

``understand_sheet(sheet, fixes) → Page``: characters → lines → columns → headings → captions → stories → articles.
"""

from ..model import Fix, Page
from ..source.sheet import Sheet
from .borders import find_borders
from .bylines import find_bylines
from .captions import find_captions
from .faces import unite_faces
from .furniture import find_furniture
from .headings import find_headings
from .islands import join_over_islands
from .kinds import body_size
from .notices import find_notices
from .page import make_page
from .quotations import find_quotations
from .scene import Scene, Step
from .setting import set_rows
from .spaced import join_spaced
from .stacks import stack_rows
from .stories import link_columns
from .subheads import find_subheads


def _set(scene: Scene) -> Scene:
    """The printed lines, the text's size and what parts the page."""
    rows = unite_faces(set_rows(scene.sheet))
    body = body_size(rows)
    return scene.known(rows=rows, body=body, borders=find_borders(scene.sheet, rows, body))


def _stack(scene: Scene) -> Scene:
    """The columns that the lines make up."""
    columns = stack_rows(scene.rows, scene.borders, scene.body)
    return scene.known(columns=tuple(join_spaced(columns, scene.borders, scene.body)))


STEPS: tuple[Step, ...] = (
    _set,
    find_furniture,
    _stack,
    find_captions,
    find_notices,
    find_subheads,
    find_headings,
    find_quotations,
    find_bylines,
    join_over_islands,
)


def understand_sheet(sheet: Sheet, fixes: tuple[Fix, ...] = ()) -> Page:
    """Read one page: its characters with their places in, its articles out; ``fixes`` are corrections that fit it."""
    scene = Scene(sheet, (), fixes)
    for step in STEPS:
        scene = step(scene)
    return make_page(scene, link_columns(scene))
