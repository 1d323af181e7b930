"""The front matter of an article: what is wrong with it, what it is called, what the catalogue makes of it."""

from __future__ import annotations

import datetime

import pytest

from banmian.content.cataloguing import entry_of, issue_of
from banmian.content.clashes import clashes
from banmian.content.facts import Facts
from banmian.content.frontmatter import bare, line_ranges, title_of
from banmian.content.matter import Matter, faults, is_date, parse
from banmian.content.opening import after_dateline, length, opening, shortened
from banmian.content.page_data import PageData, is_page_file, read_page_data, write_page_data
from banmian.content.page_files import page_data
from banmian.content.source_field import read_source, seed_of, written_name
from banmian.model import Article, Block, Box, Kind, Line, Page

DAY = "2022-04-07"
GOOD = f"title: 大桥通车\ndate: {DAY}\npage: 1\norder: 2\n"


def matter(fields: str = GOOD, body: str = "大桥昨天通车。\n") -> Matter:
    return parse(f"---\n{fields}---\n\n{body}", f"content/{DAY}/大桥.md", DAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"---\n{GOOD}---\n\n大桥。\n", [], id="nothing"),
        pytest.param(f"\ufeff---\n{GOOD}---\n", [], id="a byte order mark"),
        pytest.param("大桥。\n", ["1 no `---` line at the top"], id="no front matter"),
        pytest.param(f"---\n{GOOD}", ["6 the front matter doesn't end with a `---` line"], id="it doesn't end"),
        pytest.param(f"---\n{GOOD}\n---\n", ["6 the front matter doesn't end with a `---` line"], id="a blank line in it"),
        pytest.param(f"---\n{GOOD}大桥\n---\n", ["6 `大桥`"], id="a line that is no key"),
        pytest.param(f"---\n{GOOD}order: 3\n---\n", ["6 `order` stands here again"], id="a key twice"),
        pytest.param("---\n---\n", [f"1 `{key}` is missing" for key in ("title", "date", "page", "order")], id="empty"),
        pytest.param(f"---\n{GOOD.replace('大桥通车', '')}---\n", ["2 `title` is missing"], id="a key without its value"),
        pytest.param(f"---\n{GOOD}kind: poem\n---\n", ["6 `kind: poem`"], id="an unknown kind"),
        pytest.param(f"---\n{GOOD}status: publish\n---\n", ["6 `status: publish`"], id="an unknown status"),
        pytest.param(f"---\n{GOOD.replace('page: 1', 'page: 0')}---\n", ["4 `page: 0`"], id="page nought"),
        pytest.param(f"---\n{GOOD.replace('page: 1', 'page: 007')}---\n", [], id="page seven with noughts"),
        pytest.param(f"---\n{GOOD.replace('page: 1', 'page: 12345')}---\n", ["4 `page: 12345`"], id="five figures"),
        pytest.param(f"---\n{GOOD.replace(DAY, '2022-4-7')}---\n", ["3 `date: 2022-4-7`"], id="a date of another form"),
        pytest.param(f"---\n{GOOD.replace(DAY, '2022-02-30')}---\n", ["3 `date: 2022-02-30`"], id="no such day"),
        pytest.param(f"---\n{GOOD.replace(DAY, '2022-04-08')}---\n", ["3 `date: 2022-04-08`"], id="the day of another folder"),
        pytest.param(
            f"---\n{GOOD}---\n\n大桥。\n\n國學會時動。\n", ["10 `國學會時動。` is traditional"], id="traditional text"
        ),
        pytest.param(
            f"---\n{GOOD}kicker: 國學會時動\n---\n\n大桥。\n", ["6 `國學會時動` is traditional"], id="a traditional key"
        ),
        pytest.param(f"---\n{GOOD}page_name: 國學會時動\n---\n\n大桥。\n", [], id="what its page is called is not its own"),
        pytest.param(f"---\n{GOOD}lang: zh-Hant\n---\n\n國學會時動。\n", [], id="said to be so"),
        pytest.param(f"---\n{GOOD}---\n\n國學\n會時動這。\n", ["8 `國學"], id="at the first place that shows it"),
    ],
)
def test_what_is_wrong_with_front_matter(text: str, expected: list[str]) -> None:
    found = [f"{fault.line} {fault.found}" for fault in faults(parse(text, "x.md", DAY))]
    assert [row.startswith(told) for row, told in zip(found, expected, strict=True)] == [True] * len(expected), found


def test_where_everything_stands_in_a_file() -> None:
    told = matter(f"{GOOD}status: draft\n")
    assert (told.lines["title"], told.lines["status"], told.body_line, told.body) == (2, 6, 8, "\n大桥昨天通车。\n")
    assert (told.get("status"), told.get("deck"), told.get("deck", "无"), told.place) == ("draft", "", "无", (1, 2))
    assert [matter(f"{GOOD}status: {word}\n").published for word in ("draft", "published")] == [False, True]
    assert matter().published


