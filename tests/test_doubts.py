"""What an editor should look at: each finding where it begins to be one, and just before."""

from __future__ import annotations

import pytest

from banmian.model import Article, Block, Evidence, Kind
from banmian.said import said
from banmian.understand.checks import check_article

HEADED = Evidence("headline", (3,), said("line {} is blank", 3))
LONG = "十二个字以上的一句话有这么长。"


def story(*texts: str, **fields: object) -> Article:
    body = tuple(Block(text, (number,)) for number, text in enumerate(texts, 5))
    return Article(Kind.ARTICLE, **{"headline": ("题",), "body": body, "lines": (2, 3, 5), **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(story("“引语”（注）。"), [], id="nothing"),
        pytest.param(story("好。", "“引语。"), [("quotes", 6)], id="a mark that doesn't close"),
        pytest.param(story("（一”）。"), [("quotes", 5)], id="marks that cross"),
        pytest.param(story("好。", headline=()), [("headless", 2)], id="no headline"),
        pytest.param(story("好。", headline=(), margin=0.1), [("headless", 2)], id="no headline is no close one"),
        pytest.param(story("好。", headline=(), come_from="1"), [], id="the rest of a story from another page"),
        pytest.param(Article(Kind.PHOTO, lines=(2,)), [], id="a photograph needs none"),
        pytest.param(Article(Kind.REFER, ("题",), lines=(2,)), [("refer", 2)], id="a refer"),
        pytest.param(story("好。", margin=0.29, evidence=(HEADED,)), [("headline", 3)], id="two readings are close"),
        pytest.param(story("好。", margin=0.29), [("headline", 2)], id="close, and nothing says why"),
        pytest.param(story("好。", margin=0.3, evidence=(HEADED,)), [], id="not close"),
        pytest.param(story(LONG, "别的。" + LONG), [("repeat", 6)], id="a sentence that stands twice"),
        pytest.param(story(f"{LONG}{LONG}"), [("repeat", 5)], id="in one paragraph"),
        pytest.param(story("一二三四五六七八九十十一。" * 2), [("repeat", 5)], id="eleven characters and a stop are long"),
        pytest.param(story("一二三四五六七八九十abc。" * 2), [], id="ten and letters are not"),
        pytest.param(Article(Kind.ARTICLE), [("headless", 1)], id="an article without lines"),
    ],
)
def test_what_an_editor_should_look_at(article: Article, expected: list[tuple[str, int]]) -> None:
    assert [(doubt.code, doubt.line) for doubt in check_article(article)] == expected
