"""Lines that hold nothing but names: who wrote, who took the picture.

* ``is_byline("■本报记者 鲍童")``   → True
* ``is_credit("■通讯员 张敬 摄")``  → True
* ``is_byline("采访 手记")``       → False: no surname behind what is no office
"""

from .bylines import BYLINE_MORE_RE, BYLINE_RE, REPORTER_RE
from .credits import CREDIT_LINE_RE, LABEL_RE
from .names import is_name
from .people import parse_people

LONGEST = 60
"""A longer line is no byline and no credit."""


def is_byline(text: str) -> bool:
    """Whether a line holds nothing but who wrote, and is no credit: ``■本报记者 鲍童 → True``."""
    return len(text) <= LONGEST and bool(BYLINE_RE.match(text)) and _names_people(text) and not is_credit(text)


def goes_on_with_names(text: str) -> bool:
    """Whether a line may continue a byline: roles and names alone."""
    return len(text) <= LONGEST and bool(BYLINE_MORE_RE.match(text))


def is_credit(text: str) -> bool:
    """Whether a line holds nothing but who took the picture: ``■通讯员 张敬 摄 → True``."""
    if len(text) > LONGEST or not CREDIT_LINE_RE.match(text):
        return False
    return not LABEL_RE.search(text) or _names_people(text)


def _names_people(text: str) -> bool:
    """Whether surnames prove the names behind a word like 撰文 or 图; behind 记者 they need no proof."""
    return bool(REPORTER_RE.search(text)) or all(is_name(person.name) for person in parse_people(text))
