"""Who wrote it and who took the picture: names out of bylines, datelines and credits.

* ``■本报记者 鲍童 本报通讯员 袁进``       → 鲍童 (本报记者), 袁进 (本报通讯员)
* ``记者张三、李四、王小五``               → 张三, 李四, 王小五 (记者)
* ``通讯员 雷  声``                       → 雷声: two single characters are one padded name
"""

import re

from ..model import Person
from .bylines import MARK, ROLE_RE, TAIL_BYLINE_RE
from .credits import TAKEN
from .datelines import BRACKET_RE, dateline_at
from .names import LETTER, is_name

SPLIT_RE = re.compile(r"[\s、，,；;/／丨｜|]+")
TAIL_RE = re.compile(f"\\s*[/／丨｜|]?\\s*(?:{TAKEN}|文/图|文图|(?<=[\\s/／丨｜|])文|报道|報道)\\s*$")
LEADING_RE = re.compile(f"^(?:{MARK}|[（(])\\s*|^(?:新华社|本报|新華社|本報)[发發]\\s*[（(]?")
NAME_RE = re.compile(f"^[{LETTER}]{{2,5}}$|^[{LETTER}]+(?:·[{LETTER}]+)+$")
PADDED_RE = re.compile(f"(?<![{LETTER}])([{LETTER}])[\\s]+([{LETTER}])(?![{LETTER}])")


def parse_people(text: str, bare: bool = True) -> tuple[Person, ...]:
    """Names in ``text`` with the role before each; ``bare`` also takes names without any role."""
    text = TAIL_RE.sub("", LEADING_RE.sub("", text.strip()).rstrip("）)"))
    people: list[Person] = []
    role, start = "", 0
    for match in [*ROLE_RE.finditer(text), None]:
        if role or bare:
            people += [Person(name, role) for name in _names(text[start : match.start() if match else None])]
        if match:
            role, start = re.sub(r"\s+", "", match[0]), match.end()
    return tuple(people)


def _names(text: str) -> list[str]:
    """The names of one role: ``张三、李四、王小五 → 张三, 李四, 王小五``."""
    text = PADDED_RE.sub(r"\1\2", text.strip(" :：、，,/／丨｜|"))
    return [piece for piece in SPLIT_RE.split(text) if NAME_RE.match(piece)]


def tail_byline(text: str) -> str:
    """The byline in a bracket, or behind a dash, at the end of a story: ``…成为现实。（记者 张三） → 记者 张三``."""
    match = TAIL_BYLINE_RE.search(text)
    found = (match[1] or match[2]) if match else ""
    return found if ROLE_RE.search(found) or all(is_name(person.name) for person in parse_people(found)) else ""


def dateline_people(paragraph: str) -> tuple[str, tuple[Person, ...]]:
    """The dateline of a paragraph, as printed, and the people in the bracket behind it."""
    match = dateline_at(paragraph)
    if not match:
        return "", ()
    dateline = re.sub(r"\s+", "", match[0])
    bracket = BRACKET_RE.match(paragraph, match.end())
    return dateline, parse_people(bracket[1]) if bracket else ()
