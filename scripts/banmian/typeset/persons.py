"""Persons' names in a head, where a list of words would cut them: 栗战书, not 栗 | 战书.

Names are told by their family name: where the story's own text announces one (局长刘占锋，刘占锋说), and where a
family name stands alone before a word of two characters. Foreign names are told by the characters of their sounds.
"""

from __future__ import annotations

import re

from .. import press
from ..press.names import SURNAMES
from ..variants.names import SAYS

OFFICES = tuple(press.WORDS["posts"])
ALSO_WORDS = frozenset(
    "温成于高任常车石段包向安种曲马查单方白金关解易强游时应明乐党全冷原古台吉和商官封木来沿盖简米练花计谈连都银"
)
"""Family names that stand alone as words too: 向全国, 任主席."""
SOUNDS = (
    "阿埃艾巴班邦堡贝本比彼宾波伯博布查达戴丹德迪蒂丁多厄尔恩法芬夫弗福富盖戈格根古哈汉豪赫亨霍基吉加杰卡凯坎考科克肯库嘎噶呼苏敦顿登瑞"
    "拉莱兰朗劳勒雷里利列林琳隆卢鲁伦罗洛马麦曼梅门蒙米密莫默穆纳娜南内尼纽诺欧帕潘佩皮珀普奇齐乔切琴丘萨塞瑟森沙莎舍什圣史舒斯索奥澳妮娅"
    "塔泰坦汤特提廷图托瓦威韦维沃乌西希锡夏谢辛休逊雅亚延耶伊因尤约扎詹珍朱兹佐"
)
FOREIGN_RE = re.compile(f"[{SOUNDS}]{{3,7}}")
GIVEN = 2
"""Characters of a given name, most often."""
SAYS_RE = re.compile(SAYS)
END_RE = re.compile(rf"{SAYS}|[\s，。、,；：！？”」）)】\]（(]|$")


def persons(head: str, own_text: str) -> frozenset[str]:
    """The names of a head that its story announces as names; of two readings the longer."""
    found = set()
    for at, character in enumerate(head):
        if character in SURNAMES:
            readings = (head[at : at + length] for length in (3, 2))
            found |= set(next(([name] for name in readings if _announced(name, own_text)), []))
    return frozenset(found)


def _announced(name: str, text: str) -> bool:
    at = text.find(name)
    while at >= 0:
        behind = at + len(name)
        if SAYS_RE.match(text, behind) or (text.endswith(OFFICES, 0, at) and END_RE.match(text, behind)):
            return True
        at = text.find(name, at + 1)
    return False


def is_person(before: str, after: str) -> bool:
    """True if two words of a cut are one name: a family name and a given name, or sounds of a foreign one."""
    if FOREIGN_RE.fullmatch(before + after):
        return True
    return before in SURNAMES and before not in ALSO_WORDS and len(after) == GIVEN
