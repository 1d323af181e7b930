"""Citation, sharing, reports, bookmarks: what a reader takes along."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from banmian.content.catalogue import Entry
from banmian.pages.citation import citation

FIRST, SECOND = "2022-04-07/01/01.html", "2022-04-07/01/02.html"
BARE = Entry(**{name: "" for name in Entry.__dataclass_fields__} | {"authors": (), "date": date(2026, 11, 20)})
ENTRY = replace(BARE, title="探索微观世界", page_label="17", date_basis="sidecar")
URL = "https://example.org/2026-11-20/17/01.html"


@pytest.mark.parametrize(
    ("changes", "address", "reference"),
    [
        ({"authors": ("陈缮真",)}, URL, f"陈缮真. 探索微观世界[N/OL]. 某报，2026-11-20（17）. {URL}"),
        ({"deck": "——无穷的奥秘"}, "", "探索微观世界：无穷的奥秘[N]. 某报，2026-11-20（17）."),
        ({"date_basis": "text"}, "", "探索微观世界[N]. 某报，[2026-11-20]（17）."),
        ({"date": date(1900, 1, 1)}, "", "探索微观世界[N]. 某报，[日期不详]（17）."),
        (
            {"authors": tuple("甲乙丙丁"), "page_label": "01"},
            "",
            "甲，乙，丙，等. 探索微观世界[N]. 某报，2026-11-20（1）.",
        ),
        ({"page_label": "A01"}, "", "探索微观世界[N]. 某报，2026-11-20（A01）."),
    ],
)
def test_a_citation_follows_gb_t_7714_2025(changes, address, reference):
    assert citation(replace(ENTRY, **changes), "某报", address) == reference


def test_the_citation_is_copied_as_it_stands(visit):
    page = visit(FIRST, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("引用").click()
    shown = page.locator("[data-reference]").inner_text()
    assert "[2022-04-07]" in shown and "据内文推定" in page.locator(".reference .inferred").inner_text()
    page.get_by_role("button", name="复制").click()
    assert page.evaluate("navigator.clipboard.readText()") == shown
    assert page.get_by_role("button", name="已完成").is_visible()


def test_the_traditional_edition_cites_in_its_own_script(visit):
    page = visit("zh-hant/" + FIRST)
    text = page.locator("[data-reference]").text_content()
    assert "志願服務" in text and "/paper/zh-hant/" in text


def test_share_asks_the_system_or_copies_the_permanent_address(visit):
    page = visit(FIRST, before="navigator.share = async (what) => { window.shared = what; }")
    page.get_by_role("button", name="分享").click()
    assert page.evaluate("shared.url") == "https://example.github.io/paper/" + FIRST
    page = visit(FIRST, permissions=["clipboard-read", "clipboard-write"], before="navigator.share = undefined")
    page.get_by_role("button", name="分享").click()
    assert page.evaluate("navigator.clipboard.readText()").endswith(" https://example.github.io/paper/" + FIRST)


def test_a_report_names_page_lines_and_text(visit):
    page = visit(FIRST)
    page.evaluate("""() => { addEventListener('click', event => event.preventDefault());
      getSelection().selectAllChildren(document.querySelector('h1.headline')); }""")
    headline = page.locator("h1.headline").inner_text().replace("\n", "")
    page.evaluate("document.querySelector('.report').click()")
    link = urlsplit(page.locator(".report").evaluate("one => one.href"))
    told = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "editor@example.org")
    assert told["subject"][0].startswith("报错：第1版")
    body = told["body"][0]
    assert re.search(r"出处：2022-04-07-p01-a01 \S+\.txt:\d+-\d+", body)
    assert "原文：" in body and FIRST in body
    assert headline[:4] in body.partition("文字：")[2]


def test_without_an_address_there_is_no_report(browser, front):
    page = browser.new_page()
    page.goto(front + FIRST)
    assert page.locator(".report").count() == 0
    page.close()


def test_metadata_for_libraries_leaves_an_inferred_date_out(visit):
    page = visit("zh-hant/" + FIRST)
    meta = {
        one["name"]: one["content"]
        for one in page.evaluate(
            "[...document.querySelectorAll('meta[name]')].map(one => ({name: one.name, content: one.content}))"
        )
    }
    assert meta["z:itemType"] == "newspaperArticle"
    assert "志願" in meta["citation_title"] and meta["citation_firstpage"] == "1"
    assert "citation_publication_date" not in meta


def test_bookmarks_and_the_place_where_reading_stopped(visit, home):
    page = visit(SECOND)
    page.get_by_role("button", name="收藏", exact=True).click()
    page.locator(".text > p").nth(2).evaluate("one => one.scrollIntoView()")
    page.goto(f"{home}zh-hant/saved/")
    assert page.locator('[data-list="kept"] a').get_attribute("href").endswith(f"/zh-hant/{SECOND}")
    assert page.locator('[data-list="last"] a').get_attribute("href").endswith(f"{SECOND}#p2")
    page.locator('[data-list="last"] a').click()
    assert page.locator(".text > p").nth(2).evaluate("one => Math.abs(one.getBoundingClientRect().top) < 60")
    page.get_by_role("button", name="已收藏").click()
    page.goto(f"{home}saved/")
    assert page.locator('[data-list="kept"] li').count() == 0
    assert page.locator('[aria-labelledby="kept"] .note').is_visible()
