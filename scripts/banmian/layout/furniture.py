"""The page's own lines: folio, nameplate, page staff; and what they say of the page.

* everything above the rule across the page's top, if the day stands there → folio, or nameplate on a front page
* an upright line with the day at the page's side, outside of the text     → folio
* ``责任编辑 张三 版式 李四`` at the top or the foot                         → page staff
* ``第2版``, ``07``, ``A03``                                                 → the page's number and label
"""

import re
from datetime import date

from .. import press
from ..chars import HAN, ends_sentence
from ..model import Folio
from ..model.boxes import abreast, beside
from ..page_number import printed_number
from .rows import Row
from .scene import Scene

TOP, FRONT, FOOT = 0.14, 0.32, 0.93
"""A folio stands above this part of the page, a nameplate above this one; staff also below this one."""
CLOSE_BASES = 0.6, 2.1
"""Lines of one text are so many em apart."""
ACROSS = 0.55
"""The rule below a folio is as wide as this part of the page."""
DAY_RE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
NUMERAL = "([一二三四五六七八九十]{1,3})"
CHINESE_DAY_RE = re.compile(rf"([〇零○一二三四五六七八九]{{4}})\s*年\s*{NUMERAL}\s*月\s*{NUMERAL}\s*日")
LABEL_RE = re.compile(r"^(?:第\s*)?([A-Z]?\s?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?$")
LABEL_FIRST_RE = re.compile(rf"^(第?\s*[A-Z]?\d{{1,2}}\s*版?)[\s·|:：/]*([{HAN}·]{{2,8}})$")
LABEL_LAST_RE = re.compile(rf"^([{HAN}·]{{2,8}})[\s·|:：/]*(第?\s*[A-Z]?\d{{1,2}}\s*版?)$")
PAPER_RE = re.compile(rf"^[{HAN}]{{2,10}}[报報]$|^[{HAN}]{{2,8}}(?:周刊|时报|時報)$")
STAFF_RE = re.compile(rf"(?:{press.alternation('staff')})\s*[:：\s]")


def find_furniture(scene: Scene) -> Scene:
    """The scene with the page's own lines taken out."""
    found = _above_rule(scene) or _beside_day(scene) or _at_side(scene)
    top, foot = _margins(scene)
    held = {id(row) for row in found}
    found += [
        row
        for row in scene.rows
        if id(row) not in held
        and (row.box.y0 > foot or row.box.y1 < top)
        and (press.is_furniture(row.text) or (STAFF_RE.match(row.text) and row.size <= 1.3 * scene.body))
    ]
    held = {id(row) for row in found}
    return scene.known(
        furniture=tuple(sorted(found, key=lambda row: (row.box.y0, row.box.x0))),
        rows=tuple(row for row in scene.rows if id(row) not in held),
    )


def _margins(scene: Scene) -> tuple[float, float]:
    """Above and below which height the page's own lines may stand; a page may be printed on a part of its sheet only."""
    height = scene.sheet.height
    top = min((row.box.y0 for row in scene.rows), default=0.0)
    foot = max((row.box.y1 for row in scene.rows), default=height)
    return max(TOP * height, top + 2 * scene.body), min(FOOT * height, foot - 2 * scene.body)


def _above_rule(scene: Scene) -> list[Row]:
    """What stands above the rule across the page's top, if it is a folio or a nameplate."""
    wide = [rule for rule in scene.borders.level if rule.width > ACROSS * scene.sheet.width]
    rules = sorted(rule.y0 for rule in wide if rule.y0 < FRONT * scene.sheet.height)
    for foot in sorted(rules, reverse=True):
        above = [row for row in scene.rows if row.box.y1 <= foot + 0.3 * row.size]
        text = [row for row in above if ends_sentence(row.text) or len(row.text) > 70]
        if above and not text and (foot < TOP * scene.sheet.height or any(_names_day(row) for row in above)):
            if foot < TOP * scene.sheet.height and not any(_is_own(row) for row in above):
                continue
            return above
    return []


