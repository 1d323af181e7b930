"""What Chinese papers print around their text: the words (``words.toml``) and the patterns made of them.

Reading, lists, variants, checks and scores all ask here, so that a role or a surname is added in one place.

* ``is_byline("■本报记者 鲍童")``                    → True
* ``is_credit("■通讯员 张敬 摄")``                   → True
* ``dateline_at("本报济宁11月13日讯（记者 郝明雷）")`` → match of ``本报济宁11月13日讯``
* ``onward("一体化发展，（下转2版）").page``          → ``2``
* ``parse_people("本报记者 鲍童 通讯员 袁进")``        → 鲍童 (本报记者), 袁进 (通讯员)
* ``is_furniture("责编 鲍童 版式 袁进")``              → True
"""

from .bylines import BYLINE_MORE_RE, MARK, PEOPLE, ROLE, ROLE_RE
from .credits import CREDIT_OPENS_RE, CREDIT_TAIL_RE, is_byline, is_credit
from .datelines import BRACKET_RE, dateline_at
from .folios import ISSUE_DAY_RE, is_furniture, is_masthead
from .headings import ATTENDANCE_RE, DECK_RE, OFFICE_RE
from .jumps import Jump, back, onward, without_jumps, without_marks
from .names import is_name
from .people import dateline_people, parse_people, tail_byline
from .places import places
from .words import WORDS, alternation

__all__ = [
    "ATTENDANCE_RE",
    "BRACKET_RE",
    "BYLINE_MORE_RE",
    "CREDIT_OPENS_RE",
    "CREDIT_TAIL_RE",
    "DECK_RE",
    "ISSUE_DAY_RE",
    "MARK",
    "OFFICE_RE",
    "PEOPLE",
    "ROLE",
    "ROLE_RE",
    "WORDS",
    "Jump",
    "alternation",
    "back",
    "dateline_at",
    "dateline_people",
    "is_byline",
    "is_credit",
    "is_furniture",
    "is_masthead",
    "is_name",
    "onward",
    "parse_people",
    "places",
    "tail_byline",
    "without_jumps",
    "without_marks",
]
