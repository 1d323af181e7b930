"""Who wrote it and who took the picture: names out of bylines, datelines and credits.

* ``■本报记者 鲍童 本报通讯员 袁进``       → 鲍童 (本报记者), 袁进 (本报通讯员)
* ``记者张三、李四、王小五``               → 张三, 李四, 王小五 (记者)
* ``通讯员 雷  声``                       → 雷声: two single characters are one padded name
"""

import re

from ..chars import HAN
from ..model import Person
from . import press

NAME_2 = f"(?:[{HAN}]{{2,4}}|[{HAN}]\\s{{1,2}}[{HAN}]|[{HAN}]+·[{HAN}·]+)"
SURNAMES = frozenset("".join(press.WORDS["surnames"].split()))
COMPOUND_SURNAMES = frozenset(press.WORDS["compound_surnames"])
SPLIT_RE = re.compile(r"[\s、，,；;/／]+")
ROLE_RE = re.compile(press.ROLE)
TAIL_RE = re.compile(f"\\s*[/／]?\\s*(?:{press.TAKEN}|文/图|文图|(?<=[\\s/／])文|报道|報道)\\s*$")
LEADING_RE = re.compile(f"^(?:{press.MARK}|[（(])\\s*|^(?:新华社|本报|新華社|本報)[发發]\\s*[（(]?")
# Only behind a sentence end: ``…成为现实。（张三）``, ``…。（记者 李四 通讯员 王五）``, ``…。 张三/文``, ``…（张三 整理）``.
TAIL_BYLINE_RE = re.compile(
    f"[。！？”…]\\s*(?:[（(]((?:{press.PEOPLE}|{press.HOUSE}{NAME_2}(?:[\\s、]+{NAME_2}){{0,5}})(?:\\s*(?:整理|报道|編譯|编译|文))?)[）)]"
    f"|\\s((?:{press.ROLE}\\s*)?{NAME_2}\\s*[/／]\\s*文))$"
)
NAME_RE = re.compile(f"^[{HAN}]{{2,5}}$|^[{HAN}]+(?:·[{HAN}]+)+$")
PADDED_RE = re.compile(f"(?<![{HAN}])([{HAN}])[\\s]+([{HAN}])(?![{HAN}])")


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
    text = PADDED_RE.sub(r"\1\2", text.strip(" :：、，,"))
    return [piece for piece in SPLIT_RE.split(text) if NAME_RE.match(piece)]


def tail_byline(text: str) -> str:
    """The byline in a bracket, or behind a dash, at the end of a story: ``…成为现实。（记者 张三） → 记者 张三``."""
    match = TAIL_BYLINE_RE.search(text)
    found = (match[1] or match[2]) if match else ""
    return found if ROLE_RE.search(found) or all(is_name(person.name) for person in parse_people(found)) else ""


def is_name(text: str) -> bool:
    """Whether two to four characters are a person's name by their surname: ``张三 → True``, ``见上图 → False``."""
    return "·" in text or (1 < len(text) < 5 and (text[0] in SURNAMES or text[:2] in COMPOUND_SURNAMES))


def dateline_people(paragraph: str) -> tuple[str, tuple[Person, ...]]:
    """The dateline of a paragraph, as printed, and the people in the bracket behind it."""
    match = press.dateline_at(paragraph)
    if not match:
        return "", ()
    dateline = re.sub(r"\s+", "", match[0])
    bracket = press.BRACKET_RE.match(paragraph, match.end())
    return dateline, parse_people(bracket[1]) if bracket else ()
