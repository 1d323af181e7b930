"""Corrections in a sidecar: what a person states about lines holds, and what no longer fits is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from banmian.extract import extract
from banmian.model import Fix, Kind, Role
from banmian.source.corrections import BadFix, parse_fix, parse_numbers
from banmian.understand import understand
from banmian.understand.fixes import misfits
from banmian.understand.following import follow
from reading import lines_of, outline

PAGE = """\
■本报记者 鲍童

我市持续优化营商环境，各项改革稳步推进，企业和群众的满
意度不断提升，取得了明显成效。

汶上县

优化服务不打烊

本报济宁讯（记者 王粲）近日，任城区开展环境整治行动，
清理垃圾二十余处。

整治环境出实招
"""


def fixed(*fixes: Fix) -> str:
    return outline(understand(lines_of(PAGE), fixes))


def test_without_corrections_the_page_is_read_by_itself() -> None:
    assert "kicker: 汶上县" in fixed()


@pytest.mark.parametrize(
    ("fix", "expected"),
    [
        (Fix((6,), "汶上县", Role.STANDING_HEAD, of=3), "standing_head: 汶上县"),
        (Fix((6,), "汶上县", Role.DECK, of=10), "deck: 汶上县"),
        (Fix((8,), "优化服务", Role.KICKER, of=10), "kicker: 优化服务不打烊"),
        (Fix((13,), "整治环境", Role.HEADLINE, of=3), "headline: 整治环境出实招\n  byline"),
        (Fix((8,), "优化服务", Role.SUBHEAD), "## 优化服务不打烊"),
        (Fix((3, 4), "我市", Role.CAPTION), "photo 1-"),
        (Fix((3,), "我市", authors=("甲乙", "丙丁")), "authors: 甲乙, 丙丁"),
    ],
)
def test_a_stated_role_holds(fix: Fix, expected: str) -> None:
    assert expected in fixed(fix)
    assert expected not in fixed()


def test_ignored_lines_are_in_no_article() -> None:
    page = understand(lines_of(PAGE), (Fix((6, 8), "汶上县", Role.IGNORE),))
    assert page.furniture == (6, 8)
    assert all(6 not in article.lines for article in page.articles)


def test_text_begins_no_story() -> None:
    page = understand(lines_of(PAGE), (Fix((6, 8), "汶上县", Role.IGNORE), Fix((10,), "本报", Role.TEXT)))
    assert [article.kind for article in page.articles] == [Kind.ARTICLE]


def test_a_story_begins_where_a_person_says() -> None:
    page = understand(lines_of(PAGE), (Fix((4,), "意度", Role.STORY),))
    assert [article.body[0].lines[0] for article in page.articles] == [3, 4, 10]


@pytest.mark.parametrize(
    ("fixes", "found"),
    [
        ((Fix((5,), "汶上县", Role.IGNORE),), "line 5 is blank or beyond the page"),
        ((Fix((6,), "嘉祥县", Role.IGNORE),), "line 6 begins “汶上县”, not “嘉祥县”"),
        ((Fix((6,), "汶上县", Role.KICKER, of=99),), "of = 99 is no line of a story"),
        ((Fix((6,), "汶上县", Role.IGNORE), Fix((6,), "汶上县", Role.TEXT)), "line 6 is corrected twice"),
    ],
)
def test_what_does_not_fit_is_told(fixes: tuple[Fix, ...], found: str) -> None:
    assert found in str(misfits(lines_of(PAGE), fixes)[0][1])


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        (Fix((6,), "汶上县", Role.KICKER, of=10), Fix((6,), "汶上县", Role.KICKER, of=10)),
        (Fix((4,), "汶上县", Role.KICKER, of=8), Fix((6,), "汶上县", Role.KICKER, of=10)),
        (Fix((9, 10), "意度", Role.TEXT), Fix((4, 5), "意度", Role.TEXT)),
        (Fix((2,), "优化服务", Role.TEXT), Fix((8,), "优化服务", Role.TEXT)),
        (Fix((2,), "嘉祥县", Role.TEXT), Fix((2,), "嘉祥县", Role.TEXT)),
        (Fix((200,), "汶上县", Role.TEXT), Fix((200,), "汶上县", Role.TEXT)),
    ],
)
def test_a_correction_follows_its_words(stated: Fix, found: Fix) -> None:
    assert follow(lines_of(PAGE), (stated,)) == (found,)


@pytest.mark.parametrize(("line", "found"), [(121, 121), (122, 1)])
def test_a_correction_follows_over_a_hundred_and_twenty_lines(line: int, found: int) -> None:
    lines = lines_of("大桥\n" + "\n" * (line - 2) + "汶上县\n")
    assert follow(lines, (Fix((1,), "汶上县", Role.TEXT),))[0].lines == (found,)


def test_where_its_first_line_is_blank_the_next_tells_its_place() -> None:
    lines = lines_of("大桥\n\n汶上县\n")
    assert follow(lines, (Fix((2, 3), "汶上县", Role.TEXT),))[0].lines == (2, 3)
    assert follow(lines, (Fix((2, 3), "大桥", Role.TEXT),))[0].lines == (1, 2)


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ((Fix((5, 6), "汶上县", Role.IGNORE),), []),
        ((Fix((6,), "汶上县", Role.KICKER, of=6),), ["of = 6 is no line of a story"]),
        ((Fix((6,), "汶上县", Role.KICKER, of=10),), []),
        (
            (Fix((3,), "嘉祥县的各项改革也在稳步推进", Role.TEXT),),
            ["line 3 begins “我市持续优化营商环境，各”, not “嘉祥县的各项改革也在稳步”"],
        ),
        ((Fix((6,), "汶上县", Role.IGNORE), Fix((6,), "汶上县", None, authors=("王粲",))), []),
        ((Fix((3, 4), "我市", Role.TEXT), Fix((4, 6), "意度", Role.TEXT)), ["line 4 is corrected twice, also in line 7"]),
        ((Fix((3, 4, 5), "我市", Role.TEXT), Fix((5, 6), "汶上县", Role.TEXT)), []),
        ((Fix((6, 8), "汶上县", Role.TEXT), Fix((6, 8), "汶上县", Role.TEXT)), ["line 6 is corrected twice, also in line 7"]),
        (
            (Fix((99,), "甲", Role.TEXT), Fix((6,), "乙", Role.TEXT)),
            ["line 99 is blank or beyond the page", "line 6 begins “汶上县”, not “乙”"],
        ),
    ],
)
def test_everything_that_does_not_fit_is_told_once(fixes: tuple[Fix, ...], expected: list[str]) -> None:
    placed = tuple(replace(fix, place=("pages.toml", 7)) for fix in fixes)
    assert [str(found) for _, found, _ in misfits(lines_of(PAGE), placed)] == expected


def test_of_two_places_equally_near_neither_is_taken() -> None:
    lines = lines_of("汶上县\n\n任城区\n\n汶上县\n")
    assert [follow(lines, (Fix((number,), "汶上县", Role.TEXT),))[0].lines for number in (3, 4)] == [(3,), (5,)]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ({"lines": 6, "is": "ignore"}, "a correction without `text`"),
        ({"lines": "6-3", "text": "x", "is": "ignore"}, "lines = '6-3'"),
        ({"lines": 6, "text": "x", "is": "title"}, "is = 'title'"),
        ({"lines": 6, "text": "x", "is": "headline"}, "without `of`"),
        ({"lines": 6, "text": "x", "is": "text", "of": 3}, "of = 3"),
        ({"lines": 6, "text": "x", "authors": "王"}, "authors = '王'"),
        ({"lines": 6, "text": "x", "rolle": "text"}, "unknown key `rolle`"),
    ],
)
def test_a_correction_that_cannot_be_read_says_why(table: dict, found: str) -> None:
    with pytest.raises(BadFix) as error:
        parse_fix(table, ("pages.toml", 1))
    assert found in str(error.value)


def test_line_numbers_are_written_as_ranges() -> None:
    assert parse_numbers("212-214, 216") == (212, 213, 214, 216)
    assert parse_numbers(7) == (7,)


def test_a_changed_page_keeps_its_articles_and_tells_the_line(tmp_path: Path) -> None:
    seeds, content = tmp_path / "seeds", tmp_path / "content"
    seeds.mkdir()
    (seeds / "p1.txt").write_text(PAGE, "utf8")
    (seeds / "p2.txt").write_text(PAGE.replace("汶上县", "嘉祥县"), "utf8")
    (seeds / "p1.toml").write_text('[[fix]]\nlines = 6\ntext = "汶上县"\nis = "ignore"\n', "utf8")
    assert not extract(seeds, content).faults
    before = {path: path.read_bytes() for path in content.rglob("*.md")}
    (seeds / "p1.txt").write_text(PAGE.replace("汶上县\n", "某县\n"), "utf8")
    report = extract(seeds, content)
    assert f"{seeds}/p1.toml:1: line 6 begins “某县”, not “汶上县”" in str(report.faults[0])
    assert {path: path.read_bytes() for path in content.rglob("*.md")} == before


@pytest.mark.parametrize(
    "fix",
    [
        Fix((13,), "整治环境", Role.HEADLINE, of=8),
        Fix((13,), "整治环境", Role.HEADLINE, of=10),
        Fix((6,), "汶上县", Role.STANDING_HEAD, of=13),
        Fix((8,), "优化服务", Role.KICKER, of=1),
        Fix((1,), "■本报记者", Role.SUBHEAD),
        Fix((13,), "整治环境", Role.DECK, of=6),
    ],
)
def test_no_correction_loses_a_line(fix: Fix) -> None:
    page = understand(lines_of(PAGE), (fix,))
    assert sorted(number for article in page.articles for number in article.lines) == [1, 3, 4, 6, 8, 10, 11, 13]
    shown = "".join(
        "".join((*a.kicker, *a.headline, *a.deck, a.standing_head, a.byline, *(b.text for b in a.body))) for a in page.articles
    )
    assert all(line in shown for line in ("鲍童", "汶上县", "优化服务不打烊", "整治环境出实招"))


def test_authors_may_be_stated_at_the_byline() -> None:
    assert "authors: 某甲" in fixed(Fix((1,), "■本报记者", authors=("某甲",)))


STORY = """\
大桥通车
■本报记者 鲍童
　　市里昨天召开会议，研究秋收的安排，各县
区和有关部门的负责人参加会议，各地抓紧组织
群众做好准备工作，确保颗粒归仓。
　　村里买来两台新机器，一天能收完一百亩地，
老人和孩子都来帮忙，大家一起把玉米运回村里
晒在场院上。