@pytest.mark.parametrize(
    ("text", "expected"), [("2022-04-07", True), ("20220407", False), ("2022-04-31", False), ("2022-W14-4", False), ("", False)]
)
def test_a_day_that_exists(text: str, expected: bool) -> None:
    assert is_date(text) == expected


def test_of_two_articles_in_one_place_the_second_is_told() -> None:
    one, other = matter(), matter(GOOD.replace("大桥", "小桥"))
    elsewhere = matter(GOOD.replace("order: 2", "order: 3"))
    assert [fault.line for fault in clashes([one, elsewhere, other, other])] == [5, 5]
    assert list(clashes([one, elsewhere])) == []


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(Article(Kind.ARTICLE, ("大桥", "通车")), "大桥 通车", id="its headline"),
        pytest.param(
            Article(Kind.ARTICLE, body=(Block("一二三四五六七八九十一二三四五", (1,)),)),
            "一二三四五六七八九十一二三四……",
            id="its opening",
        ),
        pytest.param(
            Article(Kind.PHOTO, body=(Block("图为大桥，昨天通车。", (1,)),)), "图为大桥", id="a picture's first clause"
        ),
        pytest.param(Article(Kind.PHOTO, body=(Block("字" * 50, (1,)),)), "字" * 40, id="forty characters of it"),
        pytest.param(Article(Kind.PHOTO, body=(Block("，大桥", (1,)),)), "，大桥", id="a clause has a character"),
        pytest.param(Article(Kind.PHOTO, credit="张敬 摄"), "张敬 摄", id="its credit"),
        pytest.param(Article(Kind.ARTICLE, jump="2"), "下转2版", id="where it goes on"),
    ],
)
def test_what_an_article_is_called(article: Article, expected: str) -> None:
    assert title_of(article) == expected


@pytest.mark.parametrize(
    ("lines", "printed", "expected"),
    [
        ((1,), (), "1"),
        ((1, 2, 3), (), "1-3"),
        ((1, 3, 4), (), "1,3-4"),
        ((107, 108, 110), (107, 108, 110), "107-110"),
        ((107, 110, 120), (107, 108, 110, 120), "107,110-120"),
        ((5, 3), (3, 4, 5), "5,3"),
        ((), (), ""),
    ],
)
def test_lines_as_ranges(lines: tuple[int, ...], printed: tuple[int, ...], expected: str) -> None:
    assert line_ranges(lines, printed) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("大桥  通车\n了", "大桥 通车 了"),
        ("题: 副", "题:\u00a0副"),
        ("题 #1", "题\u00a0#1"),
        ("题:", "题："),
        ("- 题", "\u2060- 题"),
        ("“题”", "“题”"),
        ("[题]", "\u2060[题]"),
    ],
)
def test_a_value_on_one_line(value: str, expected: str) -> None:
    assert bare(value) == expected


@pytest.mark.parametrize(
    ("text", "dateline", "expected"),
    [
        ("本报讯（记者 王一）河堤修好了。", "本报讯", "河堤修好了。"),
        ("本报讯 (记者 王一) 河堤修好了。", "本报讯", "河堤修好了。"),
        ("本报讯 河堤修好了。", "本报讯", "河堤修好了。"),
        ("河堤修好了，本报讯（记者）。", "本报讯", "河堤修好了，本报讯（记者）。"),
        (f"本报讯（{'字' * 60}）好。", "本报讯", "好。"),
        (f"本报讯（{'字' * 61}）好。", "本报讯", f"（{'字' * 61}）好。"),
        (" 河堤。 ", "", "河堤。"),
    ],
)
def test_text_behind_its_dateline(text: str, dateline: str, expected: str) -> None:
    assert after_dateline(text, dateline) == expected


def test_openings_end_where_there_is_no_more_room() -> None:
    assert (shortened("一二三", 3), shortened("一二三四", 3), shortened("一二……三四", 4)) == ("一二三", "一二三…", "一二…")
    assert (len(opening("字" * 1200)), len(opening("字" * 1201))) == (1200, 1201)
    assert opening("## 题\n\n甲。\n\n乙。\n \n丙。") == "甲。\u3000乙。\u3000丙。"
    assert length("## 小 题\n\n甲 乙\n\n\n丙") == 5


def entry_text(order: int, page: int = 1, more: str = "") -> Matter:
    return matter(f"title: 题{order}\ndate: {DAY}\npage: {page}\norder: {order}\n{more}")


def test_an_issue_of_its_articles_in_order_with_its_pages() -> None:
    told = [
        entry_text(2, 2),
        entry_text(1, 2, "page_label: A02\n"),
        entry_text(3, 1, "page_name: 要闻\npublication: 清瀾日報\n"),
    ]
    issue = issue_of(told, [PageData("b", 2, "02", "时事", imprint=("责编",)), PageData("c", 3)])
    assert [(page.number, page.label, page.name, len(page.entries)) for page in issue.pages] == [
        (1, "1", "要闻", 1),
        (2, "A02", "时事", 2),
    ]
    assert [entry.order for page in issue.pages for entry in page.entries] == [3, 1, 2]
    assert (issue.publication, issue.date, issue.date_basis) == ("清澜日报", datetime.date(2022, 4, 7), "sidecar")


