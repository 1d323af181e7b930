"""The page's own lines: folio 报眉, page staff, nameplate 报头, and the head of a list of other pages' stories 导读.

* ``责编 鲍童 版式 袁进``, ``统筹丨鲍童``         → page staff
* ``清澜日报 2024年3月13日 星期三``             → nameplate with the day of the issue
* ``3 综合``, ``A1``                            → a page's number and name alone
* ``导读``                                      → the head of a list of refers
"""

import re

from ..chars import HAN, ends_sentence, squeeze
from .bylines import JOINT
from .jumps import NUMERAL
from .names import NAMES
from .words import WORDS, alternation

NAMES_RE = re.compile(NAMES)
ADDRESS_RE = re.compile("[\\w.\\-]+@[\\w.\\-]+|[\\d\\-—]{7,}")
STAFF_RE = re.compile(f"({alternation('staff', 'staff_with_colon')})(\\s*{JOINT})?")
STAFF = frozenset(WORDS["staff"])
GLUES = ("责编", "责任编辑", "責編", "責任編輯")  # 责编张三
AROUND = " \u3000【】[]（）()、，,；;/|｜丨" + WORDS["marks"]
PAGE_NAMES = alternation("page_names")
FOLIO_RE = re.compile(
    r"^(?:(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版|[A-Z]\d{1,3}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:星期|周)[一二三四五六日天]"
    rf"|农历[\u4e00-\u9fff]{{4,12}}|总?第\s*\d+\s*期|今日\s*\d+\s*版|国内统一[\u4e00-\u9fff]*|CN\d{{2}}-\d{{4}}|邮发代号[\s:：]*[\d\-]+|{PAGE_NAMES}|[:：·|])\s*)+$"
)
FOLIO_HINT_RE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|版|星期|[A-Z]\d{2}|期|CN|农历")
ISSUE_DAY_RE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*星期([一二三四五六日天])")
PAGE_HEAD_RE = re.compile(rf"^(?:[A-Z]?\d{{1,2}}\s+(?:{PAGE_NAMES})|[A-Z]\d{{1,3}})$")
REFER_HEADS = frozenset(WORDS["refer_heads"])
REFER_RE = re.compile(f"(?:{alternation('refer_words')}|[▶►▷☞→>\\s…·/／、])\\s*第?\\s*({NUMERAL})\\s*版[）)】]?$")

# What stands in a folio on a line of its own, and means nothing elsewhere: 第2版 | 时事 | 2020年1月14日 | 南岭早报
FOLIO_PART_RE = re.compile(
    rf"^(?:{PAGE_NAMES}|第?\s*[A-Z]?\d{{1,2}}\s*版?|国内统一[^，。]{{2,24}}|[{HAN}]{{1,6}}(?:日报|晚报|早报|晨报|时报|商报|快报|周报|导报|新报|都市报|青年报|农民报"
    rf"|日報|晚報|早報|晨報|時報|商報|快報|週報|導報|新報|都會報|青年報))$"
)


def is_folio_part(text: str) -> bool:
    """Whether a line is a part of the folio where it stands beside another: ``时事``, ``07``, ``南岭早报``."""
    return bool(FOLIO_PART_RE.match(text))


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to an article: folio, page staff."""
    if len(text) > 80:
        return False
    folio = (FOLIO_RE.match(text) and FOLIO_HINT_RE.search(text)) or PAGE_HEAD_RE.match(text) or is_masthead(text)
    return bool(folio) or is_staff(text)


def is_staff(text: str) -> bool:
    """Whether a line holds nothing but who made the page: ``责编 鲍童 版式：袁进 → True``."""
    found = [*STAFF_RE.finditer(text)]
    if not found or text[: found[0].start()].strip(AROUND):
        return False
    ends = [*(match.start() for match in found[1:]), len(text)]
    behind = [text[match.end() : end] for match, end in zip(found, ends, strict=True)]
    return any(piece.strip(AROUND) for piece in behind) and all(map(_names_staff, found, behind))


def _names_staff(word: re.Match[str], behind: str) -> bool:
    """Whether only names, a telephone or a mail address stand behind a word like 责编."""
    named = behind.strip(AROUND)
    if word[2]:
        return not named or bool(NAMES_RE.fullmatch(named) or ADDRESS_RE.fullmatch(named))
    parted = word[1].endswith(GLUES) or behind[:1].isspace()
    return word[1] in STAFF and parted and bool(NAMES_RE.fullmatch(named))


def is_masthead(text: str) -> bool:
    """Whether a line prints the day of the issue: ``清澜日报 2024年3月13日 星期三 今日8版 → True``."""
    return len(text) <= 60 and bool(ISSUE_DAY_RE.search(text)) and not ends_sentence(text) and not set(text) & set("，。；")


def is_refer_head(text: str) -> bool:
    """Whether a line stands over a list of what other pages hold: ``■ 导 读 → True``."""
    return squeeze(text).strip(WORDS["marks"] + "【】[]·｜|—-：:") in REFER_HEADS


def refer_page(text: str) -> str:
    """The page that an entry of such a list names at its end: ``粮食产量再创新高 详见3版 → 3``; empty if none."""
    match = REFER_RE.search(text)
    return match[1] if match else ""
