"""What a shared link shows where a story has no photograph: its card, its page as it is printed, the paper's card."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from banmian.content.catalogue import Issue
from banmian.edition.build import build
from banmian.edition.size import measure
from banmian.face import card, icon
from banmian.face.card import Card
from banmian.face.face import read
from banmian.pages.cards import foot
from printed import DAY, build_paper, print_paper
from published import ADDRESS, ROOT, Published

pytestmark = pytest.mark.skipif(not icon.typeface(), reason="no Chinese face of type on this machine draws a card")
WORDS = (("任城：", "全面", "推广", "“场所码”"), ("精准", "防控", "更", "有", "“数”"))


def drawn(one: Card) -> bytes:
    face, wrong = read({}, ROOT, ROOT / "theme")
    assert not wrong
    return card.drawn(one, face, icon.typeface())


@pytest.mark.parametrize(
    "one",
    [
        Card("清澜日报", WORDS, "2026年11月20日"),
        Card("清澜日报"),
        Card("清", (("一",) * 900,), ""),
        Card("清" * 30, WORDS, "年" * 60),
        Card("WORLD " * 4),
    ],
)
def test_a_card_is_a_small_png_the_same_each_time(one: Card) -> None:
    found = drawn(one)
    with Image.open(io.BytesIO(found)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
        edges = (
            image.convert("RGB").crop(box).getcolors() for box in ((0, 20, 60, 630), (1140, 20, 1200, 630), (0, 600, 1200, 630))
        )
        assert [len(colours) for colours in edges] == [1, 1, 1], "words stay within the margins"
    assert len(found) < 40_000 and drawn(one) == found


def test_words_stay_whole_and_a_clause_begins_a_row() -> None:
    rows, size = card._set(WORDS, icon.typeface())
    assert (rows, size) == (["任城：全面推广“场所码”", "精准防控更有“数”"], 84)


@pytest.mark.parametrize(
    ("day", "basis", "says"),
    [
        ("2026-11-20", "folio", "2026年11月20日 星期五"),
        ("2026-11-20", "text", "2026年11月20日（据内文推定）"),
        ("1900-01-01", "text", "日期不详"),
    ],
)
def test_a_card_says_of_the_day_what_is_known(day: str, basis: str, says: str, an_issue: Callable[..., Issue]) -> None:
    issue = an_issue(datetime.date.fromisoformat(day), basis)
    assert foot(issue, issue.pages[0]) == f"{says} 第1版 要闻"


@pytest.fixture
def an_issue() -> Callable[..., Issue]:
    from banmian.content.catalogue import IssuePage

    return lambda day, basis: Issue(day, basis, "", f"{day}/", (IssuePage(1, "1", "要闻", "zh-Hans", f"{day}/01/", ()),))


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paper")
    print_paper(folder)
    return folder


def shared(site: Published, path: str) -> str:
    page = BeautifulSoup((site.folder / path).read_text("utf-8"), "html.parser")
    return str(page.select_one("meta[property='og:image']")["content"]).removeprefix(f"{ADDRESS}/")


def told(folder: Path, line: str) -> Published:
    settings = folder / "settings.py"
    settings.write_text(settings.read_text("utf-8") + line, "utf-8")
    build_paper(folder)
    return Published(folder / "build", folder / "content")


@pytest.mark.parametrize("script", ["", "zh-hant/"])
def test_a_page_s_picture_is_the_face_of_what_stands_on_it(paper: Path, script: str) -> None:
    site = Published(paper / "build", paper / "content")
    for path in ("index.html", f"{DAY}/index.html", f"{DAY}/01/index.html", f"{DAY}/01/02.html"):
        assert shared(site, script + path) == f"{DAY}/01/small.webp"
    assert shared(site, f"{script}{DAY}/01/03.html") == f"{DAY}/01/photograph-large-1.webp"
    assert shared(site, f"{script}archive/index.html") == "static/card.png"
    with Image.open(paper / "build/static/card.png") as image:
        assert image.size == (1200, 630)


def test_where_the_paper_wants_it_each_story_without_a_photograph_has_its_card(paper: Path) -> None:
    site = told(paper, "CARDS = True\n")
    cards = sorted(path.relative_to(site.folder / DAY).as_posix() for path in (site.folder / DAY).rglob("card-*.png"))
    assert cards == ["01/card-01.png", "01/card-02.png", "02/card-02.png"]
    assert shared(site, f"zh-hant/{DAY}/01/02.html") == f"{DAY}/01/card-02.png"
    assert shared(site, f"{DAY}/01/03.html") == f"{DAY}/01/photograph-large-1.webp"
    assert {kind.name: kind.files for kind in measure(site.folder).kinds}["cards"] == 3
    assert build_paper(paper).written == 0
    told(paper, "CARDS = False\n")
    assert not [*(site.folder / DAY).rglob("card-*.png")]


def test_page_texts_have_cards_too(built_site: Published, tmp_path: Path) -> None:
    build(built_site.content, tmp_path / "build", ROOT / "pelicanconf.py", overrides={"CARDS": True, "SITEURL": ADDRESS})
    site = Published(tmp_path / "build", built_site.content)
    stories = [path for path in site.pages() if site.page(path).body.get("data-page") == "article" and "zh-hant" not in path]
    assert all(shared(site, path) == f"{Path(path).parent.as_posix()}/card-{Path(path).stem}.png" for path in stories)
