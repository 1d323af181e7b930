"""Filters and tests for the templates.

* ``2022-04-07 | zh_date``     → 2022年4月7日
* ``2022-04-07 | zh_weekday``  → 星期四
* ``"1" | page_label``         → 第1版
* ``"A01" | page_label``       → A01版
* ``"一句话说完。又说一句……" | opens(8)`` → 一句话说完。
* ``"50% 以上" | in_address`` → 50%25%20以上
* ``{"@type": "NewsArticle"} | jsonld``  → JSON that can stand in a script element
* ``2022-04-07 | rfc3339``     → 2022-04-07T00:00:00+08:00
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from ..content.catalogue import Entry
from ..content.key import is_undated
from ..typeset.blocks import blocks, narrowest
from ..typeset.compose import Sheet, compose
from .citation import citation

WEEKDAYS = "一二三四五六日"
UNKNOWN_DAY = "日期不详"
GAP_RE = re.compile(r"(?<=[。！？”’」』）]) ")
MEANT_IN_ADDRESS = {ord(sign): f"%{ord(sign):02X}" for sign in '% \n\t"#&+<>[\\]^`{|}'}
STOPS = "。！？；"
ENOUGH = 0.6
"""How much of the room an opening must fill to end at a full stop."""
# a closing tag or a comment inside a script element would end it
UNSAFE_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def zh_date(day: datetime.date) -> str:
    """The day in Chinese; 日期不详 for the day that stands for none."""
    return UNKNOWN_DAY if is_undated(day) else f"{day.year}年{day.month}月{day.day}日"


def day_of(slug: str) -> str:
    """The day of an article in Chinese, by its key."""
    return zh_date(datetime.date.fromisoformat(slug[:10]))


def zh_weekday(day: datetime.date) -> str:
    """The day of the week in Chinese, nothing where the day is not known."""
    return "" if is_undated(day) else f"星期{WEEKDAYS[day.weekday()]}"


def _day(day: datetime.date) -> datetime.date:
    return day.date() if isinstance(day, datetime.datetime) else day


def page_label(label: object) -> str:
    """The page's number as a reader says it; takes a label, a number, an issue page or an entry."""
    text = str(getattr(label, "page_label", getattr(label, "label", label)))
    return f"第{text}版" if text.isdecimal() else f"{text}版"


def opens(text: str, room: int) -> str:
    """How a text begins: to the last full stop that leaves the room well filled, else cut, with ……."""
    text = GAP_RE.sub("", text)
    if len(text) <= room and not text.endswith("…"):
        return text
    end = max(text.rfind(stop, 0, room) for stop in STOPS) + 1
    return text[:end] if end >= room * ENOUGH else text[: room - 1].rstrip("…，、 ") + "……"


def composed(entries: Iterable[Entry]) -> Sheet:
    """The stories of a page in their places; of an issue's first page its contents page asks, too."""
    return _composed(tuple(entries))


_composed = lru_cache(maxsize=8)(compose)


def in_address(text: str) -> str:
    """Text as part of an address: browsers spell Chinese out themselves, and a page stays a third smaller for it."""
    return str(text).translate(MEANT_IN_ADDRESS)


def jsonld(value: Any) -> Markup:
    """A value as JSON for a script element; empty members are left out."""
    return Markup(json.dumps(_filled(value), ensure_ascii=False, default=str).translate(UNSAFE_IN_SCRIPT))


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner not in (None, "", [], (), {})}
    if isinstance(value, list | tuple):
        return [_filled(inner) for inner in value]
    return value


def rfc3339(day: datetime.date) -> str:
    """The day as feeds want it: its midnight in China."""
    return f"{_day(day)}T00:00:00+08:00"


def entry(fields: dict[str, Any]) -> Entry:
    """An entry that a template makes up, as the specimen does; what it doesn't say is empty."""
    return Entry(**{name: fields.get(name, "") for name in Entry.__slots__} | {"authors": tuple(fields.get("authors", ()))})


_ALL = (
    zh_date,
    day_of,
    zh_weekday,
    page_label,
    opens,
    composed,
    citation,
    in_address,
    jsonld,
    rfc3339,
    blocks,
    narrowest,
    entry,
)
FILTERS = {function.__name__: function for function in _ALL}
