"""Persons' names where the text itself says that a name stands.

    （通讯员 于艺 王婷婷）       a byline's names            →  于藝 王婷婷
    记者吴秋余）                 a reporter's name          →  記者吳秋余
    局长刘占锋介绍，             an office before, a verb after  →  局長劉占鋒介紹
    ，于永生指出，               a clause that begins with a name  →  ，于永生指出
    、于洋、                     among other names          →  、于洋、
    于艺                         a block that is only a name  →  于藝
    ，于校长                     a surname before what someone is called  →  ，于校長

Only the characters of house/names.txt are settled. Names elsewhere in the text are the glossary's work.
"""

import re
from collections.abc import Callable
from functools import cache

from banmian import press
from banmian.variants.house import rows
from banmian.variants.likely_names import NO_NAMES, likely_names
from banmian.variants.shelter import APART, Shelter

HAN = "[\u4e00-\u9fff]"
SAYS = (
    "说|表示|指出|强调|介绍|告诉|认为|坦言|回忆|主持|出席|率|陪同|参加|部署|传达|宣布|讲话|致辞|带领|会见|一行|与|和"
    "|在|上将|中将|少将|同志|先生|女士|等|日前"
)
CALLED = (
    "某(?![年月日些种个一地处时])|同志|老师|先生|女士|小姐|师傅|大[爷妈娘姐哥叔婶伯]|阿姨|奶奶|爷爷|老[汉人伯]|教授|医生|大夫|护士|律师"
    "|博士|法官|警官|教练|指导|书记|校长|局长|队长|经理|所长|院长|处长|科长|站长|厂长|县长|镇长|村长|支书|董事长|总[，说的介告]"
)
END = rf"[{APART} \u3000，。、,；：！？”」）)】\]]|$"
# Too often a word of its own to begin a name at a clause's start.
WORDS_TOO = "种谷曲"
A_NAME = f"(?!{'|'.join(f'(?<={first})[{second}]' for first, second in NO_NAMES.items())})"
# Behind an office only these begin a name; without that 居民和 would begin one.
FAMILY = "".join(sorted(press.SURE_SURNAMES))
ROLES = [*press.WORDS["reporters"], *press.WORDS["works"], *press.WORDS["staff"]]
JOINTS = re.escape(press.WORDS["joints"])
PARTED = f" \u3000:：{JOINTS}"

NAMED = f"{HAN}{{2,4}}"
# Each pattern begins with the few characters where it can: every text of the paper passes here.
# 通讯员 于艺 王婷婷, and the agency's 新华社北京1月1日电（余文、刘诗）
BEHIND_ROLE = "|".join(
    [f"(?<={role}[{PARTED}])" for role in dict.fromkeys(ROLES)]
    + [f"(?<={work}[{JOINTS}])" for work in press.WORDS["short_works"]]
)
BEHIND_AGENCY = r"(?<=[电讯][（(])|(?<=[电讯][ \u3000][（(])"
RUN_RE = re.compile(rf"[{PARTED}（(](?:{BEHIND_ROLE}|{BEHIND_AGENCY})(?P<name>{NAMED}(?:[ \u3000、；]{NAMED})*)(?={END})")
# 记者吴秋余）
REPORTER_RE = re.compile(
    rf"(?:{press.alternation('reporters')})(?P<name>[{FAMILY}]{A_NAME}{HAN}{{1,2}}(?:[ \u3000、]{NAMED})*)(?={END})"
)
OFFICE_RE = re.compile(rf"(?:{press.alternation('posts')})(?P<name>[{FAMILY}]{A_NAME}{HAN}{{1,2}}?)(?={SAYS}|{END})")


@cache
def _characters() -> tuple[dict[str, str], dict[str, str]]:
    """What a character becomes as a surname, and as part of a given name."""
    table = list(rows("names.txt"))
    surnames = {character: surname for character, surname, _ in table if surname != "="}
    given = {character: form for character, _, form in table if form != "="}
    return surnames, given


def name_settler(shelter: Shelter) -> Callable[[str], str]:
    """A function that shelters the names that texts announce; the texts stand apart from each other."""
    surnames, given = ({c: shelter.put(form) for c, form in table.items()} for table in _characters())
    family = f"[{''.join(surnames.keys() - set(WORDS_TOO))}]"
    opening_re = re.compile(rf"(?P<name>{family}(?<=[{APART}，。！？：；”、\s].){A_NAME}{HAN}{{1,2}})(?={SAYS})")
    # 于洋 among other names; the others' first characters mean too much else: 、姜片、
    listed_re = re.compile(rf"(?P<name>于(?<=、.){A_NAME}{HAN}{{1,2}})(?=[、）])")
    called_re = re.compile(rf"(?P<name>{family}(?<=[{APART}，。、；：“（的位名叫姓].))(?={CALLED})")
    whole_re = re.compile(rf"(?P<name>[于余范岳郁涂朴](?<={APART}.){A_NAME}{HAN}{{1,2}})(?={APART})")

    def settle(name: str) -> str:
        return surnames.get(name[0], name[0]) + "".join(given.get(c, c) for c in name[1:])

    def settle_all(match: re.Match[str]) -> str:
        before = match[0][: match.start("name") - match.start()]
        return before + re.sub(f"{HAN}+", lambda name: settle(name[0]), match["name"])

    def settle_names(text: str) -> str:
        text = f"{APART}{text}{APART}"
        for pattern in (RUN_RE, REPORTER_RE, OFFICE_RE, opening_re, listed_re, called_re, whole_re):
            text = pattern.sub(settle_all, text)
        for name in likely_names(text):
            text = text[: name.at] + settle(text[name.at : name.end]) + text[name.end :]
        return text[1:-1]

    return settle_names
