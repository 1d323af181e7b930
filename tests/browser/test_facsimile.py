"""A page as it is printed, in a browser: two views of one page, with the keyboard, without JavaScript, with forced colours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image

from browser.test_accessibility import faults
from layout_shift import SHIFTS
from printed import DAY, print_paper
from published import Published

PAGE = f"{DAY}/01/"
SHOWN = "['stories', 'facsimile'].filter(id => getComputedStyle(document.getElementById(id)).display !== 'none')"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return print_paper(tmp_path_factory.mktemp("printed"))


@pytest.fixture(scope="module")
def home(printed: Published) -> Iterator[str]:
    with printed.served() as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
def test_one_page_has_two_views(visit, scripts):
    page = visit(PAGE, java_script_enabled=scripts)
    shown = {"文字": "#stories", "版面图": "#facsimile"}
    for name in ("文字", "版面图", "文字", "版面图"):
        page.get_by_role("link", name=name, exact=True).click()
        assert [page.locator(view).is_visible() for view in shown.values()] == [name == one for one in shown]


def test_the_view_seen_last_is_kept(visit, home):
    page = visit(PAGE)
    assert page.evaluate(SHOWN) == ["stories"]
    page.get_by_role("link", name="版面图").click()
    page.goto(f"{home}{DAY}/02/")
    assert page.evaluate(SHOWN) == ["facsimile"]
    assert page.locator(".views [aria-current=true]").inner_text() == "版面图"


@pytest.mark.parametrize(("folder", "width"), [("", 360), ("zh-hant/", 1280)])
def test_axe_finds_nothing_and_nothing_moves(visit, home, folder, width):
    page = visit(folder, width=width)
    for path in ("", f"{DAY}/", PAGE, f"{PAGE}#facsimile", f"{DAY}/01/03.html"):
        page.goto(f"{home}{folder}{path}")
        page.wait_for_load_state("networkidle")
        found = []
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            found += faults(page)
        assert (path, found, page.evaluate(SHIFTS)) == (path, [], [])


def test_the_keyboard_goes_from_story_to_story_in_reading_order(visit):
    page = visit(f"{PAGE}#facsimile", width=1280)
    page.locator("[data-enlarge]").focus()
    seen = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        width = page.evaluate("getComputedStyle(document.activeElement.querySelector('path')).strokeWidth")
        assert float(width.removesuffix("px")) > 3, "focus is seen"
    assert seen == ["任城区部署防汛工作", "图书室昨天开门", "图为巡堤人员在洙水河大堤上查看水位。"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/01/03.html")


def test_a_story_is_marked_on_its_page(visit, home):
    page = visit(f"{DAY}/01/02.html")
    page.get_by_role("link", name="在版面上看").click()
    page.wait_for_url("**/01/#*")
    fills = page.eval_on_selector_all(".printed path", "paths => paths.map(path => getComputedStyle(path).fill)")
    assert fills[0] == "rgba(0, 0, 0, 0)" != fills[1]
    assert page.locator(".printed a:target").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_zones_are_outlined_with_forced_colours(visit):
    page = visit(f"{PAGE}#facsimile", forced_colors="active")
    strokes = page.eval_on_selector_all(".printed path", "paths => paths.map(path => getComputedStyle(path).stroke)")
    assert strokes and all("rgba" not in stroke for stroke in strokes)


def test_nothing_is_loaded_that_is_not_seen_and_nothing_moves(visit):
    asked: list[str] = []
    page = visit(PAGE)
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    page.reload()
    page.wait_for_load_state("networkidle")
    shot = "photograph-1.webp"
    seen = lambda: [name for name in asked if name.endswith(".webp") and name != shot]  # noqa: E731
    assert seen() == []
    page.get_by_role("link", name="版面图").click()
    page.wait_for_load_state("networkidle")
    assert seen() == ["small.webp"]
    page.get_by_text("放大", exact=True).click()
    page.wait_for_load_state("networkidle")
    assert seen() == ["small.webp", "large.webp"]
    assert page.locator(".printed img").evaluate("one => one.getBoundingClientRect().width") > 1700
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize("path", ["", f"{DAY}/01/03.html"])
def test_the_place_of_a_photograph_is_kept_before_it_comes(visit, home, path):
    page = visit("archive/")
    page.route("**/photograph*.webp*", lambda route: page.wait_for_timeout(400) or route.continue_())
    page.goto(home + path)
    page.wait_for_load_state("networkidle")
    assert page.locator("img[src*=photograph]").evaluate("one => one.naturalWidth > 0")
    assert page.evaluate(SHIFTS) == []


def test_it_is_whole_on_the_smallest_screen(visit):
    """400 % of 1280 pixels."""
    page = visit(f"{PAGE}#facsimile", width=320)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_story_is_cut_out_of_its_page_in_the_browser(visit, tmp_path):
    asked: list[str] = []
    page = visit(f"{DAY}/01/03.html", accept_downloads=True)
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    with page.expect_download() as download:
        page.get_by_role("button", name="剪报").click()
    assert "large.webp" in asked
    assert download.value.suggested_filename.endswith(".png")
    download.value.save_as(tmp_path / "clip.png")
    with Image.open(tmp_path / "clip.png") as clip:
        scale = 2400 / 800
        assert clip.width == pytest.approx(240 * scale + 32, abs=3)
        upper, lower = (clip.getpixel((clip.width // 2, 16 + int(y * scale))) for y in (30, 90))
        assert upper[0] > 150 > upper[2] and lower[2] > 100 > lower[0], "the whole photograph, red over blue"
        foot = clip.crop((16, clip.height - 40, clip.width, clip.height - 8)).convert("L")
        assert foot.getextrema()[0] < 90, "what paper it is, in black"


SAID = "CanvasRenderingContext2D.prototype.fillText = (words) => { window.said = words; }"


def test_a_story_over_two_pages_is_cut_out_of_both_with_its_words_converted(visit, tmp_path):
    page = visit(f"zh-hant/{DAY}/01/01.html", accept_downloads=True, before=SAID)
    pieces = [piece.split(" ", 2) for piece in page.locator("[data-clip]").get_attribute("data-clip").split("|")]
    assert [address.split("/")[-2] for address, _, _ in pieces] == ["01", "02"]
    with page.expect_download() as download:
        page.get_by_role("button", name="剪報").click()
    download.value.save_as(tmp_path / "clip.png")
    heights = page.evaluate(
        """paths => paths.map(path => {
      const svg = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
      const shape = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
      shape.setAttribute("d", path);
      return shape.getBBox().height;
    })""",
        [path for _, _, path in pieces],
    )
    with Image.open(tmp_path / "clip.png") as clip:
        assert clip.height == pytest.approx(sum(heights) * 2400 / 800 + 4 * 16 + 28, abs=4)
    assert "清瀾日報" in page.evaluate("said") and "第1版 要聞" in page.evaluate("said")