@pytest.mark.parametrize(
    ("bases", "expected"),
    [(["sidecar", "text"], "text"), (["folio", "text"], "text"), (["sidecar", "folio"], "folio"), (["sidecar"], "sidecar")],
)
def test_the_day_of_an_issue_is_as_sure_as_that_of_its_least_sure_article(bases: list[str], expected: str) -> None:
    told = [entry_text(order, 1, f"date_basis: {basis}\n") for order, basis in enumerate(bases, 1)]
    assert issue_of(told).date_basis == expected


def test_a_page_on_which_a_story_goes_on_is_there_with_what_it_says() -> None:
    slug = f"{DAY}-p01-a01"
    told = entry_text(1, 1, "source: a.pdf#1:3-40; a.pdf#2:5-20\nauthors: 王一; ; 李二\n")
    data = PageData("a.pdf#2", 2, zones={slug: ((0, 0, 1, 1),), "gone": ()}, continued={slug: "防汛", "gone": "x"})
    page = issue_of([told], [data]).pages[1]
    assert [(one.slug, one.heading, one.source) for one in page.continued] == [(slug, "防汛", "a.pdf#2:5-20")]
    assert (list(page.zones), page.entries, page.label) == ([slug], (), "2")
    entry = entry_of(told)
    assert (entry.authors, entry.kind, entry.script, entry.date_basis, entry.page_label) == (
        ("王一", "李二"),
        "article",
        "zh-Hans",
        "sidecar",
        "1",
    )


def test_the_data_of_a_page_are_rounded_and_only_what_is_known_is_written() -> None:
    page = PageData("a.pdf#2", 2, size=(1105.04, 1545.06), zones={"x": ((36.0399, 80, 420.06, 512),), "y": ()})
    text = write_page_data(page)
    assert '"size": [1105, 1545.1]' in text
    assert '"zones": {"x": [[36, 80, 420.1, 512]]}' in text
    assert all(key not in text for key in ("page_label", "imprint", "continued", '"y"'))
    again = read_page_data(text)
    assert (again.size, again.script, again.generated) == ((1105, 1545.1), "zh-Hans", "")
    assert "size" not in write_page_data(PageData("a.txt", 1, imprint=("责编",)))
    corrected = text.replace('"page": 2', '"page": 2, "imprint": ["责编 王一"]')
    assert read_page_data(corrected).generated


def test_which_files_are_pages() -> None:
    names = ("page-02.json", "page-02.md", "2022-04-07.json", "page-.json")
    assert [is_page_file(name) for name in names] == [True, False, False, True]


def test_a_page_is_data_only_where_more_than_its_articles_is_known() -> None:
    facts = Facts("a.txt", DAY, "text", 1)
    lines = (Line(1, "责编 王一"), Line(2, "大桥"))
    story = Article(Kind.ARTICLE, ("大桥",), lines=(2,), zones=(Box(0, 0, 10, 10),))
    plain = Page((story,), (1, 2), lines=lines)

    def told(page: Page) -> PageData | None:
        return page_data(page, facts, lambda seed, order: f"{seed} {order}")

    assert told(plain) is None
    staffed = told(Page((story,), (1, 2), (1, 9), lines=lines))
    assert staffed is not None
    assert (staffed.imprint, staffed.zones) == (("责编 王一",), {"a.txt 1": ((0, 0, 10, 10),)})
    elsewhere = Article(Kind.ARTICLE, ("桥",), deck=("副",), lines=(2,), home=("b.txt", 3))
    rest = told(Page((story, elsewhere), (1, 2), lines=lines))
    assert rest is not None
    assert rest.continued == {"b.txt 3": "桥 副"}
    sized = told(Page((), (1, 2), lines=lines, size=(0.0, 5.0)))
    assert sized is not None
    assert sized.size == (0.0, 5.0)


@pytest.mark.parametrize(
    ("seed", "written"),
    [
        ("p01.txt", "p01.txt"),
        ("日报\u3000一版.txt", "日报%E3%80%80一版.txt"),
        ("a  b.txt", "a %20b.txt"),
        ("#1.txt", "%231.txt"),
        ("a%20b.txt", "a%2520b.txt"),
        ("q: r.txt", "q:%20r.txt"),
        ("a; b.txt", "a;%20b.txt"),
        ("a #b.txt", "a%20#b.txt"),
    ],
)
def test_every_name_of_a_page_comes_back(seed: str, written: str) -> None:
    assert written_name(seed) == written
    assert seed_of(f"{written}:3-40; other:1") == seed
    assert [(part.seed, part.ranges) for part in read_source(f"{written}:3-40; other:1")] == [(seed, "3-40"), ("other", "1")]


def test_a_value_that_names_no_page() -> None:
    assert (seed_of(""), read_source("大桥")) == ("", ())
