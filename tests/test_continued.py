"""A story that went on on another page: whole where it begins, with the place where it turned, and a refer where it went on."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.content.page_data import PageData, file_name, read_page_data, write_page_data
from banmian.search.reader import Index
from desk import Desk

WHOLE, OTHER = "2026-11-20-p01-a01", "2026-11-20-p02-a02"
SOURCE = "a.pdf#1:3-40; a.pdf#2:5-20"
FIRST = PageData(
    "a.pdf#1", 1, size=(1105.04, 1545), zones={WHOLE: ((36, 80.26, 420, 512),)}, imprint=("清澜日报", "2026年11月20日")
)
SECOND = PageData(
    "a.pdf#2",
    2,
    name="要闻",
    size=(1105, 1545),
    imprint=("责任编辑 张三",),
    continued={WHOLE: "防汛会议召开"},
    zones={OTHER: ((36, 600, 420, 700),), WHOLE: ((36, 80, 420, 512), (430, 80, 800, 200)), "gone": ((1, 2, 3, 4),)},
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("continued"))
    desk.write(
        WHOLE,
        "会议要求压实责任，（下转第2版）加强值守。\n\n会议（下转第3版）完。",
        title="全市防汛会议召开",
        authors="张三",
        continued="2",
        source=SOURCE,
    )
    desk.write(OTHER, "别的事情。", source="a.pdf#2:21-30")
    for page in (FIRST, SECOND):
        (desk.content / "2026-11-20" / file_name(page.page)).write_text(write_page_data(page), "utf-8")
    desk.build()
    return desk


def test_the_data_of_a_page_comes_back_as_it_was() -> None:
    for page in (SECOND, PageData("b.txt", 3, "A03", "副刊", "zh-Hant")):
        assert read_page_data(write_page_data(page)) == page
    assert '"size": [1105, 1545]' in write_page_data(FIRST) and "[[36, 80.3, 420, 512]]" in write_page_data(FIRST)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"seed": "a", "page": 1, "size": [1]}', '{"seed": "a", "page": 1, "zones": {"x": [[1, 2]]}}']
)
def test_what_is_no_data_of_a_page_is_told(text: str) -> None:
    with pytest.raises(ValueError):
        read_page_data(text)


def test_the_mark_in_the_text_leads_to_the_page_it_went_on_on(desk: Desk) -> None:
    turn = desk.page("2026-11-20/01/01.html").select(".text a")
    assert [(link["id"], link["href"], link.text) for link in turn] == [("turn-02", "../../2026-11-20/02/", "（下转第2版）")]
    assert "（下转第3版）" in desk.page("2026-11-20/01/01.html").select_one(".text").text


def test_the_mark_is_neither_searched_nor_fed(desk: Desk) -> None:
    index = Index(desk.site)
    assert index.candidates("压实责任加强值守") == ["2026-11-20/01/01.html"]
    assert index.candidates("下转第2版") == []
    feed = (desk.site / "feed.atom").read_text("utf-8")
    assert "压实责任，加强值守" in feed and "下转第2版" not in feed and "下转第3版" in feed


def test_the_page_it_went_on_on_refers_to_it(desk: Desk) -> None:
    for root, heading, label in (("", "防汛会议召开", "上接第1版"), ("zh-hant/", "防汛會議召開", "上接第1版")):
        item = desk.page(f"{root}2026-11-20/02/index.html").select_one(".continued li")
        assert item.a["href"] == "../01/01.html#turn-02"
        assert (item.a.text, item.select_one(".label").text) == (heading, label)


def test_every_printed_character_of_the_page_is_on_its_view(desk: Desk) -> None:
    assert [line.text for line in desk.page("2026-11-20/01/index.html").select(".page-imprint span:not(.label)")] == [
        "清澜日报",
        "2026年11月20日",
    ]
    assert "責任編輯 張三" in desk.page("zh-hant/2026-11-20/02/index.html").select_one(".page-imprint").text


def test_the_reference_names_both_pages(desk: Desk) -> None:
    assert "2026-11-20（1，2）" in desk.page("2026-11-20/01/01.html").select_one("[data-reference]").text
    assert "第1版、第2版" in desk.page("2026-11-20/01/01.html").select_one("p.source").text


def test_the_export_says_where_everything_stands(desk: Desk) -> None:
    first, second = desk.json("2026-11-20/issue.json")["pages"]
    assert (first["size"], first["imprint"]) == ([1105, 1545], ["清澜日报", "2026年11月20日"])
    assert [(a["source"], a["zones"], a.get("continued")) for a in first["articles"]] == [
        ("a.pdf#1:3-40", [[36, 80.3, 420, 512]], ["2"])
    ]
    other, refer = second["articles"]
    assert (other["slug"], other["zones"]) == (OTHER, [[36, 600, 420, 700]])
    assert (refer["continues"], refer["kind"], refer["source"], len(refer["zones"])) == (WHOLE, "refer", "a.pdf#2:5-20", 2)


def test_a_page_that_holds_only_the_rest_of_a_story_is_there(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(WHOLE, "会议要求压实责任，（下转第2版）加强值守。", continued="2", source=SOURCE)
    data = PageData("a.pdf#2", 2, name="要闻", continued={WHOLE: ""})
    (desk.content / "2026-11-20" / file_name(2)).write_text(write_page_data(data), "utf-8")
    desk.build()
    page = desk.page("2026-11-20/02/index.html")
    assert (page.h1.text, page.select_one(".continued a").text) == ("第2版 要闻", WHOLE)
    assert [link.text for link in desk.page("2026-11-20/index.html").select(".page-name")] == ["第1版", "第2版 要闻"]


def test_a_change_of_a_page_is_built(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(WHOLE, "一件事。")
    desk.build()
    file = desk.content / "2026-11-20" / file_name(1)
    file.write_text(write_page_data(PageData("a.pdf#1", 1, imprint=("责任编辑 张三",))), "utf-8")
    assert desk.build().written
    assert "张三" in desk.page("2026-11-20/01/index.html").select_one(".page-imprint").text
    file.write_text("{}", "utf-8")
    with pytest.raises(Exception, match=r"page-01\.json:1: can't be read .*; remove it and run `banmian extract` again"):
        desk.build()
