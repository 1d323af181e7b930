"""A page as the reading sees it, step by step: what each line is and why, what each heading counts, how close the next reading came.

::

      7 text 17.0 opens   +1.9  本报讯（记者 鲍童）…       line, mark, column, what speaks for a paragraph here
    story 1: 7-12, opens, joins 0.90                        a story, and what it costs to read it with the one above
    article 1: 6-12, margin 1.21                            and what its headings count
      6: words shared with the story 0.85
"""

from __future__ import annotations

from collections.abc import Iterator

from banmian.model import Article, Page
from banmian.understand import STEPS, understand, weights
from banmian.understand.joining import cost_of_joining, subhead_sets
from banmian.understand.likeness import Likeness
from banmian.understand.marked_page import MarkedPage
from banmian.understand.paragraphs import CLUES, clues
from banmian.understand.stories import Layout, Story, cut_stories
from reading import lines_of


def steps(text: str) -> str:
    """Everything that is decided on a page."""
    page = MarkedPage(lines_of(text))
    for step in STEPS:
        page = step(page)
    layout = cut_stories(page)
    rows = [*_kind(page), *_lines(page), *_evidence(page), *_stories(page, layout), *_articles(understand(lines_of(text)))]
    return "\n".join(rows) + "\n"


def _kind(page: MarkedPage) -> Iterator[str]:
    told = page.profile
    facts = {"reflowed": told.reflowed, "indents": told.indents, "solid": told.solid, "running": bool(told.running)}
    yield ", ".join(name for name, holds in facts.items() if holds) or "columns"


def _lines(page: MarkedPage) -> Iterator[str]:
    for index, line in enumerate(page.lines):
        notes = ["opens"] * (index in page.opens) + ["caption"] * (index in page.captions)
        notes += ["goes on"] * (index in page.profile.running) + ["blank"] * (page.blank_before(index))
        counts = f"{_counts(page, index):+.2f}" if page.width(index) and page.width(index - 1) else ""
        yield f"{line.no:4} {page.marks[index]:9} {page.width(index):4} {counts:6} {' '.join(notes):14} {line.text[:8]}".rstrip()


def _counts(page: MarkedPage, index: int) -> float:
    """What speaks for a paragraph that begins at a line of a column, if the one before began two lines above."""
    found = clues(page, max(0, index - 2), index, len(page.lines))
    return sum(getattr(weights, name) * clue for name, clue in zip(CLUES, found, strict=True)) + 0.0


def _evidence(page: MarkedPage) -> Iterator[str]:
    for found in page.evidence:
        yield f"{found.rule} {' '.join(map(str, found.lines))}: {found.note}"


def _stories(page: MarkedPage, layout: Layout) -> Iterator[str]:
    likeness = Likeness(["".join(page.text(i) for i in story.body) for story in layout.stories] or [""])
    sets = subhead_sets(page, layout)
    for index, story in enumerate(layout.stories):
        yield _gap(page, layout, index)
        cost = cost_of_joining(page, layout, likeness, sets, index)
        yield f"story {index + 1}: {_story(page, story)}{'' if cost is None else f', joins {cost:.2f}'}"
    yield _gap(page, layout, len(layout.stories))


def _gap(page: MarkedPage, layout: Layout, index: int) -> str:
    return f"headings: {' | '.join(_numbers(page, block) for block in layout.gaps[index])}".rstrip()


def _story(page: MarkedPage, story: Story) -> str:
    parts = [_numbers(page, story.body), *([f"byline {_numbers(page, story.byline)}"] if story.byline else [])]
    parts += [f"credit {_numbers(page, story.credit)}"] if story.credit else []
    return ", ".join(parts + [name for name in ("photo", "opens", "bare") if getattr(story, name)])


def _numbers(page: MarkedPage, indices: tuple[int, ...]) -> str:
    return f"{page.lines[indices[0]].no}-{page.lines[indices[-1]].no}" if indices else "no text"


def _articles(page: Page) -> Iterator[str]:
    for number, article in enumerate(page.articles, 1):
        yield f"{article.kind} {number}: {' '.join(map(str, article.lines))}, margin {article.margin:.2f}"
        yield from _told(article)
    for doubt in page.doubts:
        yield f"doubt {doubt.code} {doubt.line} {doubt.margin:.2f}: {doubt.note}"


def _told(article: Article) -> Iterator[str]:
    for found in article.evidence:
        yield f"  {' '.join(map(str, found.lines))}: {found.note} {found.weight:+.2f}"
    for block in article.body:
        yield f"  {'subhead' if block.subhead else 'paragraph'} {block.lines[0]}-{block.lines[-1]} {len(block.text)} {block.text[:6]}"
