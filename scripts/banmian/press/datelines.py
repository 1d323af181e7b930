"""Where a report comes from 电头: house or agency, place, day, 讯 or 电.

* ``本报济宁11月13日讯（记者 郝明雷）今天上午`` → dateline ``本报济宁11月13日讯``, place 济宁
* ``本报通讯员``                              → none
"""

import re

from ..chars import HAN
from .words import alternation

DAY = r"(?:\s*[\d０-９〇一二三四五六七八九十]{1,3}\s*月\s*[\d０-９〇一二三四五六七八九十]{1,3}\s*日|\s*[\d０-９]{1,2}\s*日)"
DATELINE_RE = re.compile(
    f"(?:(?:据|據)?(?:{alternation('agencies')})(?:[{HAN}·]{{0,12}}?)(?:{DAY}|)(?:综合)?(?:{alternation('filed')})(?![员員息])"
    f"|[【〖](?:{alternation('agencies')}|[{HAN}]{{2,6}})[{HAN}]{{0,8}}(?:{DAY}|)(?:{alternation('filed')})[】〗]"
    f"|[{HAN}]{{2,4}}(?:日报|晚报|日報|晚報|商报|晨报|都市报)(?:[{HAN}]{{0,6}}?)(?:{DAY}|)[讯訊](?=[\\s（(])"
    "|综合消息|綜合消息)"
)
BRACKET_RE = re.compile(r"\s*[（(]([^（()）]{2,90})[)）]")


def dateline_at(text: str) -> re.Match[str] | None:
    """The dateline at the start of ``text``: ``本报兖州讯（通讯员 王洪玮）4月 6`` → match of ``本报兖州讯``."""
    return DATELINE_RE.match(text)
