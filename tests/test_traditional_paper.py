"""A paper of traditional pages: its own characters in the traditional editions, simplified ones in the simplified."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from banmian.edition.settings import read
from desk import Desk

FIELDS = {
    "title": "清瀾鄉親歡聚檳城 共話兩岸僑胞發展機遇",
    "kicker": "華僑華人聯誼總會舉辦懇親大會",
    "deck": "——檳榔嶼韓江學校師生獻藝",
    "standing_head": "僑鄉風雲 歲月鄉愁",
    "byline": "本報記者 陸知微 蘇晚晴",
    "authors": "陸知微; 蘇晚晴",
    "dateline": "本報檳城訊",
    "page_name": "僑鄉專題報導",
    "section": "國際華僑要聞",
    "publication": "馬來西亞僑聲報",
    "lang": "zh-Hant",
}
BODY = "本報檳城訊　來自各地的鄉親齊聚一堂，回顧先輩過番創業的艱難歲月。\n\n## 鄉音無改\n\n會長說：「後來的人們不會忘記這裡。」"
EVERY = ("zh-Hans", "zh-Hant", "zh-Hant-HK")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("paper"))
    for order in range(1, 4):
        desk.write(f"2024-03-15-p01-a{order:02}", BODY, **FIELDS)
    told = {"SITENAME": "馬來西亞僑聲報", "PUBLICATION": {"tagline": "華僑華人的報紙，讀鄉親的故事"}}
    desk.build(VARIANTS=EVERY, REPORT="mailto:editor@example.org", **told)
    return desk


def seen(content: bytes) -> str:
    """A file without the names of scripts, the keys of choices and the address that reports an error, which are the same everywhere."""
    return (
        re.sub(r'简体|繁體|href="mailto:[^"]*"|value="[^"]*"', "", content.decode())
        if b"<html" in content
        else content.decode()
    )


@pytest.mark.parametrize(
    ("folder", "cited"),
    [
        (
            "",
            "陆知微，苏晚晴. 清澜乡亲欢聚槟城 共话两岸侨胞发展机遇：槟榔屿韩江学校师生献艺[N/OL]. 马来西亚侨声报，2024-03-15（1）. ",
        ),
        (
            "zh-hant/",
            "陸知微，蘇晚晴. 清瀾鄉親歡聚檳城 共話兩岸僑胞發展機遇：檳榔嶼韓江學校師生獻藝[N/OL]. 馬來西亞僑聲報，2024-03-15（1）. ",
        ),
    ],
)
def test_a_reference_is_in_the_script_of_its_edition(desk: Desk, folder: str, cited: str) -> None:
    found = desk.page(f"{folder}2024-03-15/01/01.html").select_one("[data-reference]").text
    assert found.startswith(cited)


def test_no_traditional_character_is_left_in_the_simplified_edition(desk: Desk) -> None:
    for path, content in desk.files().items():
        if path.startswith(("zh-h", "static/", ".edition")) or not path.endswith((".html", ".json", ".atom", ".txt")):
            continue
        left = set(seen(content)) & set("瀾鄉親歡檳話兩僑機華聯會嶼韓學師獻藝風雲歲報記陸蘇專導國際聞馬亞聲讀說這裡後來")
        assert not left, path


def test_no_simplified_character_is_left_in_the_traditional_edition(desk: Desk) -> None:
    for path, content in desk.files().items():
        if path.startswith("zh-hant/") and path.endswith((".html", ".json", ".atom", ".txt")):
            left = set(seen(content)) & set("澜乡亲欢槟话两侨机华联会屿韩学师献艺风云岁报记陆苏专导国际闻马亚声读说这来")
            assert not left, (path, left)


def test_the_name_of_the_paper_is_brought_to_simplified_characters(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    for name, found in (("僑聲日報", "侨声日报"), ("济宁日报", "济宁日报"), ("臺灣文萃", "台湾文萃"), ("镕城晚报", "镕城晚报")):
        (tmp_path / "settings.py").write_text(f"SITENAME = {name!r}\n", "utf-8")
        assert read(tmp_path / "settings.py").values["SITENAME"] == found


def test_a_simplified_paper_may_print_traditional_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write(
        "2024-03-15-p01-a01",
        "书法家为学校题词，全文如下。\n\n鵬程萬里 龍飛鳳舞\n\n里長余先生說，讀書人歡迎後來者。\n\n同学们都说写得好。",
        title="題畫",
        kicker="龍門",
        deck="書院",
    )
    desk.build()
    for folder in ("", "zh-hant/"):
        printed = desk.page(f"{folder}2024-03-15/01/01.html").text
        assert "鵬程萬里 龍飛鳳舞" in printed and "里長余先生說，讀書人歡迎後來者。" in printed
    assert "同學們都說寫得好。" in desk.page("zh-hant/2024-03-15/01/01.html").text


def test_an_articles_own_glossary_holds_wherever_it_is_named(tmp_path: Path) -> None:
    desk, glossary = Desk(tmp_path), tmp_path / "glossary.toml"
    glossary.write_text(
        '[[entry]]\nsource = "周后"\nhant = "周后"\nkind = "person"\nscope = "2024-03-15-p01-a01"\nnote = "人名"\n', "utf-8"
    )
    desk.write("2024-03-15-p01-a01", "周后说，后来的人会记得。", title="周后访旧居", authors="周后", standing_head="周后专栏")
    desk.build(GLOSSARY=str(glossary))
    for path in ("feed.atom", "2024-03-15/01/01.html", "2024-03-15/index.html", "index.html", "feed.json"):
        text = (desk.site / "zh-hant" / path).read_text("utf-8")
        assert "周后" in text and "周後" not in text, path
