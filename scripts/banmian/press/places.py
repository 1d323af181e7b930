"""Places in a dateline 电头.

* ``本报济宁11月13日讯``     → 济宁
* ``新华社北京、上海１月２日电`` → 北京, 上海
* ``中新网郑州5月25日电``    → 郑州
* ``本报讯``, ``本报综合讯`` → none
"""

from __future__ import annotations

import re

HAN = "\u3400-\u9fff"
DIGITS = "0-9０-９〇零一二三四五六七八九十"
DATELINE_RE = re.compile(
    rf"[【\[（(]?\s*(?:据|據)?\s*(?:本[报報刊台]|新[华華](?:社|[网網])|中新(?:社|[网網])|[{HAN}]{{1,6}}[网網])\s*"
    rf"(?P<places>[{HAN}、·\s]{{2,24}}?)\s*"
    rf"(?:[{DIGITS}]+月)?(?:[{DIGITS}]+日)?\s*(?:专|專|特|急)?[讯訊电電]"
)
BETWEEN_RE = re.compile(r"[、\s]+")
NOT_PLACES = frozenset(
    ("综合", "綜合", "专", "專", "特", "消息", "记者", "記者", "报道", "報道", "快", "又", "评论", "評論")
)


def places(dateline: str) -> tuple[str, ...]:
    """The places a dateline names, in its order."""
    match = DATELINE_RE.match(dateline)
    found = BETWEEN_RE.split(match["places"].strip()) if match else []
    return tuple(dict.fromkeys(place for place in found if len(place) > 1 and place not in NOT_PLACES))
