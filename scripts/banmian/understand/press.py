"""Press conventions as patterns, made from ``conventions.toml``: dateline, byline, credit, jump, page staff.

* ``本报济宁11月13日讯（记者 郝明雷）今天上午`` → dateline
* ``■本报记者 鲍童``                           → byline
* ``… 整装待发。 ■通讯员 王婷婷 摄``            → credit
* ``一体化发展，（下转2版）``                    → jump to 2
"""

import re
import tomllib
from pathlib import Path

from ..chars import HAN, ends_sentence

WORDS = tomllib.loads((Path(__file__).parent / "conventions.toml").read_text("utf8"))


def _any(key: str) -> str:
    """The words of ``key`` as one alternation, longest first."""
    return "|".join(sorted(map(re.escape, dict.fromkeys(WORDS[key])), key=len, reverse=True))


MARK = f"[{WORDS['marks']}]"
HOUSE = f"(?:{_any('houses')}|《[^》]{{2,12}}》)?"
ROLE = f"(?:{HOUSE}\\s*(?:{_any('roles')}))"
NAME = f"(?:[{HAN}]{{1,4}}|[{HAN}]+(?:·[{HAN}]+)+)"
GLUED = f"[{HAN}]{{2,9}}"  # names without a space behind a role without one: 本报记者曾坤颜世贵
NAMES = f"{NAME}(?:[\\s、]+{NAME}){{0,9}}"
TAKEN = f"(?:{_any('taken')})"

# 电头: house, place, day, 讯 or 电; ``本报通讯员`` is no dateline.
DAY = r"(?:\s*[\d０-９〇一二三四五六七八九十]{1,3}\s*月\s*[\d０-９〇一二三四五六七八九十]{1,3}\s*日|\s*[\d０-９]{1,2}\s*日)"
DATELINE_RE = re.compile(
    f"(?:(?:据|據)?(?:{_any('agencies')})(?:[{HAN}·]{{0,12}}?)(?:{DAY}|)(?:综合)?(?:{_any('filed')})(?![员員息])"
    f"|[【〖](?:{_any('agencies')}|[{HAN}]{{2,6}})[{HAN}]{{0,8}}(?:{DAY}|)(?:{_any('filed')})[】〗]"
    f"|[{HAN}]{{2,4}}(?:日报|晚报|日報|晚報|商报|晨报|都市报)(?:[{HAN}]{{0,6}}?)(?:{DAY}|)[讯訊](?=[\\s（(])"
    "|综合消息|綜合消息)"
)
BRACKET_RE = re.compile(r"\s*[（(]([^（()）]{2,90})[)）]")

# 署名: nothing but roles and names on the line.
PERSON = f"{ROLE}(?:[\\s：:]*{NAMES}|{GLUED})"
PEOPLE = f"{PERSON}(?:[\\s、，,]*{PERSON}){{0,4}}"
BYLINE_RE = re.compile(f"^(?:{MARK}\\s*(?:{PEOPLE}|{NAMES})|{ROLE}[\\s：:]+{NAMES}(?:\\s+{ROLE}[\\s：:]*{NAMES})*)(?:\\s*(?:文|报道|文/图|文图))?$|^{MARK}?\\s*{HOUSE}(?:特约)?(?:评论员|評論員)$")
BYLINE_MORE_RE = re.compile(f"^(?:{PEOPLE}|{NAMES})$")

