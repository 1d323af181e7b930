"""The site of the repository's own seeds: what each page shows, in both scripts; every address leads somewhere.

``any_site`` holds for the pages of any paper, ``built_site`` for the sample.
By selector, never by whole pages: a change of the theme that keeps its promises changes nothing here.
"""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from banmian.edition.reader import parser
from crawl import faults, file_behind, reached
from published import ADDRESS, Published

ROOTS = ("", "zh-hant/")
LANGS = {"": "zh-Hans", "zh-hant/": "zh-Hant"}
LATEST = "2023-11-14"
FULL = "2022-04-07/01/06.html"
"""An article with standing head, deck, byline, subheads and jump."""
ESCAPED_RE = re.compile(r"\\([!-/:-@\[-`{-~])")


def texts(page: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def text(page: BeautifulSoup | Tag, selector: str) -> str:
    found = texts(page, selector)
    assert found, f"no {selector}"
    return found[0]


def front_matter(site: Published, path: str) -> dict[str, str]:
    """The front matter of the article behind a page."""
    head = source(site, path).split("\n---\n", 1)[0]
    return {key: " ".join(value.split()) for key, value in (line.split(": ", 1) for line in head.splitlines()[1:])}


def source(site: Published, path: str) -> str:
    date, page, order = path.removesuffix(".html").split("/")[-3:]
    return (site.content / date / f"{date}-p{page}-a{order}.md").read_text("utf-8")


def as_printed(site: Published, path: str) -> BeautifulSoup:
    """The page of an article in the script it was printed in."""
    folder = "zh-hant/" if front_matter(site, path).get("lang") == "zh-Hant" else ""
    return site.page(folder + path)


# what each page shows


def test_the_front_page_is_the_latest_issue(built_site: Published) -> None:
    page = built_site.page("index.html")
    assert text(page, "h1.nameplate")
    assert page.select_one(f'.ear time[datetime="{LATEST}"]')
    assert page.select_one(f'nav.pages a[href="./{LATEST}/01/"]')
    lead = page.select_one('.story[data-size="lead"]')
    path = lead.select_one(".headline a")["href"].removeprefix("./")
    matter = front_matter(built_site, path)
    assert path.startswith(f"{LATEST}/01/")
    assert (text(lead, ".headline"), text(lead, ".deck")) == (matter["title"], matter["deck"])
    assert texts(lead, "p")[-1][:20] in source(built_site, path)


def test_the_front_page_has_every_story_of_the_first_page_once(built_site: Published) -> None:
    page = built_site.page("index.html")
    stories = [path for path in built_site.articles() if path.startswith(f"{LATEST}/01/")]
    linked = [a["href"] for a in page.select(".story a[href]")]
    assert sorted(linked) == sorted(f"./{path}" for path in stories)
    assert {story.get("data-kind") for story in page.select(".story")} == {None, "photo", "refer"}


def test_an_issue_lists_its_headlines_page_by_page(built_site: Published) -> None:
    page = built_site.page("2022-04-07/index.html")
    assert text(page, "h1.issue-title time") == "2022年4月7日"
    assert texts(page, ".page-name") == ["第1版"]
    linked = [a["href"] for a in page.select("ol.headlines a, .story a")]
    assert sorted(linked) == sorted(path[11:] for path in built_site.articles() if path.startswith("2022-04-07/"))
    assert page.select_one('a[rel="next"]')["href"] == "../2022-05-18/"
    assert page.select_one('a[rel="prev"]')["href"] == "../2021-07-28/"


def test_a_newspaper_page_has_its_stories(built_site: Published) -> None:
    page = built_site.page("2022-04-07/01/index.html")
    assert len(page.select(".story")) == 8
    assert page.select_one('nav.pages a[aria-current="page"]')["href"] == "./"


def test_an_article_is_set_as_printed(built_site: Published) -> None:
    page = built_site.page(FULL)
    assert text(page, ".standing-head") == "机器人产业脉动 构建现代产业体系 攻坚制造强市建设"
    assert text(page, "hgroup h1.headline") == "把握时代浪潮 推动机器人产业高质量发展"
    assert text(page, "hgroup .deck").startswith("——访济宁市新一代信息技术（数字经济）产业专班主任")
    assert text(page, ".byline")
    assert text(page, ".jump") == "下转2版"
    assert len(page.select("h1")) == 1
    assert texts(built_site.page(f"{LATEST}/01/05.html"), "article .standing-head span")[-3:] == [
        "强信心",
        "稳经济",
        "促发展",
    ]
    kicked = built_site.page("2022-04-07/01/05.html").select_one("hgroup")
    assert [(part.name, part["class"]) for part in kicked.find_all(recursive=False)] == [
        ("p", ["kicker"]),
        ("h1", ["headline"]),
    ]


def test_every_part_of_the_front_matter_is_shown(any_site: Published) -> None:
    for path in any_site.articles():
        shown, matter = as_printed(any_site, path).select_one("article.article"), front_matter(any_site, path)
        for key in ("kicker", "deck", "byline", "standing_head", "credit"):
            found = texts(shown, f".{key.replace('_', '-')}")
            assert found == ([matter[key]] if key in matter else []), (path, key)
        assert texts(shown, ".jump") == ([f"下转{matter['jump']}版"] if "jump" in matter else []), path
        if matter["kind"] != "photo":
            assert text(shown, "h1.headline") == matter["title"], path


def test_previous_and_next_walk_through_the_issue_and_back(built_site: Published) -> None:
    issue = [path for path in built_site.articles() if path.startswith("2022-04-07/")]
    for way, order in (("next", issue), ("prev", issue[::-1])):
        for here, there in zip(order, [*order[1:], None], strict=True):
            link = built_site.page(here).select_one(f'a[rel="{way}"]')
            assert (link and link["href"]) == (there and there.removeprefix("2022-04-07/01/"))


def test_the_archive_marks_the_days_that_have_an_issue(built_site: Published) -> None:
    dates = sorted({path[:10] for path in built_site.articles()})
    years = [built_site.page(f"archive/{year}/index.html") for year in sorted({date[:4] for date in dates})]
    days = [day for page in years for day in page.select(".calendar a")]
    assert sorted(day["href"] for day in days) == [f"../../{date}/" for date in dates]
    assert "2022年4月7日" in {day["aria-label"] for day in days}
    newest = built_site.page("archive/index.html").select(".calendar a")
    assert {day["href"][:8] for day in newest} == {f"../{dates[-1][:4]}-"}


def test_the_page_for_lost_readers_works_at_any_depth(built_site: Published) -> None:
    page = built_site.page("404.html")
    links = [element.get("href") or element.get("src") for element in page.select("a[href], link[href], script[src]")]
    assert links
    assert [link for link in links if not link.startswith((built_site.base, ADDRESS, "#"))] == []


def test_an_inferred_date_is_shown_as_inferred_wherever_it_stands(built_site: Published) -> None:
    for root in ROOTS:
        word = {"": "据内文推定", "zh-hant/": "據內文推定"}[root]
        for path in ("index.html", "2022-04-07/index.html", "2022-04-07/01/index.html", FULL):
            assert text(built_site.page(root + path), ".inferred") == word, path
    assert "datePublished" not in built_site.text(FULL)


# the text


def body_blocks(markdown: str) -> list[str]:
    """The paragraphs and subheads of an article file as printed, without the help of a Markdown parser."""
    body = markdown.split("\n---\n", 1)[1].strip()
    blocks = (block.removeprefix("## ") for block in body.split("\n\n") if block)
    return [html.unescape(ESCAPED_RE.sub(r"\1", block)) for block in blocks]


def test_every_article_reads_character_by_character_as_its_file(any_site: Published) -> None:
    assert any_site.articles()
    for path in any_site.articles():
        blocks = [block.get_text() for block in as_printed(any_site, path).select(".text p, .text h2")]
        assert blocks == body_blocks(source(any_site, path)), path
        whole = as_printed(any_site, path).select_one(".text").get_text()
        assert "".join(whole.split()) == "".join("".join(blocks).split()), path


def test_subheads_are_headings_in_both_readings(any_site: Published) -> None:
    for path in any_site.articles():
        expected = re.findall(r"^## ", source(any_site, path), re.MULTILINE)
        assert len(any_site.page(path).select(".text h2")) == len(expected), path


def test_the_body_as_pelican_reads_it_is_the_body_on_the_page(any_site: Published) -> None:
    reading = parser()
    for path in any_site.articles():
        rendered = BeautifulSoup(reading.reset().convert(source(any_site, path)), "html.parser")
        assert rendered.get_text().split() == as_printed(any_site, path).select_one(".text").get_text().split(), path


# both scripts


def test_both_scripts_have_the_same_pages(any_site: Published) -> None:
    hant = [path for path in any_site.pages() if path.startswith("zh-hant/")]
    hans = [path for path in any_site.pages() if not path.startswith("zh-hant/")]
    assert hant == [f"zh-hant/{path}" for path in hans]


def test_every_page_says_its_script_and_names_its_counterparts(any_site: Published) -> None:
    for path in any_site.pages():
        page, root = any_site.page(path), "zh-hant/" if path.startswith("zh-hant/") else ""
        assert page.html["lang"] == LANGS[root], path
        if path.endswith("404.html"):
            continue
        own = path.removeprefix(root).removesuffix("index.html")
        hans, hant = f"{ADDRESS}/{own}", f"{ADDRESS}/zh-hant/{own}"
        named = {link["hreflang"]: link["href"] for link in page.select('link[rel="alternate"][hreflang]')}
        assert named == {"zh-Hans": hans, "zh-Hant": hant, "x-default": hans}, path
        assert page.select_one('link[rel="canonical"]')["href"] == (hant if root else hans), path


@pytest.mark.parametrize("path", [FULL, "index.html", "archive/index.html"])
def test_the_switch_stays_on_the_page(built_site: Published, path: str) -> None:
    for here, there in (ROOTS, ROOTS[::-1]):
        link = built_site.page(here + path).select_one(f'nav a[hreflang="{LANGS[there]}"]')
        folder = built_site.base + (here + path).rpartition("/")[0]
        steps = (folder.rstrip("/") + "/" + link["href"]).split("/")
        walked: list[str] = []
        for step in steps:
            walked = walked[:-1] if step == ".." else walked if step == "." else [*walked, step]
        assert file_behind(built_site, "/".join(walked)) == there + path


def test_only_characters_differ_between_the_scripts(built_site: Published) -> None:
    for path in built_site.articles():
        hans = built_site.page(path).select_one("article.article .text").get_text()
        hant = built_site.page(f"zh-hant/{path}").select_one("article.article .text").get_text()
        assert len(hans) == len(hant), path
        assert hans != hant or not hans.strip(), path


def test_traditional_pages_are_in_traditional_characters(built_site: Published) -> None:
    page = built_site.page(f"zh-hant/{FULL}")
    assert text(page, "h1.headline") == "把握時代浪潮 推動機器人產業高質量發展"
    assert text(page, ".jump") == "下轉2版"


# feeds and sitemaps


@pytest.mark.parametrize("root", ROOTS)
def test_each_script_has_its_feed(any_site: Published, root: str) -> None:
    feed = ElementTree.parse(any_site.folder / root / "feed.atom").getroot()
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == LANGS[root]
    entries = feed.findall("{*}entry")
    assert entries and all(entry.find("{*}id") is not None for entry in entries)
    assert any_site.page(f"{root}index.html").select_one('link[type="application/atom+xml"]')["href"]


def test_the_sitemaps_name_every_page_once(any_site: Published) -> None:
    named = []
    for path in any_site.files():
        if path.endswith(".xml") and "news" not in path:  # the newest issue stands in the news sitemap as well
            tree = ElementTree.parse(any_site.folder / path)
            named += [loc.text for loc in tree.iterfind("{*}url/{*}loc")]
    pages = [path.removesuffix("index.html") for path in any_site.pages() if "noindex" not in any_site.text(path)]
    assert sorted(named) == sorted(f"{ADDRESS}/{path}" for path in pages)


# every address


def test_no_address_leads_nowhere_or_out_of_the_site(any_site: Published) -> None:
    assert list(faults(any_site)) == []


PLANTED = {
    'href="./nowhere.html"': "no such file",
    'href="/archive/"': "leaves /paper/",
    'href="./archive"': "no such file",
    'href="#nothing"': "no #nothing there",
    'src="./photo.webp"': "no such file",
    f'href="{ADDRESS}/nowhere/"': "no such file",
    'href="https://example.org/"': "",
}


def test_the_crawl_finds_what_is_planted(built_site: Published, tmp_path: Path) -> None:
    folder = shutil.copytree(built_site.folder, tmp_path / "build")
    planted = Published(folder, built_site.content, built_site.address)
    index = folder / "index.html"
    marks = "".join(f"<a {attribute}></a>" for attribute in PLANTED)
    index.write_text(index.read_text("utf-8").replace("</main>", f"{marks}</main>"), "utf-8")
    found = [fault.rpartition(": ")[2] for fault in faults(planted)]
    assert sorted(found) == sorted(fault for fault in PLANTED.values() if fault)


def test_plain_links_lead_to_every_page(any_site: Published) -> None:
    pages = {path for path in any_site.pages() if "noindex" not in any_site.text(path)}
    assert pages - reached(any_site, ("index.html",)) == set()


def test_only_own_addresses_are_fetched(any_site: Published) -> None:
    for path in any_site.pages():
        fetched = any_site.page(path).select("script[src], img[src], iframe, link[rel=stylesheet], link[rel=icon]")
        for element in fetched:
            assert "//" not in (element.get("src") or element.get("href") or "//"), path


def test_what_stands_over_a_headline_stands_in_the_title_and_in_the_links_that_turn_to_it(built_site: Published) -> None:
    told = 0
    for path in built_site.articles():
        page = built_site.page(path)
        over = [head.get_text() for head in page.select(".article > .standing-head, .article .kicker")]
        whole = "".join("".join((*over, page.h1.get_text())).split())
        if page.select_one("h1.label"):
            continue
        assert "".join(page.title.get_text().split()).startswith(whole), path
        if turned := page.select_one('.turn a[data-turn="next"][rel]'):
            following = built_site.page(urljoin(path, turned["href"]))
            over = [head.get_text() for head in following.select(".article > .standing-head, .article .kicker")]
            told += len(over)
            assert all("".join(head.split()) in "".join(turned.get_text().split()) for head in over), path
    assert told
