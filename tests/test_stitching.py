"""Stories that go on on another page: whole where that is certain, two and a doubt where it is not."""

from __future__ import annotations

import pytest

from banmian.model import Article, Block, Doubt, Kind, Page, Person
from banmian.page_number import printed_number
from banmian.stitching import Placed, stitch
from banmian.stitching.whereabouts import find_page

BEGUN = "全市防汛工作会议昨天召开，会议要求各县区压实责任，"
REST = "加强值守，确保安全度汛。"


def story(headline: str, *texts: str, jump: str = "", come_from: str = "", **more: object) -> Article:
    blocks = tuple(Block(text, (at,)) for at, text in enumerate(texts, 1))
    return Article(
        Kind.ARTICLE,
        (headline,) if headline else (),
        body=blocks,
        lines=tuple(range(1, len(texts) + 1)),
        jump=jump,
        come_from=come_from,
        **more,
    )  # type: ignore[arg-type]


def issue(*pages: tuple[Article, ...], labels: tuple[str, ...] = ()) -> tuple[Placed, ...]:
    labels = labels or ("",) * len(pages)
    return tuple(
        Placed(f"a.pdf#{at}", at, label, Page(articles))
        for at, (articles, label) in enumerate(zip(pages, labels, strict=True), 1)
    )


def texts(article: Article) -> list[str]:
    return [block.text for block in article.body]


def test_a_torn_sentence_is_whole_again_with_the_mark_in_it() -> None:
    found = stitch(
        issue((story("防汛工作会议召开", BEGUN, jump="2"),), (story("防汛工作会议召开", REST, "随后检查。", come_from="1"),))
    )
    whole, left = found.articles["a.pdf#1"][0], found.articles["a.pdf#2"]
    assert texts(whole) == [f"{BEGUN}（下转第2版）{REST}", "随后检查。"]
    assert [part.home for part in left] == [("a.pdf#1", 1)]
    assert [(part.seed, part.page, part.order, part.heading) for part in whole.parts] == [
        ("a.pdf#2", 2, 1, ("防汛工作会议召开",))
    ]
    assert (whole.jump, found.doubts) == ("", ())


def test_behind_a_full_stop_a_paragraph_begins() -> None:
    found = stitch(issue((story("甲", "会议召开。", jump="2"),), (story("", "随后检查。", come_from="1"),)))
    assert texts(found.articles["a.pdf#1"][0]) == ["会议召开。（下转第2版）", "随后检查。"]


def test_the_others_of_a_page_keep_their_order() -> None:
    other = story("别的事", "别的事情很多。")
    found = stitch(issue((story("甲", BEGUN, jump="2"),), (story("", REST, come_from="1"), other)))
    assert [article.home for article in found.articles["a.pdf#2"]] == [("a.pdf#1", 1), None]


def test_who_wrote_it_may_stand_at_the_end() -> None:
    end = story("", REST, come_from="1", people=(Person("鲍童", "记者"),))
    found = stitch(issue((story("甲", BEGUN, jump="2"),), (end,)))
    assert found.articles["a.pdf#1"][0].authors == ("鲍童",)


def test_of_several_each_goes_to_its_own() -> None:
    first = (
        story("任城区推进老旧小区改造", "任城区改造老旧小区，", jump="4"),
        story("微山湖湿地迎来候鸟", "微山湖湿地的候鸟，", jump="4"),
    )
    last = (story("微山湖湿地迎来候鸟", "越冬。", come_from="1"), story("任城区推进老旧小区改造", "完工。", come_from="1"))
    found = stitch(issue(first, (), (), last))
    assert [texts(article)[0] for article in found.articles["a.pdf#1"]] == [
        "任城区改造老旧小区，（下转第4版）完工。",
        "微山湖湿地的候鸟，（下转第4版）越冬。",
    ]


def test_of_several_that_nobody_can_tell_apart_none_is_joined() -> None:
    first = (story("", "一件事，", jump="2"), story("", "两件事，", jump="2"))
    last = (story("", "很好。", come_from="1"), story("", "也好。", come_from="1"))
    found = stitch(issue(first, last))
    assert found.articles["a.pdf#1"] == first and found.articles["a.pdf#2"] == last
    assert [(page, doubt.code) for page, doubt in found.doubts] == [("a.pdf#1", "jump")] * 2 + [("a.pdf#2", "jump")] * 2


