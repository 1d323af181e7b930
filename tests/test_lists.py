"""Lists: who stands where, on which pages, and that one more issue costs that issue."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.edition.faults import BrokenTemplate
from banmian.lists import kinds
from banmian.lists.kinds import list_id
from banmian.lists.related import linked
from banmian.pages import list_pages
from banmian.press import places
from desk import Desk, changed, simplified

DATELINES = {
    "本报济宁讯": ("济宁",),
    "本报济宁11月13日讯": ("济宁",),
    "新华社北京１月２２日电": ("北京",),
    "新華社貴陽2月12日電": ("貴陽",),
    "新华社重庆十四日电": ("重庆",),
    "本报北京、上海5月1日电": ("北京", "上海"),
    "中新网郑州5月25日电": ("郑州",),
    "齐鲁网济南1月16日讯": ("济南",),
    "本报合肥18日电": ("合肥",),
    "本报讯": (),
    "本报综合讯": (),
    "河南日报讯": (),
    "": (),
}
SERIES = "机器人 产业脉动"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three issues of a small paper, not yet built."""
    desk = Desk(tmp_path)
    for day, author in (("2022-04-07", "鲍童; 袁进"), ("2022-04-08", "鲍童"), ("2023-01-02", "于艺")):
        told = {"page_name": "要闻", "authors": author, "dateline": "本报济宁讯", "standing_head": SERIES}
        desk.write(f"{day}-p01-a01", f"本报济宁讯(记者 鲍童)后来{day}发生的事。", **told)
        desk.write(f"{day}-p01-a02", "另一件事。", authors=author, byline=f"■本报记者 {author.replace(';', '')}")
    return desk


def folder(kind: str, name: str) -> str:
    return f"{kind}/{list_id(name)}"


def shown(desk: Desk, path: str) -> list[str]:
    """Where the headlines of a page lead."""
    return [link["href"].lstrip("./") for link in desk.page(path).select("ol.headlines a")]


# names and addresses


@pytest.mark.parametrize(("dateline", "named"), DATELINES.items())
def test_places_of_a_dateline(dateline: str, named: tuple[str, ...]) -> None:
    assert places(dateline) == named


def test_an_address_is_ascii_and_stays() -> None:
    assert list_id("鲍童") == "7d76p73ke3"
    assert list_id("任\u3000超") == list_id("任 超") == list_id("任超")
    assert all(list_id(name).isascii() and list_id(name).isalnum() for name in ("要闻", "A", "", "王一"))


def test_names_of_a_byline_are_links_even_where_they_are_spaced() -> None:
    names = [kinds.Listing("authors", "x", name, "zh-Hans", "", led=True) for name in ("任超", "任超群")]
    assert linked("记者 任 超 <文>", names, "../") == '记者 <a href="../authors/x/" rel="author">任 超</a> &lt;文&gt;'
    assert linked("任超群", names, "").count("任超群</a>") == 1
    assert linked("a & b", [], "") == "a &amp; b"
    assert linked("任超", [names[0]._replace(led=False)], "") == "任超"


# pages


def test_a_list_has_its_articles_newest_first_and_a_feed(desk: Desk) -> None:
    desk.write("2022-04-09-p01-a01", "又一天的事。", authors="鲍童")
    desk.build()
    author = folder("authors", "鲍童")
    two = [f"{day}/01/{order}.html" for day in ("2022-04-08", "2022-04-07") for order in ("01", "02")]
    assert shown(desk, f"{author}/index.html") == ["2022-04-09/01/01.html", *two]
    page = desk.page(f"{author}/index.html")
    assert page.select_one(f'link[href="../../{author}/feed.atom"]')["type"] == "application/atom+xml"
    assert (desk.site / author / "feed.atom").read_text("utf-8").count("<entry>") == 5
    assert shown(desk, f"{folder('places', '济宁')}/index.html")[0] == "2023-01-02/01/01.html"
    assert len(shown(desk, f"{folder('sections', '要闻')}/index.html")) == 6


def test_every_list_is_reached_from_every_page(desk: Desk) -> None:
    desk.build()
    assert desk.page("2022-04-07/01/02.html").select_one('.imprint a[href="../../lists/"]')
    index = desk.page("lists/index.html")
    assert {link["href"] for link in index.select("h2 a")} == {f"../{kind}/" for kind in kinds.KINDS}
    named = {
        row.get_text(" ", strip=True): [a["href"] for a in row("a")] for row in desk.page("authors/index.html").select("li")
    }
    assert named["鲍童 4"] == [f"{folder('authors', '鲍童').removeprefix('authors/')}/"]
    assert named["袁进 2022年4月7日 2022年4月7日"] == ["../2022-04-07/01/02.html", "../2022-04-07/01/01.html"]


