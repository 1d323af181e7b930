"""A traditional story on a simplified page is an article of its own script, and no reason to refuse the page."""

from __future__ import annotations

from pathlib import Path

from banmian.content.judging import read_matter
from banmian.content.matter import faults
from banmian.extract import extract

SIMPLIFIED = "本报讯（记者 王小明）4月6日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋，大家都说这个办法好。\n"
TRADITIONAL = (
    "本報訊（記者 陸知微）4月7日，來自各地的鄉親齊聚檳城，回顧先輩過番創業的艱難歲月，會長說後來的人們不會忘記這裡。\n"
)


def langs(folder: Path, text: str, told: str = "") -> list[str]:
    (folder / "seeds").mkdir()
    (folder / "seeds/p.txt").write_text(text, "utf-8")
    (folder / "seeds/p.toml").write_text(f"date = 2022-04-07\n{told}", "utf-8")
    extract(folder / "seeds", folder / "content")
    matters = [read_matter(path) for path in sorted((folder / "content").rglob("*.md"))]
    assert [fault for matter in matters for fault in faults(matter)] == []
    return [matter.get("lang") for matter in matters]


def test_a_traditional_story_on_a_simplified_page(tmp_path: Path) -> None:
    text = f"图书室开门迎客\n\n{SIMPLIFIED * 3}\n\n鄉親歡聚檳城\n\n{TRADITIONAL}\n"
    assert langs(tmp_path, text, 'lang = "zh-Hans"\n') == ["zh-Hans", "zh-Hant"]


def test_a_simplified_story_on_a_traditional_page(tmp_path: Path) -> None:
    text = f"鄉親歡聚檳城\n\n{TRADITIONAL * 3}\n\n图书室开门迎客\n\n{SIMPLIFIED}\n"
    assert langs(tmp_path, text) == ["zh-Hant", "zh-Hans"]


def test_the_name_of_a_page_says_nothing_of_its_stories(tmp_path: Path) -> None:
    assert langs(tmp_path, SIMPLIFIED * 3, 'page_name = "國際華僑要聞專題報導"\n') == ["zh-Hans"]