def test_headings_that_speak_of_other_things_are_not_joined() -> None:
    found = stitch(
        issue(
            (story("任城区推进老旧小区改造", BEGUN, jump="2"),), (story("微山湖湿地迎来大批候鸟", "候鸟来了。", come_from="1"),)
        )
    )
    assert [page for page, _ in found.doubts] == ["a.pdf#1", "a.pdf#2"]


@pytest.mark.parametrize(("jump", "come_from"), [("2", ""), ("", "1")])
def test_one_mark_is_enough_under_the_same_headline(jump: str, come_from: str) -> None:
    headline = "任城区推进老旧小区改造"
    other = story("微山湖湿地迎来候鸟", "候鸟来了。")
    found = stitch(issue((other, story(headline, BEGUN, jump=jump)), (other, story(headline, REST, come_from=come_from))))
    assert texts(found.articles["a.pdf#1"][1]) == [f"{BEGUN}（下转第2版）{REST}"]


@pytest.mark.parametrize(("jump", "come_from"), [("2", ""), ("", "1")])
def test_one_mark_alone_is_a_doubt(jump: str, come_from: str) -> None:
    found = stitch(
        issue((story("任城区推进老旧小区改造", BEGUN, jump=jump),), (story("微山湖湿地迎来候鸟", REST, come_from=come_from),))
    )
    assert [doubt.code for _, doubt in found.doubts] == ["jump"]
    assert not any(article.home for article in (*found.articles["a.pdf#1"], *found.articles["a.pdf#2"]))


def test_a_jump_to_a_page_that_is_not_there_stays() -> None:
    pages = issue((story("甲", BEGUN, jump="3"),), (story("乙", REST),))
    assert stitch(pages).articles["a.pdf#1"] == pages[0].page.articles
    assert not stitch(pages).doubts


def test_a_story_over_three_pages() -> None:
    found = stitch(
        issue(
            (story("甲", "一，", jump="2"),), (story("", "二，", come_from="1", jump="3"),), (story("", "三。", come_from="2"),)
        )
    )
    whole = found.articles["a.pdf#1"][0]
    assert texts(whole) == ["一，（下转第2版）二，（下转第3版）三。"]
    assert [part.page for part in whole.parts] == [2, 3]
    assert {found.articles[page][0].home for page in ("a.pdf#2", "a.pdf#3")} == {("a.pdf#1", 1)}


def test_what_was_found_on_a_part_is_settled_by_the_whole() -> None:
    opened, missing, other = Doubt("quotes", 1, "“"), Doubt("headless", 1, "none"), Doubt("repeat", 1, "twice")
    first, second = story("甲", "他说：“好，", jump="2"), story("", "很好。”", come_from="1")
    pages = (Placed("a", 1, "", Page((first,), doubts=(opened,))), Placed("b", 2, "", Page((second,), doubts=(missing, other))))
    assert stitch(pages).settled == {("a", opened), ("b", missing)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", ("", 2)),
        ("02", ("", 2)),
        ("A02", ("A", 2)),
        ("Ａ０２", ("A", 2)),
        ("二", ("", 2)),
        ("十二", ("", 12)),
        ("二十", ("", 20)),
        ("一〇", ("", 10)),
        ("第2版", ("", 2)),
        ("第A02版", ("A", 2)),
        ("", None),
        ("要闻", None),
    ],
)
def test_page_numbers_as_papers_print_them(text: str, number: tuple[str, int] | None) -> None:
    assert printed_number(text) == number


def test_a_number_without_a_letter_is_of_the_same_section() -> None:
    pages = issue((), (), (), labels=("A01", "A02", "B02"))
    assert find_page(pages, "2", pages[0]) is pages[1]
    assert find_page(pages, "B02", pages[0]) is pages[2]
    assert find_page(pages, "7", pages[0]) is None
