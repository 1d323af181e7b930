"""Every word of the press works wherever it is asked for: in reading, in lists, in traditional script, in scores."""

from __future__ import annotations

from functools import cache

import pytest

from banmian import press
from banmian.model import Article, Page
from banmian.variants import ZH_HANT, converter
from banmian.variants.house import rows
from reading import cases, read
from score.unit import fold

WORDS = press.WORDS
TEXT = "今天上午，太白湖畔的图书室开门迎客，读者从清晨排到街角，书架前坐满了老人和孩子。"
SURNAMES = sorted(press.SURNAMES) + WORDS["compound_surnames"]
LONG_ROLES = WORDS["reporters"] + WORDS["works"] + [f"{rank}记者" for rank in WORDS["ranks"]]
HOUSES = WORDS["houses"] + [f"太白{paper}" for paper in WORDS["papers"]] + ["《太白周末》"]


def page(*lines: str) -> Page:
    """A page of one story that begins with these lines."""
    return read("\n".join(["图书室开门迎客", "", *lines, *[TEXT] * 3]))


def story(*lines: str) -> Article:
    """The story of such a page."""
    return max(page(*lines).articles, key=lambda article: len(article.body))


def wrong(words: list[str], holds: object) -> list[str]:
    """The words for which something does not hold."""
    return [word for word in words if not holds(word)]  # type: ignore[operator]


@cache
def hant(text: str) -> str:
    """A text in traditional script."""
    return converter(ZH_HANT).text(text)


@pytest.mark.parametrize("joint", [" ", "：", *WORDS["joints"]])
def test_every_role_signs_a_story(joint: str) -> None:
    roles = [role for role in LONG_ROLES if role not in WORDS["staff"]]
    assert not wrong(roles, lambda role: story(f"{role}{joint}鲍童").authors == ("鲍童",))


def test_every_house_stands_before_a_role() -> None:
    assert not wrong(HOUSES, lambda house: story(f"{house}融媒体首席记者 鲍童").authors == ("鲍童",))


@pytest.mark.parametrize("joint", WORDS["joints"])
def test_every_short_work_signs_behind_a_joint(joint: str) -> None:
    works = [word for word in WORDS["short_works"] + WORDS["short_pairs"] if word not in WORDS["pictures"]]
    assert not wrong(works, lambda work: story(f"{work}{joint}鲍童").authors == ("鲍童",))
    assert not wrong(works, lambda work: story(f"{work}{joint}本报记者 鲍童").authors == ("鲍童",))


def test_every_short_work_that_takes_pictures_is_a_credit() -> None:
    assert not wrong(WORDS["pictures"], lambda work: press.is_credit(f"{work}丨鲍童") and not press.is_credit(f"{work}丨荷花"))


def test_every_role_and_work_keeps_the_name_in_traditional_script() -> None:
    signed = [f"{role}{joint}于艺" for role in LONG_ROLES + WORDS["staff"] for joint in " ：丨|/"]
    signed += [f"{work}{joint}于艺" for work in WORDS["short_works"] for joint in WORDS["joints"]]
    signed += [f"{role}于艺" for role in WORDS["reporters"]]
    assert not wrong(signed, lambda text: hant(f"（{text}）").endswith("于藝）"))


def test_every_surname_signs_at_a_storys_end() -> None:
    assert not wrong(
        SURNAMES,
        lambda surname: (
            [*map(str, read(f"图书室\n\n{TEXT}\n{TEXT}（{surname}明明）").articles[0].authors)] == [f"{surname}明明"]
        ),
    )


def test_every_settled_surname_is_one_and_stays_in_traditional_script() -> None:
    settled = {surname: form for surname, form, _ in rows("names.txt") if form != "="}
    assert set(settled) <= press.SURNAMES
    assert not wrong([*settled], lambda surname: hant(f"记者 {surname}晓晓").endswith(f"{settled[surname]}曉曉"))
    assert not wrong(
        [*set(settled) & press.SURE_SURNAMES],
        lambda surname: hant(f"，局长{surname}晓晓介绍").startswith(f"，局長{settled[surname]}"),
    )


@pytest.mark.parametrize("filed", WORDS["filed"])
def test_every_agency_dates_a_story_from_its_place(filed: str) -> None:
    dated = [f"{agency}济宁11月13日{filed}" for agency in WORDS["agencies"]] + [
        f"太白{paper}济宁11月13日{filed}" for paper in WORDS["papers"]
    ]
    assert not wrong(dated, lambda dateline: press.places(dateline) == ("济宁",))
    told = [(dateline, story(f"{dateline}（记者 鲍童）{TEXT}")) for dateline in dated]
    assert [dateline for dateline, article in told if (article.dateline, article.authors) != (dateline, ("鲍童",))] == []


def test_what_is_no_place_stands_in_no_list() -> None:
    assert not wrong(WORDS["no_places"], lambda word: press.places(f"本报{word}消息") == ())
    assert press.places("综合消息") == press.places("本报讯") == ()


@pytest.mark.parametrize(("text", "expected"), cases("places"))
def test_the_places_of_a_dateline(text: str, expected: str) -> None:
    dateline = press.dateline_at(text)
    assert f"{dateline[0] if dateline else ''} | {', '.join(press.places(text))}" == expected


def test_every_jump_leaves_the_text_and_counts_for_no_score() -> None:
    marks = [f"（{word}第2版）" for word in WORDS["onward"]] + [word + "A02版" for word in WORDS["onward_whole"]]
    for mark in marks:
        (article,) = read(f"图书室开门迎客\n\n{TEXT}\n{TEXT}读者说，{mark}").articles
        assert (article.body[-1].text, article.jump) == (f"{TEXT}读者说，", "2" if mark[0] == "（" else "A02"), mark
        assert fold(press.without_marks(f"读者说，{mark}")) == fold("读者说，"), mark


def test_every_mark_of_a_continuation_names_its_page() -> None:
    marks = [f"（{word}第1版）读者" for word in WORDS["back"]] + [word + "A01版 读者" for word in WORDS["back_whole"]]
    assert [press.back(mark).page for mark in marks] == ["1"] * len(WORDS["back"]) + ["A01"] * len(WORDS["back_whole"])  # type: ignore[union-attr]
    assert {fold(press.without_marks(mark)) for mark in marks} == {"读者"}


def test_every_role_of_the_pages_staff_is_the_pages() -> None:
    lines = [f"{word}{joint}鲍童" for word in WORDS["staff"] for joint in " ：丨｜|/"]
    lines += [f"{word}{joint}鲍童 袁进" for word in WORDS["staff_with_colon"] for joint in "：丨"]
    lines += [f"3 {name}" for name in WORDS["page_names"]]
    assert not wrong(lines, press.is_furniture)
    assert not wrong(WORDS["staff_with_colon"], lambda word: not press.is_furniture(f"{word} 发展"))


def test_every_head_of_refers_is_one() -> None:
    assert not wrong(WORDS["refer_heads"], lambda word: press.is_refer_head(f"■ {' '.join(word)}"))
    assert [press.refer_page(text) for text in ("再创新高 详见3版", "再创新高……A02版", "再创新高▶第四版", "出版")] == [
        "3",
        "A02",
        "四",
        "",
    ]
