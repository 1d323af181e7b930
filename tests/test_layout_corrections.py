"""Corrections of a page of a PDF: what a person states about lines holds, and no line is lost."""

from __future__ import annotations

import pytest

from banmian.layout.corrections import correct
from banmian.model import Article, Block, Box, Fix, Kind, Line, Page, Person, Role
from reading import outline

TEXTS = (
    "清澜日报",
    "优化服务不打烊",
    "汶上县",
    "■本报记者 鲍童",
    "我市持续优化营商环境，各项改革",
    "稳步推进。",
    "企业和群众的满意度不断提升。",
    "整治环境出实招",
    "本报济宁讯（记者 王粲）近日，任城",
    "区开展环境整治。",
    "图为现场。 ■记者 刘娜 摄",
)
LINES = tuple(Line(no, text, box=Box(10, 20 * no, 100, 20 * no + 10)) for no, text in enumerate(TEXTS, 1))
FIRST = Article(
    Kind.ARTICLE,
    ("优化服务不打烊", "汶上县"),
    byline="■本报记者 鲍童",
    people=(Person("鲍童"),),
    body=(Block("我市持续优化营商环境，各项改革稳步推进。", (5, 6)), Block("企业和群众的满意度不断提升。", (7,))),
    lines=(2, 3, 4, 5, 6, 7),
)
SECOND = Article(
    Kind.ARTICLE,
    ("整治环境出实招",),
    dateline="本报济宁讯",
    people=(Person("王粲"),),
    jump="2",
    body=(Block("本报济宁讯（记者 王粲）近日，任城区开展环境整治。图为现场。 ■记者 刘娜 摄", (9, 10, 11)),),
    lines=(8, 9, 10, 11),
)
PAGE = Page((FIRST, SECOND), tuple(range(1, 12)), (1,), lines=LINES)


@pytest.mark.parametrize(
    ("fix", "expected"),
    [
        (Fix((3,), "汶上县", Role.KICKER, of=5), "kicker: 汶上县\n  headline: 优化服务不打烊\n"),
        (Fix((8,), "整治环境", Role.DECK, of=5), "deck: 整治环境出实招"),
        (Fix((2,), "优化服务", Role.STANDING_HEAD, of=9), "standing_head: 优化服务不打烊\n  headline: 整治环境出实招"),
        (Fix((11,), "图为现场", Role.CAPTION), "photo 11-11\n  credit: ■记者 刘娜 摄\n  authors: 刘娜\n  - 图为现场。"),
        (Fix((7,), "企业和", Role.STORY), "article 7-7\n  - 企业和群众"),
        (Fix((7,), "企业和", Role.TEXT), "- 我市持续优化营商环境，各…众的满意度不断提升。"),
        (Fix((6,), "稳步", Role.PARAGRAPH), "- 我市持续优化营商环境，各项改革\n  - 稳步推进。\n  - 企业和群众"),
        (Fix((11,), "图为现场", Role.PARAGRAPH), "任城区开展环境整治。\n  - 图为现场。 ■记者 刘娜 摄"),
        (Fix((8,), "整治环境", Role.PARAGRAPH), "满意度不断提升。\n  - 整治环境出实招\n"),
        (Fix((8,), "整治环境", Role.SUBHEAD), "  ## 整治环境出实招\n"),
        (Fix((4,), "■本报", Role.IGNORE), "headline: 优化服务不打烊 / 汶上县\n  - 我市"),
        (Fix((6,), "稳步推进", Role.SUBHEAD), "- 我市持续优化营商环境，各项改革\n  ## 稳步推进。\n  - 企业和"),
        (Fix((8,), "整治环境", authors=("甲乙",)), "authors: 甲乙"),
    ],
)
def test_a_stated_role_holds(fix: Fix, expected: str) -> None:
    found = outline(correct(PAGE, (fix,)))
    assert expected in found
    assert expected not in outline(PAGE)


def test_text_joins_the_story_below_to_the_one_above() -> None:
    page = correct(PAGE, (Fix((8,), "整治", Role.IGNORE), Fix((9, 10, 11), "本报", Role.TEXT)))
    assert [(article.lines, article.jump) for article in page.articles] == [((2, 3, 4, 5, 6, 7, 9, 10, 11), "2")]
    assert page.furniture == (1, 8)


ROLES = [role for role in Role if role not in (Role.HEADLINE, Role.KICKER, Role.DECK, Role.STANDING_HEAD)]


@pytest.mark.parametrize("number", range(1, 12))
@pytest.mark.parametrize("role", list(Role))
def test_no_correction_loses_a_line(role: Role, number: int) -> None:
    fix = Fix((number,), TEXTS[number - 1], role, of=0 if role in ROLES else 5 if number != 5 else 9)
    page = correct(PAGE, (fix,))
    numbers = [*page.furniture, *(line for article in page.articles for line in article.lines)]
    assert sorted(numbers) == list(range(1, 12))


def test_zones_follow_the_lines() -> None:
    page = correct(PAGE, (Fix((7,), "企业和", Role.STORY),))
    assert Box(10, 140, 100, 150) in page.articles[1].zones


def test_a_whole_paragraph_is_joined_though_only_its_first_line_is_named() -> None:
    parts = (Block("我市持续优化营商环境，各项改革", (5,)), Block("稳步推进。企业和群众的满意度不断提升。", (6, 7)))
    page = Page((Article(Kind.ARTICLE, ("优化服务不打烊",), body=parts, lines=(2, 5, 6, 7)),), tuple(range(1, 12)), lines=LINES)
    found = correct(page, (Fix((6,), "稳步", Role.TEXT),)).articles[0].body
    assert [(block.text, block.lines) for block in found] == [
        ("我市持续优化营商环境，各项改革稳步推进。企业和群众的满意度不断提升。", (5, 6, 7))
    ]


def test_a_subhead_is_made_a_paragraph() -> None:
    parts = (
        Block("我市持续优化营商环境。", (5,)),
        Block("稳步推进。", (6,), True),
        Block("企业和群众的满意度不断提升。", (7,)),
    )
    page = Page((Article(Kind.ARTICLE, ("优化服务不打烊",), body=parts, lines=(2, 5, 6, 7)),), tuple(range(1, 12)), lines=LINES)
    found = correct(page, (Fix((6,), "稳步", Role.PARAGRAPH),)).articles[0].body
    assert [(block.lines, block.subhead) for block in found] == [((5,), False), ((6,), False), ((7,), False)]
