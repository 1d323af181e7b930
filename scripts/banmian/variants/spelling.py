"""Text as it is spelled in a file, converted without touching the spelling of what stays.

    &#20110;&amp;後   units  &#20110; | &amp; | 後     read  于 & 後
    "\\u4e8e\\n后"     units  \\u4e8e | \\n | 后        read  于 ⏎ 后

Conversion keeps the length, so character i of the text is unit i of the spelling.
"""

import html
import json
import re

HTML_UNIT_RE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);|.", re.DOTALL)
# A character beyond the BMP is two escapes in JSON and one character in Python.
JSON_UNIT_RE = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)
HTML_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def read_html(spelling: str) -> str:
    """The text that HTML means; a reference that stands for two characters stays as spelled."""
    if "&" not in spelling:
        return spelling
    return "".join(map(_character, HTML_UNIT_RE.findall(spelling)))


def respell_html(spelling: str, text: str) -> str:
    """The converted text, in the spelling of the old one wherever nothing changed."""
    if "&" not in spelling:
        return text
    units = HTML_UNIT_RE.findall(spelling)
    return "".join(_respelled(unit, _character(unit), text, at) for unit, at in _placed(units))


def read_json(spelling: str) -> str:
    """The text between the quotation marks of a JSON string."""
    return json.loads(f'"{spelling}"', strict=False) if "\\" in spelling else spelling


def respell_json(spelling: str, text: str) -> str:
    """The converted text inside a JSON string, old escapes kept wherever nothing changed."""
    if "\\" not in spelling:
        return text
    units = JSON_UNIT_RE.findall(spelling)
    return "".join(_escaped(unit, now) for unit, now in zip(units, text, strict=True))


def _escaped(unit: str, now: str) -> str:
    if read_json(unit) == now:
        return unit
    return now if len(unit) == 1 else json.dumps(now)[1:-1]


def _character(unit: str) -> str:
    if len(unit) == 1:
        return unit
    meant = html.unescape(unit)
    return meant if len(meant) == 1 else unit


def _placed(units: list[str]) -> list[tuple[str, int]]:
    """Each unit with the place of its first character in the text."""
    placed, at = [], 0
    for unit in units:
        placed.append((unit, at))
        at += len(_character(unit))
    return placed


def _respelled(unit: str, was: str, text: str, at: int) -> str:
    now = text[at : at + len(was)]
    return unit if now == was else HTML_ESCAPES.get(now, now)
