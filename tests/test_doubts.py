"""What an editor should look at: each finding where it begins to be one, and just before."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.model import Article, Block, Evidence, Kind
from banmian.said import said
from banmian.understand.checks import check_article, check_headings
from banmian.understand.reasons import Reason
from reading import read

HEADED = Evidence("headline", (3,), said("line {} is blank", 3))
LITTLE = Evidence("headline", (3,), said(Reason.WORDS_SHARED, "题"), 0.09)
ENOUGH = Evidence("headline", (3,), said(Reason.WORDS_SHARED, "题"), 0.1)
UNUSUAL = Evidence("headline", (4,), said(Reason.UNUSUAL_ORDER), -0.8)


def story(*texts: str, **fields: object) -> Article:
    body = tuple(Block(text, (number,)) for number, text in enumerate(texts, 5))
    return Article(Kind.ARTICLE, **{"headline": ("题",), "body": body, "lines": (2, 3, 5), **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(story("“引语”（注）。"), [], id="nothing"),
        pytest.param(story("好。", "“引语。"), [], id="a mark that the paper didn't close"),
        pytest.param(story("好。“引语", "引语。”好。"), [("quotes", 6)], id="a quotation over the end of a paragraph"),
        pytest.param(story("“引语。", "“引语。”"), [], id="one that opens again in each paragraph"),
        pytest.param(story("好。", "还"), [("unfinished", 6)], id="it ends in mid-sentence"),
        pytest.param(story("好。", "还", jump="2"), [], id="and a jump says where it goes on"),
        pytest.param(story("好。", "（鲍童）"), [], id="who wrote it stands behind the last stop"),
        pytest.param(story("好。", headline=()), [("headless", 2)], id="no headline"),
        pytest.param(story("好。", headline=(), margin=0.1), [("headless", 2)], id="no headline is no close one"),
        pytest.param(story("好。", headline=(), come_from="1"), [], id="the rest of a story from another page"),
        pytest.param(Article(Kind.PHOTO, lines=(2,)), [], id="a photograph needs none"),
        pytest.param(Article(Kind.REFER, ("题",), lines=(2,)), [("refer", 2)], id="a refer"),
        pytest.param(story("好。", margin=0.59, evidence=(HEADED,)), [("headline", 3)], id="two readings are close"),
        pytest.param(story("好。", margin=0.59), [("headline", 2)], id="close, and nothing says why"),
        pytest.param(story("好。", margin=0.6, evidence=(HEADED,)), [], id="not close"),
        pytest.param(story("好。", margin=0.59, evidence=(ENOUGH,)), [], id="close, but its words speak for it"),
        pytest.param(story("好。", margin=0.59, evidence=(ENOUGH, LITTLE)), [("headline", 3)], id="one heading's words do not"),
        pytest.param(story("好。", margin=0.59, evidence=(UNUSUAL, ENOUGH)), [("headline", 4)], id="in an unusual order"),
        pytest.param(Article(Kind.ARTICLE), [("headless", 1)], id="an article without lines"),
    ],
)
def test_what_an_editor_should_look_at(article: Article, expected: list[tuple[str, int]]) -> None:
    assert [(doubt.code, doubt.line) for doubt in (*check_article(article), *check_headings(article))] == expected


COLUMN = """老街换新颜
■本报记者 鲍童
市里昨天召开会议研究秋季农业生产
的安排，各县区和有关部门的负责人参加
会议。会议要求各地抓紧时间组织群众做
{}

{}
"""


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("好秋收秋种的准备工作，确保颗粒都归仓。", "村里的人都来帮忙。", [8]),
        ("好秋收秋种的准备工作，确保颗粒归仓入", "村里的仓库。", []),
        ("好秋收秋种的准备工作。", "村里的人都来帮忙。", []),
    ],
)
def test_a_blank_line_against_the_width(above: str, below: str, expected: list[int]) -> None:
    """A full line ends a sentence before a blank line: does a paragraph end there?"""
    page = read(COLUMN.format(above, below))
    assert [doubt.line for doubt in page.doubts if doubt.code == "paragraph"] == expected


QUOTED = """老街换新颜
■本报记者 鲍童
市里昨天召开会议，研究老街的修缮。

{}

老街有三百年了，今年要修三十二处院落。"""


@pytest.mark.parametrize(("subhead", "expected"), [("“先修屋顶”", [5]), ("“先修”屋顶", [])])
def test_a_subhead_that_ends_with_a_quotation_mark(subhead: str, expected: list[int]) -> None:
    page = read(QUOTED.format(subhead))
    assert [block.text for block in page.articles[0].body if block.subhead] == [subhead]
    assert [doubt.line for doubt in page.doubts if doubt.code == "subhead"] == expected


def test_headings_of_several_lines_on_a_page_without_blank_lines() -> None:
    solid = (Path(__file__).parent / "weights/no_blank_line_on_the_page/page.txt").read_text("utf-8")
    page = read(solid)
    several = [article.lines[0] for article in page.articles if len((*article.kicker, *article.headline)) > 1]
    assert several and [doubt.line for doubt in page.doubts if doubt.code == "roles"] == several
