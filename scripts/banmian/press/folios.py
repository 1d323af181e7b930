"""The page's own lines: folio 报眉, page staff, nameplate 报头.

* ``责编 鲍童 版式 袁进``                       → page staff
* ``清澜日报 2024年3月13日 星期三``             → nameplate with the day of the issue
* ``3 综合``, ``A1``                            → a page's number and name alone
"""

import re

from ..chars import HAN, ends_sentence
from .names import NAMES
from .words import alternation

STAFF_RE = re.compile(
    f"^(?:[【\\[（(]?\\s*(?:{alternation('staff')})(?:\\s*[:：]\\s*(?:{NAMES}|[\\w.\\-]+@[\\w.\\-]+|[\\d\\-—]{{7,}})|\\s+{NAMES}(?![{HAN}])"
    f"|(?:(?<=责编)|(?<=责任编辑)){NAMES})\\s*[】\\])）]?\\s*[、，,；;/|]?\\s*){{1,6}}$"
)
PAGE_NAMES = alternation("page_names")
FOLIO_RE = re.compile(
    r"^(?:(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版|[A-Z]\d{1,3}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:星期|周)[一二三四五六日天]"
    rf"|农历[\u4e00-\u9fff]{{4,12}}|总?第\s*\d+\s*期|今日\s*\d+\s*版|国内统一[\u4e00-\u9fff]*|CN\d{{2}}-\d{{4}}|邮发代号[\s:：]*[\d\-]+|{PAGE_NAMES}|[:：·|])\s*)+$"
)
FOLIO_HINT_RE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|版|星期|[A-Z]\d{2}|期|CN|农历")
ISSUE_DAY_RE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*星期([一二三四五六日天])")
PAGE_HEAD_RE = re.compile(rf"^(?:[A-Z]?\d{{1,2}}\s+(?:{PAGE_NAMES})|[A-Z]\d{{1,3}})$")


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to an article: folio, page staff."""
    if len(text) > 80:
        return False
    folio = (FOLIO_RE.match(text) and FOLIO_HINT_RE.search(text)) or PAGE_HEAD_RE.match(text) or is_masthead(text)
    return bool(folio or STAFF_RE.match(text))


def is_masthead(text: str) -> bool:
    """Whether a line prints the day of the issue: ``清澜日报 2024年3月13日 星期三 今日8版 → True``."""
    return len(text) <= 60 and bool(ISSUE_DAY_RE.search(text)) and not ends_sentence(text) and not set(text) & set("，。；")
