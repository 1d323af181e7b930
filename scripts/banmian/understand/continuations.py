"""Stories that come from another page: the mark that says so leaves the text, the page it names is kept.

* ``（上接第一版）推进基地建设…``            → 推进基地建设…, from page 一
* ``加快推进基地建设`` / ``（上接第一版）``   → the headline alone, from page 一
"""

from dataclasses import replace

from .. import press
from ..model import Block
from .groups import Group
from .marked_page import MarkedPage
from .stories import Story

OPENERS = "（([【［〔"


def comes_from_elsewhere(page: MarkedPage, story: Story) -> bool:
    """Whether a body begins with the mark of a page that it comes from."""
    return bool(story.body) and bool(press.back(page.text(story.body[0])))


def cut_back(group: Group, blocks: list[Block]) -> tuple[Group, list[Block], str]:
    """Headings and text without the mark, and the page that it names."""
    kicker, from_kicker = _cut_lines(group.kicker)
    headline, from_headline = _cut_lines(group.headline)
    deck, from_deck = _cut_lines(group.deck)
    if not headline:
        kicker, headline = (), kicker
    page = from_kicker or from_headline or from_deck
    for at, block in enumerate(blocks):
        text, said = _cut(block.text)
        if said:
            page = page or said
            blocks = [block for block in (*blocks[:at], replace(block, text=text), *blocks[at + 1 :]) if block.text]
        if said or not block.subhead:
            break
    for block in [block for block in blocks if not _cut(block.text)[0]]:  # a frame of its own, wherever it stood
        page = page or _cut(block.text)[1]
        blocks.remove(block)
    return Group(kicker, headline, deck), blocks, page


def _cut_lines(lines: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Heading lines without a mark that stands alone or at the end of one."""
    for number, line in enumerate(lines):
        for at in (0, *(at for at, char in enumerate(line) if char in OPENERS)):
            jump = press.back(line[at:])
            if jump and at + jump.stop == len(line):
                rest = (line[:at].rstrip(),) if line[:at].strip() else ()
                return (*lines[:number], *rest, *lines[number + 1 :]), jump.page
    return lines, ""


def _cut(text: str) -> tuple[str, str]:
    jump = press.back(text)
    return (text[jump.stop :].lstrip(), jump.page) if jump else (text, "")
