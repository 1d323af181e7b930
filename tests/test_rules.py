"""The small rules of reading, each with its file of cases in tests/rules/."""

from __future__ import annotations

import re

import pytest

from banmian import press
from banmian.press import dateline_people, parse_people, tail_byline
from banmian.understand import STEPS
from banmian.understand.dates import infer_date
from banmian.understand.groups import part_group, shape_of
from banmian.understand.marked_page import Mark, MarkedPage
from banmian.understand.profile import profile_page
from banmian.understand.roles import mark_furniture
from banmian.understand.text import join_lines, undo_double_strike
from reading import RULES, cases, lines_of, read

LETTERS = {
    Mark.TEXT: "t",
    Mark.HEAD: "h",
    Mark.SUBHEAD: "s",
    Mark.BYLINE: "b",
    Mark.CREDIT: "c",
    Mark.CLAIMED: "k",
    Mark.FURNITURE: "f",
}


def names(people: tuple) -> str:
    return ", ".join(person.name for person in people)


def test_every_file_of_cases_is_asked_for() -> None:
    asked = {
        name for file in RULES.parent.glob("test_*.py") for name in re.findall(r'cases\("(\w+)"\)', file.read_text("utf-8"))
    }
    assert asked == {file.stem for file in RULES.glob("*.md")}


@pytest.mark.parametrize(("text", "expected"), cases("dateline"))
def test_a_dateline_and_its_people(text: str, expected: str) -> None:
    dateline, people = dateline_people(text)
    assert (f"{dateline} | {names(people)}" if dateline else "none") == expected


@pytest.mark.parametrize(("text", "expected"), cases("lines"))
def test_what_a_line_is_by_itself(text: str, expected: str) -> None:
    if press.is_furniture(text):
        found = "furniture"
    elif press.is_credit(text):
        found = f"credit {names(parse_people(text))}"
    elif press.is_byline(text):
        found = f"byline {names(parse_people(text))}"
    else:
        found = "text"
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), cases("jump"))
def test_a_jump(text: str, expected: str) -> None:
    ahead, behind = press.onward(text), press.back(text)
    found = [
        *([f"to {ahead.page}, left {press.without_jumps(text)}"] if ahead else []),
        *([f"from {behind.page}"] if behind else []),
    ]
    assert (", ".join(found) or "none") == expected


@pytest.mark.parametrize(("text", "expected"), cases("tail_byline"))
def test_a_byline_at_the_storys_end(text: str, expected: str) -> None:
    assert (names(parse_people(tail_byline(text))) or "none") == expected


@pytest.mark.parametrize(("text", "expected"), cases("heading_group"))
def test_the_parts_of_a_heading_group(text: str, expected: str) -> None:
    group = part_group([block.split("\n") for block in text.split("\n\n")])
    assert (
        f"kicker {' / '.join(group.kicker)} | headline {' / '.join(group.headline)} | deck {' / '.join(group.deck)}" == expected
    )


@pytest.mark.parametrize(("text", "expected"), cases("likeness_shape"))
def test_the_shape_of_a_heading(text: str, expected: str) -> None:
    assert shape_of(text.split("\n")) == expected


@pytest.mark.parametrize(("text", "expected"), cases("joining"))
def test_joining_printed_lines(text: str, expected: str) -> None:
    assert join_lines(list(lines_of(text))) == expected


@pytest.mark.parametrize(("text", "expected"), cases("double_strike"))
def test_type_struck_twice(text: str, expected: str) -> None:
    assert undo_double_strike(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases("issue_date"))
def test_the_earliest_issue_date(text: str, expected: str) -> None:
    """And the lines that say it."""
    hint = infer_date(lines_of(text))
    assert (f"{hint.date} | {' '.join(map(str, hint.lines))}" if hint.date else "") == expected


@pytest.mark.parametrize(("text", "expected"), cases("profile"))
def test_what_kind_of_page_it_is(text: str, expected: str) -> None:
    profile = profile_page(MarkedPage(lines_of(text))).profile
    assert ("reflowed" if profile.reflowed else "columns") + " indents" * profile.indents == expected


@pytest.mark.parametrize(("text", "expected"), cases("captions"))
def test_which_lines_are_captions(text: str, expected: str) -> None:
    page = MarkedPage(lines_of(text))
    for step in STEPS:
        page = step(page)
    assert " ".join(str(page.lines[index].no) for index in sorted(page.captions)) == expected


@pytest.mark.parametrize(("text", "expected"), [*cases("headings"), *cases("marks")])
def test_what_each_line_of_a_page_is(text: str, expected: str) -> None:
    """One letter a line, blank lines as spaces: p is a caption, a capital opens a story."""
    page = MarkedPage(lines_of(text))
    for step in STEPS:
        page = step(page)
    found = ""
    for index, mark in enumerate(page.marks):
        letter = "p" if index in page.captions else LETTERS[mark]
        found += " " * (index > 0 and page.blank_before(index)) + (letter.upper() if index in page.opens else letter)
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), cases("paragraphs"))
def test_at_which_lines_paragraphs_begin(text: str, expected: str) -> None:
    assert " ".join(str(block.lines[0]) for article in read(text).articles for block in article.body) == expected


@pytest.mark.parametrize(("text", "expected"), cases("furniture"))
def test_which_lines_belong_to_the_page(text: str, expected: str) -> None:
    page = mark_furniture(profile_page(MarkedPage(lines_of(text))))
    assert (
        " ".join(str(line.no) for line, mark in zip(page.lines, page.marks, strict=True) if mark is Mark.FURNITURE) == expected
    )
