"""The proof of pages from PDFs: the page as it is printed beside its sheet, and corrections that do what they say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from banmian.cli import main
from banmian.model import Kind, Page
from banmian.one_page import Understood, read_page
from banmian.proof.parts import parts_of
from banmian.proof.words import STATABLE
from banmian.source.seeds import SeedPage, find_pages
from banmian.source.sidecar import read_sidecars
from checkers import tool
from printed import CAPTION, front_page
from published import ROOT, has_sample
from sheets import write_pdf
from test_pdf_paper import torn

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

PDF = "2026-11-20.pdf"
TEXT = "004_480f3366abb1f42c.txt"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds")
    write_pdf(folder / PDF, front_page(), torn()[1])
    if has_sample():
        (folder / TEXT).write_bytes((ROOT / "seeds" / TEXT).read_bytes())
    return folder


@pytest.fixture(scope="module")
def proof(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proof")
    assert main(["proof", str(seeds), "--output", str(folder)]) == 0
    return folder


def sheet_of(proof: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((proof / f"pages/{name.removesuffix('.txt')}.html").read_text("utf-8"), "html.parser")


def test_the_page_stands_beside_its_sheet_with_a_link_over_each_article_and_part(proof: Path) -> None:
    sheet = sheet_of(proof, f"{PDF}#1")
    with Image.open(proof / "pages" / sheet.select_one(".picture img")["src"]) as image:
        assert max(image.size) == 2400
    assert [link["href"] for link in sheet.select(".zone")] == [f"#{unit['id']}" for unit in sheet.select(".unit")]
    assert sheet.select_one(".zone")["aria-label"] == "A 任城区部署防汛工作"
    groups = {f"#{group['id']}": group.get("data-part") for group in sheet.select(".group")}
    places = {link["href"]: link.get("data-part") for link in sheet.select(".place")}
    assert places == groups
    assert all(re.fullmatch(r"(M\d+ \d+[HV\d]+Z)+", path["d"]) for path in sheet.select(".picture path"))


@pytest.mark.skipif(not has_sample(), reason="seeds/ holds other pages than the sample")
def test_a_page_text_has_no_picture(proof: Path) -> None:
    assert sheet_of(proof, TEXT).select(".printed") == []


def test_pictures_are_made_once_and_go_with_their_pdf(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    write_pdf(tmp_path / "seeds/a.pdf", front_page())
    run = ["proof", str(tmp_path / "seeds"), "--output", str(tmp_path / "proof")]

    def pictures() -> dict[str, int]:
        return {file.name: file.stat().st_mtime_ns for file in (tmp_path / "proof/pictures").glob("*.webp")}

    assert main(run) == 0
    before = pictures()
    assert main(run) == 0 and pictures() == before and len(before) == 1
    write_pdf(tmp_path / "seeds/a.pdf", front_page() + "0 g 9 9 9 9 re f\n")
    (tmp_path / "proof/pictures/notes of mine").mkdir()
    (tmp_path / "proof/pictures/.writing-9").write_bytes(b"left by a run that was stopped")
    assert main(run) == 0 and len(pictures()) == 1 and not pictures().keys() & before.keys()
    assert len(list((tmp_path / "proof/pictures").iterdir())) == 2


def test_a_page_that_cannot_be_read_has_a_sheet_without_a_picture(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    write_pdf(tmp_path / "seeds/a.pdf", front_page())
    (tmp_path / "seeds/b.pdf").write_bytes(b"%PDF-1.6 cut")
    assert main(["proof", str(tmp_path / "seeds"), "--output", str(tmp_path / "proof")]) == 2
    assert not sheet_of(tmp_path / "proof", "b.pdf").select(".printed")
    assert sheet_of(tmp_path / "proof", "a.pdf#1").select(".printed")


# --- in a browser -----------------------------------------------------------------------------------------------------

OFFERED = """() => [...document.querySelectorAll(".group")].flatMap(group => {
  group.querySelector(".correct").click();
  const form = document.querySelector(".correction"), found = [];
  const first = Number(form.first.value), last = Number(form.last.value);
  for (const option of [...form.role.options].filter(option => !option.disabled)) {
    form.role.value = option.value;
    for (const of of option.value.match(/head|kicker|deck/) && option.value !== "subhead" ? form.of.options : [{}]) {
      if (of.value) form.of.value = of.value;
      form.authors.value = "甲乙; 丙丁";
      form.dispatchEvent(new Event("input"));
      const shown = {says: form.says.value, table: form.table.value};
      if (form.table.value) found.push({role: option.value, first, last, of: of.label ?? "", ...shown});
    }
  }
  return found;
})"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Tab:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def show(tab: Tab, proof: Path, name: str) -> Tab:
    tab.goto((proof / "pages").as_uri() + "/" + name.removesuffix(".txt").replace("#", "%23") + ".html")
    return tab