def test_an_article_leads_to_its_lists_and_relatives(desk: Desk) -> None:
    desk.write("2022-04-07-p01-a03", "第三件事。", authors="鲍童; 袁进")
    desk.build()
    page = desk.page("2022-04-07/01/02.html")
    assert [link["href"] for link in page.select(".byline a")] == [
        f"../../{folder('authors', name)}/" for name in ("鲍童", "袁进")
    ]
    beside = [f"{order}.html" for order in ("01", "03")]
    assert [link["href"] for link in page.select(".leads .headlines a")] == beside
    page = desk.page("2023-01-02/01/01.html")
    assert page.select_one(".standing-head a")["href"] == f"../../{folder('series', SERIES)}/"
    earlier = [link["href"] for link in page.select(".leads .headlines")[-1].select("a")]
    assert earlier == ["../../2022-04-08/01/01.html", "../../2022-04-07/01/01.html"]


def test_names_are_converted_with_the_page_and_addresses_are_not(desk: Desk) -> None:
    for order in (3, 4, 5):
        desk.write(f"2023-01-02-p01-a0{order}", "后来的事。", authors="张晓红", page_name="要闻")
    desk.build()
    page = desk.page(f"zh-hant/{folder('authors', '张晓红')}/index.html")
    assert page.h1.get_text() == "作者 張曉紅"
    assert page.title.get_text().startswith("作者 張曉紅 - ")


def test_one_author_in_two_scripts_has_one_list(desk: Desk) -> None:
    desk.write("2023-01-02-p01-a03", "后来的事。", authors="张晓红")
    desk.write("2023-01-03-p01-a01", "後來的事。", authors="張曉紅", lang="zh-Hant", page_name="要聞")
    desk.write("2023-01-03-p01-a02", "後來的事。", authors="張曉紅", lang="zh-Hant", page_name="要聞")
    desk.build()
    author = folder("authors", "张晓红")
    assert len(shown(desk, f"{author}/index.html")) == 3
    assert desk.page(f"{author}/index.html").h1.get_text() == "作者 张晓红"
    assert desk.page(f"zh-hant/{author}/index.html").h1.get_text() == "作者 張曉紅"
    assert "要闻" in desk.page("2023-01-03/01/index.html").title.get_text()
    assert "要聞" in desk.page("zh-hant/2023-01-03/01/index.html").title.get_text()


def test_a_long_list_has_pages_for_its_years_and_months(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_pages, "NEWEST", 2)
    monkeypatch.setattr(list_pages, "YEAR", 3)
    desk.write("2022-05-01-p01-a01", "五月的事。", page_name="要闻")
    desk.build()
    section = folder("sections", "要闻")
    page = desk.page(f"{section}/index.html")
    assert [link["href"] for link in page.select(".periods a")] == ["2022.html"]
    months = [link["href"] for link in desk.page(f"{section}/2022.html").select(".periods a")]
    assert months == ["2022-05.html", "2022-04.html"]
    assert shown(desk, f"{section}/2022-05.html") == ["2022-05-01/01/01.html"]
    assert not list((desk.site / section).glob("2023*"))


def test_the_newest_year_or_month_of_a_long_list_is_whole_on_its_first_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_pages, "NEWEST", 2)
    monkeypatch.setattr(list_pages, "YEAR", 4)
    section = folder("sections", "要闻")
    for day, count in (("2023-01-03", 3), ("2023-02-01", 4), ("2023-02-02", 2), ("2023-02-03", 3)):
        desk.write(f"{day}-p01-a01", "又一天的事。", page_name="要闻")
        desk.build()
        assert len(shown(desk, f"{section}/index.html")) == count
    page = desk.page(f"{section}/index.html")
    assert [link["href"] for link in page.select(".periods a")] == ["2023-01.html", "2022.html"]
    assert page.select_one(".periods h2").get_text() == "更早"
    assert len(shown(desk, f"{section}/2023-01.html")) == 3 and not (desk.site / section / "2023.html").exists()


def test_a_long_index_has_pages_for_its_years(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_pages, "INDEX", 2)
    desk.build()
    assert len(desk.page("authors/index.html").select(".names li")) == 2
    names = [row.contents[0].get_text() for row in desk.page("authors/2022.html").select(".names li")]
    assert names == ["鲍童", "袁进"]


# only what changed


def test_one_more_issue_touches_its_own_lists_and_periods(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_pages, "NEWEST", 2)
    desk.build()
    before = desk.files()
    desk.write("2023-01-03-p01-a01", "新的一天。", authors="鲍童")
    monkeypatch.setattr(list_pages, "FOLLOWED", 2)
    desk.build()
    touched = {path for path in simplified(changed(before, desk.files())) if path.startswith(tuple(kinds.KINDS))}
    author = folder("authors", "鲍童")
    over = {f"{author}/2022.html"}
    assert touched == {"authors/index.html", f"{author}/index.html", f"{author}/feed.atom", *over}


