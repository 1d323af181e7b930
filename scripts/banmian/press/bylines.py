"""Who wrote it 署名: on a line of its own, or at the end of a story.

* ``■本报记者 鲍童``             → a byline
* ``…成为现实。（记者 张三）``   → 记者 张三
"""

import re

from .names import GLUED, NAMES, WHOLE_NAME
from .words import WORDS, alternation

MARK = f"[{WORDS['marks']}]"
HOUSE = f"(?:{alternation('houses')}|《[^》]{{2,12}}》)?"
ROLE = f"(?:{HOUSE}\\s*(?:{alternation('roles')}))"
PERSON = f"{ROLE}(?:[\\s：:]*{NAMES}|{GLUED})"
PEOPLE = f"{PERSON}(?:[\\s、，,]*{PERSON}){{0,4}}"

LONGEST = 60
"""A longer line is no byline and no credit."""
ROLE_RE = re.compile(ROLE)
# Nothing but roles and names on the line.
BYLINE_RE = re.compile(
    f"^(?:{MARK}\\s*(?:{PEOPLE}|{NAMES})|{ROLE}[\\s：:]+{NAMES}(?:\\s+{ROLE}[\\s：:]*{NAMES})*)(?:\\s*(?:文|报道|文/图|文图))?$"
    f"|^{MARK}?\\s*{HOUSE}(?:特约)?(?:评论员|評論員)$"
)
BYLINE_MORE_RE = re.compile(f"^(?:{PEOPLE}|{NAMES})$")
# Only behind a sentence end: ``…成为现实。（张三）``, ``…。（记者 李四 通讯员 王五）``, ``…。 张三/文``, ``…（张三 整理）``.
TAIL_BYLINE_RE = re.compile(
    f"[。！？”…]\\s*(?:[（(]((?:{PEOPLE}|{HOUSE}{WHOLE_NAME}(?:[\\s、]+{WHOLE_NAME}){{0,5}})(?:\\s*(?:整理|报道|編譯|编译|文))?)[）)]"
    f"|\\s((?:{ROLE}\\s*)?{WHOLE_NAME}\\s*[/／]\\s*文))$"
)
