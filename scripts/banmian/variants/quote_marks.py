"""Quotation marks by depth, over a whole block.

“甲‘乙’丙”     ⇄  「甲『乙』丙」
‘甲’           →  「甲」            depth decides, not shape
“甲，乙“丙”丁   →  「甲，乙「丙」丁    a mark never closed spoils nothing after it
甲‘乙’丙”      →  甲『乙』丙」        the block began inside a quotation
it’s           =  it’s             an apostrophe is no quotation mark
"""

import re
from collections.abc import Sequence

CURLY = ("“”", "‘’")
CORNER = ("「」", "『』")
PAIRS = {pair[0]: pair[1] for pair in (*CURLY, *CORNER)}
OPENING_OF = {closing: opening for opening, closing in PAIRS.items()}
OUTER = {*CURLY[0], *CORNER[0]}

MARK_RE = re.compile("[“”‘’「」『』]")
HAN_RE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
# A block without any Han character that reads as Latin prose keeps its own marks.
LATIN_PROSE_RE = re.compile("[A-Za-z]{2,}[,.;]? [A-Za-z]")
LATIN_RE = re.compile("[0-9A-Za-z\u00c0-\u024f]")


def corner_quotes(block: str) -> str:
    """Write the block's quotation marks as 「」 and 『』."""
    return _rewrite(block, CORNER)


def curly_quotes(block: str) -> str:
    """Write the block's quotation marks as “ ” and ‘ ’."""
    return _rewrite(block, CURLY)


def _rewrite(block: str, family: Sequence[str]) -> str:
    marks = "".join(MARK_RE.findall(block))
    if not marks or (LATIN_PROSE_RE.search(block) and not HAN_RE.search(block)):
        return block
    if not marks.replace(CURLY[0], ""):
        # most blocks: nothing nested, nothing left open
        return block.replace(CURLY[0][0], family[0][0]).replace(CURLY[0][1], family[0][1])
    wanted = set("".join(family))
    characters = list(block)
    open_marks = _inherited(marks)
    for match in MARK_RE.finditer(block):
        mark, at = match[0], match.start()
        if _is_apostrophe(block, at, open_marks):
            continue
        level = _open(mark, open_marks) if mark in PAIRS else _close(mark, open_marks)
        if mark not in wanted:
            characters[at] = family[level % 2][mark in OPENING_OF]
    return "".join(characters)


def _inherited(marks: str) -> list[str]:
    """The marks open before a block with these marks begins: a quotation of several paragraphs may end here."""
    for outer in (CURLY[0], CORNER[0]):
        depth = 0
        for mark in marks:
            depth += (mark == outer[0]) - (mark == outer[1])
            if depth < 0:
                return [outer[0]]
    return []


def _open(mark: str, open_marks: list[str]) -> int:
    """Enter a quotation and give its level; the same mark twice running means the first was never closed."""
    if open_marks and open_marks[-1] == mark:
        open_marks.pop()
    open_marks.append(mark)
    return len(open_marks) - 1


def _close(mark: str, open_marks: list[str]) -> int:
    """Leave a quotation and give its level; without an opening mark the shape alone decides."""
    opening = OPENING_OF[mark]
    if opening not in open_marks:
        return 0 if opening in OUTER else 1
    while open_marks.pop() != opening:
        pass
    return len(open_marks)


def _is_apostrophe(block: str, at: int, open_marks: list[str]) -> bool:
    if block[at] != "’":
        return False
    before, after = (bool(LATIN_RE.match(block[i : i + 1])) for i in (max(at - 1, 0), at + 1))
    return (before and after) if "‘" in open_marks else (before or after)
