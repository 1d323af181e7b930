"""Offline: what was read, what was saved, and how all of it goes away again."""

from __future__ import annotations

import pytest

from banmian.edition.build import build
from published import ADDRESS, ROOT, Published

READ, UNREAD = "2022-04-07/01/01.html", "2022-04-07/01/05.html"
READY = "navigator.serviceWorker.ready.then(() => new Promise(done => setTimeout(done, 300)))"
NAMES = "caches.keys()"


@pytest.fixture
def reader(browser, home):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(home)
    page.evaluate(READY)
    yield page
    context.close()


def test_a_page_once_read_can_be_read_again(reader, home):
    reader.goto(home + READ)
    reader.context.set_offline(True)
    reader.goto(f"{home}archive/")
    reader.goto(home + READ)
    assert reader.locator(".text p").first.is_visible()
    assert reader.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"  # the style sheet too
    reader.goto(home + UNREAD)
    assert reader.url == f"{home}saved/"


def test_a_saved_issue_is_read_without_a_network(reader, home):
    reader.goto(f"{home}2022-04-07/")
    reader.get_by_role("button", name="保存本期").click()
    reader.get_by_role("button", name="已保存").wait_for()
    reader.context.set_offline(True)
    reader.goto(home + UNREAD)
    assert reader.locator(".text p").first.is_visible()
    reader.locator('.turn a[rel="next"]').click()
    reader.wait_for_url(f"{home}2022-04-07/01/06.html")
    reader.goto(f"{home}saved/")
    assert reader.locator('[data-list="issues"] a').inner_text() == "2022年4月7日"
    reader.get_by_role("button", name="移除：2022年4月7日").click()
    assert "banmian:/paper/:issue:2022-04-07/" not in reader.evaluate(NAMES)


def test_everything_is_kept_under_the_sites_own_name(reader, home):
    reader.goto(home + READ)
    assert all(name.startswith("banmian:/paper/:") for name in reader.evaluate(NAMES))
    scopes = reader.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))")
    assert scopes == [home]


def test_switching_it_off_takes_worker_and_caches_away(browser, built_site: Published, tmp_path):
    site = Published(tmp_path / "build", built_site.content)

    def publish(**overrides: object) -> None:
        build(site.content, site.folder, ROOT / "pelicanconf.py", overrides={"SITEURL": ADDRESS, **overrides})

    publish()
    with site.served() as home:
        context = browser.new_context()
        page = context.new_page()
        page.goto(home)
        page.evaluate(READY)
        publish(OFFLINE=False)
        page.goto(home)
        page.wait_for_timeout(500)
        left = page.evaluate("Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])")
        assert left == [[], []]
        page.goto(f"{home}2022-04-07/")
        assert page.locator("[data-save-issue]").count() == 0
        context.close()


def test_the_edition_can_be_installed(reader, home):
    devtools = reader.context.new_cdp_session(reader)
    assert devtools.send("Page.getAppManifest")["errors"] == []
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []


def test_each_script_installs_under_its_own_name(browser, home):
    page = browser.new_page()
    page.goto(f"{home}zh-hant/")
    manifest = page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json())")
    assert manifest["lang"] == "zh-Hant"
    assert (manifest["name"], manifest["start_url"]) == (page.locator("h1.nameplate").inner_text(), "./")
    page.close()
