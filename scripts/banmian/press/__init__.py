"""What Chinese papers print around their text: the words (``words.toml``) and the patterns made of them.

Reading, lists, variants, checks and scores all ask here, so that a role or a surname is added in one place.

* ``is_byline("■本报记者 鲍童")``                    → True
* ``is_credit("■通讯员 张敬 摄")``                   → True
* ``dateline_at("本报济宁11月13日讯（记者 郝明雷）")`` → match of ``本报济宁11月13日讯``
* ``onward("一体化发展，（下转2版）").page``          → ``2``
* ``parse_people("本报记者 鲍童 通讯员 袁进")``        → 鲍童 (本报记者), 袁进 (通讯员)
* ``is_furniture("责编 鲍童 版式 袁进")``              → True

A module of this room is imported when one of its names is first asked for: to compile all the patterns takes a quarter of a second,
and a build needs the datelines only.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bylines import MARK, ROLE
    from .credits import CREDIT_OPENS_RE, CREDIT_TAIL_RE, may_end_credit
    from .datelines import dateline_at, places
    from .folios import ISSUE_DAY_RE, is_folio_part, is_furniture, is_masthead, is_refer_head, refer_page
    from .headings import ATTENDANCE_RE, DECK_RE, OFFICE_RE
    from .jumps import Jump, back, onward, without_jumps, without_marks
    from .names import SURE_SURNAMES, SURNAMES, is_name
    from .people import dateline_people, parse_people, tail_byline
    from .signatures import goes_on_with_names, is_byline, is_credit
    from .words import WORDS, alternation

__all__ = [
    "ATTENDANCE_RE", "CREDIT_OPENS_RE", "CREDIT_TAIL_RE", "DECK_RE", "ISSUE_DAY_RE", "MARK", "OFFICE_RE", "ROLE",
    "SURE_SURNAMES", "SURNAMES", "WORDS", "Jump", "alternation", "back", "dateline_at", "dateline_people",
    "goes_on_with_names", "is_byline", "is_credit", "is_folio_part", "is_furniture", "is_masthead", "is_name", "is_refer_head",
    "may_end_credit", "onward", "parse_people", "places", "refer_page", "tail_byline", "without_jumps", "without_marks",
]  # fmt: skip

ROOM = ("words", "names", "jumps", "datelines", "headings", "bylines", "folios", "credits", "people", "signatures")
"""The modules, those that are imported in a moment first."""


def __getattr__(name: str) -> Any:
    modules = (import_module(f"{__name__}.{module}") for module in ROOM if name in __all__)
    for module in modules:
        if hasattr(module, name):
            return globals().setdefault(name, getattr(module, name))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