def _beside_day(scene: Scene) -> list[Row]:
    """What stands in one line with the day at the page's top or foot."""
    top, foot = _margins(scene)
    edge = [row for row in scene.rows if row.box.y1 < top or row.box.y0 > foot]
    edge = [row for row in edge if PAPER_RE.match(row.text.replace(" ", "")) or not _is_amid_text(row, scene)]
    found: list[Row] = []
    for day in edge:
        if _names_day(day) and not day.upright and len(day.text) <= 60 and not ends_sentence(day.text):
            found += [row for row in edge if abreast(row.box, day.box) > 0 and row not in found]
    return found


def _is_amid_text(row: Row, scene: Scene) -> bool:
    """Whether lines like it stand close above or below a line."""
    return any(
        other is not row
        and beside(other.box, row.box) > 0.5 * row.size
        and CLOSE_BASES[0] * row.size < abs(other.base - row.base) < CLOSE_BASES[1] * row.size
        and abs(other.size - row.size) < 0.1 * row.size
        and other.face == row.face
        for other in scene.rows
    )


def _at_side(scene: Scene) -> list[Row]:
    """What stands in one upright line with the day, at a side of the page where no text stands."""
    for day in scene.rows:
        if day.upright and _names_day(day) and len(day.text) <= 40:
            strip = [row for row in scene.rows if beside(row.box, day.box) > 0]
            if all(row.box.width < 3 * day.size for row in strip):
                return strip
    return []


def _names_day(row: Row) -> bool:
    return bool(DAY_RE.search(row.text) or CHINESE_DAY_RE.search(row.text))


def _is_own(row: Row) -> bool:
    return bool(_names_day(row) or press.is_furniture(row.text) or LABEL_RE.match(row.text) or PAPER_RE.match(row.text))


def read_folio(scene: Scene) -> Folio | None:
    """What the page's own lines say of it."""
    rows = [row for row in scene.furniture if not STAFF_RE.match(row.text)]
    if not rows:
        return None
    label, name = _label(rows, scene)
    return Folio(_day(rows), _number(label), label, name, _publication(rows))


def staff_of(scene: Scene) -> tuple[str, ...]:
    """The lines that say who made the page."""
    return tuple(row.text for row in scene.furniture if STAFF_RE.match(row.text))


def _day(rows: list[Row]) -> date | None:
    for row in rows:
        match = DAY_RE.search(row.text)
        parts = [int(part) for part in match.groups()] if match else _chinese_day(row.text)
        if parts:
            try:
                return date(*parts)
            except ValueError:
                continue
    return None


def _chinese_day(text: str) -> list[int]:
    match = CHINESE_DAY_RE.search(text)
    if not match:
        return []
    return [(printed_number(part.replace("零", "〇").replace("○", "〇")) or ("", 0))[1] for part in match.groups()]


def _label(rows: list[Row], scene: Scene) -> tuple[str, str]:
    """The page's number as printed, and its name."""
    for row in rows:
        for pattern, first, last in ((LABEL_FIRST_RE, 1, 2), (LABEL_LAST_RE, 2, 1)):
            match = pattern.match(row.text.replace(" ", ""))
            if match and not PAPER_RE.match(match[last]):
                return match[first].strip(), match[last]
    label = next((row for row in rows if LABEL_RE.match(row.text)), None)
    taken = {id(label)} | {id(row) for row in rows if _names_day(row) or PAPER_RE.match(row.text)}
    names = [row for row in rows if id(row) not in taken and re.fullmatch(f"[{HAN}·]{{2,8}}", row.text.replace(" ", ""))]
    name = max(names, key=lambda row: row.size).text.replace(" ", "") if names else ""
    return (label.text if label else ""), name


def _number(label: str) -> int:
    """Which page of the issue a label says; a section after the first says none."""
    section, number = printed_number(label) or ("", 0)
    return number if section in ("", "A") else 0


def _publication(rows: list[Row]) -> str:
    papers = [row for row in rows if PAPER_RE.match(row.text.replace(" ", ""))]
    return max(papers, key=lambda row: row.size).text.replace(" ", "") if papers else ""
