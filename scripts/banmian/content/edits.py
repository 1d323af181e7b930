"""Hand corrections keep their words, and move with their page.

::

    corrected   2022-04-07-p01-a03 (lines 107-182)      written as 2022-04-08-p02-a04: date, page, order, slug, source
    page gives  the same story on 2022-04-08, p02-a04   and what is said of the page follow it; every other line stays

What a person put elsewhere by hand stays there, and of its page it says what the person says.
"""

from dataclasses import replace

from .fresh import Fresh
from .seal import FENCE, GENERATED, PAGE, PLACE, Seal, carried, head_and_rest, key_of, lines_print, parse_seal
from .stored import Stored, fields_of, named_print

NEVER = "00000000"
"""The fingerprint of nothing: these lines count as written by a person."""


def moved_text(text: str, item: Stored, fresh: Fresh, order: int) -> str:
    """A corrected file at the place that its article has by now."""
    head, rest = head_and_rest(text)
    place, page = fresh.place_lines(order), fresh.page_lines
    head = _with(head, place if item.placed else [place[-1]])
    seal = parse_seal(carried(text))
    if item.placed and item.paged:
        head = _with([line for line in head if key_of(line) not in PAGE or _is_in(line, page)], page)
    if seal is None and carried(text):
        seal = Seal(fresh.words, NEVER, NEVER)
        item = replace(item, paged=_of(head, PAGE) == page)
    if seal:
        place_print = _place_print(head, item, seal)
        page_print = lines_print(_of(head, PAGE)) if item.paged else seal.page
        head = _with(head, [f"{GENERATED}: {Seal(seal.words, place_print, page_print)}"])
    return "\n".join([FENCE, *head, rest])


def _place_print(head: list[str], item: Stored, seal: Seal) -> str:
    """Where extraction put a file: it is known by its place or, where a person changed that, by its name."""
    if item.placed:
        return lines_print(_of(head, PLACE))
    return named_print(item.path, fields_of(head)) if item.named else seal.place


def _of(head: list[str], keys: tuple[str, ...]) -> list[str]:
    return [line for line in head if key_of(line) in keys]


def _is_in(line: str, lines: list[str]) -> bool:
    return any(key_of(other) == key_of(line) for other in lines)


def _with(head: list[str], lines: list[str]) -> list[str]:
    """Front matter with these lines in place of those of the same keys; new ones before the last."""
    wanted = {key_of(line): line for line in lines}
    held = [wanted.pop(key_of(line), line) if key_of(line) in wanted else line for line in head]
    return [*held[:-1], *wanted.values(), *held[-1:]] if wanted else held
