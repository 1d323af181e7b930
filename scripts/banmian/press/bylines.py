"""Who wrote it 署名: roles with their names, as patterns.

* ``■本报记者 鲍童``, ``记者丨鲍童``, ``文/本报融媒体首席记者 鲍童``  → a byline's line
* ``…成为现实。（记者 张三）``                                     → a byline at a story's end
"""

import re

from .names import GLUED, LETTER, NAMES, WHOLE_NAME
from .words import WORDS, alternation

MARK = f"[{WORDS['marks']}]"
JOINT = f"[：:{re.escape(WORDS['joints'])}]"
BETWEEN = f"[\\s：:{re.escape(WORDS['joints'])}]"
HOUSE = f"(?:{alternation('houses')}|《[^》]{{2,12}}》|(?<![{LETTER}])[{LETTER}]{{0,6}}?(?:{alternation('papers')}))?"
LONG_ROLE = f"{HOUSE}\\s*(?:{alternation('ranks')}){{0,3}}(?:{alternation('reporters', 'works')})"
SHORT_ROLE = f"(?:(?:{alternation('short_pairs')})(?=\\s*{JOINT}|\\s)|(?:{alternation('short_works')})(?=\\s*{JOINT}))"
ROLE = f"(?:{LONG_ROLE}|{SHORT_ROLE})"
PERSON = f"(?:{SHORT_ROLE}{BETWEEN}+)?{ROLE}(?:{BETWEEN}*{NAMES}|{GLUED})"
PEOPLE = f"{PERSON}(?:[\\s、，,]*{PERSON}){{0,4}}"
MADE = "(?:整理|报道|報道|编译|編譯|文/图|文图|文)"

ROLE_RE = re.compile(ROLE)
# A role that needs no proof by a surname: 记者, 通讯员, …
REPORTER_RE = re.compile(f"^{MARK}|(?:{alternation('reporters')})")
# Nothing but roles and names on the line.
BYLINE_RE = re.compile(
    f"^(?:{MARK}\\s*(?:{PEOPLE}|{NAMES})|(?:{SHORT_ROLE}{BETWEEN}+)?{ROLE}{BETWEEN}+{NAMES}(?:[\\s、，,]+{ROLE}{BETWEEN}*{NAMES})*)"
    f"(?:\\s*{MADE})?$|^{MARK}?\\s*{HOUSE}(?:{alternation('ranks')})?(?:评论员|評論員)$"
)
BYLINE_MORE_RE = re.compile(f"^(?:{PEOPLE}|{NAMES})$")
# Only behind a sentence end: ``…成为现实。（张三）``, ``…。（记者 李四 通讯员 王五）``, ``…。 张三/文``, ``…（张三 整理）``.
TAIL_BYLINE_RE = re.compile(
    f"[。！？”…]\\s*(?:[（(]((?:{PEOPLE}|{HOUSE}{WHOLE_NAME}(?:[\\s、]+{WHOLE_NAME}){{0,5}})(?:\\s*{MADE})?)[）)]"
    f"|\\s((?:{LONG_ROLE}\\s*)?{WHOLE_NAME}\\s*[/／丨｜|]\\s*文))$"
)
