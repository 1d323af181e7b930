"""Years that have a site of their own: each is built by itself, and all of them are one paper to its readers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from banmian.cli import main
from banmian.edition.build import build
from banmian.edition.settings import read
from banmian.edition.years import Years
from banmian.errors import BanmianError
from banmian.pages import apart
from banmian.serve.server import make_server
from desk import ROOT, Desk
from published import answering

SITES = {"newest": "/paper/", "2019": "/paper-2019/"}
HOST = "https://example.org"
DAYS = ("2019-12-30", "2019-12-31", "2020-01-01", "2020-01-02")
BODY = "本报讯 河堤修好了，两岸春耕正忙。"


class Paper(Desk):
    """A paper of two years, each day of three articles by one author."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.folder, self.site, self.settings = folder, folder / "paper", folder / "pelicanconf.py"
        self.old = folder / "paper-2019"

    def found(self, sites: object = SITES, more: str = "") -> None:
        """Write settings and articles."""
        text = (ROOT / "pelicanconf.py").read_text("utf-8")
        self.settings.write_text(f"{text}\nTHEME = {str(ROOT / 'theme')!r}\nYEARS = {sites!r}\n{more}\n", "utf-8")
        for day in DAYS:
            for order in (1, 2, 3):
                self.write(f"{day}-p01-a{order:02}", f"{BODY}第{day[:4]}号。", authors="鲍童", page_name="要闻")

    def publish(self, year: str = "") -> None:
        """What an editor types."""
        command = ["build", str(self.content), "--settings", str(self.settings), "--output"]
        assert main([*command, str(self.old), "--year", year] if year else [*command, str(self.site)]) == 0


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paper]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITEURL", f"{HOST}/paper")
        paper = Paper(tmp_path_factory.mktemp("years"))
        paper.found()
        paper.publish("2019")
        paper.publish()
        yield paper


def page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_bytes(), "html.parser")


def links(soup: BeautifulSoup, within: str) -> list[str]:
    return [str(link["href"]) for link in soup.select(f"{within} a")]


def test_each_year_is_on_its_own_site_and_nowhere_else(paper: Paper) -> None:
    assert sorted(path.name for path in paper.site.glob("20*")) == list(DAYS[2:])
    assert sorted(path.name for path in paper.old.glob("20*")) == list(DAYS[:2])
    told = page(paper.old, "2019-12-31/01/01.html").select_one("link[rel=canonical]")
    assert told and told["href"] == f"{HOST}/paper-2019/2019-12-31/01/01.html"


def test_the_calendar_leads_to_every_year(paper: Paper) -> None:
    assert links(page(paper.site, "zh-hant/archive/index.html"), ".periods") == [
        "2020/",
        "/paper-2019/zh-hant/archive/2019/",
    ]
    assert (paper.old / "zh-hant/archive/2019/index.html").is_file()


def test_one_turns_from_the_last_issue_of_a_year_to_the_first_of_the_next(paper: Paper) -> None:
    assert links(page(paper.site, "2020-01-01/index.html"), ".turn") == ["/paper-2019/2019-12-31/", "../2020-01-02/"]
    assert links(page(paper.old, "zh-hant/2019-12-31/index.html"), ".turn") == ["../2019-12-30/", "/paper/zh-hant/2020-01-01/"]
    assert paper.json("2020-01-01/issue.json")["previous"] == f"{HOST}/paper-2019/2019-12-31/issue.json"


def test_lists_count_all_years_and_lead_to_them(paper: Paper) -> None:
    (path,) = paper.site.glob("authors/*/index.html")
    listed = page(paper.site, str(path.relative_to(paper.site)))
    assert listed.select_one(".tally").get_text().startswith("共12篇")
    assert links(listed, ".periods") == [f"/paper-2019/authors/{path.parent.name}/"]
    assert (paper.old / "authors" / path.parent.name / "index.html").is_file()
    assert links(page(paper.site, "authors/index.html"), ".periods") == ["/paper-2019/authors/"]


def test_on_the_site_of_a_year_the_paper_is_the_newest_site(paper: Paper) -> None:
    of_year = page(paper.old, "zh-hant/2019-12-31/01/01.html")
    home = "/paper/zh-hant/"
    assert links(of_year, "footer") == [home, f"{home}archive/", f"{home}lists/", f"{home}feed.atom"]
    assert of_year.select_one(".nameplate")["href"] == home
    assert of_year.select_one("form.find")["action"] == f"{home}search/"