def test_building_in_steps_gives_the_same_lists_as_building_at_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, limit in (("NEWEST", 2), ("YEAR", 2), ("INDEX", 2), ("FOLLOWED", 2)):
        monkeypatch.setattr(list_pages, name, limit)
    desk.build()
    desk.write("2021-12-31-p01-a01", "更早的事。", authors="鲍童; 李四", standing_head=SERIES)
    desk.build()
    desk.edit("2021-12-31-p01-a01", "title: 2021", "title: 改过的 2021")
    desk.edit("2022-04-08-p01-a01", "authors: 鲍童", "authors: 赵五")
    desk.build()
    (desk.content / "2023-01-02" / "2023-01-02-p01-a01.md").unlink()
    desk.build()
    (desk.content / "2021-12-31" / "2021-12-31-p01-a01.md").unlink()
    desk.build()
    at_once = Desk(tmp_path)
    at_once.site = tmp_path / "at-once"
    at_once.build()
    assert changed(desk.files(), at_once.files()) == set()


def test_an_older_article_changed_is_changed_where_its_series_shows_it(desk: Desk) -> None:
    desk.build()
    desk.edit("2022-04-07-p01-a01", "title: 2022-04-07-p01-a01", "title: 换了标题")
    desk.build()
    assert "换了标题" in desk.page("2023-01-02/01/01.html").select_one(".leads").get_text()


def test_a_name_that_is_gone_takes_its_pages_along(desk: Desk) -> None:
    desk.build()
    for order in (1, 2):
        desk.edit(f"2023-01-02-p01-a0{order}", "authors: 于艺", "authors: 鲍童")
    desk.build()
    for root in ("", "zh-hant/"):
        assert not (desk.site / root / folder("authors", "于艺")).exists()
    assert list_id("于艺") not in (desk.site / "sitemap-lists.xml").read_text("utf-8")


def test_a_build_that_broke_off_leaves_its_lists_to_the_next(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.build()
    before = desk.files()
    desk.edit("2022-04-08-p01-a01", "authors: 鲍童", "authors: 赵五")

    def broken(*_: object) -> None:
        raise BrokenTemplate("list.html", 1, "broken", "mend it")

    with monkeypatch.context() as breaking:
        breaking.setattr("banmian.edition.work.render_all", broken)
        with pytest.raises(BrokenTemplate):
            desk.build()
    assert desk.files() == before
    desk.edit("2022-04-08-p01-a01", "authors: 赵五", "authors: 鲍童")
    desk.build()
    assert desk.files() == before
    desk.edit("2022-04-07-p01-a02", "另一件事", "又一件事")
    desk.build()
    at_once = Desk(tmp_path)
    at_once.site = tmp_path / "at-once"
    at_once.build()
    assert changed(desk.files(), at_once.files()) == set()


@pytest.mark.parametrize("day", ["2022-04-06", "2022-04-08"])
def test_a_list_has_pages_from_its_third_article_on_and_later_articles_lead_there(desk: Desk, tmp_path: Path, day: str) -> None:
    author = folder("authors", "袁进")
    desk.write("2022-04-09-p01-a01", "后来的事。", authors="钱六", byline="■袁进")
    desk.build()
    assert not (desk.site / author).exists()
    desk.write(f"{day}-p01-a01", "又一件事。", authors="袁进", byline="■袁进")
    desk.write(f"{day}-p01-a02", "又一件事。", authors="袁进", byline="■袁进")
    desk.build()
    assert len(shown(desk, f"{author}/index.html")) == 4
    articles = [path for path in desk.files() if path.startswith("2022") and path[10:14] == "/01/"]
    leading = {path for path in articles if _leads(desk, path, author)}
    later = "2022-04-08/01/0{}.html" if day == "2022-04-08" else "2022-04-07/01/0{}.html"
    assert leading == {later.format(1), later.format(2)}
    (desk.content / day / f"{day}-p01-a01.md").unlink()
    (desk.content / day / f"{day}-p01-a02.md").unlink()
    desk.build()
    assert not (desk.site / author).exists()
    at_once = Desk(tmp_path)
    at_once.site = tmp_path / "at-once"
    at_once.build()
    assert changed(desk.files(), at_once.files()) == set()


def _leads(desk: Desk, path: str, author: str) -> bool:
    return path.endswith(".html") and bool(desk.page(path).select(f'.leads a[href="../../{author}/"]'))


def test_a_list_has_a_feed_from_its_fifth_article_on(desk: Desk) -> None:
    for number, fed in ((1, False), (2, False), (3, False), (4, False), (5, True)):
        desk.write(f"2022-04-07-p02-a2{number}", "正文。", authors="独一")
        if number < 4:
            continue
        desk.build()
        author = f"authors/{list_id('独一')}"
        assert (desk.site / author / "feed.atom").is_file() == fed
        assert bool(desk.page(f"{author}/index.html").select('a[href="feed.atom"]')) == fed
    (desk.content / "2022-04-07" / "2022-04-07-p02-a25.md").unlink()
    desk.build()
    assert not (desk.site / author / "feed.atom").exists()
