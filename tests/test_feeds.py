"""What programs read: feeds, exports, sitemaps, structured data; each valid, each in its script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from banmian.pages import sitemaps
from desk import ADDRESS, Desk
from feed_rules import article_faults, atom_faults, json_feed_faults

ROOTS = ("", "zh-hant/")
STATED, INFERRED, TRADITIONAL = "2024-03-02-p01-a01", "2022-04-07-p01-a01", "2024-03-02-p01-a02"
ADDRESSES = re.compile(r"^(https?:|\.|\d{4}-\d\d-\d\d)")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A paper with stated and inferred days, and a traditional article."""
    desk = Desk(tmp_path_factory.mktemp("feeds"))
    told = {"page_name": "要闻", "authors": "张三; 李四", "dateline": "本报济宁讯", "deck": "——“后来”的事"}
    told |= {"standing_head": "发展之路", "kicker": "里程碑", "byline": "■本报记者 张三 李四"}
    desk.write(INFERRED, "本报济宁讯(记者 张三)后来的事。", **{**told, "date_basis": "text"})
    for slug in ("2024-02-27-p01-a01", "2024-02-28-p01-a01", "2024-03-01-p01-a01", STATED):
        desk.write(slug, "本报济宁讯(记者 张三)后来说：“发展”<&>。", **told)
    desk.write(TRADITIONAL, "後來的事。", lang="zh-Hant", authors="張三", title="發展之後 & 里長")
    desk.write("2024-03-02-p01-a03", "", kind="refer", jump="2")
    desk.build()
    return desk


def article(slug: str, root: str = "") -> str:
    return f"{root}{slug[:10]}/{slug[12:14]}/{slug[16:18]}.html"


def linked_data(page: BeautifulSoup) -> dict:
    return json.loads(page.select_one('script[type="application/ld+json"]').string)


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in strings(inner)]
    return [value] if isinstance(value, str) else []


# feeds


def test_every_atom_feed_is_valid_and_says_where_it_is(desk: Desk) -> None:
    feeds = [path for path in desk.files() if path.endswith(".atom")]
    assert len(feeds) > 10
    for path in feeds:
        feed = ElementTree.parse(desk.site / path).getroot()
        assert list(atom_faults(feed)) == [], path
        assert feed.find("{*}link[@rel='self']").get("href") == f"{ADDRESS}/{path}"
        assert feed.findtext("{*}id") == f"{ADDRESS}/{path}"


def test_the_checks_of_atom_bite(desk: Desk) -> None:
    text = (desk.site / "feed.atom").read_text("utf-8")
    for old, new in ((r"<id>.*?</id>", ""), (r"<updated>.*?</updated>", "<updated>gestern</updated>")):
        assert list(atom_faults(ElementTree.fromstring(re.sub(old, new, text, count=1))))
    assert list(atom_faults(ElementTree.fromstring(text.replace("<summary>", "<pudding/><summary>", 1))))


def test_an_article_has_one_id_in_all_feeds_of_a_script(desk: Desk) -> None:
    for root in ROOTS:
        main = ElementTree.parse(desk.site / root / "feed.atom").getroot()
        ids = {entry.findtext("{*}id") for entry in main.iterfind("{*}entry")}
        for path in (desk.site / root).glob("authors/*/feed.atom"):
            assert {node.text for node in ElementTree.parse(path).iterfind("{*}entry/{*}id")} <= ids
        assert f"{ADDRESS}/{article(STATED, root)}" in ids


def test_a_feed_dates_only_what_is_stated(desk: Desk) -> None:
    feed = ElementTree.parse(desk.site / "feed.atom").getroot()
    published = {entry.findtext("{*}id")[-21:-11]: entry.findtext("{*}published") for entry in feed.iterfind("{*}entry")}
    assert published["2024-03-01"] == "2024-03-01T00:00:00+08:00"
    assert published["2022-04-07"] is None


