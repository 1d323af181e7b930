"""Character classes of Chinese newspaper type, by name, and the printed width of a line.

* ``is_han("济")``              → True
* ``ends_sentence("温暖过冬。”")``  → True
* ``natural_width("（所、站）通过")`` → 6.5 em: full-width 1, half-width 0.5, adjacent marks share half an em
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

IDEOGRAPHIC_SPACE = "\u3000"

NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
# What no text is made of: control characters, noncharacters, halves of characters.
NO_TEXT_RE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{NONCHARACTERS}]")

OPENING = "“‘「『（《〈【〔［("
STOPS = "。！？…!?"
PAUSES = "，、；：,;:"
MARKS = "■□●◎▲▼◆◇○★☆"
HALVED = set("“‘「『（《〈【〔［”’」』）》〉】〕］。，、；：！？")

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
HAN_RE = re.compile(f"[{HAN}]")
# Characters of a typesetting font that Unicode gives no meaning.
PRIVATE_RE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
# Sentences long enough that none stands twice by chance.
LONG_SENTENCE_RE = re.compile(r"(?<![^。！？])[^。！？]{12,}[。！？]")
# Behind a full stop a short bracket may stand: a byline at the story's end, （完）; behind ！ it is a headline's series.
SENTENCE_END_RE = re.compile(r"(?:[。！？!?]|……|…)[”’」』）》)\"]*$|。[”’」』]?\s?[（(][^（()）]{1,40}[）)]$")
# The smallest piece a typesetter may not break: openers, one character or one number, closers (避头尾).
CLUSTER_RE = re.compile(
    r"[“‘「『（《〈【〔［(]*(?:[A-Za-z0-9.%\-+]+|——|……|.)[”’」』）》〉】〕］)。，、；：！？,;:!?…%·℃]*", re.DOTALL
)
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "《": "》", "(": ")", "【": "】"}


def is_han(char: str) -> bool:
    """Whether ``char`` is a Chinese character: ``is_han("济") → True``, ``is_han("，") → False``."""
    return bool(HAN_RE.match(char))


def count_han(text: str) -> int:
    """How many Chinese characters ``text`` holds."""
    return len(HAN_RE.findall(text))


@lru_cache(maxsize=1 << 15)
def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends with a sentence end, closers after it allowed: ``…的获得感。” → True``."""
    return bool(SENTENCE_END_RE.search(text.rstrip()))


@lru_cache(maxsize=1 << 14)
def char_width(char: str) -> float:
    """Width of one character in em: full-width and ambiguous (“ ” — …) 1, the rest 0.5."""
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5


@lru_cache(maxsize=1 << 15)
def natural_width(text: str) -> float:
    """Width of a printed line in em, with the half em that adjacent marks and a mark at the line end give up."""
    total = sum(map(char_width, text))
    total -= 0.5 * sum(1 for a, b in pairwise(text) if a in HALVED and b in HALVED)
    return total - (0.5 if text and text[-1] in HALVED else 0.0)


@lru_cache(maxsize=1 << 15)
def first_cluster(text: str) -> str:
    """The first unbreakable piece of a line: ``“点单”。经过 → “点``, ``2021年 → 2021``."""
    match = CLUSTER_RE.match(text)
    return match[0] if match else text[:1]


@lru_cache(maxsize=1 << 12)
def is_balanced(text: str) -> bool:
    """Whether brackets and quotation marks of ``text`` open and close in order."""
    stack: list[str] = []
    closers = set(PAIRS.values())
    for char in text:
        if char in PAIRS:
            stack.append(PAIRS[char])
        elif char in closers and (not stack or stack.pop() != char):
            return False
    return not stack


def squeeze(text: str) -> str:
    """``text`` without any white space, for comparing and counting."""
    return re.sub(r"\s+", "", text)
