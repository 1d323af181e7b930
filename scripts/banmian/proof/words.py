"""What the proof says, in Chinese: names of roles, findings and evidence.

* ``say("words shared by “场所码”")`` → 与正文同用“场所码”一块的词
* ``say("something new")``            → something new: what isn't known is shown as it came
"""

import re

from ..model import Doubt, Evidence
from ..terms import term

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
KINDS = {"article": "稿件", "photo": "图片新闻", "refer": "导读"}
FINDINGS = {
    "headline": "标题归属",
    "headless": "无标题",
    "refer": "疑为导读",
    "quotes": "标点不配对",
    "repeat": "重句",
    "undated": "日期不详",
    "encoding": "编码",
    "control-character": "控制字符",
    "private-use": "造字",
    "struck-twice": "重影",
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
PHRASES = tuple((re.compile(pattern), chinese) for pattern, chinese in (
    (r"^words shared by “(.*)”$", r"“\1”与正文同用的词"),
    (r"^on the page's side for headlines$", "与本版标题所在的一侧相合"),
    (r"^further headings$", "标题不止一块"),
    (r"^under a standing head$", "上有栏题"),
    (r"^goes on behind a subhead or dateline$", "在小标题或电头之后接续"),
    (r"^parts in an unusual order$", "各行次序少见"),
    (r"^no heading$", "没有标题"),
    (r"^headings on both sides$", "前后都有标题"),
    (r"^a heading over a caption$", "图片说明有标题"),
    (r"^a banner over a caption$", "图片说明上有栏题"),
    (r"^a story without a headline$", "没有标题的稿件"),
    (r"^“(.*)” may belong to another story$", r"“\1”也可能是另一篇的标题"),
    (r"^“(.*)” belongs to no story on this page; is it a refer\?$", r"“\1”不属本版任何一篇，是导读吗？"),
    (r"^quotation marks or brackets do not close: (.*)$", r"引号或括号不配对：\1"),
    (r"^stands twice: (.*)$", r"出现两次：\1"),
    (r"^read as (.*); save it as UTF-8 to be sure$", r"按 \1 读出，宜另存为 UTF-8"),
    (r"^dropped (.*)$", r"已去掉 \1"),
    (r"^kept (.*); what is it\?$", r"保留了 \1，是什么字？"),
    (r"^no date in the text; state one in a sidecar$", "文中没有日期，请在附注文件里写明"),
    (r"^the day printed at the head of the page$", "版面所印"),
    (r"^the day printed in line (\d+)$", r"第 \1 行所印"),
    (r"^the day after (.*) \(line (\d+)\), year from line (\d+)$", r"第 \2 行 \1 的次日，年份出自第 \3 行"),
))


def say(note: str) -> str:
    """A reason or finding in Chinese."""
    for pattern, chinese in PHRASES:
        if pattern.match(note):
            return pattern.sub(chinese, note)
    return note


def say_evidence(evidence: Evidence) -> str:
    """A reason with what it counted: ``没有标题（−1.20）``."""
    note = say(evidence.note)
    if evidence.weight < 0:
        note = note.replace("与本版标题所在的一侧相合", "与本版标题所在的一侧相反")
    return f"{note}（{signed(evidence.weight)}）" if evidence.weight else note


def say_finding(doubt: Doubt) -> str:
    """A finding's name and what was found."""
    return f"{FINDINGS.get(doubt.code, doubt.code)}：{say(doubt.note)}"


def signed(number: float) -> str:
    """``-1.2`` → ``−1.20``, ``0.5`` → ``+0.50``."""
    return f"{'−' if number < 0 else '+'}{abs(number):.2f}"
