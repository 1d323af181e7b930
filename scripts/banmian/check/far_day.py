"""Days that do not fit the issue's date: the date may be wrong, or an article may belong to another issue.

Issue of 2023-11-14:

* ``本报济宁11月20日讯``            → a dateline after the issue
* ``本报济宁9月13日讯``             → a dateline long before it
* ``截至11月20日，全市新建…``       → past, and yet to come
* ``11月20日将举行``                → ahead: in order

Where more articles speak against the issue's date than have a dateline that fits it, the date is doubted, once.
"""

import datetime
import re
from collections.abc import Iterator

from ..content.key import is_undated
from ..said import Said, said
from ..understand.dates import real_day
from .edition import Issue, Item, Passage
from .finding import Place, Rule, Severity

DAY_RE = re.compile(r"(?:((?:19|20)\d{2})\s*年\s*)?(?<![\d.年])(\d{1,2})\s*月\s*(\d{1,2})\s*日")
SENTENCE_RE = re.compile(r"[^。！？；]+")
UNTIL_RE = re.compile(r"(?:截至|截止到?|截至到)\s*$")
PAST_RE = re.compile(r"^\s*(?:上午|下午|晚|晚上|凌晨|清晨|傍晚|早上|中午)?\s*[，,]")
AHEAD_RE = re.compile("将|拟|即将|计划|预计|届时|力争|确保|之前|日前完成|前完成|起|开幕|报名|为期|至")
LONGEST_AGO = 10
"""Days a dateline may lie before its issue."""
FEWEST = 3
"""So many articles with such days put the date of the issue in doubt."""
NEAREST = 60
"""A day without its year that lies further ahead is of the year before."""


def check(issue: Issue) -> Iterator[Place]:
    """Days of datelines that are far, and past days that are still to come; one finding if the issue's date is to blame."""
    if is_undated(issue.date):
        return
    day = datetime.date.fromisoformat(issue.date)
    found = [(item, places) for item in issue.items if (places := [*_of_dateline(item, day), *_of_text(item, day)])]
    against = [(item, places) for item, places in found if not _fits(item, day)]
    if len(against) >= FEWEST and len(against) > sum(_fits(item, day) for item in issue.items):
        first, places = against[0]
        note = said("days in {} articles do not fit the issue of {}; is its date right? {}", len(against), day, places[0].note)
        yield Place(first.path, first.matter.lines["date"], note)
        return
    for _, places in found:
        yield from places


def _of_dateline(item: Item, day: datetime.date) -> Iterator[Place]:
    dateline = item.matter.get("dateline")
    for away in _dateline_days(item, day):
        if not -LONGEST_AGO <= away <= 0:
            yield Place(item.path, item.matter.lines["dateline"], said("{} is {} the issue of {}", dateline, _words(away), day))


def _of_text(item: Item, day: datetime.date) -> Iterator[Place]:
    skip = len(item.matter.get("dateline"))
    for passage in item.paragraphs:
        yield from (Place(item.path, passage.line, note) for note in _to_come(passage, skip, day))


def _fits(item: Item, day: datetime.date) -> bool:
    """Whether an article has a dateline of these days."""
    days = _dateline_days(item, day)
    return bool(days) and all(-LONGEST_AGO <= away <= 0 for away in days)


def _dateline_days(item: Item, day: datetime.date) -> list[int]:
    """How many days the days of a dateline lie behind the issue's."""
    away = (_days_away(match, day) for match in DAY_RE.finditer(item.matter.get("dateline")))
    return [days for days in away if days is not None]


def _to_come(passage: Passage, skip: int, day: datetime.date) -> Iterator[Said]:
    """Days told as past that lie after the issue; the dateline has been looked at."""
    for sentence in SENTENCE_RE.finditer(passage.text):
        for match in DAY_RE.finditer(sentence[0]):
            away = _days_away(match, day)
            if away and away > 0 and sentence.start() + match.start() >= skip and _is_past(sentence[0], match):
                yield said("{} is told as past, but is {} the issue of {}", match[0], _words(away), day)


def _is_past(sentence: str, match: re.Match[str]) -> bool:
    """Whether a sentence tells of the day as past: ``截至…``, or the day opens it and nothing is said to be ahead."""
    if UNTIL_RE.search(sentence[: match.start()]):
        return not AHEAD_RE.match(sentence[match.end() :])
    opens = not sentence[: match.start()].strip("“‘ \u3000") or sentence[: match.start()].endswith(("）", ")"))
    return opens and bool(PAST_RE.match(sentence[match.end() :])) and not AHEAD_RE.search(sentence)


def _days_away(match: re.Match[str], day: datetime.date) -> int | None:
    """How many days the named day lies behind the issue's, below 0 before it; without a year the nearest one counts."""
    years = [int(match[1])] if match[1] else [day.year - 1, day.year, day.year + 1]
    found = [date for year in years if (date := real_day(year, int(match[2]), int(match[3])))]
    away = min(((date - day).days for date in found), key=abs, default=None)
    return None if away is not None and not match[1] and away > NEAREST else away


def _words(away: int) -> Said:
    days = said("1 day") if abs(away) == 1 else said("{} days", abs(away))
    return said("{} after", days) if away > 0 else said("{} before", days)


RULE = Rule("far-day", Severity.WARNING, "a day that does not fit the issue's date", check)