图为老人在树下乘凉。（张敬 摄）

一家老小都很高兴，等着粮站的人来收购。
"""


@pytest.mark.parametrize(
    ("fixes", "paragraphs"),
    [
        pytest.param((), [(3, 4, 5), (6, 7, 8), (14,), (12,)], id="as it is read"),
        pytest.param((Fix((6,), "村里", Role.TEXT),), [(3, 4, 5, 6, 7, 8), (14,), (12,)], id="two are joined"),
        pytest.param((Fix((7, 8), "老人", Role.PARAGRAPH),), [(3, 4, 5), (6,), (7, 8), (14,), (12,)], id="one is parted"),
        pytest.param((Fix((14,), "一家", Role.TEXT),), [(3, 4, 5), (6, 7, 8, 14), (12,)], id="joined over a picture"),
        pytest.param(
            (Fix((6,), "村里", Role.TEXT), Fix((8,), "晒在", Role.PARAGRAPH)),
            [(3, 4, 5, 6, 7), (8,), (14,), (12,)],
            id="joined and parted",
        ),
        pytest.param(
            (Fix((1,), "大桥", Role.PARAGRAPH),), [(1,), (3, 4, 5), (6, 7, 8), (14,), (12,)], id="a heading that is none"
        ),
    ],
)
def test_paragraphs_are_joined_and_parted(fixes: tuple[Fix, ...], paragraphs: list[tuple[int, ...]]) -> None:
    page = understand(lines_of(STORY), fixes)
    assert [block.lines for article in page.articles for block in article.body] == paragraphs


@pytest.mark.parametrize(
    ("fixes", "idle"),
    [
        pytest.param('lines = 6\ntext = "汶上县"\nis = "kicker"\nof = 10\n', [], id="one that changes something"),
        pytest.param('lines = 6\ntext = "汶上县"\nis = "kicker"\nof = 3\n', ["6"], id="a kicker that is one, if less surely"),
        pytest.param('lines = 3\ntext = "我市"\nis = "text"\n', ["3"], id="text that is text"),
        pytest.param('lines = 1\ntext = "■本报"\nis = "byline"\n', ["1"], id="a byline that is one"),
        pytest.param('lines = 3\ntext = "我市"\nauthors = ["王婷婷"]\n', [], id="authors"),
    ],
)
def test_a_correction_that_changes_nothing_is_told(fixes: str, idle: list[str], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/p1.txt").write_text(PAGE, "utf-8")
    (tmp_path / "seeds/p1.toml").write_text(f"date = 2022-04-07\n\n[[fix]]\n{fixes}\n", "utf-8")
    found = [
        (doubt.line, str(doubt.note))
        for _, doubt in extract(tmp_path / "seeds", tmp_path / "content").doubts
        if doubt.code == "idle-fix"
    ]
    assert [str(line) for line, _ in found] == idle
    assert all("p1.toml:3 changes nothing" in note for _, note in found)
