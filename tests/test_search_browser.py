"""Search in a real browser: both scripts find the same, exactly what a plain scan of the pages finds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from banmian.edition.build import build
from layout_shift import SHIFTS
from published import ROOT, Published
from search_site import answered, ask, drawn, holding, scan, shown

ROOTS = ("", "zh-hant/")
CHOSEN = (
    *("机器人", "機器人", "机器人 产业", "產業 機器人", "于永生", "李鸿飞", "李鴻飛", "王婷婷"),
    *("济宁", "濟寧", "志愿", "志願者", "台账", "臺賬", "臺帳", "着", "著", "机", "機", "市", "7"),
    *("2022年", "11月13日", "73个“五为”", "73個五為", "５Ｇ", "5g", "APP平台", "app平臺", "IPO"),
    *(
        "互联网+",
        "互聯網＋",
        "5.7万㎡",
        "5.7萬平",
        "济宁 机器人",
        "濟寧 机器人 项目",
        "zzz",
        "龘靐",
        "机器 zzz",
        "，。！",
    ),
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block")
    opened = context.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on("console", lambda message: message.type == "error" and opened.faults.append(message.text))
    yield opened
    assert opened.faults == []
    opened.wait_for_load_state()
    context.close()


@pytest.mark.parametrize("root", ROOTS)
def test_every_query_finds_what_a_plain_scan_finds(built_site: Published, front: str, page: Page, root: str) -> None:
    here, there = (scan(built_site.folder / folder) for folder in (root, *(set(ROOTS) - {root})))
    queries = [*CHOSEN, *drawn(here, 40, 1), *drawn(there, 40, 2)]
    page.goto(f"{front}{root}search/")
    wrong = {}
    for query in queries:
        ask(page, query)
        want = holding(here, query) if query != "，。！" else []
        if (got := shown(page)) != want:
            wrong[query] = (got, want)
    assert wrong == {}
    assert len(queries) > 100


@pytest.mark.parametrize("root", ROOTS)
def test_every_hit_is_marked_in_the_readers_script(front: str, page: Page, root: str) -> None:
    for query, marked in {"机器人": ("机器人", "機器人"), "帶領下": ("带领下", "帶領下")}.items():
        page.goto(f"{front}{root}search/?q={query}")
        answered(page)
        assert page.locator("ol.hits li").count()
        for hit in page.locator("ol.hits li").all():
            assert marked[ROOTS.index(root)] in hit.locator("mark").all_text_contents()


def test_every_term_is_marked(front: str, page: Page) -> None:
    page.goto(f"{front}search/")
    for query in ("的", "机器人 济宁", "5.7万㎡", "志愿者 群众"):
        ask(page, query)
        for hit in page.locator("ol.hits li").all():
            assert len({text for text in hit.locator("mark").all_text_contents()}) >= len(query.split()), query


def test_a_hit_leads_to_its_article(front: str, page: Page) -> None:
    page.goto(f"{front}zh-hant/search/?q=機器人")
    page.locator("ol.hits a").first.click()
    expect(page.locator("article.article")).to_contain_text("機器人")


def test_nothing_of_the_index_is_asked_for_before_typing(front: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(front)))
    for path in ("", "2023-11-14/01/01.html", "search/"):
        page.goto(front + path)
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if "static/search/" in url or url.endswith(".txt")] == []
    page.locator(".search [name=q]").press_sequentially("机器人")
    answered(page)
    assert any("static/search/" in url for url in asked)


def test_results_come_as_one_types(front: str, page: Page) -> None:
    page.goto(f"{front}search/")
    page.locator(".search [name=q]").press_sequentially("机器人")
    answered(page)
    assert page.locator("ol.hits mark").first.text_content() == "机器人"
    assert page.url.endswith("?q=%E6%9C%BA%E5%99%A8%E4%BA%BA")


def test_search_works_by_keyboard(front: str, page: Page) -> None:
    page.goto(f"{front}search/")
    page.focus(".search [name=q]")
    page.keyboard.type("的")
    page.keyboard.press("Enter")
    answered(page)
    for _ in range(30):
        if page.evaluate("document.activeElement.matches('button.more')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("ol.hits li")).to_have_count(20)
    expect(page.locator("ol.hits a").nth(10)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("article.article")).to_be_visible()


def test_hits_are_narrowed_by_day_and_page(built_site: Published, front: str, page: Page) -> None:
    every = holding(scan(built_site.folder), "的")
    page.goto(f"{front}search/?q=的&from=2022-04-07&to=2022-06-30")
    answered(page)
    assert shown(page) == [path for path in every if "2022-04-07" <= path[:10] <= "2022-06-30"]
    names = page.locator(".search select option").evaluate_all("options => options.map(option => option.value)")
    for name in names[1:]:
        page.goto(f"{front}search/?q=的&page={name}")
        answered(page)
        pages = [path[:13] for path in shown(page)]
        assert pages == [
            path[:13] for path in every if name in built_site.page(f"{path[:13]}/index.html").select_one("h1").get_text()
        ]


def test_the_oldest_stand_first_where_that_is_asked_for(built_site: Published, front: str, page: Page) -> None:
    every = holding(scan(built_site.folder), "产业")
    page.goto(f"{front}search/?q=产业")
    answered(page)
    page.select_option("[name=order]", "oldest")
    expect(page.locator("ol.hits a").first).to_have_attribute("href", re.compile(re.escape(every[-1])))
    assert shown(page) == every[::-1] and "order=oldest" in page.url


def test_each_year_says_how_many_it_has_and_leads_to_them(built_site: Published, front: str, page: Page) -> None:
    years = Counter(path[:4] for path in holding(scan(built_site.folder), "产业"))
    page.goto(f"{front}zh-hant/search/?q=产业")
    answered(page)
    told = " ".join(f"{year}年 {years[year]}篇" for year in sorted(years, reverse=True))
    expect(page.locator(".years")).to_have_text(told)
    page.click(".years a:last-of-type")
    expect(page.locator("p.found")).to_contain_text(f"找到{years[min(years)]}篇")
    page.click(".years a")
    expect(page.locator("p.found")).to_have_text(f"找到{sum(years.values())}篇")


def test_days_without_a_hit_are_named(front: str, page: Page) -> None:
    page.goto(f"{front}zh-hant/search/?q=查无此事&from=2022-04-07&to=2022-06-30")
    expect(page.locator("p.found")).to_contain_text("2022年4月7日至2022年6月30日沒有找到")
    page.fill("[name=from]", "")
    expect(page.locator("p.found")).to_contain_text("截至2022年6月30日沒有找到")


def test_names_are_offered_and_narrow_what_is_found(built_site: Published, front: str, page: Page) -> None:
    page.goto(f"{front}zh-hant/search/")
    offered = page.locator("#known option").all_text_contents()
    assert "鮑童" in offered
    page.fill("[name=author]", "鮑童")
    answered(page)
    by = [path for path, fields in scan(built_site.folder).items() if any("鲍童" in field for field in fields)]
    assert sorted(shown(page)) == sorted(by)
    ask(page, "的 -济宁")
    here = holding(scan(built_site.folder), "的 -济宁")
    assert shown(page) == [path for path in here if path in by]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_shifts_when_it_is_opened_with_a_question(front: str, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{front}search/?q=济宁")
    answered(page)
    assert page.evaluate(SHIFTS) == []


def test_the_question_goes_along_to_the_other_script(front: str, page: Page) -> None:
    page.goto(f"{front}search/?q=机器人&from=2022-01-01")
    answered(page)
    page.locator("a[hreflang=zh-Hant]").first.click()
    answered(page)
    assert page.url.startswith(f"{front}zh-hant/search/?q=") and page.input_value("[name=from]") == "2022-01-01"
    assert page.locator("ol.hits mark").first.text_content() == "機器人"


def test_back_returns_to_the_hits_and_the_place_and_a_story_has_its_words_marked(front: str, page: Page) -> None:
    page.goto(f"{front}search/?q=的")
    page.click("button.more")
    expect(page.locator("ol.hits li")).to_have_count(20)
    link = page.locator("ol.hits a").nth(14)
    link.scroll_into_view_if_needed()
    where = page.evaluate("scrollY")
    link.click()
    expect(page.locator("article.article")).to_be_visible()
    page.wait_for_timeout(200)
    assert set(page.evaluate("[...CSS.highlights.get('sought') ?? []].map(String)")) == {"的"}
    page.go_back()
    expect(page.locator("ol.hits li")).to_have_count(20)
    page.wait_for_timeout(200)
    assert abs(page.evaluate("scrollY") - where) < 100


def test_without_scripts_the_page_offers_issues_and_pages(browser: Browser, front: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{front}search/?q=机器人")
    expect(page.locator("form.search")).to_be_hidden()
    expect(page.locator('.browse a[href="../archive/"]')).to_be_visible()
    expect(page.locator('.browse a[href="../2023-11-14/01/"]')).to_be_visible()
    context.close()


def test_the_box_in_the_bar_leads_to_the_search_page(front: str, page: Page) -> None:
    page.set_viewport_size({"width": 1500, "height": 900})
    page.goto(f"{front}zh-hant/2023-11-14/01/")
    page.fill(".find [name=q]", "机器人")
    page.press(".find [name=q]", "Enter")
    answered(page)
    assert page.locator("ol.hits mark").first.text_content() == "機器人"


def test_a_lost_network_is_said_and_can_be_tried_again(front: str, page: Page) -> None:
    page.goto(f"{front}search/")
    page.route("**/*.bin", lambda route: route.abort())
    page.fill(".search [name=q]", "机器人")
    expect(page.locator("p.found")).to_contain_text("索引没有取到")
    page.unroute("**/*.bin")
    page.faults.clear()
    ask(page, "机器人")
    assert page.locator("ol.hits li").count()


@pytest.mark.parametrize("scale", [1, 2])
def test_the_page_fits_a_narrow_screen(front: str, page: Page, scale: int) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{front}search/?q=志愿")
    answered(page)
    page.evaluate("scale => document.documentElement.style.setProperty('--scale', scale)", scale)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_old_archive_is_searched_at_once_and_what_it_does_not_hold_costs_little(browser: Browser, tmp_path: Path) -> None:
    for year in range(2010, 2020):
        folder = tmp_path / "content" / f"{year}-01-01"
        folder.mkdir(parents=True)
        head = f"title: 元旦献词\ndate: {year}-01-01\npage: 1\norder: 1"
        text = "十年之前，只此一篇。" if year == 2010 else "又是一年。"
        (folder / f"{year}-01-01-p01-a01.md").write_text(f"---\n{head}\n---\n\n{text}\n", "utf-8")
    build(tmp_path / "content", tmp_path / "build", ROOT / "pelicanconf.py")
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    with Published(tmp_path / "build", tmp_path / "content", "").served() as front:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{front}zh-hant/search/?q=只此一篇")
        expect(page.locator("p.found")).to_have_text("找到1篇")
        expect(page.locator("ol.hits mark")).to_have_text("只此一篇")
        assert sum(url.endswith(".bin") for url in asked) <= 4
        page.fill(".search [name=q]", "元旦")
        expect(page.locator("p.found")).to_have_text("找到10篇")
        expect(page.locator("ol.hits li")).to_have_count(10)
        page.fill(".search [name=q]", "没有此篇")
        expect(page.locator("p.found")).to_contain_text("沒有找到")
    context.close()
