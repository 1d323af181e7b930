"""Who took the picture 摄影: on a line of its own, or at the end of a caption.

* ``■通讯员 张敬 摄``             → a credit
* ``…整装待发。 ■通讯员 王婷婷 摄`` → the credit at the end
"""

import re

from .bylines import BYLINE_RE, LONGEST, MARK, PEOPLE, ROLE
from .names import NAMES
from .words import alternation

TAKEN = f"(?:{alternation('taken')})"
SUPPLIED = alternation("supplied")
BODY = (
    f"(?:{MARK}\\s*(?:{PEOPLE}|{NAMES})|{PEOPLE}|(?:新华社|本报|新華社|本報)[发發][（(]?{NAMES})\\s*[/／]?\\s*{TAKEN}[）)]?"
)
CREDIT_LINE_RE = re.compile(
    f"^[（(]?(?:{BODY}|{NAMES}\\s*[/／]\\s*[摄图攝圖]|{NAMES}\\s+{TAKEN}|(?:{SUPPLIED})(?:[（(].*[）)])?)$"
)
CREDIT_TAIL_RE = re.compile(
    f"(?<=[。！？”’）)…])\\s*[（(]?({BODY}|{NAMES}(?:\\s+|\\s*[/／]\\s*){TAKEN}|(?:{SUPPLIED})(?:[（(][^（(]*[）)])?)[）)]?$"
)
# A credit that begins behind the caption and goes on on the next line: ``…生产环节。 ■记者 杨国庆``.
CREDIT_OPENS_RE = re.compile(f"[。！？”’）)…]\\s*(?:{MARK}|\\s{ROLE})[^。，；]{{0,40}}$")


def is_credit(text: str) -> bool:
    """Whether a line holds nothing but who took the picture: ``■通讯员 张敬 摄 → True``."""
    return len(text) <= LONGEST and bool(CREDIT_LINE_RE.match(text))


def is_byline(text: str) -> bool:
    """Whether a line holds nothing but who wrote, and no credit: ``■本报记者 鲍童 → True``."""
    return len(text) <= LONGEST and bool(BYLINE_RE.match(text)) and not CREDIT_LINE_RE.match(text)
