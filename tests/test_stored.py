"""Article files as they lie in content/: where each stands, what was changed in it, what there is to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from banmian.content.arranging import Arrangement, Standing
from banmian.content.edits import moved_text
from banmian.content.facts import Facts
from banmian.content.fresh import Fresh, Told
from banmian.content.frontmatter import write_article
from banmian.content.key import article_path, file_name, is_undated, issue_path, page_path, place_named, slug
from banmian.content.pairs import covered, pairs_of_file
from banmian.content.scan import scan
from banmian.content.seal import is_untouched, parse_seal, sealed, unsealed
from banmian.content.standing import own_files, read_standing
from banmian.content.store import plan_changes
from banmian.content.stored import Stored, read_stored, read_text, stored_of
from banmian.errors import Faults
from banmian.model import Article, Block, Kind

DAY = "2022-04-07"
FACTS = Facts("p1.txt", DAY, "text", 1, name="要闻")
STORY = Article(Kind.ARTICLE, ("大桥通车",), body=(Block("大桥昨天通车了。", (3,)),), lines=(1, 3))
TEXT = write_article(STORY, FACTS, 2)
PATH = Path(f"content/{DAY}/{DAY}-p01-a02.md")


def changed(*pairs: tuple[str, str], path: Path = PATH) -> Stored:
    """The file of the story with some words changed."""
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return stored_of(path, text)


TITLE, ORDER, NAME = ("title: 大", "title: 老大"), ("order: 2", "order: 9"), ("要闻", "时事")


@pytest.mark.parametrize(
    ("item", "touched", "placed", "named", "paged"),
    [
        pytest.param(changed(), False, True, True, True, id="as it was written"),
        pytest.param(changed(TITLE), True, True, True, True, id="its title changed"),
        pytest.param(changed(ORDER), True, False, True, True, id="put elsewhere, its name kept"),
        pytest.param(changed(ORDER, ("-a02", "-a09")), True, False, True, True, id="its slug too"),
        pytest.param(changed(ORDER, path=PATH.with_name(f"{DAY}-p01-a09.md")), True, False, False, True, id="renamed too"),
        pytest.param(
            changed(ORDER, path=PATH.with_name("大桥.md")), True, False, False, True, id="by a name that says no place"
        ),
        pytest.param(changed(path=PATH.with_name("大桥.md")), False, True, False, True, id="only renamed"),
        pytest.param(changed(path=Path(f"content/2022-04-08/{PATH.name}")), False, True, False, True, id="in another folder"),
        pytest.param(changed(NAME), True, True, True, False, id="its page is called otherwise"),
        pytest.param(changed(("date_basis: text\n", "")), True, False, False, True, id="a line of its place taken out"),
    ],
)
def test_what_is_known_of_a_file(item: Stored, touched: bool, placed: bool, named: bool, paged: bool) -> None:
    assert (item.touched, item.placed, item.named, item.paged) == (touched, placed, named, paged)
    assert (item.original, item.base) == (placed or named, stored_of(PATH, TEXT).base)
    assert (item.seed, item.page, item.own, item.parked) == ("p1.txt", 1, False, False)


@pytest.mark.parametrize(
    ("name", "text", "placed"),
    [
        (PATH.name, f"date: {DAY}\npage: 1\norder: 2\nslug: {DAY}-p01-a02\n", True),
        (PATH.name, f"date: {DAY}\npage: 1\norder: 3\nslug: {DAY}-p01-a02\n", False),
        (PATH.name, f"date: {DAY}\npage: 1\norder: 2\nslug: {DAY}-p01-a03\n", False),
        (PATH.name, f"date: 2022-04-08\npage: 1\norder: 2\nslug: {DAY}-p01-a02\n", False),
        ("大桥.md", f"date: {DAY}\npage: 1\norder: 2\nslug: {DAY}-p01-a02\n", False),
    ],
)
def test_without_a_seal_a_file_stands_where_its_name_says(name: str, text: str, placed: bool) -> None:
    item = stored_of(PATH.with_name(name), f"---\ntitle: 题\n{text}---\n\n大桥。\n")
    assert (item.placed, item.named, item.touched, item.base) == (placed, False, True, "")
    assert item.own


def test_what_a_file_states_of_its_place() -> None:
    item = stored_of(PATH, "---\npage: 12345\norder: x\nsource: a.pdf#1:3-40\n---\n")
    assert (item.page, item.order, item.seed, item.own) == (0, 0, "a.pdf#1", False)
    moved = changed(ORDER)
    assert moved.spots == {(DAY, 1, 9), (DAY, 1, 2)}
    assert changed(path=PATH.with_name("大桥.md")).spots == {(DAY, 1, 2)}
    assert stored_of(PATH.with_name(f"moving-{PATH.name}"), TEXT).parked


def test_files_of_issues_are_read_in_order_and_no_others(tmp_path: Path) -> None:
    for name in (f"{DAY}/b.md", f"{DAY}/a.md", f"{DAY}/.c.md", "pages/d.md", "2022-4-7/e.md", "2022-04-06/f.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf---\r\ntitle: a\r---\n")
    assert [item.path.name for item in read_stored(tmp_path)] == ["f.md", "a.md", "b.md"]
    assert read_text(tmp_path / f"{DAY}/a.md") == "---\ntitle: a\n---\n"


def fresh(order: int = 2, facts: Facts = FACTS, source: str = "p1.txt:1,3", words: str = "") -> Fresh:
    return Fresh(facts, order, Told(words or stored_of(PATH, TEXT).base, source))


@pytest.mark.parametrize(
    ("change", "to", "gained", "kept"),
    [
        pytest.param(
            [TITLE], fresh(3), ["order: 3", f"slug: {DAY}-p01-a03"], ["title: 老大桥通车"], id="it moves with its article"
        ),
        pytest.param([TITLE], fresh(facts=replace(FACTS, name="时事")), ["page_name: 时事"], [], id="its page is renamed"),
        pytest.param([TITLE, NAME], fresh(facts=replace(FACTS, name="副刊")), [], ["page_name: 时事"], id="by hand too"),
        pytest.param([TITLE], fresh(facts=replace(FACTS, name="")), [], [], id="its page has no name any more"),
        pytest.param([ORDER], fresh(3, source="p1.txt:5"), ["source: p1.txt:5"], ["order: 9"], id="put elsewhere it stays"),
    ],
)
def test_a_correction_at_the_place_of_its_article(
    change: list[tuple[str, str]], to: Fresh, gained: list[str], kept: list[str]
) -> None:
    text = TEXT
    for old, new in change:
        text = text.replace(old, new)
    item = stored_of(PATH, text)
    found = moved_text(text, item, to, to.order)
    assert [line for line in (*gained, *kept) if line not in found.split("\n")] == []
    assert ("page_name" in found) == bool(to.facts.name or NAME in change)
    again = stored_of(PATH.with_name(f"{DAY}-p01-a{to.order:02}.md") if item.placed else PATH, found)
    assert (again.touched, again.placed, again.named, again.base) == (True, item.placed, item.named, item.base)
    assert moved_text(found, again, to, to.order) == found


def test_a_seal_that_can_t_be_read_is_written_anew() -> None:
    text = TEXT.replace(TEXT.split("generated: ")[1].split("\n")[0], "0123456789abcdef")
    item = stored_of(PATH, text)
    found = stored_of(PATH, moved_text(text, item, fresh(words="f" * 16), 2))
    assert (item.base, found.base, found.touched) == ("", "f" * 16, True)


@pytest.mark.parametrize(
    ("value", "readable"),
    [("0123456789abcdef-01234567-89abcdef", True), ("0123456789abcdef", False), ("0123456789abcdeg-01234567-89abcdef", False)],
)
def test_which_seals_can_be_read(value: str, readable: bool) -> None:
    assert bool(parse_seal(value)) == readable


def test_a_seal_is_taken_off_and_put_on() -> None:
    bare = unsealed(TEXT)
    assert (sealed(bare), unsealed(bare), is_untouched(TEXT), is_untouched(bare)) == (TEXT, bare, True, False)


def test_what_there_is_to_do(tmp_path: Path) -> None:
    folder = tmp_path / DAY
    folder.mkdir()
    for order, text in ((1, TEXT.replace("order: 2", "order: 1").replace("a02", "a01")), (2, TEXT), (5, TEXT)):
        (folder / f"{DAY}-p01-a{order:02}.md").write_text(text, "utf-8")
    stored = read_stored(tmp_path)
    corrected, same = stored[0], stored[1]
    standing = (
        Standing(corrected.path, fresh(1), 1, corrected),
        Standing(same.path, fresh(2), 2),
        Standing(folder / f"{DAY}-p01-a03.md", fresh(3), 3),
    )
    arrangement = Arrangement(standing, (), (), tuple(item.path for item in stored), (), ())
    plan = plan_changes(arrangement, stored, {folder / "page-01.json": "{}"}, (folder / "page-02.json",))
    assert [place.order for place in plan.write] == [3]
    assert [path.name for path in plan.remove] == [f"{DAY}-p01-a05.md", "page-02.json"]
    assert (plan.changes.written, plan.changes.removed, plan.changes.same) == (
        1 + len(plan.touch) + 1,
        2,
        3 - 1 - len(plan.touch),
    )


def test_keys_and_addresses() -> None:
    assert (slug(DAY, 1, 3), slug(f"{DAY}T00:00", 12, 123)) == (f"{DAY}-p01-a03", f"{DAY}-p12-a123")
    assert (issue_path(DAY), page_path(DAY, 1), article_path(DAY, 1, 3)) == (f"{DAY}/", f"{DAY}/01/", f"{DAY}/01/03.html")
    assert [place_named(stem) for stem in (f"{DAY}-p01-a03", f"{DAY}-p1-a03", "大桥", f"{DAY}-p123-a1234")] == [
        (1, 3),
        None,
        None,
        (123, 1234),
    ]
    assert ([is_undated(day) for day in ("1900-01-01", "1900-01-02", DAY)], file_name("x")) == ([True, False, False], "x.md")


def test_how_much_of_one_text_another_says() -> None:
    one, other = pairs_of_file(TEXT), pairs_of_file(TEXT.replace("昨天", "今天"))
    assert one == pairs_of_file(TEXT.replace("order: 2", "order: 7").replace("。", "！ "))
    assert covered(one, one) == 1.0
    assert 0 < covered(one, other) < 1
    assert covered(pairs_of_file("---\n---\n"), one) == 0.0


def test_standing_pages_are_ordered_and_their_faults_told_together(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, more in (("about", ""), ("rights", "order: 2\n"), ("errata", "order: 10\n"), ("draft", "status: draft\n")):
        (pages / f"{name}.md").write_text(f"---\ntitle: {name}\n{more}---\n\n正文\n", "utf-8")
    told = read_standing(tmp_path)
    assert [(page.path, page.order, page.script) for page in told] == [
        ("pages/rights.html", 2, "zh-Hans"),
        ("pages/errata.html", 10, "zh-Hans"),
        ("pages/about.html", 9999, "zh-Hans"),
    ]
    (pages / "关于.md").write_text("---\nlang: en\norder: 0\n---\n", "utf-8")
    with pytest.raises(Faults) as error:
        read_standing(tmp_path)
    assert [fault.line for fault in error.value.faults] == [1, 1, 2, 3]  # type: ignore[attr-defined]


def test_files_to_be_published_as_they_are(tmp_path: Path) -> None:
    for name in ("CNAME", "images/x.jpg", ".hidden", ".well-known/a", "images/.b", "a/.well-known/c"):
        (tmp_path / "static" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "static" / name).write_text("x", "utf-8")
    assert sorted(own_files(tmp_path)) == [".well-known/a", "CNAME", "a/.well-known/c", "images/x.jpg"]


def test_an_article_in_no_issues_folder_is_told(tmp_path: Path) -> None:
    for name in (
        f"{DAY}/a.md",
        f"{DAY}/page-01.json",
        f"{DAY}/notes.txt",
        "README.md",
        "pages/b.md",
        ".git/c.md",
        "2022-04-31/x.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    found = scan(tmp_path)
    assert [(day, folder.names, folder.pages) for day, folder in found.items()] == [(DAY, ("a.md",), ("page-01.json",))]
    for name in ("d.md", "2022-04-31/e.md"):
        (tmp_path / name).write_text("x", "utf-8")
    with pytest.raises(Faults) as error:
        scan(tmp_path)
    assert len(error.value.faults) == 2
