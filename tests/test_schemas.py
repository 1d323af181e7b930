"""What programs read, by schemas and vocabularies from outside: Atom, sitemaps, JSON-LD."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from checkers import node_here, tool
from desk import Desk
from published import Published

SCHEMAS = Path(__file__).parent / "schemas"
STATED = "2024-03-02-p01-a01"
LINKED = 'script[type="application/ld+json"]'


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Every kind of article: with all that one can have, with nothing, in traditional script, photo, refer, undated."""
    desk = Desk(tmp_path_factory.mktemp("schemas"))
    told = {"page_name": "要闻", "authors": "张三; 李四", "dateline": "本报济宁讯", "deck": "——“后来”的事"}
    told |= {"standing_head": "发展之路", "kicker": "里程碑", "byline": "■本报记者 张三", "credit": "■王五 摄", "jump": "2"}
    desk.write(STATED, "本报济宁讯(记者 张三)后来说：“发展”<&>。\n\n## 一\n\n完。", **told)
    desk.write("2024-03-02-p01-a02", "一件事。")
    desk.write("2024-03-02-p01-a03", "後來的事。", lang="zh-Hant", title="發展之後 & 里長")
    desk.write("2024-03-02-p01-a04", "图为图书室。", kind="photo", credit="■王五 摄")
    desk.write("2024-03-02-p01-a05", "", kind="refer", jump="2")
    desk.write("2022-04-07-p01-a01", "后来的事。", **{**told, "date_basis": "text"})
    desk.write("1900-01-01-p01-a01", "早先的事。", date_basis="text")
    desk.build()
    return desk


def objections(schema: etree.RelaxNG | etree.XMLSchema, text: str) -> str:
    """What a schema objects to in a document, first of all."""
    return "" if schema.validate(etree.fromstring(text.encode())) else str(schema.error_log[0].message)


def vocabulary(told: dict[str, object], folder: Path) -> str:
    """What schema.org objects to in the articles of these pages."""
    file = folder / "articles.json"
    file.write_text(json.dumps(told), "utf-8")
    return node_here("schema-org.mjs", file)


def linked_data(site: Path) -> dict[str, object]:
    """The JSON-LD of every page that has any."""
    pages = {file: BeautifulSoup(file.read_bytes(), "html.parser").select_one(LINKED) for file in site.rglob("*.html")}
    return {str(file.relative_to(site)): json.loads(found.string) for file, found in pages.items() if found}


# Atom


@pytest.fixture(scope="module")
def atom() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))


def test_every_atom_feed_is_what_rfc_4287_defines(built_site: Published, desk: Desk, atom: etree.RelaxNG) -> None:
    feeds = [*built_site.folder.rglob("*.atom"), *desk.site.rglob("*.atom")]
    assert len(feeds) >= 10
    found = {str(feed): objections(atom, feed.read_text("utf-8")) for feed in feeds}
    assert {feed: fault for feed, fault in found.items() if fault} == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"<id>.*?</id>", ""),
        (r"<id>.*?</id>", "<id>/paper/feed.atom</id>"),
        (r"<updated>.*?</updated>", "<updated>2024-03-02</updated>"),
        (r"<updated>.*?</updated>", "<updated>2024-02-31T00:00:00Z</updated>"),
        (r"<title>.*?</title>", "<title></title>"),
        (r"<title>.*?</title>", r"\g<0>\g<0>"),
        (r"<summary>", "<pudding/><summary>"),
        (r"<name>.*?</name>", ""),
        (r'(<link rel="alternate"[^>]*?) href="[^"]*"', r"\1"),
        (r'<content type="xhtml"><div[^>]*>', r"\g<0></div><div>"),
        (r'xml:lang="zh-Hans"', 'xml:lang="简体"'),
    ],
)
def test_the_schema_of_atom_bites(desk: Desk, atom: etree.RelaxNG, old: str, new: str) -> None:
    text = (desk.site / "feed.atom").read_text("utf-8")
    broken = re.sub(old, new, text, count=1, flags=re.DOTALL)
    assert broken != text
    assert objections(atom, broken)


