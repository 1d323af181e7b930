"""Building: only what changed, in every script, all or nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from banmian.edition import publish, work
from banmian.edition.build import build
from banmian.edition.faults import BrokenTemplate, MissingTemplate, NothingToBuild
from banmian.edition.settings import read
from banmian.errors import BanmianError, Faults
from banmian.pages.parts import Parts
from desk import ADDRESS, CONTENT, ROOT, Desk, changed, simplified


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A site built once, to be looked at only."""
    folder = tmp_path_factory.mktemp("edition")
    shutil.copytree(CONTENT, folder / "content")
    desk = Desk(folder)
    desk.build()
    return desk


@pytest.fixture
def desk(built: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The same site, to be changed."""
    shutil.copytree(built.site.parent, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path)


# what is there


def test_every_page_exists_in_both_scripts(built: Desk) -> None:
    html = {path for path in built.files() if path.endswith((".html", ".atom"))}
    first = simplified(html)
    assert html - first == {f"zh-hant/{path}" for path in first}
    assert {"index.html", "archive/index.html", "404.html", "feed.atom", "2022-04-07/02/01.html"} <= first


def test_no_slot_stays_open_and_no_template_is_pelicans(built: Desk) -> None:
    for path, content in built.files().items():
        assert b"\xef\xb7\x90" not in content, path
        assert b"Proudly powered by" not in content, path


def test_a_page_knows_its_script_and_its_counterpart(built: Desk) -> None:
    page = built.page("zh-hant/2022-04-07/01/01.html")
    assert page.html["lang"] == "zh-Hant"
    assert page.select_one("link[rel=canonical]")["href"] == f"{ADDRESS}/zh-hant/2022-04-07/01/01.html"
    assert page.select_one("link[rel=stylesheet]")["href"].startswith("../../../static/edition.css?v=")
    assert page.select_one('a[hreflang="zh-Hans"]')["href"] == "../../../2022-04-07/01/01.html"
    assert {link["hreflang"] for link in page.select("link[hreflang]")} == {"zh-Hans", "zh-Hant", "x-default"}


def test_relative_links_lead_to_files(built: Desk) -> None:
    for path in built.files():
        if path.endswith(".html") and not path.endswith("404.html"):
            for link in built.page(path).select('a[href^="."], link[rel=stylesheet]'):
                target = (built.site / path).parent / link["href"].partition("?")[0].partition("#")[0]
                assert (target / "index.html" if link["href"].endswith("/") else target).is_file(), (path, link)


def test_the_page_for_lost_readers_has_absolute_links(built: Desk) -> None:
    page = built.page("404.html")
    assert {link["href"][:7] for link in page.select("a[href]:not([href^='#'])")} == {"/paper/"}


def test_html_in_an_article_is_shown_not_obeyed(desk: Desk) -> None:
    slug = "2022-04-07-p01-a02"
    desk.edit(slug, "图书室在", "<script>alert(1)</script> [甲](javascript:乙) <div>图书室</div>在")
    desk.build()
    text = desk.page("2022-04-07/01/02.html").select_one(".text")
    assert "<script>alert(1)</script> [甲](javascript:乙) <div>图书室</div>在老戏台" in text.get_text()
    assert text.find(["script", "div", "a"]) is None


def test_the_feed_has_the_newest_articles_first_and_no_refers(built: Desk) -> None:
    feed = ElementTree.parse(built.site / "feed.atom")
    links = [link.get("href") for link in feed.iterfind("{*}entry/{*}link")]
    assert links[0] == "./2023-11-14/01/01.html"
    assert "./2022-04-08/01/02.html" in links
    assert "./2022-04-08/01/01.html" not in links


@pytest.mark.parametrize("root", ["", "zh-hant/"])
def test_the_sitemap_lists_every_page_of_its_script(built: Desk, root: str) -> None:
    index = ElementTree.parse(built.site / root / "sitemap.xml").iterfind("{*}sitemap/{*}loc")
    files = [loc.text.removeprefix(f"{ADDRESS}/{root}") for loc in index]
    assert set(files) == {"sitemap-lists.xml", "sitemap-2022.xml", "sitemap-2023.xml", "sitemap-news.xml"}
    listed = {loc.text for file in files for loc in ElementTree.parse(built.site / root / file).iterfind("{*}url/{*}loc")}
    html = {path: text for path, text in built.files().items() if path.endswith(".html")}
    pages = {path for path, text in html.items() if b'name="robots" content="noindex"' not in text}
    own = {path for path in pages if path.startswith("zh-hant/") == bool(root)}
    assert listed == {f"{ADDRESS}/{path.removesuffix('index.html')}" for path in own}


# only what changed


def test_nothing_changed_writes_nothing(desk: Desk) -> None:
    desk.build()  # the copy's files are other ones than those that were built
    before = {path: path.stat().st_mtime_ns for path in desk.site.rglob("*")}
    report = desk.build()
    assert (report.written, report.issues) == (0, ())
    assert {path: path.stat().st_mtime_ns for path in desk.site.rglob("*")} == before


def test_nothing_changed_does_not_import_what_takes_long_to(desk: Desk) -> None:
    command = (
        "import sys; from pathlib import Path; from banmian.edition.build import build;"
        f"build(Path({str(desk.content)!r}), Path({str(desk.site)!r}), Path({str(ROOT / 'pelicanconf.py')!r}),"
        f" overrides={{'SITEURL': {ADDRESS!r}}});"
        "sys.exit(any(name in sys.modules for name in ('pelican', 'opencc', 'banmian.press.bylines', 'banmian.press.credits')))"
    )
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0


def test_a_fresh_checkout_of_the_same_files_writes_nothing(desk: Desk) -> None:
    for file in desk.content.rglob("*.md"):
        file.touch()
    assert desk.build().issues == ()


def test_one_article_changed_touches_its_issue_and_the_pages_that_name_it(desk: Desk) -> None:
    before = desk.files()
    desk.edit("2022-04-07-p01-a02", "村里办起图书室", "村里办起阅览室")
    report = desk.build()
    assert report.issues == ("2022-04-07",)
    assert simplified(changed(before, desk.files())) == {
        "2022-04-07/index.html",
        "2022-04-07/01/index.html",
        "2022-04-07/01/01.html",
        "2022-04-07/01/02.html",
        "2022-04-07/02/01.html",
        "2022-04-07/issue.json",
        "feed.atom",
        "feed.json",
    }


def test_a_new_issue_touches_its_neighbours_contents_pages_only(desk: Desk) -> None:
    before = desk.files()
    (desk.content / "2022-05-01").mkdir()
    old = (desk.content / "2022-04-08" / "2022-04-08-p01-a02.md").read_text("utf-8")
    (desk.content / "2022-05-01" / "2022-05-01-p01-a01.md").write_text(
        old.replace("2022-04-08", "2022-05-01").replace("order: 2", "order: 1"), "utf-8"
    )
    report = desk.build()
    assert report.issues == ("2022-05-01",)
    old_pages = {path for path in changed(before, desk.files()) if path in before}
    neighbours = {f"{date}/{name}" for date in ("2022-04-08", "2023-11-14") for name in ("index.html", "issue.json")}
    spanning = {"index.html", "archive/2022/index.html", "search/index.html", "sitemap-2022.xml"}
    spanning |= {"feed.atom", "feed.json", "issues.json"}
    lists = {"lists/index.html", "sections/index.html", "sitemap-lists.xml"}
    assert simplified(old_pages) == neighbours | spanning | lists


def test_building_in_steps_gives_the_same_site_as_building_at_once(desk: Desk, tmp_path: Path) -> None:
    desk.edit("2022-04-08-p01-a02", "新灶", "旧灶")
    shutil.move(desk.content / "2022-04-07", tmp_path / "away")
    desk.build()
    shutil.move(tmp_path / "away", desk.content / "2022-04-07")
    desk.build()
    at_once = Desk(tmp_path)
    at_once.site = tmp_path / "at-once"
    at_once.build()
    assert changed(desk.files(), at_once.files()) == set()


def test_a_removed_article_takes_its_page_along(desk: Desk) -> None:
    (desk.content / "2022-04-07" / "2022-04-07-p02-a01.md").unlink()
    report = desk.build()
    assert report.removed == 4
    assert not (desk.site / "2022-04-07" / "02").exists()
    assert not (desk.site / "zh-hant" / "2022-04-07" / "02").exists()
    assert "02/01.html" not in (desk.site / "sitemap.xml").read_text("utf-8")


def test_an_article_held_back_is_nowhere(desk: Desk) -> None:
    desk.edit("2022-04-07-p02-a01", "kind: photo", "kind: photo\nstatus: draft")
    desk.build()
    assert not (desk.site / "2022-04-07" / "02").exists()
    assert desk.build().written == 0


def test_a_script_switched_off_disappears(desk: Desk) -> None:
    desk.build(VARIANTS=("zh-Hans",))
    assert not (desk.site / "zh-hant").exists()


def test_a_build_folder_emptied_by_hand_is_filled_again(desk: Desk) -> None:
    before = desk.files()
    for path in desk.site.iterdir():
        if not path.name.startswith("."):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    desk.build()
    assert desk.files() == before


def test_files_that_are_no_articles_are_left_alone(desk: Desk) -> None:
    for name in (".#draft.md", "notes.markdown", "photo.html", "list.rst"):
        (desk.content / "2022-04-07" / name).write_text("not an article", "utf-8")
    desk.edit("2022-04-07-p01-a02", "村里办起图书室", "村里办起阅览室")
    assert desk.build().issues == ("2022-04-07",)


@pytest.mark.parametrize("lost", ["index.json", "issues/2022-04-08.json", "lists.sqlite"])
def test_a_lost_state_is_made_again(desk: Desk, lost: str) -> None:
    before = desk.files()
    (desk.site / ".edition" / lost).unlink()
    desk.edit("2022-04-07-p01-a02", "开到九点", "开到十点")
    desk.build()
    assert simplified(changed(before, desk.files())) <= {path for path in before if "2022-04-07" in path} | {
        "feed.atom",
        "feed.json",
    }
    assert desk.build().issues == ()


# all or nothing


def test_broken_front_matter_leaves_the_site_as_it_was(desk: Desk) -> None:
    before = desk.files()
    desk.edit("2022-04-08-p01-a02", "新灶", "旧灶")
    desk.edit("2022-04-07-p01-a02", "order: 2", "order: 1")
    with pytest.raises(Faults, match="page 1, order 1 is taken by"):
        desk.build()
    assert desk.files() == before


def test_a_broken_template_leaves_the_site_as_it_was(desk: Desk, tmp_path: Path) -> None:
    before = desk.files()
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (theme / "templates" / "archives.html").write_text("line 1\n{{ 1 / years|length / missing.x }}", "utf-8")
    with pytest.raises(BrokenTemplate, match=r"archives\.html:2: "):
        desk.build(theme)
    assert desk.files() == before
    assert [path.name for path in (desk.site / ".edition").iterdir() if path.name.startswith("staging")] == []


def test_a_theme_without_a_template_is_refused(desk: Desk, tmp_path: Path) -> None:
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (theme / "templates" / "index.html").unlink()
    with pytest.raises(MissingTemplate):
        desk.build(theme)


def test_an_empty_content_folder_is_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.content.mkdir()
    with pytest.raises(NothingToBuild):
        desk.build()
    assert not desk.site.exists()


def test_several_processes_build_the_same_site(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "MANY", 1)
    shared = Desk(tmp_path)
    shared.site = tmp_path / "shared"
    shared.build()
    assert shared.files() == desk.files()


def test_what_pages_have_in_common_is_what_each_would_say_itself(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Parts, "once", lambda parts, *values, caller: caller())
    each = Desk(tmp_path)
    each.site = tmp_path / "each"
    each.build()
    assert each.files() == desk.files()


def test_an_error_comes_out_of_another_process_as_it_was(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "MANY", 1)
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (theme / "templates" / "article.html").write_text("{% if %}", "utf-8")
    with pytest.raises(BrokenTemplate, match=r"article\.html:1: ") as caught:
        desk.build(theme)
    assert caught.value.line == 1


def test_pelican_by_hand_builds_the_same_site(desk: Desk, tmp_path: Path) -> None:
    by_hand = Desk(tmp_path)
    by_hand.site = tmp_path / "by-hand"
    command = [sys.executable, "-m", "pelican", desk.content, "-s", "pelicanconf.py", "-o", by_hand.site]
    subprocess.run([*command, "-e", f'SITEURL="{ADDRESS}"'], cwd=ROOT, check=True, capture_output=True)
    assert by_hand.files() == desk.files()


# what goes wrong half-way


def assert_as_built_anew(desk: Desk) -> None:
    there = desk.files()
    shutil.rmtree(desk.site)
    desk.build()
    assert changed(there, desk.files()) == set()


def test_a_build_that_fails_does_not_forget_the_lists(desk: Desk, tmp_path: Path) -> None:
    desk.write("2024-01-01-p01-a01", "正文。", authors="李四", standing_head="栏甲")
    desk.build()
    shutil.copytree(ROOT / "theme", tmp_path / "broken")
    (tmp_path / "broken" / "templates" / "article.html").write_text("{% if %}", "utf-8")
    shutil.rmtree(desk.content / "2024-01-01")
    with pytest.raises(BrokenTemplate):
        desk.build(theme=tmp_path / "broken")
    desk.build()
    assert_as_built_anew(desk)


def test_every_page_of_a_list_takes_its_newest_name(desk: Desk) -> None:
    for order in range(1, 46):
        desk.write(f"2022-03-01-p01-a{order:02}", "正文。", authors="任超")
    desk.build()
    desk.write("2023-03-01-p01-a01", "正文。", authors="任\u3000超")
    desk.build()
    assert_as_built_anew(desk)


def test_settings_may_hold_functions_in_a_large_archive(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "MANY", 1)
    settings, shared = tmp_path / "settings.py", Desk(tmp_path)
    more = f"\nTWICE = lambda text: text * 2\nJINJA_ENVIRONMENT['finalize'] = lambda value: value\nGLOSSARY = '{ROOT}/' + GLOSSARY\n"
    settings.write_text((ROOT / "pelicanconf.py").read_text("utf-8") + more, "utf-8")
    shutil.copytree(ROOT / "theme", tmp_path / "theme", dirs_exist_ok=True)
    shared.site = tmp_path / "shared"
    build(shared.content, shared.site, settings, overrides={"SITEURL": ADDRESS})
    assert shared.files() == desk.files()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SITENAME = “清澜日报”\n", "settings.py:1: "),
        ("import os\nSITENAME = nowhere\n", "settings.py:2: NameError"),
        ("SITENAME = ''\n", "SITENAME = ''; write the name"),
        ("SITENAME = '报'\nVARIANTS = ('zh-Hant',)\n", "VARIANTS = ('zh-Hant',)"),
        ("SITENAME = '报'\nVARIANTS = 'zh-Hans'\n", "VARIANTS = 'zh-Hans'"),
        ("SITENAME = 3\n", "SITENAME = 3; write it in quotation marks"),
        ("SITENAME = '报'\nSITEURL = None\n", "SITEURL = None; write it in quotation marks"),
        ("SITENAME = '报'\nVARIANTS = 3\n", "VARIANTS = 3"),
        ("SITENAME = '报'\nVARIANTS = ('zh-Hans', [])\n", "VARIANTS = ('zh-Hans', [])"),
        ("SITENAME = '报'\nPUBLICATION = '报'\n", "PUBLICATION = '报'; write {"),
        ("SITENAME = '报'\nGLOSSARY = 3\n", "GLOSSARY = 3"),
        ("SITENAME = '报'\nTHEME = []\n", "THEME = []"),
        ("SITENAME = '报'\nSEARCH = 'no'\n", "SEARCH = 'no'; write True or False"),
        ("SITENAME = '报'\nPLUGINS = 'shout'\n", "PLUGINS = 'shout'"),
    ],
)
def test_settings_that_cannot_be_used_are_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "settings.py").write_text(text, "utf-8")
    with pytest.raises(BanmianError, match=re.escape(said)):
        read(tmp_path / "settings.py", ROOT / "theme")


def test_a_build_that_is_stopped_in_the_middle_leaves_nothing_for_ever(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("2022-04-07-p01-a09", "正文。", authors="赵六")
    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr(publish, "remove", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        desk.build()
    assert (desk.site / "2022-04-07/01/09.html").is_file()
    (desk.content / "2022-04-07" / "2022-04-07-p01-a09.md").unlink()
    desk.build()
    assert_as_built_anew(desk)
