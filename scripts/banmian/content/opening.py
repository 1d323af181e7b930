"""How an article begins, in plain text, for lists and previews.

* ``本报济宁讯(通讯员 李国明)为全力保护……`` with dateline ``本报济宁讯`` → ``为全力保护……``
* ``## 小标题`` is left out; ``1\\. 本报`` reads ``1. 本报``
"""

from __future__ import annotations

import re
from collections.abc import Container

from .markdown import unescape

LENGTH = 1200
"""Characters of an opening: a lead may fill two columns with it."""
EXCERPT = 200
"""Characters of an opening where it stands for the story: in exports and lists."""
APART = "\u3000"
"""Stands between two paragraphs."""
BLANK_LINES_RE = re.compile(r"\n[ \t]*\n")
BRACKET_RE = re.compile(r"\s*[(（][^()（）]{0,60}[)）]\s*")
SPACE_RE = re.compile(r"\s+")
MARK_RE = re.compile(r"（下转第([0-9A-Z]+)版）")
"""Where a story that was made whole turned from one page to another."""


def paragraphs(body: str) -> list[tuple[bool, str]]:
    """The blocks of an article's Markdown as (is it a subhead, plain text)."""
    blocks = (block.strip() for block in BLANK_LINES_RE.split(body))
    return [(block.startswith("#"), _plain(block.lstrip("#"))) for block in blocks if block]


def unturned(text: str, continued: Container[str]) -> str:
    """A text without the marks where it turned to these pages: they are of the paper, not of the story."""
    return MARK_RE.sub(lambda mark: "" if mark[1] in continued else mark[0], text) if continued else text


def _plain(block: str) -> str:
    return unescape(SPACE_RE.sub(" ", block)).strip()


def opening(body: str, dateline: str = "") -> str:
    """The running text as far as a page may show it, without the dateline and its bracket."""
    text = APART.join(text for is_subhead, text in paragraphs(body) if not is_subhead)
    return shortened(after_dateline(text, dateline), LENGTH)


def after_dateline(text: str, dateline: str) -> str:
    """The text without the dateline it begins with, and without the bracket behind that."""
    if dateline and text.startswith(dateline):
        text = text[len(dateline) :]
        bracket = BRACKET_RE.match(text)
        text = text[bracket.end() :] if bracket else text
    return text.strip()


def shortened(text: str, room: int = EXCERPT) -> str:
    """The first characters of a text."""
    return text if len(text) <= room else text[:room].rstrip("…" + APART) + "…"


def length(body: str) -> int:
    """The number of characters of the body, white space apart."""
    return sum(len(SPACE_RE.sub("", text)) for _, text in paragraphs(body))
