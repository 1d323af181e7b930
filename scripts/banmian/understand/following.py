"""Corrections follow their words: where lines have other numbers, as on a page exported again, the text is looked for near by.

``lines = 212, text = "汶上县苑庄镇"`` → 214, if no line nearer to 212 begins so; two lines equally near are no place for it
"""

from dataclasses import replace

from ..model import Fix, Line

NEAR = 120
"""Lines further away than this are another matter."""


def follow(lines: tuple[Line, ...], fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """The corrections with the numbers that their lines have by now; what is found nowhere stays as it is stated."""
    printed = {line.no: line.text for line in lines}
    return tuple(_follow(printed, fix) for fix in fixes)


def _follow(printed: dict[int, str], fix: Fix) -> Fix:
    first = next((number for number in fix.lines if number in printed), fix.lines[0])
    if printed.get(first, "").startswith(fix.text):
        return fix
    stated = fix.lines[0]
    found = sorted((abs(number - stated), number) for number, text in printed.items() if text.startswith(fix.text))
    found = [place for place in found if place[0] <= NEAR]
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return fix
    moved = found[0][1] - stated
    return replace(fix, lines=tuple(number + moved for number in fix.lines), of=fix.of + moved if fix.of else 0)
