"""A paper of PDFs from seeds/ to the site: folio, stories, zones, jumps, corrections, and the same pages exported again."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from banmian.edition.build import build
from banmian.extract import Report, extract
from banmian.proof import write_proof
from published import ROOT
from sheets import show, write_pdf

STORY = (
    "本报济宁讯（记者 王粲）近日，任城区召开防汛工作会议，会议要求各镇街压实责任，加强值守，备足沙袋、水泵和救生衣，确保安全度汛。"
    "会议指出，今年雨水偏多，河道水位高，堤防巡查一刻也不能放松。"
)
REST = "要把巡堤查险落实到人，落实到每一段堤防。会后，与会人员到洙水河大堤看了物资储备点，又到下游的村庄走访了三户人家。"
OTHER = "镇上的图书室昨天开门迎客，孩子们在窗前读书，老人在院子里下棋，大家都说好。图书室有两万册书，周末开到晚上九点，读者可以把书借回家看一个月。"
WIDTH = 20


def column(text: str, x: float, top: float, size: float = 10) -> list[str]:
    """A paragraph with its indent, in lines of so many characters."""
    full = "　　" + text
    lines = [full[at : at + WIDTH] for at in range(0, len(full), WIDTH)]
    return [
        show(line.lstrip("　"), x + size * (len(line) - len(line.lstrip("　"))), top - 15 * at, size)
        for at, line in enumerate(lines)
    ]


def page(number: int, stories: list[list[str]], shuffled: bool = False) -> str:
    """A page with its folio, and its stories one beside the other."""
    folio = [
        show(f"第{number}版", 40, 770, 12),
        show("要闻", 90, 770, 16, "hei"),
        show("清澜日报", 300, 770, 16, "hei"),
        show("2026年11月20日 星期五", 420, 770, 9),
        show("责任编辑 张三 版式 李四", 420, 758, 9),
    ]
    drawn = [*folio, "40 750 m 560 750 l S\n", *(piece for story in stories for piece in story)]
    if shuffled:
        random.Random(1).shuffle(drawn)
    return "".join(drawn)


def torn(shuffled: bool = False) -> tuple[str, str]:
    """An issue of two pages; a story of the first goes on on the second."""
    first = [show("任城区部署防汛工作", 40, 715, 22, "hei"), *column(STORY + "（下转第2版）", 40, 685)]
    beside = [show("图书室昨天开门", 320, 715, 22, "hei"), *column(OTHER, 320, 685)]
    second = [show("任城区部署防汛工作", 40, 715, 22, "hei"), *column("（上接第1版）" + REST, 40, 685)]
    other = [show("老街要修旧如旧", 320, 715, 22, "hei"), *column(OTHER.replace("图书室", "老街"), 320, 685)]
    return page(1, [first, beside], shuffled), page(2, [second, other], shuffled)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    write_pdf(tmp_path / "seeds/2026-11-20.pdf", *torn())
    return tmp_path


def read(paper: Path) -> Report:
    report = extract(paper / "seeds", paper / "content")
    assert not report.faults
    return report


def article(paper: Path, slug: str) -> str:
    return (paper / f"content/2026-11-20/2026-11-20-{slug}.md").read_text("utf-8")


def test_the_folio_says_day_page_and_name(paper: Path) -> None:
    read(paper)
    told = article(paper, "p01-a02")
    for row in (
        "date: 2026-11-20",
        "date_basis: folio",
        "page: 1",
        "page_name: 要闻",
        "publication: 清澜日报",
        "title: 图书室昨天开门",
    ):
        assert f"\n{row}\n" in told


def test_a_story_over_two_pages_is_one(paper: Path) -> None:
    report = read(paper)
    whole = article(paper, "p01-a01")
    assert f"堤防巡查一刻也不能放松。（下转第2版）\n\n{REST}" in whole
    assert [doubt.code for _, doubt in report.doubts] == []
    assert sorted(path.name for path in (paper / "content").rglob("*")) == [
        "2026-11-20",
        "2026-11-20-p01-a01.md",
        "2026-11-20-p01-a02.md",
        "2026-11-20-p02-a02.md",
        "page-01.json",
        "page-02.json",
    ]


def test_the_site_shows_every_printed_character(paper: Path) -> None:
    read(paper)
    build(paper / "content", paper / "build", ROOT / "pelicanconf.py")
    view = (paper / "build/2026-11-20/02/index.html").read_text("utf-8")
    for line in ("2026年11月20日", "责任编辑", "张三", "版式", "李四", "清澜日报"):
        assert line in view
    first, second = json.loads((paper / "build/2026-11-20/issue.json").read_text("utf-8"))["pages"]
    assert first["size"] == [600, 800]
    assert all(story["zones"] for story in (*first["articles"], *second["articles"]))
    assert [story.get("continues") for story in second["articles"]] == [None, "2026-11-20-p01-a01"]


def line_with(paper: Path, text: str) -> int:
    """The number that the proof shows for a line."""
    write_proof(paper / "seeds", paper / "proof")
    sheet = BeautifulSoup((paper / "proof/pages/2026-11-20.pdf#1.html").read_text("utf-8"), "html.parser")
    return next(int(line["id"][1:]) for line in sheet.select('[id^="L"]') if text in line.text)


def test_a_correction_and_a_hand_edit_outlive_another_export(paper: Path) -> None:
    number = line_with(paper, "图书室昨天开门")
    text = f'["#1"]\n[["#1".fix]]\nlines = {number + 3}\ntext = "图书室昨天"\nis = "standing_head"\nof = {number + 5}\n'
    (paper / "seeds/2026-11-20.toml").write_text(text, "utf-8")
    read(paper)
    assert "\nstanding_head: 图书室昨天开门\n" in article(paper, "p01-a02")
    file = paper / "content/2026-11-20/2026-11-20-p01-a01.md"
    file.write_text(file.read_text("utf-8").replace("备足沙袋", "备好沙袋"), "utf-8")
    write_pdf(paper / "seeds/2026-11-20.pdf", *torn(shuffled=True))
    report = read(paper)
    assert [(kept.path, kept.changed, kept.gone) for kept in report.changes.kept] == [(file, False, False)]
    assert "备好沙袋" in article(paper, "p01-a01")
    assert "\nstanding_head: 图书室昨天开门\n" in article(paper, "p01-a02")