def test_without_an_address_ids_are_permanent_names(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(STATED, "一件事。", authors="张三")
    for order in ("06", "07", "08", "09"):
        desk.write(f"{STATED[:-2]}{order}", "又一件事。", authors="张三")
    desk.build(SITEURL="")
    ids = [node.text for path in desk.site.rglob("*.atom") for node in ElementTree.parse(path).iterfind("{*}entry/{*}id")]
    assert len(ids) == 20 and len(set(ids)) == 5 and all(name.startswith("urn:uuid:") for name in ids)
    assert not list(desk.site.rglob("sitemap*"))
    assert desk.json("feed.json")["items"][0]["url"] == f"./{article(STATED)}"


def test_json_feed_is_valid_and_converted_but_for_addresses(desk: Desk) -> None:
    hans, hant = (desk.json(f"{root}feed.json") for root in ROOTS)
    assert list(json_feed_faults(hans)) == list(json_feed_faults(hant)) == []
    first, second = hant["items"][0], hant["items"][1]
    assert (first["title"], first["tags"]) == (STATED, ["要聞", "發展之路"])
    assert "後來說：「發展」&lt;&amp;&gt;" in first["content_html"]
    assert first["url"] == f"{ADDRESS}/{article(STATED, 'zh-hant/')}"
    assert second["title"] == "發展之後 & 里長"
    assert hans["items"][1]["title"] == "发展之后 & 里长"
    assert "date_published" not in hans["items"][-1] and hans["items"][-1]["_banmian"]["date_basis"] == "text"
    assert list(json_feed_faults({**hans, "items": [{"id": 1}]}))


def test_whatever_an_article_holds_its_feed_stays_xml(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    body = "\ufdd0lang\ufdd1&#1;&#xFDD0;&#0;&#xd800;&#99999999;\ufffe\U0001ffff一行  \n又一行 &nbsp;&copy; &nosuch; a & b\n\n---\n\n***\n\n<img src=x> &lt;b&gt; \x08\x0b完。"
    desk.write(STATED, body, title='标题 \x08\ufdd0<&\ufdd1>"', authors="张&三", page_name="<要闻>", standing_head='"栏" & 目')
    desk.build()
    for path in desk.site.rglob("*.atom"):
        assert list(atom_faults(ElementTree.parse(path).getroot())) == [], path
    linked = desk.page(f"zh-hant/{article(STATED)}").select_one('script[type="application/ld+json"]')
    assert json.loads(linked.string)["headline"] == '標題 <&>"'
    content = ElementTree.parse(desk.site / "feed.atom").find("{*}entry/{*}content/{*}div")
    text = "".join(content.itertext())
    assert "\xa0© &nosuch; a & b" in text and "<img src=x> <b> 完。" in text
    assert ElementTree.parse(desk.site / sitemaps.NEWS).findtext(".//{*}title") == '标题 <&>"'
    assert linked_data(desk.page(article(STATED)))["articleSection"] == ["<要闻>", '"栏" & 目']


# exports


@pytest.mark.parametrize("root", ROOTS)
def test_an_issue_says_all_its_articles_and_their_addresses_exist(desk: Desk, root: str) -> None:
    issue = desk.json(f"{root}2024-03-02/issue.json")
    articles = [told for page in issue["pages"] for told in page["articles"]]
    assert [told["slug"] for told in articles] == [STATED, TRADITIONAL, "2024-03-02-p01-a03"]
    for address in (text for text in strings(issue) if text.startswith("http")):
        path = address.removeprefix(f"{ADDRESS}/")
        assert (desk.site / (f"{path}index.html" if path.endswith("/") else path)).is_file(), address
    assert {name["url"].split("/authors/")[1] for name in articles[0]["authors"]} >= {
        name["url"].split("/authors/")[1] for name in articles[1]["authors"]
    }


def test_an_issue_differs_between_scripts_in_its_text_only(desk: Desk) -> None:
    hans, hant = (desk.json(f"{root}2024-03-02/issue.json") for root in ROOTS)
    assert hant["pages"][0]["articles"][0]["standing_head"] == "發展之路"
    assert hant["pages"][0]["articles"][0]["deck"] == "——「後來」的事"
    assert len(strings(hans)) == len(strings(hant))
    for before, after in zip(strings(hans), strings(hant), strict=True):
        if before.startswith("http"):
            assert after == before.replace(f"{ADDRESS}/", f"{ADDRESS}/zh-hant/")
        else:
            assert len(before) == len(after) or before in ("zh-Hans", "zh-Hant")


def test_all_issues_are_listed_newest_first(desk: Desk) -> None:
    listed = desk.json("issues.json")["issues"]
    assert [issue["date"] for issue in listed] == ["2024-03-02", "2024-03-01", "2024-02-28", "2024-02-27", "2022-04-07"]
    assert listed[0] | {"articles": 3, "pages": 1} == listed[0]
    assert listed[-1]["date_basis"] == "text"


# sitemaps


@pytest.mark.parametrize("root", ROOTS)
def test_every_sitemap_is_named_by_its_scripts_index(desk: Desk, root: str) -> None:
    index = ElementTree.parse(desk.site / root / "sitemap.xml").getroot()
    assert index.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex"
    named = {loc.text.removeprefix(f"{ADDRESS}/{root}") for loc in index.iterfind("{*}sitemap/{*}loc")}
    assert named == {file.name for file in (desk.site / root).glob("sitemap-*.xml")}


def test_robots_names_the_index_of_every_script(desk: Desk) -> None:
    named = "".join(f"Sitemap: {ADDRESS}/{root}sitemap.xml\n" for root in ROOTS)
    assert (desk.site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n{named}"


def sitemap_urls(site: Path, root: str) -> list[str]:
    """Every address of a script's sitemaps below its root, but for the news."""
    files = [file for file in (site / root).glob("sitemap-*.xml") if file.name != sitemaps.NEWS]
    urlsets = [ElementTree.parse(file).getroot() for file in files]
    assert {url.tag for urlset in urlsets for url in urlset} == {"{http://www.sitemaps.org/schemas/sitemap/0.9}url"}
    urls = [url for urlset in urlsets for url in urlset]
    assert all(len(url) == 1 and url.findtext("{*}loc").startswith(f"{ADDRESS}/{root}") for url in urls)
    return [url.findtext("{*}loc").removeprefix(f"{ADDRESS}/{root}") for url in urls]


def test_each_address_names_its_counterparts_and_they_name_it(desk: Desk) -> None:
    known, others = (sitemap_urls(desk.site, root) for root in ROOTS)
    assert known == others and len(known) > 12
    for path in known:
        told = [f"{ADDRESS}/{path}", f"{ADDRESS}/zh-hant/{path}", f"{ADDRESS}/{path}"]
        for root in ROOTS:
            links = desk.page(f"{root}{path}index.html" if path[-1:] in ("", "/") else root + path).select("link[hreflang]")
            assert [link["href"] for link in links] == told
            assert [link["hreflang"] for link in links] == ["zh-Hans", "zh-Hant", "x-default"]


def test_a_script_that_is_dropped_takes_its_sitemaps_along(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(STATED, "一件事。")
    desk.build()
    assert (desk.site / "zh-hant" / "sitemap.xml").is_file()
    desk.build(VARIANTS=("zh-Hans",))
    assert not list((desk.site / "zh-hant").rglob("*.xml"))
    assert "zh-hant" not in (desk.site / "robots.txt").read_text() + (desk.site / "sitemap-2024.xml").read_text()


def test_a_sitemap_that_is_too_long_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "LIMIT", 2)
    cut = dict(sitemaps.cut("sitemap-2022", [f"https://x/t/{n}" for n in range(5)]))
    assert list(cut) == ["sitemap-2022.xml", "sitemap-2022-2.xml", "sitemap-2022-3.xml"]
    assert [text.count("<loc>https://x/t/") for text in cut.values()] == [2, 2, 1]
    assert list(cut) == sitemaps.names("sitemap-2022", 5)


@pytest.mark.parametrize(
    ("root", "third", "language"), [("", "发展之后 & 里长", "zh-cn"), ("zh-hant/", "發展之後 & 里長", "zh-tw")]
)
def test_news_is_what_the_last_two_stated_days_brought(desk: Desk, root: str, third: str, language: str) -> None:
    news = ElementTree.parse(desk.site / root / sitemaps.NEWS).getroot()
    found = [(url.findtext("{*}loc"), url.findtext("{*}news/{*}title")) for url in news]
    slugs = (STATED, TRADITIONAL, "2024-03-01-p01-a01")
    assert [address for address, _ in found] == [f"{ADDRESS}/{article(slug, root)}" for slug in slugs]
    assert found[1][1] == third
    languages = [node.text for node in news.iterfind("{*}url/{*}news/{*}publication/{*}language")]
    assert languages == [language] * 3
    assert {node.text for node in news.iterfind(".//{*}publication_date")} == {"2024-03-01", "2024-03-02"}


def test_an_inferred_day_is_never_news(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("2024-03-01-p01-a01", "一件事。")
    desk.write("2024-03-02-p01-a01", "一件事。", date_basis="text")
    desk.build()
    assert len(ElementTree.parse(desk.site / sitemaps.NEWS).getroot()) == 0


def test_a_printed_day_is_no_inferred_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("2024-03-02-p01-a01", "一件事。", date_basis="folio")
    desk.write("2024-03-02-p02-a01", "一件事。")
    desk.build()
    assert len(ElementTree.parse(desk.site / sitemaps.NEWS).getroot()) == 2
    told = linked_data(desk.page("2024-03-02/01/01.html"))
    assert told["datePublished"] == "2024-03-02"
    page = desk.page("2024-03-02/01/01.html")
    assert page.select_one('meta[property="article:published_time"]') and not page.select(".inferred")
    assert desk.json("2024-03-02/issue.json")["date_basis"] == "folio"


# structured data


def test_every_article_is_a_news_article_in_an_issue(desk: Desk) -> None:
    pages = [path for path in desk.files() if re.search(r"/\d\d/\d\d\.html$", path)]
    assert len(pages) == 14
    for path in pages:
        assert list(article_faults(linked_data(desk.page(path)))) == [], path


def test_structured_data_says_what_the_paper_prints(desk: Desk) -> None:
    told = linked_data(desk.page(article(STATED, "zh-hant/")))
    assert told["alternativeHeadline"] == "——「後來」的事"
    assert told["articleSection"] == ["要聞", "發展之路"]
    assert [author["name"] for author in told["author"]] == ["張三", "李四"]
    assert (told["dateline"], told["printPage"], told["inLanguage"]) == ("本報濟寧訊", "1", "zh-Hant")
    assert (told["datePublished"], told["isPartOf"]["isPartOf"]["@type"]) == ("2024-03-02", "Newspaper")
    assert linked_data(desk.page(article(TRADITIONAL)))["headline"] == "发展之后 & 里长"


def test_an_inferred_day_is_no_day_of_publication(desk: Desk) -> None:
    page = desk.page(article(INFERRED))
    told = linked_data(page)
    assert "datePublished" not in told
    assert told["isPartOf"]["name"] == "2022年4月7日（据内文推定）"
    assert page.select_one('meta[property="article:published_time"]') is None


def test_the_checks_of_structured_data_bite(desk: Desk) -> None:
    told = linked_data(desk.page(article(STATED)))
    assert list(article_faults({**told, "datePublishd": "2024-03-02"})) == ["article.datePublishd is unknown"]
    assert list(article_faults({**told, "url": "/x"})) == ["article.url '/x' is no absolute address"]
    assert list(article_faults({**told, "author": []}))


def test_open_graph_is_complete(desk: Desk) -> None:
    page = desk.page(article(STATED, "zh-hant/"))
    told = {one["property"]: one.get("content") or one["href"] for one in page.select("[property]")}
    assert told.keys() >= {"og:title", "og:description", "og:type", "og:url", "og:site_name", "og:image"}
    assert told["og:url"] == page.select_one("link[rel=canonical]")["href"]
    assert told["og:type"] == "article" and told["og:title"] == page.h1.get_text()
    assert told["article:published_time"] == "2024-03-02"
    authors = [meta["content"] for meta in page.select('meta[property="article:author"]')]
    assert authors == ["張三", "李四"]


def test_a_title_has_the_papers_name_in_the_script_of_the_page(desk: Desk) -> None:
    name = desk.page("zh-hant/index.html").select_one(".nameplate").get_text()
    assert name != desk.page("index.html").select_one(".nameplate").get_text()
    page = desk.page(article(TRADITIONAL, "zh-hant/"))
    assert page.title.get_text().endswith(f" - {name}")
    assert page.select_one('meta[property="og:title"]')["content"] in page.title.get_text()


# privacy


def test_no_page_asks_anyone_else_for_anything(desk: Desk) -> None:
    loading = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
    loading |= {"link": "href", "object": "data", "embed": "src", "form": "action", "use": "href"}
    for path in desk.files():
        if not path.endswith(".html"):
            continue
        for node in desk.page(path).find_all(list(loading)):
            address = node.get(loading[node.name], "")
            told_only = node.name == "link" and not {"stylesheet", "icon", "manifest", "preload"} & set(node["rel"])
            assert told_only or not urlsplit(address).netloc, (path, str(node))
    for file in desk.site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", file.read_text("utf-8")), file


def test_the_policy_allows_the_scripts_that_stand_in_the_page_and_no_others(desk: Desk) -> None:
    for path in desk.files():
        if not path.endswith(".html"):
            continue
        page = desk.page(path)
        policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
        inline = [node.string for node in page.find_all("script") if not node.get("src") and not node.get("type")]
        digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
        assert set(re.findall(r"'sha256-([^']+)'", policy)) == digests, path
        assert "unsafe" not in policy and "http" not in policy
        assert policy.startswith("default-src 'none';")
