"""Who took the picture 摄影, as patterns.

* ``■通讯员 张敬 摄``, ``图丨张敬``   → a credit on a line of its own
* ``…整装待发。 ■通讯员 王婷婷 摄``  → the credit at the end of a caption
"""

import re

from .bylines import HOUSE, JOINT, LONG_ROLE, MARK, PEOPLE, ROLE
from .names import NAMES
from .words import WORDS, alternation

TAKEN = f"(?:{alternation('taken')})"
SUPPLIED = alternation("supplied")
BODY = f"(?:{MARK}\\s*(?:{PEOPLE}|{NAMES})|{PEOPLE}|(?:新华社|本报|新華社|本報)[发發][（(]?{NAMES})\\s*[/／]?\\s*{TAKEN}[）)]?"
LABELLED = f"{MARK}?{HOUSE}(?:{alternation('pictures')})\\s*{JOINT}\\s*(?:{LONG_ROLE}\\s*)?{NAMES}"
CREDIT_LINE_RE = re.compile(
    f"^[（(]?(?:{BODY}|{NAMES}\\s*[/／]\\s*[摄图攝圖]|{NAMES}\\s+{TAKEN}|{LABELLED}[）)]?|(?:{SUPPLIED})(?:[（(].*[）)])?)$"
)
CREDIT_TAIL_RE = re.compile(
    f"(?<=[。！？”’）)…])\\s*[（(]?({BODY}|{NAMES}(?:\\s+|\\s*[/／]\\s*){TAKEN}|{LABELLED}|(?:{SUPPLIED})(?:[（(][^（(]*[）)])?)[）)]?$"
)
# A credit that begins behind the caption and goes on on the next line: ``…生产环节。 ■记者 杨国庆``.
CREDIT_OPENS_RE = re.compile(f"[。！？”’）)…]\\s*(?:{MARK}|\\s{ROLE})[^。，；]{{0,40}}$")
# What the line ends with on which a credit ends.
ENDS = tuple({word[-1] for key in ("taken", "supplied") for word in WORDS[key]} | set("）)"))
LABEL_RE = re.compile(f"(?:{alternation('pictures')})\\s*{JOINT}[^。！？]{{2,24}}$")


def may_end_credit(text: str) -> bool:
    """Whether it is worth looking for a credit at the end of a line."""
    return text.endswith(ENDS) or bool(LABEL_RE.search(text))