# sitemaps


@pytest.fixture(scope="module")
def protocol() -> etree.XMLSchema:
    tool("sitemap/schema/sitemap.xsd")
    return etree.XMLSchema(etree.parse(SCHEMAS / "sitemaps.xsd"))


def test_every_sitemap_follows_the_protocol(built_site: Published, desk: Desk, protocol: etree.XMLSchema) -> None:
    files = [*built_site.folder.rglob("sitemap-*.xml"), *desk.site.rglob("sitemap-*.xml")]
    assert len(files) > 6
    texts = {str(file): file.read_text("utf-8") for file in files}
    # a paper without news has an empty news sitemap, which Google allows and the protocol doesn't know
    texts = {name: text for name, text in texts.items() if "<url>" in text or "news" not in name}
    assert any("<news:news>" in text for text in texts.values())
    assert {name: fault for name, text in texts.items() if (fault := objections(protocol, text))} == {}


def test_every_index_of_sitemaps_follows_the_protocol(built_site: Published, desk: Desk) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "index.xsd"))
    for file in (*built_site.folder.rglob("sitemap.xml"), *desk.site.rglob("sitemap.xml")):
        assert objections(schema, file.read_text("utf-8")) == "", file
    assert objections(schema, (desk.site / "sitemap.xml").read_text("utf-8").replace("https:", "", 1))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("lists", "loc>", "lok>"),
        ("lists", "<loc>https://example.org/paper/</loc>", "<loc>./</loc>"),
        ("lists", "</loc>", "</loc><lastmod>gestern</lastmod>"),
        ("news", "2024-03-02", "2024年3月2日"),
        ("news", "zh-cn", "zh-Hans"),
        ("news", "news:title>", "news:headline>"),
    ],
)
def test_the_schema_of_sitemaps_bites(desk: Desk, protocol: etree.XMLSchema, name: str, old: str, new: str) -> None:
    text = (desk.site / f"sitemap-{name}.xml").read_text("utf-8")
    broken = text.replace(old, new)
    assert broken != text
    assert objections(protocol, broken)


# JSON-LD


def test_what_every_article_states_is_said_in_the_words_of_schema_org(
    built_site: Published, desk: Desk, tmp_path: Path
) -> None:
    told = {**linked_data(built_site.folder), **{f"desk/{path}": one for path, one in linked_data(desk.site).items()}}
    assert len(told) >= len(built_site.articles()) * 2 + 14
    assert vocabulary(told, tmp_path) == ""


def test_the_vocabulary_bites(desk: Desk, tmp_path: Path) -> None:
    told = linked_data(desk.site)["2024-03-02/01/01.html"]
    faults = {
        "misspelt": {**told, "datePublishd": "2024-03-02"},
        "no such type": {**told, "@type": "NewsArticel"},
        "a place has no paper": {**told, "publisher": {"@type": "Place", "name": "济宁"}},
        "an issue has no page of its own": {**told, "isPartOf": {**told["isPartOf"], "printPage": "1"}},
        "a number": {**told, "headline": 1},
    }
    found = vocabulary(faults, tmp_path)
    assert [name for name in faults if f"{name}: " not in found] == []


# and back


@pytest.mark.parametrize("root", ["", "zh-hant/"])
def test_a_feed_gives_back_the_text_of_the_pages(built_site: Published, root: str) -> None:
    feed = etree.parse(built_site.folder / root / "feed.atom")
    entries = feed.findall("{*}entry")
    assert entries
    for entry in entries:
        path = entry.findtext("{*}id").removeprefix(f"{built_site.address}/")
        page = built_site.page(path)
        paragraphs = page.select(".text p")
        text = squeezed("".join(entry.find("{*}content").itertext()))
        assert [one.text for one in paragraphs if squeezed(one.text) not in text] == [], path


def squeezed(text: str) -> str:
    return "".join(text.split())
