"""Where a report comes from 电头: house or agency, place, day, 讯 or 电.

* ``本报济宁11月13日讯（记者 郝明雷）今天上午`` → dateline ``本报济宁11月13日讯``, place 济宁
* ``新华社北京、上海１月２日电``               → places 北京, 上海
* ``本报讯``, ``本报综合讯``, ``综合消息``      → datelines without a place
* ``本报通讯员``, ``本报热线电话``             → none
"""

import re

from ..chars import HAN
from .words import WORDS, alternation

NUMBER = "[\\d０-９〇零一二三四五六七八九十]{1,3}"
DAY = f"(?:\\s*{NUMBER}\\s*月)?\\s*{NUMBER}\\s*日"
FILED = f"(?:{alternation('filed')})(?![员員息话話视視子脑腦力台臺])"
AGENCY = f"(?:{alternation('agencies')})"
NET = "[网網](?![球络絡民友点點上红紅购購])"  # 齐鲁网, and not 中国网球公开赛
PAPER = f"[{HAN}]{{2,4}}(?:{alternation('papers')}|{NET})"
NOBODY = f"(?!(?:{alternation('ranks')})*(?:{alternation('reporters')}))"  # 本报记者从武汉发来电
ROUND_UP = "综合消息|綜合消息"


def _place(name: str, most: int) -> str:
    return f"\\s*{NOBODY}(?P<{name}>(?:(?!{AGENCY})[{HAN}·、]){{0,{most}}}?)\\s*"


DATELINE_RE = re.compile(
    f"(?:(?:另?[据據])?\\s*{AGENCY}{_place('by_agency', 12)}(?:{DAY}|)(?:综合|綜合)?{FILED}"
    f"|[【〖](?:另?[据據])?(?:{AGENCY}|{PAPER}|[{HAN}]{{0,6}}[报報社网網])?{_place('in_brackets', 12)}(?:{DAY}|){FILED}[】〗]"
    f"|{PAPER}{_place('by_paper', 6)}(?:{DAY}{FILED}|(?:[讯訊]|消息)(?=[\\s（(]|$))"
    f"|{ROUND_UP})"
)
BRACKET_RE = re.compile(r"\s*[（(]([^（()）]{2,90})[)）]")
NO_PLACES = frozenset(WORDS["no_places"])
BETWEEN_RE = re.compile(r"[、\s]+")


def dateline_at(text: str) -> re.Match[str] | None:
    """The dateline at the start of ``text``: ``本报兖州讯（通讯员 王洪玮）4月 6`` → match of ``本报兖州讯``."""
    return DATELINE_RE.match(text)


def places(dateline: str) -> tuple[str, ...]:
    """The places a dateline names, in its order: ``新华社北京、上海１月２日电 → 北京, 上海``."""
    match = dateline_at(dateline.strip())
    found = BETWEEN_RE.split(match["by_agency"] or match["in_brackets"] or match["by_paper"] or "") if match else []
    return tuple(dict.fromkeys(place for place in found if len(place) > 1 and place not in NO_PLACES))
