"""What holds for any text: every line in exactly one place, no character lost or made up, and Markdown that shows it all."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banmian.content.facts import Facts
from banmian.content.frontmatter import write_article
from banmian.content.markdown import escape
from banmian.content.seal import is_untouched
from banmian.model import Article, Block, Kind, Line, Page
from banmian.understand.text import undo_double_strike
from reading import lines_of, read

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
FACTS = Facts("page.txt", "2022-04-07", "text", 1)
HALF_TO_FULL = str.maketrans(",:;!?()", "，：；！？（）")

PRINTED = st.sampled_from(
    "济宁日报记者通讯员摄影本新华社讯电月年一二三四五六，。、；：！？“”‘’（）《》—…·■□●123456ABc%+-.,:()[]*_#<>&`~|\\ "
)
PHRASE = st.sampled_from(
    [
        "本报济宁讯（通讯员 王三）",
        "本报济宁11月13日讯",
        "新华社北京5月3日电 ",
        "■本报记者 李四",
        "■通讯员 张五 摄",
        "（下转2版）",
        "——访某某",
        "强强信信心 稳经济",
        "责任编辑：王五",
        "第3版 要闻",
        "为深入贯彻落实，",
        "取得一定成效。",
        "（张三）",
        "",
    ]
)
LINE = st.one_of(st.text(PRINTED, max_size=40), st.lists(PHRASE, max_size=3).map("".join), st.just(""))
PAGES = st.lists(LINE, max_size=40).map("\n".join)
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=80)


def bare(text: str) -> Counter[str]:
    """Characters of a text without white space, half-width marks counted as their full-width twins."""
    return Counter(re.sub(r"\s+", "", text.translate(HALF_TO_FULL)))


def texts_of(page: Page) -> str:
    """Every character that the units of a page hold."""
    parts = []
    for article in page.articles:
        parts += [article.standing_head, *article.kicker, *article.headline, *article.deck, article.byline, article.credit]
        parts += [block.text for block in article.body]
    return "".join(parts)


def kept_aside(page: Page, lines: tuple[Line, ...]) -> str:
    """What leaves the text by design: the page's own lines, and jump marks."""
    furniture = "".join(line.text for line in lines if line.no in page.furniture)
    jumps = re.findall(r"[（(]\s*(?:紧?下?转|緊?下?轉)[^）)]*[）)]", "".join(line.text for line in lines))
    return furniture + "".join(jumps)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES)
def test_every_line_is_in_exactly_one_unit(text: str) -> None:
    page = read(text)
    placed = [number for article in page.articles for number in article.lines] + list(page.furniture)
    assert sorted(placed) == [line.no for line in lines_of(text)]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES)
def test_no_character_is_lost_or_made_up(text: str) -> None:
    lines = lines_of(text)
    page = read(text)
    struck = bare("".join(line.text for line in lines)) - bare("".join(undo_double_strike(line.text) for line in lines))
    before, after = bare("".join(line.text for line in lines)), bare(texts_of(page)) + bare(kept_aside(page, lines))
    assert not after - before - bare(kept_aside(page, lines))
    assert not before - after - struck


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_sample_pages_keep_every_character(seed: Path) -> None:
    text = seed.read_text("utf8")
    lines, page = lines_of(text), read(text)
    after = bare(texts_of(page)) + bare(kept_aside(page, lines))
    lost = "".join((bare("".join(line.text for line in lines)) - after).elements())
    assert sorted(lost) == sorted("··机器人产业脉动" if seed.stem.startswith("000") else "")


@settings(deadline=None)
@given(ANY_TEXT)
def test_markdown_shows_exactly_the_printed_characters(text: str) -> None:
    shown = BeautifulSoup(
        markdown.markdown(f"---\ntitle: x\n---\n\n{escape(text)}", extensions=["meta"]), "html.parser"
    ).get_text()
    assert re.sub(r"\s+", " ", shown).strip() == re.sub(r"\s+", " ", text).strip()


@settings(deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_two_paragraphs_stay_two(first: str, second: str) -> None:
    blocks = [text for text in (first, second) if text.split()]
    body = "\n\n".join(map(escape, blocks))
    soup = BeautifulSoup(markdown.markdown(f"---\ntitle: x\n---\n\n{body}", extensions=["meta"]), "html.parser")
    assert [p.get_text().split() for p in soup.find_all("p")] == [text.split() for text in blocks]
    assert {tag.name for tag in soup.find_all()} <= {"p"}


@settings(deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_front_matter_is_yaml_and_reads_the_same_in_pelican(title: str, kicker: str) -> None:
    body = (Block("正文。", (1,)),)
    article = Article(Kind.ARTICLE, ("题" + title,), (kicker,), body=body, lines=(1,))
    text = write_article(article, FACTS, 1)
    head = text.split("---\n")[1]
    parser = markdown.Markdown(extensions=["meta"])
    parser.convert(text)
    rows = yaml.load(head, Loader=yaml.BaseLoader)
    for key in ("title", "kicker"):
        if key in rows or key in parser.Meta:  # type: ignore[attr-defined]
            plain = str(rows[key]).split()
            assert parser.Meta[key][0].split() == plain  # type: ignore[attr-defined]
    assert is_untouched(text)
    assert not is_untouched(text.replace("正文", "改文"))


def test_html_in_a_page_is_text() -> None:
    assert html.unescape(markdown.markdown(escape("<b>a</b> & [x](y)"))) == "<p><b>a</b> & [x](y)</p>"
