"""Settle a character by its context where OpenCC's longest word would cut across the sentence's words.

    济宁市制造强市   制 before 造     →  製   (市制 is a word to OpenCC)
    指明了方向       了 after 指明    →  了   (明了 is a word to OpenCC)

The table is house/repairs.txt; what it settles is put over what OpenCC makes of the character.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from banmian.variants.house import rows
from banmian.variants.shelter import Shelter

PLACE = "·"
CLASS = "="
"""Stands in place of the character where a line names a class of characters."""


def repairer(shelter: Shelter) -> Callable[[str], str]:
    """A function that shelters every character the table settles; it leaves all others."""
    settled = {character: [shelter.put(form) for form, _ in lines] for character, lines in _table().items()}
    seen_re = re.compile(f"[{''.join(settled)}]")

    def settle(match: re.Match[str]) -> str:
        fit = _pattern(match[0]).match(match.string, match.start())
        return settled[match[0]][fit.lastindex - 1] if fit and fit.lastindex else match[0]

    return lambda text: seen_re.sub(settle, text)


@cache
def _table() -> dict[str, list[tuple[str, str]]]:
    """For each character the forms that the lines of the table give it, each with its context."""
    lines: dict[str, list[tuple[str, str]]] = {}
    for character, form, context in contexts():
        lines.setdefault(character, []).append((form, context))
    return lines


@cache
def _pattern(character: str) -> re.Pattern[str]:
    """One pattern whose n-th group is the n-th line of a character; made when it is met, for all of them take long."""
    return re.compile("|".join(f"({context_pattern(character, context)})" for _, context in _table()[character]))


def contexts() -> Iterator[tuple[str, str, str]]:
    """The table's lines, with the classes of characters it names written out."""
    classes: dict[str, str] = {}
    for character, form, context in rows("repairs.txt"):
        if character == CLASS:
            classes[f"{{{form}}}"] = f"[{context}]"
            continue
        for name, members in classes.items():
            context = context.replace(name, members)
        yield character, form, context


def context_pattern(character: str, context: str) -> str:
    """`!若·部` for 干 → `(?<!若)干(?=部)`."""
    before, _, after = context.partition(PLACE)
    return _look(before, behind=True) + character + _look(after, behind=False)


def _look(side: str, behind: bool) -> str:
    if not side:
        return ""
    is_not = side.startswith("!")
    kind = ("<" if behind else "") + ("!" if is_not else "=")
    side = side.removeprefix("!")
    looks = [f"(?{kind}{one})" for one in _alternatives(side)] if behind else [f"(?{kind}{side})"]
    return "".join(looks) if is_not or len(looks) == 1 else f"(?:{'|'.join(looks)})"


def _alternatives(side: str) -> list[str]:
    """`(?:市|地级市)` → 市 and 地级市: what Python looks for behind has one length."""
    inner = side.removeprefix("(?:").removesuffix(")")
    return inner.split("|") if len(inner) == len(side) - len("(?:)") and not set("()") & set(inner) else [side]