def corrected(seeds: Path, name: str, table: str) -> Understood:
    """The page, read with a table that the sheet wrote, from a sidecar."""
    (seeds / "pages.toml").write_text(table, "utf-8")
    folder = find_pages(seeds)
    stated, faults = read_sidecars(seeds, folder.names)
    assert faults == []
    page = next(page for page in folder.pages if page.name == name)
    (seeds / "pages.toml").unlink()
    return read_page(SeedPage(page.name, page.path, page.number), stated[name].fixes)


def holds(page: Page, said: dict[str, Any]) -> bool:
    """Whether the page is now what a correction said."""
    lines = {number for number in range(said["first"], said["last"] + 1) if number in page.printed}
    texts = {line.no: line.text for line in page.lines}
    parts = [(article, part) for article in page.articles for part in parts_of(article, texts) if lines & {*part.lines}]
    homes, roles, first = [article for article, _ in parts], {part.role for _, part in parts}, min(lines)
    match said["role"]:
        case "ignore":
            return lines <= set(page.furniture)
        case "authors":
            return [person.name for person in homes[0].people] == ["甲乙", "丙丁"]
        case "caption":
            return homes[0].kind is Kind.PHOTO and lines <= set(homes[0].lines)
        case "story":
            return homes[0].body[0].lines[0] == first
        case "text" | "paragraph" as role:
            return roles <= {"paragraph", "caption"} and (parts[0][1].lines[0] == first) is (role == "paragraph")
        case role:
            return roles == {role} and len({id(home) for home in homes}) == 1


@pytest.mark.parametrize(("name", "step"), [(f"{PDF}#1", 2), (f"{PDF}#2", 3), (TEXT, 151)])
def test_a_correction_from_the_sheet_makes_the_page_what_it_says(
    proof: Path, seeds: Path, tab: Tab, name: str, step: int
) -> None:
    if name == TEXT and not has_sample():
        pytest.skip("seeds/ holds other pages than the sample")
    offered = show(tab, proof, name).evaluate(OFFERED)
    assert {one["role"] for one in offered} >= {*STATABLE} - {"credit", "story"}
    wrong = []
    for one in offered[::step]:
        understood = corrected(seeds, name, one["table"])
        if understood.fault or not understood.page or not holds(understood.page, one):
            wrong.append((one, understood.fault))
    assert wrong == []


def test_a_click_on_the_picture_leads_to_the_lines_and_their_reasons(proof: Path, tab: Tab) -> None:
    show(tab, proof, f"{PDF}#1").locator(".place[data-part=A1]").click()
    assert tab.evaluate("document.activeElement.dataset.part") == "A1"
    assert tab.locator(".group:focus .why").is_visible()


def test_keys_lead_from_the_picture_to_an_article_and_write_a_correction(proof: Path, tab: Tab) -> None:
    show(tab, proof, f"{PDF}#1").locator(".zone[data-unit=B]").focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "UB"
    tab.locator(".group[data-unit=B]").first.focus()
    tab.keyboard.press("f")
    tab.locator("[name=role]").select_option("ignore")
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.get_by_role("button", name="复制").press("Enter")
    tab.get_by_role("status").filter(has_text="已").wait_for()
    assert tab.locator("[name=table]").input_value().startswith(f'[["{PDF}#1".fix]]\nlines = ')
    assert tab.evaluate("navigator.clipboard.readText()") == tab.locator("[name=table]").input_value()
    tab.keyboard.press("Escape")
    assert tab.locator(".correction").count() == 0
    assert tab.evaluate("document.activeElement.dataset.unit") == "B"


def test_what_the_lines_cannot_be_is_not_offered(proof: Path, tab: Tab) -> None:
    show(tab, proof, f"{PDF}#1").locator(".group .correct").first.click()
    disabled = tab.evaluate("[...document.querySelectorAll('[name=role] :disabled')].map(option => option.value)")
    assert {"credit", "text"} <= {*disabled}
    tab.locator("[name=first]").fill("9999")
    assert tab.get_by_text("这几行不能这样更正。").is_visible()
    assert tab.get_by_role("button", name="复制").is_disabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_beside_a_picture(proof: Path, browser: Browser, scheme: str, width: int) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    show(page, proof, f"{PDF}#1").locator(".correct").nth(3).click()
    page.evaluate(tool("axe-core/axe.min.js").read_text("utf-8"))
    assert page.evaluate("axe.run().then(found => found.violations.map(fault => fault.id))") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_the_photograph_s_caption_is_in_the_picture(proof: Path) -> None:
    sheet = sheet_of(proof, f"{PDF}#1")
    caption = next(group for group in sheet.select(".group") if CAPTION[:6] in group.text)
    assert sheet.select_one(f".place[href='#{caption['id']}']")
