"""The earliest issue date that a page's text allows.

A morning paper prints a day's events on the next day at the earliest, so it is the day after the latest past day the
page speaks of; datelines speak louder than the text. A total for a whole year (``2021年合计实现``) puts the issue after it.

* seed 000: ``4月6日，清明小长假后上班第一天`` and ``2021年合计实现营业收入`` → 2022-04-07
* seed 004: ``本报济宁11月13日讯``, ``2023年`` → 2023-11-14
"""

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from .. import press
from ..model import DateHint, Line
from ..said import said

FULL_RE = re.compile(r"((?:19|20)\d{2})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?")
DAY_RE = re.compile(r"(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*日")
AHEAD_RE = re.compile(r"(?:将|拟|定于|预计|计划|到|至|截止|届时|于明年|前往)[^，。；]{0,6}$|[至到—-]\s*$")
AHEAD_AFTER_RE = re.compile(r"^\s*(?:前|之前|起将|将|开幕|至)")
CLOSED_RE = re.compile(r"^\s*(?:合计|全年|底|末|度|完成|累计|实现|，全市|，全国|总|共)")
YEAR_AHEAD_AFTER_RE = re.compile(r"^底?(?:之?前|起)|^[^，。；]{0,6}(?:将|力争|目标|建成|规划|预算)")
YEAR_AHEAD_RE = re.compile(r"(?:预计|将|到|至|拟|力争|计划|规划|—|-|～)[^，。；]{0,4}$")


@dataclass(frozen=True, slots=True)
class _Running:
    """The page as one running text, so that what a line end tears is whole again: ``2021`` | ``年合计``."""

    text: str
    """All lines, joined."""
    ends: tuple[int, ...]
    """Offset behind each line."""
    numbers: tuple[int, ...]
    """Number of each line."""

    def line(self, offset: int) -> int:
        """The number of the line at an offset."""
        return self.numbers[min(bisect_right(self.ends, offset), len(self.numbers) - 1)]


def infer_date(lines: tuple[Line, ...]) -> DateHint:
    """The day after the latest past day that a page speaks of; empty without a year or a day."""
    if not lines:
        return DateHint()
    if printed := _printed_day(lines):
        return printed
    ends = tuple(accumulate(len(line.text) for line in lines))
    page = _Running("".join(line.text for line in lines), ends, tuple(line.no for line in lines))
    years, stated = _years(page), _full_dates(page)
    days = _dateline_days(lines) or _days(page)
    if not years or not (days or stated):
        return DateHint()
    year, year_line = max(years)
    candidates = [(date, no) for date, no in stated if date.year <= year]
    if days:
        (month, day), no = _latest(days)
        date = real_day(year, month, day)
        candidates += [(date, no)] if date else []
    if not candidates:
        return DateHint()
    best, day_line = max(candidates)
    note = said("the day after {} (line {}), year from line {}", f"{best.month}月{best.day}日", day_line, year_line)
    return DateHint((best + datetime.timedelta(days=1)).isoformat(), note, tuple(sorted({day_line, year_line})))


def _printed_day(lines: tuple[Line, ...]) -> DateHint | None:
    """The day that the page prints with its weekday: ``清澜日报 2024年3月13日 星期三``; a wrong weekday proves nothing."""
    for line in lines:
        match = press.ISSUE_DAY_RE.search(line.text) if press.is_masthead(line.text) else None
        date = real_day(*map(int, match.groups()[:3])) if match else None
        if date and match and date.weekday() == "一二三四五六日".index(match[4].replace("天", "日")):
            return DateHint(date.isoformat(), said("the day printed in line {}", line.no), (line.no,), printed=True)
    return None


def _years(page: _Running) -> list[tuple[int, int]]:
    """Years in which the issue may be at the earliest, each with its line."""
    rows = []
    for match in FULL_RE.finditer(page.text):
        before, after = page.text[max(0, match.start() - 12) : match.start()], page.text[match.end() : match.end() + 12]
        if not YEAR_AHEAD_RE.search(before) and not YEAR_AHEAD_AFTER_RE.match(after):
            closed = not match[2] and CLOSED_RE.match(after)
            rows.append((int(match[1]) + bool(closed), page.line(match.start())))
    return rows


def _full_dates(page: _Running) -> list[tuple[datetime.date, int]]:
    """Days named with their year, not ahead."""
    rows = []
    for match in FULL_RE.finditer(page.text):
        if match[3] and not AHEAD_RE.search(page.text[max(0, match.start() - 12) : match.start()]):
            date = real_day(int(match[1]), int(match[2]), int(match[3]))
            rows += [(date, page.line(match.start()))] if date else []
    return rows


def _dateline_days(lines: tuple[Line, ...]) -> list[tuple[tuple[int, int], int]]:
    """The days that datelines name."""
    rows = []
    for line in lines:
        dateline = press.dateline_at(line.text)
        match = DAY_RE.search(dateline[0]) if dateline else None
        if match and real_day(2000, int(match[1]), int(match[2])):
            rows.append(((int(match[1]), int(match[2])), line.no))
    return rows


def _days(page: _Running) -> list[tuple[tuple[int, int], int]]:
    """Past days named without a year."""
    rows = []
    for match in DAY_RE.finditer(page.text):
        before, after = page.text[max(0, match.start() - 12) : match.start()], page.text[match.end() : match.end() + 4]
        if before.rstrip().endswith("年") or AHEAD_RE.search(before) or AHEAD_AFTER_RE.match(after):
            continue
        if real_day(2000, int(match[1]), int(match[2])):
            rows.append(((int(match[1]), int(match[2])), page.line(match.start())))
    return rows


def _latest(days: list[tuple[tuple[int, int], int]]) -> tuple[tuple[int, int], int]:
    """The latest of days within a few weeks; where December and January meet, January is later."""
    turn = any(month == 12 for (month, _), _ in days) and any(month == 1 for (month, _), _ in days)
    return max(days, key=lambda row: (row[0][0] == 1 and turn, row[0]))


def real_day(year: int, month: int, day: int) -> datetime.date | None:
    """The date, if there is such a day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
