"""Pages and files that an editor keeps beside the issues, what plugins write, settings that have no effect."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from banmian.content.standing import own_files
from banmian.edition.unheeded import unheeded
from banmian.errors import Faults
from banmian.pages import exports
from desk import CONTENT, Desk, changed, simplified
from published import ROOT, Published

ABOUT = "---\ntitle: 关于本报\n---\n\n本报由[某社](https://example.org/)编成。<b>粗</b>\n\n## 联系\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """One issue, with a page of the editor's and a file."""
    desk = Desk(tmp_path)
    shutil.copytree(CONTENT / "2022-04-07", desk.content / "2022-04-07")
    put(desk, "pages/about.md", ABOUT)
    put(desk, "static/images/map.svg", "<svg/>")
    desk.build()
    return desk


def put(desk: Desk, place: str, text: str) -> None:
    (desk.content / place).parent.mkdir(parents=True, exist_ok=True)
    (desk.content / place).write_text(text, "utf-8")


def test_a_page_is_there_in_both_scripts_and_linked_from_every_page(desk: Desk) -> None:
    page = desk.page("zh-hant/pages/about.html")
    assert page.select_one("h1").text == "關於本報"
    assert page.select_one('.text a[href="https://example.org/"]').text == "某社"
    assert "<b>粗</b>" in page.select_one(".text").text
    for path in ("index.html", "2022-04-07/01/01.html", "404.html"):
        assert desk.page(path).select_one('.imprint a[href$="pages/about.html"]').text == "关于本报"
    assert "pages/about.html" in (desk.site / "sitemap-lists.xml").read_text("utf-8")


def test_a_page_that_says_something_else_costs_no_issue(desk: Desk) -> None:
    before = desk.files()
    put(desk, "pages/about.md", ABOUT.replace("联系", "地址"))
    assert desk.build().issues == ()
    assert simplified(changed(before, desk.files())) == {"pages/about.html"}


def test_an_edit_of_the_same_length_at_the_same_time_is_seen(desk: Desk) -> None:
    """As an editor's other machine, or a copy that keeps times, leaves it."""
    file = desk.content / "pages/about.md"
    time = file.stat().st_mtime_ns
    put(desk, "pages/about.md", ABOUT.replace("联系", "地址"))
    os.utime(file, ns=(time, time))
    desk.build()
    assert desk.page("pages/about.html").select_one(".text h2").text == "地址"


def test_a_page_of_another_name_is_named_everywhere_and_the_old_one_goes(desk: Desk) -> None:
    (desk.content / "pages/about.md").rename(desk.content / "pages/contact.md")
    desk.build()
    assert {path for path in desk.files() if "pages/" in path} == {"pages/contact.html", "zh-hant/pages/contact.html"}
    assert desk.page("2022-04-07/01/01.html").select_one('.imprint a[href$="pages/contact.html"]')


def test_every_fault_of_a_page_is_named(desk: Desk) -> None:
    put(desk, "pages/关于.md", "---\nlang: zh\norder: a\n---\n")
    with pytest.raises(Faults) as caught:
        desk.build()
    told = str(caught.value)
    assert all(word in told for word in ("small letters", "`title` is missing", "`lang: zh`", "`order: a`"))


def test_files_are_published_as_they_are_and_go_when_they_go(desk: Desk) -> None:
    assert desk.files()["images/map.svg"] == b"<svg/>"
    (desk.content / "static/images/map.svg").unlink()
    desk.build()
    assert "images/map.svg" not in desk.files()


def test_hidden_files_stay_but_for_the_well_known(tmp_path: Path) -> None:
    for place in (".DS_Store", "a/.b", ".well-known/x", "c"):
        (tmp_path / "static" / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "static" / place).touch()
    assert list(own_files(tmp_path)) == [".well-known/x", "c"]


@pytest.mark.parametrize(
    "place", ["index.html", "robots.txt", "2022-04-07/x.txt", "zh-hant/x", "static/edition.css", "pages/x.html"]
)
def test_a_file_in_a_place_of_the_edition_is_refused(desk: Desk, place: str) -> None:
    put(desk, f"static/{place}", "x")
    with pytest.raises(Faults, match="the edition writes"):
        desk.build()


def test_a_front_page_that_someone_removed_comes_back(desk: Desk) -> None:
    before = desk.files()
    (desk.site / "index.html").unlink()
    desk.build()
    assert changed(before, desk.files()) == set()


def test_what_a_plugin_writes_is_published(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "from pathlib import Path\nfrom pelican import signals\n\n"
    code += "def write(pelican):\n    Path(pelican.output_path, 'by-plugin.txt').write_text('x')\n\n"
    (tmp_path / "writing_plugin.py").write_text(code + "def register():\n    signals.finalized.connect(write)\n", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    desk.build(PLUGINS=["writing_plugin"])
    assert desk.files()["by-plugin.txt"] == b"x"
    signals = sys.modules["pelican"].signals
    signals.finalized.receivers.clear()
    desk.build()
    assert "by-plugin.txt" not in desk.files()


def test_a_file_for_programs_is_one_row(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(exports.OF_EDITION, "count.json", lambda whole: {"issues": len(whole.issues)})
    monkeypatch.setitem(exports.OF_ISSUE, "pages.json", lambda frame, lists: {"pages": len(frame.issue.pages)})
    desk.build(OFFLINE=False)
    assert desk.json("zh-hant/count.json") == {"issues": 1}
    assert desk.json("2022-04-07/pages.json")["pages"] > 0


def test_settings_without_effect_are_said_aloud(desk: Desk) -> None:
    report = desk.build(DEFAULT_PAGINATION=10, ARTICLE_URL="{slug}.html", JINJA_FILTERS={})
    assert [str(line).partition(" =")[0] for line in report.unheeded] == ["ARTICLE_URL", "DEFAULT_PAGINATION"]


def test_no_setting_of_the_project_is_without_effect() -> None:
    from banmian.edition.settings import read

    assert list(unheeded(read(ROOT / "pelicanconf.py").values)) == []


def test_the_pages_of_the_sample_are_checked_with_the_site(built_site: Published) -> None:
    assert "zh-hant/pages/corrections.html" in built_site.pages()