def test_programs_are_told_of_all_issues(paper: Paper) -> None:
    issues = paper.json("zh-hant/issues.json")["issues"]
    assert [issue["date"] for issue in issues] == sorted(DAYS, reverse=True)
    assert issues[2]["url"] == f"{HOST}/paper-2019/zh-hant/2019-12-31/"
    assert issues[2]["articles"] == 3


def test_a_build_with_nothing_new_writes_nothing_and_one_with_the_year_anew_what_follows(paper: Paper, tmp_path: Path) -> None:
    shutil.copytree(paper.folder, tmp_path, dirs_exist_ok=True)
    again = Paper(tmp_path)
    assert build(again.content, again.site, again.settings).written == 0
    again.write("2019-12-31-p01-a04", BODY, authors="鲍童", page_name="要闻")
    again.publish("2019")
    again.publish()
    (path,) = again.site.glob("authors/*/index.html")
    assert "共13篇" in path.read_text("utf-8")
    there = again.files()
    shutil.rmtree(again.site)
    again.publish()
    assert again.files() == there


def test_a_year_of_which_nothing_is_told_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = Paper(tmp_path)
    paper.found()
    assert main(["build", str(paper.content), "--settings", str(paper.settings)]) != 0
    assert re.search(r"years/2019\.json: .*`banmian build --year 2019`", capsys.readouterr().err)
    (tmp_path / "years").mkdir()
    (tmp_path / "years/2019.json").write_text('{"version": 1, "site": "2018", "days": {}, "lists": {}}', "utf-8")
    assert main(["build", str(paper.content), "--settings", str(paper.settings)]) != 0
    assert "years/2019.json" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "[]", "[" * 99_999, '{"days": {"2019-01-02": ["text", Infinity, 1]}}', '{"days": 1}'])
def test_what_another_site_told_may_be_broken(text: str) -> None:
    assert apart.read(text) is None


def test_other_years_come_newest_first() -> None:
    homes = {"newest": "/p/", "2018": "/a/", "2020": "/c/", "2019": "/b/"}
    assert Years("newest", homes).others == ["2020", "2019", "2018"]
    assert Years("2020", homes).others == ["2019", "2018"]


def test_every_fault_of_the_settings_is_named(tmp_path: Path) -> None:
    paper = Paper(tmp_path)
    paper.found({"19": "/a/", "2018": "paper-2018", "2019": "/a/", "2020": "/b/../"}, 'YEAR = "2017"')
    with pytest.raises(BanmianError) as caught:
        read(paper.settings)
    told = str(caught.value)
    assert all(
        part in told
        for part in ("YEARS['19']", "YEARS['2018']", "YEARS['2020']", '"newest": "/paper/"', "/a/ stands there twice", "2017")
    )


def test_in_a_browser_two_sites_are_one_paper(paper: Paper, browser: Browser) -> None:
    shutil.copy(paper.site / "404.html", paper.folder / "404.html")
    with answering(make_server(paper.folder, "/", 0), "/paper/") as front:
        context = browser.new_context(service_workers="block")
        reader, faults = context.new_page(), []
        reader.on("pageerror", lambda error: faults.append(str(error)))
        reader.goto(f"{front}zh-hant/search/?q=2019號")
        reader.locator("ol.hits li").nth(5).wait_for(timeout=5000)
        assert reader.locator("ol.hits li").count() == 6
        reader.locator("ol.hits a").first.click()
        reader.wait_for_url("**/paper-2019/zh-hant/2019-12-31/01/01.html*")
        reader.locator(".whereabouts a").first.click()
        reader.locator(".turn [data-turn=next]").click()
        reader.wait_for_url("**/paper/zh-hant/2020-01-01/")
        reader.goto(f"{front}zh-hant/2019-12-30/01/02.html")
        reader.wait_for_url("**/paper-2019/zh-hant/2019-12-30/01/02.html")
        assert reader.locator("h1").is_visible()
        reader.evaluate("banmian.keep('choices', { theme: 'dark' })")
        reader.goto(front)
        assert reader.evaluate("document.documentElement.dataset.theme") == "dark"
        assert faults == []
        context.close()