# 摄影: at the end of a caption or on a line of its own.
CREDIT_BODY = f"(?:{MARK}\\s*(?:{PEOPLE}|{NAMES})|{PEOPLE}|(?:新华社|本报|新華社|本報)[发發][（(]?{NAMES})\\s*[/／]?\\s*{TAKEN}[）)]?"
CREDIT_LINE_RE = re.compile(f"^[（(]?(?:{CREDIT_BODY}|{NAMES}\\s*[/／]\\s*[摄图攝圖]|{NAMES}\\s+{TAKEN}|(?:{_any('supplied')})(?:[（(].*[）)])?)$")
CREDIT_TAIL_RE = re.compile(f"(?<=[。！？”’）)…])\\s*[（(]?({CREDIT_BODY}|{NAMES}(?:\\s+|\\s*[/／]\\s*){TAKEN}|(?:{_any('supplied')})(?:[（(][^（(]*[）)])?)[）)]?$")
# A credit that begins behind the caption and goes on on the next line: ``…生产环节。 ■记者 杨国庆``.
CREDIT_OPENS_RE = re.compile(f"[。！？”’）)…]\\s*(?:{MARK}|\\s{ROLE})[^。，；]{{0,40}}$")

NUMERAL = "[A-ZＡ-Ｚa-z]?[0-9０-９〇零一二三四五六七八九十百]{1,4}"
JUMP_RE = re.compile(f"[（(]\\s*(?:{_any('onward')})\\s*(?:至|到)?\\s*第?\\s*({NUMERAL})\\s*版[^）)]{{0,12}}[）)]")

DECK_RE = re.compile(r"^(?:——|――|--|—|―|－－)")
STAFF_RE = re.compile(
    f"^(?:[【\\[（(]?\\s*(?:{_any('staff')})(?:\\s*[:：]\\s*(?:{NAMES}|[\\w.\\-]+@[\\w.\\-]+|[\\d\\-—]{{7,}})|\\s+{NAMES}(?![{HAN}])"
    f"|(?:(?<=责编)|(?<=责任编辑)){NAMES})\\s*[】\\])）]?\\s*[、，,；;/|]?\\s*){{1,6}}$"
)
PAGE_NAMES = _any("page_names")
FOLIO_RE = re.compile(
    r"^(?:(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版|[A-Z]\d{1,3}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:星期|周)[一二三四五六日天]"
    rf"|农历[\u4e00-\u9fff]{{4,12}}|总?第\s*\d+\s*期|今日\s*\d+\s*版|国内统一[\u4e00-\u9fff]*|CN\d{{2}}-\d{{4}}|邮发代号[\s:：]*[\d\-]+|{PAGE_NAMES}|[:：·|])\s*)+$"
)
FOLIO_HINT_RE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|版|星期|[A-Z]\d{2}|期|CN|农历")

# 报头: ``清澜日报 2024年3月13日 星期三``; a page's number and name alone: ``3 综合``, ``A1``.
ISSUE_DAY_RE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*星期([一二三四五六日天])")
PAGE_HEAD_RE = re.compile(rf"^(?:[A-Z]?\d{{1,2}}\s+(?:{PAGE_NAMES})|[A-Z]\d{{1,3}})$")


def dateline_at(text: str) -> re.Match[str] | None:
    """The dateline at the start of ``text``: ``本报兖州讯（通讯员 王洪玮）4月 6`` → match of ``本报兖州讯``."""
    return DATELINE_RE.match(text)


def is_byline(text: str) -> bool:
    """Whether a line holds nothing but who wrote: ``■本报记者 鲍童 → True``."""
    return len(text) <= 60 and bool(BYLINE_RE.match(text)) and not CREDIT_LINE_RE.match(text)


def is_credit(text: str) -> bool:
    """Whether a line holds nothing but who took the picture: ``■通讯员 张敬 摄 → True``."""
    return len(text) <= 60 and bool(CREDIT_LINE_RE.match(text))


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to an article: folio, page staff."""
    if len(text) > 80:
        return False
    folio = (FOLIO_RE.match(text) and FOLIO_HINT_RE.search(text)) or PAGE_HEAD_RE.match(text) or is_masthead(text)
    return bool(folio or STAFF_RE.match(text))


def is_masthead(text: str) -> bool:
    """Whether a line prints the day of the issue: ``清澜日报 2024年3月13日 星期三 今日8版 → True``."""
    return len(text) <= 60 and bool(ISSUE_DAY_RE.search(text)) and not ends_sentence(text) and not set(text) & set("，。；")
