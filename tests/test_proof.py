"""The proof: every line and article on its sheet, reasons in Chinese; usable from the disk, by keyboard, in print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from banmian.cli import main
from banmian.model import Article, Block, Kind
from banmian.one_page import read_page
from banmian.proof.parts import parts_of
from banmian.proof.sheet import letter_of, ranges
from banmian.proof.words import say, say_evidence, say_finding
from banmian.source.seeds import SeedPage, seed_paths
from banmian.source.text import read_seed
from checkers import tool
from published import ROOT, has_sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOREIGN_RE = re.compile("[a-z]{3,} [a-z]{2,}")
SHEET = "pages/004_480f3366abb1f42c.html"


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The proof of the sample."""
    if not has_sample():
        pytest.skip("seeds/ holds other pages than the sample")
    folder = tmp_path_factory.mktemp("proof")
    assert main(["proof", str(ROOT / "seeds"), "--output", str(folder)]) == 0
    return folder


def soup(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


def test_every_line_stands_on_its_sheet_once_and_as_printed(proof: Path) -> None:
    for seed in seed_paths(ROOT / "seeds"):
        sheet = soup(proof / f"pages/{seed.stem}.html")
        shown = [(int(line["id"][1:]), line.select_one(".text").text) for line in sheet.select(".line")]
        assert shown == [(line.no, line.text) for line in read_seed(seed).lines]


def test_every_article_stands_on_its_sheet_with_all_its_text(proof: Path) -> None:
    for seed in seed_paths(ROOT / "seeds"):
        units = soup(proof / f"pages/{seed.stem}.html").select("article.unit")
        page = read_page(SeedPage(seed.name, seed)).page
        assert len(units) == len(page.articles)
        for article in page.articles:
            said = [block.text for block in article.body] or [" ".join(article.headline)]
            assert any(all(text in unit.text for text in said) for unit in units)


def test_links_lead_somewhere_on_the_disk(proof: Path) -> None:
    pages = {file.resolve(): soup(file) for file in proof.rglob("*.html")}
    anchors = {file: {node["id"] for node in page.select("[id]")} for file, page in pages.items()}
    for file, page in pages.items():
        for link in page.select("[href], [src]"):
            target = link.get("href") or link.get("src")
            if target.startswith("data:"):
                continue
            path, _, anchor = target.partition("#")
            other = (file.parent / path).resolve() if path else file
            assert other.is_file(), (file.name, target)
            assert not anchor or anchor == "main" or anchor in anchors[other], (file.name, target)


def test_the_index_has_the_closest_reading_first(proof: Path) -> None:
    margins = [cell.text for cell in soup(proof / "index.html").select("section:first-of-type tbody td:first-child")]
    numbers = [float(margin) if margin != "—" else 1.0 for margin in margins]
    assert numbers == sorted(numbers)
    assert numbers


def test_every_reason_and_finding_on_the_sample_is_said_in_chinese() -> None:
    for seed in seed_paths(ROOT / "seeds"):
        understood = read_page(SeedPage(seed.name, seed))
        page = understood.page
        said = [say_evidence(item) for article in page.articles for item in article.evidence]
        said += [say_finding(doubt) for doubt in (*page.doubts, *page.repairs, *understood.findings)]
        assert [text for text in (*said, say(understood.hint.note)) if FOREIGN_RE.search(text)] == []


def test_an_article_is_taken_apart_into_what_it_was_made_of() -> None:
    texts = {
        1: "汶上县苑庄镇",
        2: "快速推进“场所码”应用",
        3: "■本报通讯员 刘娜",
        4: "4月5日一大早，（下转2版）",
        5: "强强信信心 稳经济",
    }
    article = Article(
        Kind.ARTICLE,
        ("快速推进“场所码”应用",),
        ("汶上县苑庄镇",),
        standing_head="强信心 稳经济",
        byline="■本报通讯员 刘娜",
        jump="2",
        body=(Block("4月5日一大早，", (4,)),),
        lines=(1, 2, 3, 4, 5),
    )
    assert [(part.role, part.lines, part.also) for part in parts_of(article, texts)] == [
        ("standing_head", (5,), ()),
        ("kicker", (1,), ()),
        ("headline", (2,), ()),
        ("byline", (3,), ()),
        ("paragraph", (4,), ("jump",)),
    ]


def test_letters_and_ranges() -> None:
    assert [letter_of(index) for index in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
    assert ranges((107, 108, 110)) == "107–108、110"


def test_bad_pages_are_told_and_the_others_proofed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    text = "本报讯 今天上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋。\n"
    (seeds / "good.txt").write_text(text * 3, "utf-8")
    (seeds / "坏.txt").write_text("", "utf-8")
    assert main(["proof", str(seeds), "--output", str(tmp_path / "proof")]) == 2
    assert "2 pages, " in capsys.readouterr().out
    index = soup(tmp_path / "proof/index.html")
    assert "the file is empty" in index.select_one(".faults").text
    assert "the file is empty" in soup(tmp_path / "proof/pages/坏.html").select_one("main").text
    (seeds / "坏.txt").unlink()
    assert main(["proof", str(seeds), "--output", str(tmp_path / "proof")]) == 0
    assert [file.name for file in (tmp_path / "proof/pages").iterdir()] == ["good.html"]


def test_many_pages_are_proofed_side_by_side(tmp_path: Path) -> None:
    if not has_sample():
        pytest.skip("seeds/ holds other pages than the sample")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    page = (ROOT / "seeds/000_8f79b8f61d514074.txt").read_bytes()
    for number in range(25):
        (seeds / f"{number:02}.txt").write_bytes(page)
    assert main(["proof", str(seeds), "--output", str(tmp_path / "proof")]) == 0
    assert len(list((tmp_path / "proof/pages").iterdir())) == 25


@pytest.fixture
def sheet(proof: Path, browser: Browser) -> Page:
    page = browser.new_page()
    page.goto((proof / SHEET).as_uri())
    yield page
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["index.html", SHEET])
def test_axe_finds_nothing(proof: Path, browser: Browser, scheme: str, place: str) -> None:
    axe = tool("axe-core/axe.min.js").read_text("utf-8")
    page = browser.new_page(color_scheme=scheme)
    page.goto((proof / place).as_uri())
    if place == SHEET:
        page.keyboard.press("w")
    page.evaluate(axe)
    assert page.evaluate("axe.run().then(found => found.violations.map(fault => fault.id))") == []
    page.close()


def test_j_and_k_go_from_doubt_to_doubt(tmp_path: Path, browser: Browser) -> None:
    """A page without its blank lines leaves more than one doubt."""
    if not has_sample():
        pytest.skip("seeds/ holds other pages than the sample")
    lines = (ROOT / "seeds/000_8f79b8f61d514074.txt").read_text("utf-8").splitlines()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/page.txt").write_text("\n".join(filter(str.strip, lines)), "utf-8")
    assert main(["proof", str(tmp_path / "seeds"), "--output", str(tmp_path / "proof")]) == 0
    sheet = browser.new_page()
    sheet.goto((tmp_path / "proof/pages/page.html").as_uri())
    seen = []
    for key in ("j", "j", "k"):
        sheet.keyboard.press(key)
        seen.append(sheet.evaluate("[...document.querySelectorAll('.stop')].indexOf(document.activeElement)"))
    assert seen == [0, 1, 0]
    sheet.close()


def test_pointing_at_one_side_lights_the_other_and_shows_the_reasons(sheet: Page) -> None:
    line = sheet.locator("#L4")
    line.hover()
    part = sheet.locator(".unit .part.lit")
    assert "今天上午，在收看了" in part.inner_text()
    assert part.locator(".why").is_visible()
    sheet.locator(".unit .part.headline").first.hover()
    assert sheet.locator(".group.lit #L32").count() == 1
    assert "与正文同用的词" in sheet.locator(".group.lit .why").inner_text()


def test_an_article_is_outlined_on_both_sides_without_javascript(proof: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((proof / SHEET).as_uri())
    page.locator("#L4").hover()
    colour = "element => getComputedStyle(element).outlineColor"
    outlined = [page.locator(place).evaluate(colour) for place in ("#UA", '.group[data-unit="A"] >> nth=-1', "#UB")]
    assert (outlined[0] == outlined[1], outlined[2]) == (True, "rgba(0, 0, 0, 0)")
    context.close()


def test_print_shows_every_reason(sheet: Page) -> None:
    assert sheet.locator(".why:visible").count() == 0
    sheet.emulate_media(media="print")
    assert sheet.locator(".why:visible").count() == sheet.locator(".why").count() > 20


def test_nothing_is_asked_of_the_network(proof: Path, browser: Browser) -> None:
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((proof / SHEET).as_uri())
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_a_narrow_screen_does_not_scroll_sideways(proof: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700})
    for place in ("index.html", SHEET):
        page.goto((proof / place).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.parametrize("page", ["proof.md", "proof.zh.md"])
def test_every_role_and_key_is_documented(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    roles = ("栏题", "引题", "主题", "副题", "署名", "电头", "正文", "小标题", "图片说明", "摄影", "下转", "版务")
    assert [word for word in (*roles, "标题差距", "<kbd>j</kbd>", "<kbd>w</kbd>") if word not in text] == []
