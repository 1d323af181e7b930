"""Composed pages in a browser: no large hole, no broken word, rows as Python thinks of them. ``python -m looks`` looks at many more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from banmian.edition.build import build
from banmian.typeset.places import rows_of
from looks.issues import stock, write_issues
from looks.looked_at import Hole, broken, heads, holes
from published import ROOT, Published

DESKS = {768: 2, 1280: 3, 1920: 4}
"""Widths of a window → columns."""
HOLE, LARGE, BROKEN = 0.12, 0.08, 0.005
PAGES, VIEWS = 0.05, 0.2
"""The share of pages that may have a large hole, and of views of an issue, where a page of one brief may stand beside a full one."""
BOXES = """[...document.querySelectorAll('.standing-head span')].map(one => one.getBoundingClientRect())
  .map(box => [box.left, box.top, box.right, box.bottom].map(Math.round))"""
ROW = "[...document.querySelectorAll('.probe > *')].map(one => Math.round(one.getBoundingClientRect().top))"
PROBE = """count => {
  const cells = document.createElement('div');
  cells.className = 'cells probe';
  cells.append(...Array.from({ length: count }, () => Object.assign(document.createElement('p'), { textContent: '格' })));
  document.querySelector('.probe')?.remove();
  document.querySelector('main').append(cells); }"""


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Issues composed at random from the stories of the sample."""
    folder = tmp_path_factory.mktemp("composed")
    write_issues(folder / "content", stock(ROOT / "content"), pages=12, seed=7)
    build(folder / "content", folder / "build", ROOT / "pelicanconf.py")
    return Published(folder / "build", folder / "content")


@pytest.fixture(scope="module")
def paths(composed: Published) -> list[str]:
    root = composed.folder / "zh-hant"
    folders = sorted([*root.glob("2026-*"), *root.glob("2026-*/*/")])
    return ["", *(f"{path.relative_to(composed.folder)}/" for path in folders if path.is_dir())]


@pytest.fixture(scope="module")
def page(browser: Browser, composed: Published) -> Iterator[tuple[Page, str]]:
    context = browser.new_context(service_workers="block")
    with composed.served() as address:
        yield context.new_page(), address
    context.close()


def is_page(hole: Hole) -> bool:
    return hole.path.count("/") > 2


def test_no_page_has_a_huge_hole_and_few_have_a_large_one(page: tuple[Page, str], paths: list[str]) -> None:
    found = list(holes(*page, paths, DESKS))
    assert [hole for hole in found if hole.share >= HOLE] == []
    for share, kind in (
        (PAGES, [hole for hole in found if is_page(hole)]),
        (VIEWS, [hole for hole in found if not is_page(hole)]),
    ):
        assert sum(hole.share >= LARGE for hole in kind) <= share * len(kind), kind


def test_heads_break_between_words(page: tuple[Page, str], paths: list[str]) -> None:
    found = list(heads(*page, paths, (320, 1280)))
    wrong = [words for head in found if (words := broken(head))]
    assert len(found) > 20
    assert len(wrong) <= BROKEN * len(found), wrong


@pytest.mark.parametrize("path", ["", "2022-04-07/01/06.html"])
def test_the_boxes_of_a_standing_head_stand_apart(visit, path: str) -> None:
    boxes = visit(path, width=320).evaluate(BOXES)
    assert len(boxes) >= 3
    for (left, _, right, bottom), others in ((box, boxes[at + 1 :]) for at, box in enumerate(boxes)):
        assert all(one[0] >= right or one[1] >= bottom or one[2] <= left for one in others), boxes


@pytest.mark.parametrize("width", DESKS)
def test_rows_are_as_they_are_thought_of(page: tuple[Page, str], width: int) -> None:
    tab, home = page
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(f"{home}archive/")  # no story makes that sheet narrower
    for count in range(1, 16):
        tab.evaluate(PROBE, count)
        tops = tab.evaluate(ROW)
        assert [tops.count(top) for top in sorted(set(tops))] == rows_of(count, DESKS[width]), count
