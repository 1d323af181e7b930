"""What the tests of reading share: fixture files (title, input, expected, parted by lines that hold a full stop)."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.model import Article, Line, Page
from banmian.source.text import parse_lines
from banmian.understand import understand

RULES = Path(__file__).parent / "rules"


def cases(name: str) -> list:
    """The cases of one rule: ``tests/rules/<name>.md``."""
    parts = (RULES / f"{name}.md").read_text("utf8").removesuffix("\n.\n").split("\n.\n")
    assert len(parts) % 3 == 0, f"{name}: a case is not whole"
    return [pytest.param(parts[at + 1], parts[at + 2], id=parts[at].strip()) for at in range(0, len(parts), 3)]


def lines_of(text: str) -> tuple[Line, ...]:
    """A page text as numbered lines."""
    return parse_lines(text)[0]


def read(text: str) -> Page:
    """A page text, understood."""
    return understand(lines_of(text))


def outline(page: Page) -> str:
    """A page as text: what each unit is, its headings, people and the beginnings of its paragraphs."""
    return "\n".join(row for article in page.articles for row in _rows(article)) + "\n"


def _rows(article: Article) -> list[str]:
    rows = [f"{article.kind} {article.lines[0]}-{article.lines[-1]}"]
    for label in ("standing_head", "kicker", "headline", "deck", "byline", "dateline", "credit", "come_from", "jump"):
        value = getattr(article, label)
        rows += [f"  {label}: {' / '.join(value) if isinstance(value, tuple) else value}"] if value else []
    rows += [f"  authors: {', '.join(article.authors)}"] if article.authors else []
    return rows + [f"  {'##' if block.subhead else '-'} {_ends(block.text)}" for block in article.body]


def _ends(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:12]}…{text[-10:]}"
