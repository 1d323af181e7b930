"""Joining printed lines into text, and the few repairs that setting and extraction ask for. Words are never changed.

* ``4月 6`` + ``日，兖州区``           → 4月6日，兖州区   (justification gap at a digit closed)
* ``集群,新能源``                      → 集群，新能源     (half-width marks between Chinese characters made full)
* ``心电图ST-`` + ``T段异常``          → 心电图ST-T段异常 (the hyphen stays)
* ``走走进进田间地头…`` over a story   → 走进田间地头…    (struck twice)
"""

import re

from ..chars import HAN, IDEOGRAPHIC_SPACE
from ..model import Line

OPEN_BRACKET_RE = re.compile(r"[（(][^（(）)]{2,60}$")
FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}
WIDE = f"[{HAN}“”‘’（）《》「」『』【】〔〕、，。；：！？…—％]"
HALF_MARK_RE = re.compile(f"(?<={WIDE})[,:;!?]|(?<=[%A-Za-z0-9)])[,;:!?](?={WIDE})")
DIGIT_GAP_RE = re.compile(
    f"(?<=[{HAN}，。、；：])[ {IDEOGRAPHIC_SPACE}]+(?=\\d)|(?<=[\\d%％])[ {IDEOGRAPHIC_SPACE}]+(?=[{HAN}])"
)
STRUCK_RE = re.compile(r"^((?:(\S)\2){2})(?=\S)")
FUSED_RE = re.compile(r"^(·*)((?:(\S)\3)+)(\S{2,}?)\4")

# Doubled words of the language (AABB); such a start is no double strike.
DOUBLED_WORDS = frozenset(
    ["扎扎实实", "方方面面", "时时处处", "时时刻刻", "辛辛苦苦", "红红火火", "实实在在", "轰轰烈烈", "风风火火", "风风雨雨", "踏踏实实", "明明白白", "清清楚楚", "干干净净", "家家户户", "世世代代", "子子孙孙", "千千万万", "形形色色", "日日夜夜", "山山水水", "祖祖辈辈", "岁岁年年", "年年岁岁", "点点滴滴", "平平安安", "快快乐乐", "健健康康", "高高兴兴", "开开心心", "热热闹闹", "和和美美", "团团圆圆", "圆圆满满", "甜甜蜜蜜", "认认真真", "老老实实", "勤勤恳恳", "兢兢业业", "堂堂正正", "浩浩荡荡", "来来往往", "进进出出", "上上下下", "里里外外", "前前后后", "大大小小", "男男女女", "三三两两", "星星点点", "林林总总", "原原本本", "完完全全", "彻彻底底", "真真切切", "长长久久", "陆陆续续", "断断续续", "磕磕碰碰", "起起伏伏", "反反复复", "条条框框", "坛坛罐罐", "花花草草", "生生世世", "朝朝暮暮", "分分秒秒", "字字句句", "村村户户", "村村寨寨", "处处时时", "安安全全", "稳稳当当", "顺顺利利", "漂漂亮亮", "整整齐齐", "郁郁葱葱", "生生不息", "欣欣向荣", "蒸蒸日上", "念念不忘", "孜孜不倦", "步步为营", "爸爸妈妈", "爷爷奶奶", "哥哥姐姐", "弟弟妹妹", "密密麻麻", "说说笑笑", "打打闹闹", "吵吵闹闹", "蹦蹦跳跳", "吃吃喝喝", "满满当当", "忙忙碌碌", "匆匆忙忙", "急急忙忙", "平平淡淡", "简简单单", "普普通通", "安安静静", "舒舒服服", "痛痛快快", "结结实实", "严严实实", "客客气气", "大大方方", "亲亲热热", "恩恩爱爱", "多多少少", "高高低低", "深深浅浅", "沟沟坎坎", "沟沟岔岔", "枝枝叶叶", "真真假假", "爸爸媽媽", "爺爺奶奶", "說說笑笑", "層層加碼", "家家戶戶", "實實在在", "紅紅火火", "熱熱鬧鬧", "風風雨雨", "點點滴滴"]
)  # fmt: skip


def undo_double_strike(text: str) -> str:
    """A heading set right that was struck twice, in whole or at its start; other text comes back as it is.

    ``强强信信心 稳经济`` → ``强信心 稳经济``; ``··机机器人产业脉动器人产业脉动构建…`` → ``机器人产业脉动 构建…`` (000:216)
    """
    fused = FUSED_RE.match(text)
    if fused and len(set(fused[4])) > 1 and fused[2] not in DOUBLED_WORDS:
        return f"{fused[2][::2]}{fused[4]} {text[fused.end() :].strip()}".strip()
    match = STRUCK_RE.match(text)
    if not match or len(set(match[1])) == 1 or match[1] in DOUBLED_WORDS or not re.match(f"[{HAN}]{{4}}", match[1]):
        return text
    return match[1][::2] + text[4:]


def join_lines(lines: list[Line]) -> str:
    """Running text of printed lines: no space between, but between Latin words and between names; gaps at digits closed."""
    text = ""
    for at, line in enumerate(lines):
        latin = text[-1:].isascii() and text[-1:].isalpha() and line.text[:1].isascii() and line.text[:1].isalpha()
        spaced = at > 0 and (lines[at - 1].trail or line.lead) and OPEN_BRACKET_RE.search(text)
        text += (" " if latin or spaced else "") + line.text
    return widen_marks(DIGIT_GAP_RE.sub("", text))


def widen_marks(text: str) -> str:
    """Half-width marks that stand in Chinese text, made full-width; ``1,000`` and ``3:1`` stay."""
    text = _widen_brackets(text)
    return HALF_MARK_RE.sub(lambda match: FULL[match[0]], text)


def _widen_brackets(text: str) -> str:
    """Pairs of half-width brackets with Chinese inside or beside them, made full-width."""
    if "(" not in text and ")" not in text:
        return text
    chars, stack = list(text), []
    for index, char in enumerate(text):
        if char in "(（":
            stack.append(index)
        elif char in ")）":
            start = stack.pop() if stack else index
            inside = text[max(0, start - 1) : index + 2]
            if re.search(WIDE, inside):
                chars[start] = "（" if chars[start] == "(" else chars[start]
                chars[index] = "）" if char == ")" else char
    for index in stack:
        if chars[index] == "(" and re.search(WIDE, text[max(0, index - 1) : index + 2]):
            chars[index] = "（"
    return "".join(chars)
