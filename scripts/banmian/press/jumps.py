"""Text that goes on on another page, or comes from one.

* ``onward("一体化发展，（下转2版）")``   → to page 2; the mark's place in the text
* ``back("（上接第一版）推进…")``         → from page 一
* ``onward("…共同发展 ▶下转A02版")``      → to page A02, without a bracket at the text's end
"""

import re
from dataclasses import dataclass

from .words import alternation

OPEN, CLOSE = "[（(【［〔]", "[）)】］〕]"
NUMERAL = "[A-ZＡ-Ｚa-z]{0,2}[0-9０-９〇零一二三四五六七八九十百]{1,4}"
PAGE = f"\\s*(?:至|到)?\\s*第?\\s*({NUMERAL})\\s*版"
ARROWS = "[▶►▷☞→>＞》\\s]"
# In a bracket, or bare with its whole word where the text ends: ``转2版`` alone may be anything.
JUMP_RE = re.compile(
    f"{OPEN}\\s*(?:{alternation('onward')}){PAGE}[^）)】］〕]{{0,12}}{CLOSE}"
    f"|(?:^|(?<=[，。；、…”])|(?<=\\s)){ARROWS}{{0,4}}(?:{alternation('onward_whole')})\\s*第?\\s*{NUMERAL}\\s*版$"
)
BACK_RE = re.compile(
    f"{OPEN}\\s*(?:{alternation('back')}){PAGE}[^）)】］〕]{{0,12}}{CLOSE}"
    f"|^[◀◄◁☜←<＜《\\s]{{0,4}}(?:{alternation('back_whole')})\\s*第?\\s*{NUMERAL}\\s*版(?=[\\s，：:]|$)"
)
NUMERAL_RE = re.compile(f"第?\\s*({NUMERAL})\\s*版")


@dataclass(frozen=True, slots=True)
class Jump:
    """A mark that names the page on which a text goes on, or from which it comes."""

    page: str
    """The page as printed: ``2``, ``A02``, ``四``."""
    start: int
    """Where the mark begins in the text."""
    stop: int
    """Where it ends."""


def onward(text: str) -> Jump | None:
    """The last mark that says on which page the text goes on (下转)."""
    found = [*JUMP_RE.finditer(text)]
    return _jump(found[-1]) if found else None


def back(text: str) -> Jump | None:
    """The mark at the start of a text that says from which page it comes (上接)."""
    match = BACK_RE.match(text.lstrip())
    return _jump(match, len(text) - len(text.lstrip())) if match else None


def without_jumps(text: str) -> str:
    """The text without its marks of jumps onward."""
    return JUMP_RE.sub("", text)


def without_marks(text: str) -> str:
    """The text without marks of jumps either way, for comparing."""
    return BACK_RE.sub("", without_jumps(text))


def _jump(match: re.Match[str], before: int = 0) -> Jump:
    page = NUMERAL_RE.search(match[0])
    return Jump(page[1] if page else "", before + match.start(), before + match.end())
