"""What the proof says, in Chinese: names of roles, findings and evidence.

* ``say(said(Reason.WORDS_SHARED, "场所码"))`` → “场所码”与正文同用的词
"""

from ..model import Doubt, Evidence, Role
from ..said import Said
from ..terms import term
from ..wording import CHINESE, words

ROLES = {
    "standing_head": term("standing head").chinese,
    "kicker": term("kicker").chinese,
    "headline": term("headline").chinese,
    "deck": term("deck").chinese,
    "byline": term("byline").chinese,
    "dateline": term("dateline").chinese,
    "paragraph": "正文",
    "subhead": term("subhead").chinese,
    "caption": term("caption").chinese,
    "credit": term("credit").chinese,
    "jump": term("jump").chinese,
    "furniture": "版务",
    "ignore": "不属稿件",
    "other": "其他",
    "story": "另起一篇",
    "text": "接上文",
}
STATED = {**ROLES, "paragraph": "另起一段"}
"""What a person may state lines to be."""
CORRECTIONS = {
    Role.HEADLINE: "第 {} 行是 {of} 的主题。",
    Role.KICKER: "第 {} 行是 {of} 的引题。",
    Role.DECK: "第 {} 行是 {of} 的副题。",
    Role.STANDING_HEAD: "第 {} 行是 {of} 的栏题。",
    Role.SUBHEAD: "第 {} 行是小标题，后面接正文。",
    Role.BYLINE: "第 {} 行是下面一篇的署名。",
    Role.CREDIT: "第 {} 行是上面图片说明的摄影。",
    Role.CAPTION: "第 {} 行合为一条图片说明。",
    Role.STORY: "从第 {first} 行起另起一篇。",
    Role.TEXT: "第 {} 行接上文，与上一段连成一段。",
    Role.PARAGRAPH: "从第 {first} 行起另起一段。",
    Role.IGNORE: "第 {} 行不属任何稿件。",
}
"""What each correction makes of its lines."""
STATABLE = {
    **{role.value: (STATED[role], says) for role, says in CORRECTIONS.items()},
    "authors": ("作者", "第 {first} 行所在一篇的作者是{names}。"),
}
"""What a person may state → its name, and what it makes of the lines."""
KINDS = {"article": "稿件", "photo": "图片新闻", "refer": "导读"}
FINDINGS = {
    "headline": "标题归属",
    "headless": "无标题",
    "refer": "疑为导读",
    "quotes": "引文跨段",
    "subhead": "疑非小标题",
    "paragraph": "分段不定",
    "roles": "题序不定",
    "column": "栏序不定",
    "alone": "单行归属",
    "verse": "疑非诗行",
    "unfinished": "稿件不全",
    "undated": "日期不详",
    "same-number": "版号重复",
    "encoding": "编码",
    "control-character": "控制字符",
    "private-use": "造字",
    "struck-twice": "重影",
    "idle-fix": "更正无效果",
    "jump": "转版",
    "wordless": "无文字",
}
# Why a line of each role is what it is, where extraction leaves no reason of its own.
REASONS = {
    "byline": "整行只有职务和姓名",
    "dateline": "段首合于电头体例",
    "caption": "到摄影署名为止，或以图为、日期起首",
    "credit": "整行只有摄影者",
    "subhead": "独立短行，后面接正文",
    "jump": "文末有下转字样",
    "furniture": "报眉或版务人员，不属任何稿件",
    "paragraph": "由栏宽推算分段：下一行首字本可排入而未排",
}


def say(note: Said) -> str:
    """A reason or finding in Chinese."""
    return words(note, CHINESE)


def say_evidence(evidence: Evidence) -> str:
    """A reason with what it counted: ``没有标题（−1.20）``."""
    note = say(evidence.note)
    return f"{note}（{signed(evidence.weight)}）" if evidence.weight else note


def say_finding(doubt: Doubt) -> str:
    """A finding's name and what was found."""
    return f"{FINDINGS.get(doubt.code, doubt.code)}：{say(doubt.note)}"


def signed(number: float) -> str:
    """``-1.2`` → ``−1.20``, ``0.5`` → ``+0.50``."""
    return f"{'−' if number < 0 else '+'}{abs(number):.2f}"
