"""How a page whose lines are all marked is cut into stories and the headings between them: a letter a line.

``h`` heading, ``b`` byline, ``c`` credit, ``s`` subhead, ``f`` page staff, ``t`` text, ``T`` text that opens a story, ``p``
caption, ``e`` text that ends with its byline; a space is a blank line. What is expected: headings in brackets, blocks parted
by bars, then each story with what is known of it.
"""

from __future__ import annotations

import pytest

from banmian.understand.marked_page import Mark, MarkedPage, Profile
from banmian.understand.stories import Story, cut_stories, heading_blocks
from reading import cases, lines_of

MARKS = {"h": Mark.HEAD, "b": Mark.BYLINE, "c": Mark.CREDIT, "s": Mark.SUBHEAD, "f": Mark.FURNITURE, "k": Mark.CLAIMED}


def marked(letters: str) -> MarkedPage:
    rows = "\n".join({" ": "", "e": "梦想成为现实。（张三）"}.get(letter, "大桥今天通车。") for letter in letters)
    bare = letters.replace(" ", "")
    return MarkedPage(
        lines_of(rows),
        marks=tuple(MARKS.get(letter, Mark.TEXT) for letter in bare),
        profile=Profile(False, widths=(20.0,) * len(bare)),
        opens=frozenset(at for at, letter in enumerate(bare) if letter == "T"),
        captions=frozenset(at for at, letter in enumerate(bare) if letter == "p"),
    )


def told(letters: str) -> str:
    layout = cut_stories(marked(letters))
    rows = [f"[{'|'.join(map(_lines, gap))}]" for gap in layout.gaps]
    stories = [*map(_story, layout.stories), ""]
    return " ".join(f"{gap} {story}".strip() for gap, story in zip(rows, stories, strict=True))


def _story(story: Story) -> str:
    parts = (
        [_lines(story.body)]
        + [f"b{_lines(story.byline)}"] * bool(story.byline)
        + [f"c{_lines(story.credit)}"] * bool(story.credit)
    )
    return "/".join(parts + [name for name in ("photo", "opens", "bare") if getattr(story, name)])


def _lines(indices: tuple[int, ...]) -> str:
    return ",".join(str(index + 1) for index in indices) or "-"


@pytest.mark.parametrize(("letters", "expected"), cases("stories"))
def test_the_stories_of_a_page(letters: str, expected: str) -> None:
    assert told(letters) == expected


def test_lines_without_a_blank_between_them_are_one_heading() -> None:
    assert heading_blocks(marked("thh hh t"), 1, 5) == [(1, 2), (3, 4)]
    assert heading_blocks(marked("thh"), 1, 1) == []
