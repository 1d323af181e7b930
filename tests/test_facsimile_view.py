"""The view of a page as it is printed: a picture with a link over each story, in both scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from banmian.pages.places import outline
from banmian.pictures.excerpt import excerpt
from banmian.source.pdf import page_count
from printed import DAY, build_paper, print_paper
from published import Published


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return print_paper(tmp_path_factory.mktemp("paper"))


@pytest.mark.parametrize(
    ("boxes", "path"),
    [
        ([(36, 80, 420, 512.4)], "M36 80H420V512H36Z"),
        ([(0, 0, 90, 20), (0, 20, 40, 60)], "M0 0H90V20H40V60H0Z"),
        ([(0, 0, 40, 60), (50, 0, 90, 60)], "M0 0H90V60H0Z"),
        ([(0, 0, 40, 60), (50, 20, 90, 60)], "M0 0H40V20H90V60H0Z"),
        ([(0, 0, 10, 10), (40, 0, 50, 10)], "M0 0H10V10H0ZM40 0H50V10H40Z"),
        ([(0, 0, 10, 10), (10, 10, 20, 20)], "M0 0H10V10H0ZM10 10H20V20H10Z"),
        ([(0, 0, 90, 90), (20, 20, 40, 40)], "M0 0H90V90H0Z"),
        ([], ""),
    ],
    ids=[
        "one",
        "a heading over a column",
        "two columns",
        "uneven columns",
        "far apart",
        "corner to corner",
        "one in another",
        "none",
    ],
)
def test_the_outline_of_a_story(boxes: list[tuple[float, float, float, float]], path: str) -> None:
    assert outline(boxes) == path


@pytest.mark.parametrize("folder", ["", "zh-hant/"])
def test_each_story_is_a_link_over_its_place_in_reading_order(site: Published, folder: str) -> None:
    page = site.page(f"{folder}{DAY}/01/index.html")
    titles = [link.get_text() for link in page.select("#stories .headline a")]
    links = page.select("#facsimile svg a")
    assert [link["aria-label"] for link in links][:2] == [link.title.text for link in links][:2] == titles
    assert [link["href"] for link in links] == [f"../../{DAY}/01/{order}.html" for order in ("01", "02", "03")]
    assert all(re.fullmatch(r"(M\d+ \d+[HV\d]+Z)+", link.path["d"]) for link in links)
    assert page.svg["viewbox"] == "0 0 600 800"


def test_labels_are_converted_and_the_picture_is_shared(site: Published) -> None:
    plain, traditional = (site.page(f"{folder}{DAY}/01/index.html") for folder in ("", "zh-hant/"))
    assert plain.select_one("svg a")["aria-label"] == "任城区部署防汛工作"
    assert traditional.select_one("svg a")["aria-label"] == "任城區部署防汛工作"
    assert traditional.img["src"] == f"../{plain.img['src']}"
    assert "印刷的樣子" in traditional.img["alt"]


def test_a_story_that_goes_on_leads_to_where_it_turned(site: Published) -> None:
    link = site.page(f"{DAY}/02/index.html").find(id=f"at-{DAY}-p01-a01")
    assert link["href"] == f"../../{DAY}/01/01.html#turn-02"


def test_a_story_leads_to_its_place_on_the_page(site: Published) -> None:
    page = site.page(f"zh-hant/{DAY}/01/02.html")
    link = next(link for link in page.select(".whereabouts a") if link.text == "在版面上看")
    assert link["href"] == f"./#at-{DAY}-p01-a02"


def test_pages_without_a_picture_are_as_they_were(tmp_path: Path) -> None:
    site = print_paper(tmp_path)
    settings = tmp_path / "settings.py"
    settings.write_text(settings.read_text("utf-8") + "FACSIMILES = PHOTOGRAPHS = False\n", "utf-8")
    build_paper(tmp_path)
    for path in site.pages():
        for word in ("pictures.css", "pictures.js", "<svg", "版面图", "在版面上看", 'id="stories"'):
            assert word not in site.text(path), path


@pytest.mark.parametrize("folder", ["", "zh-hant/"])
def test_an_issue_shows_its_pages_in_order(site: Published, folder: str) -> None:
    page = site.page(f"{folder}{DAY}/index.html")
    links = page.select(".thumbnails a")
    assert [link["href"] for link in links] == [f"{number}/#facsimile" for number in ("01", "02")]
    assert [link.text for link in links] == ["第1版 要聞" if folder else "第1版 要闻", "第2版 要聞" if folder else "第2版 要闻"]
    assert all(image["width"] and image["height"] and image["loading"] == "lazy" for image in page.select(".thumbnails img"))


def test_the_front_page_leads_to_its_first_page_quietly(site: Published) -> None:
    page = site.page("index.html")
    assert page.select_one(".as-printed a")["href"] == f"./{DAY}/01/#facsimile"
    assert page.select("header img") == []


def test_a_page_is_downloaded_as_a_pdf_where_the_paper_wants_it(tmp_path: Path) -> None:
    site = print_paper(tmp_path)
    assert not [path for path in site.files() if path.endswith(".pdf")]
    settings = tmp_path / "settings.py"
    settings.write_text(settings.read_text("utf-8") + "PRINT_EDITION = True\n", "utf-8")
    build_paper(tmp_path)
    link = site.page(f"zh-hant/{DAY}/02/index.html").select_one("a[download]")
    assert link["href"] == f"../../../{DAY}/02/page.pdf" and link["download"] == f"{DAY}-2.pdf"
    first = (site.folder / f"{DAY}/02/page.pdf").read_bytes()
    assert page_count(site.folder / f"{DAY}/02/page.pdf") == 1
    assert excerpt(tmp_path / f"seeds/{DAY}.pdf", 2) == first
