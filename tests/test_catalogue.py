"""The catalogue: what an article's file says, grouped into issues, kept and read back."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from banmian.content.catalogue import Issue
from banmian.content.catalogue_json import from_json, to_json
from banmian.content.frontmatter import title_of
from banmian.content.issue_files import read_issues
from banmian.content.opening import opening
from banmian.content.scan import scan
from banmian.edition.state import paths, record_of
from banmian.errors import Faults
from banmian.model import Article, Block, Kind
from banmian.pages.filters import jsonld, page_label, zh_date, zh_weekday
from banmian.pages.issue_pages import surroundings, years

EDITION = Path(__file__).parent / "edition"


@pytest.fixture(scope="module")
def issues() -> dict[str, Issue]:
    return read_issues(scan(EDITION / "content").values())[0]


def test_an_issue_has_its_pages_in_order(issues: dict[str, Issue]) -> None:
    record = record_of(issues["2022-04-07"], "", "", {}, [])
    assert list(paths("2022-04-07", record)) == [
        "2022-04-07/index.html",
        "2022-04-07/issue.json",
        "2022-04-07/01/index.html",
        "2022-04-07/01/01.html",
        "2022-04-07/01/02.html",
        "2022-04-07/02/index.html",
        "2022-04-07/02/01.html",
    ]


def test_an_entry_says_what_the_front_matter_says(issues: dict[str, Issue]) -> None:
    entry = issues["2022-04-07"].entries[0]
    assert (entry.slug, entry.page, entry.order) == ("2022-04-07-p01-a01", 1, 1)
    assert entry.authors == ("王一", "李二")
    assert (entry.kicker, entry.jump, entry.deck) == ("沿河乡", "2", "")
    assert (entry.script, entry.date_basis) == ("zh-Hans", "text")


def test_the_opening_leaves_out_dateline_and_subheads(issues: dict[str, Issue]) -> None:
    assert issues["2022-04-07"].entries[0].opening == "河堤四月里修好了。\u3000两岸的村民回到田里。"


def test_the_opening_is_plain_text() -> None:
    assert opening(r"1\. &lt;b&gt; 与 \*") == "1. <b> 与 *"
    assert len(opening("字" * 1300)) == 1201


@pytest.mark.parametrize(
    ("title", "unheaded"),
    [("麦收开始了", True), ("新华社北京6月1日电（记者李文）麦收开始了", True), ("好一片麦田", False)],
)
def test_a_photo_named_after_its_caption_has_no_headline(issues: dict[str, Issue], title: str, unheaded: bool) -> None:
    photo = replace(
        issues["2022-04-07"].entries[0],
        kind="photo",
        title=title,
        dateline="新华社北京6月1日电",
        opening="麦收开始了，收割机下田。",
    )
    assert photo.unheaded is unheaded


def test_a_photo_is_called_by_its_caption_not_by_the_dateline() -> None:
    caption = Block("新华社北京6月1日电（记者李文）麦收开始了，收割机下田。", (1,))
    assert title_of(Article(Kind.PHOTO, dateline="新华社北京6月1日电", body=(caption,))) == "麦收开始了"


def test_a_page_takes_label_and_name_from_its_articles(issues: dict[str, Issue]) -> None:
    (page,) = issues["2022-04-08"].pages
    assert (page.number, page.label, page.name, page.script) == (1, "A01", "要闻", "zh-Hans")


def test_an_issue_comes_back_from_json_as_it_was(issues: dict[str, Issue]) -> None:
    for issue in issues.values():
        assert from_json(to_json(issue)) == issue
        assert issue.pages[0].entries[0].title in to_json(issue), "three bytes for a character, not six"


def test_previous_and_next_go_across_pages(issues: dict[str, Issue]) -> None:
    around = dict(surroundings(issues["2022-04-07"]))
    last = around["2022-04-07-p02-a01"]
    assert last["previous"].slug == "2022-04-07-p01-a02"
    assert last["next"] is None
    assert last["previous_page"].number == 1


def test_the_calendar_has_the_newest_year_first_and_weeks_from_monday(issues: dict[str, Issue]) -> None:
    calendar = years(list(issues.values()))
    assert [year for year, _ in calendar] == [2023, 2022]
    (april,) = calendar[1][1]
    thursday = april.weeks[1][3]
    assert (april.number, thursday.number, thursday.issue.date) == (4, 7, datetime.date(2022, 4, 7))


def test_every_fault_of_every_article_is_reported_at_once() -> None:
    with pytest.raises(Faults) as caught:
        read_issues(scan(EDITION / "broken").values())
    told = str(caught.value).replace(f"{EDITION}/broken/", "")
    assert told.splitlines() == (EDITION / "broken.txt").read_text("utf-8").splitlines()


def test_an_article_outside_an_issue_is_not_lost_silently(tmp_path: Path) -> None:
    (tmp_path / "2022-4-7").mkdir()
    (tmp_path / "2022-4-7" / "a.md").write_text("---\n---\n", "utf-8")
    (tmp_path / "README.md").write_text("read me", "utf-8")
    with pytest.raises(Faults, match=r"2022-4-7/a\.md:1: lies in no issue's folder") as caught:
        scan(tmp_path)
    assert len(caught.value.faults) == 1


def test_filters() -> None:
    day = datetime.date(2022, 4, 7)
    assert (zh_date(day), zh_weekday(day)) == ("2022年4月7日", "星期四")
    assert (zh_date(datetime.date(1900, 1, 1)), zh_weekday(datetime.date(1900, 1, 1))) == ("日期不详", "")
    assert (page_label("1"), page_label("A01"), page_label(2)) == ("第1版", "A01版", "第2版")
    assert jsonld({"a": "</script>", "b": None}) == '{"a": "\\u003c/script\\u003e"}'
