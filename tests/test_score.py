"""The measures themselves, against small cases counted by hand."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from published import ROOT
from score import FIGURES, score
from score.__main__ import main
from score.align import align, stream_of
from score.borders import slide, window_size
from score.clusters import Overlap, b_cubed, rand_index
from score.doubts import Told, told
from score.matching import assign
from score.page import compare
from score.unit import Unit, fold

GOLD = ROOT / "tests/gold"
ALPHA = "晨光照在运河的水面上船队一早就出发了"
BETA = "图书室里坐满了放学以后来看书的孩子们"


def unit(title: str, *blocks: str, **more: object) -> Unit:
    return Unit(title, title, blocks, name=title, **more)  # type: ignore[arg-type]


def overlap_of(*couples: tuple[int, int]) -> Overlap:
    return Overlap.of(couples, [g for g, _ in couples], [o for _, o in couples])


def test_the_best_sum_wins_over_the_best_pair() -> None:
    assert assign([[0.9, 0.8], [0.8, 0.1]]) == {0: 1, 1: 0}
    assert assign([[0.0, 0.0], [0.0, 0.5]]) == {1: 1}
    assert assign([[0.2, 0.7, 0.1]]) == {0: 1}
    assert assign([[0.2], [0.7]]) == {1: 0}
    assert assign([]) == {}


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_no_other_assignment_gains_more(gains: list[list[int]]) -> None:
    best = max(sum(row[column] for row, column in zip(gains, order, strict=False)) for order in permutations(range(4)))
    assert sum(gains[row][column] for row, column in assign([list(map(float, row)) for row in gains]).items()) == best


def test_iou_b_cubed_and_rand_by_hand() -> None:
    """Gold aaab, output xxyy: pairs ax ax ay by."""
    overlap = overlap_of((0, 0), (0, 0), (0, 1), (1, 1))
    assert overlap.iou(0, 0) == 2 / 3
    assert overlap.iou(1, 1) == 1 / 2
    # precision: 1, 1, 1/2, 1/2; recall: 2/3, 2/3, 1/3, 1
    assert b_cubed(overlap) == pytest.approx((3 / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4))
    # couples together in both 1, in gold 3, in output 2, of 6: (1 - 1) / (2.5 - 1)
    assert rand_index(overlap) == pytest.approx(0.0)
    assert rand_index(overlap_of((0, 5), (0, 5), (1, 3))) == 1.0


def test_lost_and_invented_characters_stand_alone() -> None:
    """Gold aaa, of which one is lost; output xxx, of which one is invented."""
    overlap = Overlap.of([(0, 0), (0, 0)], [0, 0, 0], [0, 0, 0])
    assert (overlap.lost, overlap.invented, overlap.iou(0, 0)) == (1, 1, 2 / 4)
    # precision: 2/3, 2/3, lost 1, invented 1/3; recall the same the other way round
    assert b_cubed(overlap) == pytest.approx(((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4,) * 2)


def test_windows_by_hand() -> None:
    """Borders behind lines 3 and 2 of 6; windows of 2 at 4 places: 0 1 1 0 against 1 1 0 0."""
    gold, output = [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1]
    assert window_size(gold) == 2
    assert slide(gold, output) == type(slide(gold, output))(count=4, apart=2, differ=2)
    # one window with two borders against one with one: the ends are apart in both, the numbers differ
    three = slide([0, 1, 2, 2, 2, 2, 2, 2], [0, 1, 1, 1, 1, 1, 1, 1])
    assert (three.count, three.apart, three.differ) == (6, 1, 2)


def test_characters_are_laid_on_each_other_in_any_order() -> None:
    gold, output = stream_of([unit("", ALPHA), unit("", BETA)]), stream_of([unit("", BETA + ALPHA)])
    pairs = align(gold, output)
    assert len(pairs) == len(gold.text)
    assert all(gold.text[g] == output.text[o] for g, o in pairs.items())


@given(st.text("甲乙丙丁", max_size=60), st.text("甲乙丙丁", max_size=60))
def test_no_character_is_laid_on_twice(text: str, other: str) -> None:
    gold, output = stream_of([unit("", text)]), stream_of([unit("", other)])
    pairs = align(gold, output)
    assert len(set(pairs.values())) == len(pairs)
    assert all(gold.text[g] == output.text[o] for g, o in pairs.items())


def test_a_headline_over_the_wrong_story_costs_two_units_and_a_few_characters() -> None:
    gold = [unit("船队出发", ALPHA), unit("孩子看书", BETA)]
    counts = compare(gold, [unit("孩子看书", ALPHA), unit("船队出发", BETA)]).counts
    assert (counts["unit"], counts["headline"], counts["body"], counts["found"]) == (0, 0, 2, 2)
    assert counts["iou"] == pytest.approx(2 * 18 / (22 + 22 - 18))
    assert (counts["lost"], counts["invented"]) == (0, 0)


def test_paragraphs_that_are_joined_miss_one_start() -> None:
    counts = compare([unit("", ALPHA, BETA)], [unit("", ALPHA + BETA)]).counts
    assert (counts["starts_gold"], counts["starts_output"], counts["starts_both"]) == (2, 1, 1)
    assert (counts["body"], counts["unit"]) == (1, 1)


def test_two_stories_run_together() -> None:
    compared = compare([unit("船队出发", ALPHA), unit("孩子看书", BETA)], [unit("船队出发", ALPHA, BETA, "孩子看书")])
    counts = compared.counts
    assert (counts["missing"], counts["spurious"], counts["unit"]) == (1, 0, 0)
    assert sorted(flaw[1] for flaw in compared.flaws) == ["body unit", "missing"]


def test_a_credit_may_stand_in_the_caption_or_beside_it() -> None:
    gold = unit("", "图为船队。■记者王粲摄", photo=True)
    assert compare([gold], [unit("", "图为船队。", others=("■记者王粲摄",), photo=True)]).counts["unit"] == 1
    assert compare([gold], [unit("", "图为船队。■记者王粲摄", photo=False)]).counts["unit"] == 0


def test_a_banner_of_no_story_may_go_anywhere() -> None:
    banner = Unit("", "", (), ("强信心稳经济",))
    counts = compare([banner, unit("", ALPHA)], [unit("", ALPHA, others=("强信心稳经济",))]).counts
    assert (counts["units"], counts["unit"], counts["lost"], counts["invented"]) == (1, 1, 0, 0)


def test_width_and_white_space_do_not_count() -> None:
    assert fold("４月 6日，“场所码”") == fold('4月6日,"场所码"')


def test_the_sample_against_itself_is_perfect_and_every_figure_is_documented() -> None:
    result = score(ROOT / "content", GOLD)
    assert result.flaws == ()
    assert {name for name, value in result.figures.items() if value not in (0, 100)} == set()
    for page in ("measuring.md", "measuring.zh.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        assert [figure.name for figure in FIGURES if f"| `{figure.name}` |" not in text] == []
        assert json.loads(text.partition("```json\n")[2].partition("```")[0])["units"][0]["authors"] == ["刘娜"]


def test_the_command_tells_flaws_and_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(ROOT / "content"), str(GOLD), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["units"] == 45
    assert main([str(ROOT / "content"), str(tmp_path)]) == 2
    assert "no gold page in it" in capsys.readouterr().err
    (tmp_path / "a.json").write_text('{"page": "a", "units": [{}]}', "utf-8")
    assert main([str(ROOT / "content"), str(tmp_path)]) == 2
    assert "a.json:1: KeyError: 'body'" in capsys.readouterr().err
    texts = {key: "" for key in ("standing_head", "kicker", "deck", "byline", "dateline", "jump")}
    story = {**texts, "headline": "船队出发", "photo": False, "authors": None, "body": [{"type": "p", "text": ALPHA}]}
    (tmp_path / "a.json").write_text(json.dumps({"page": "a", "units": [story]}), "utf-8")
    assert main([str(ROOT / "content"), str(tmp_path)]) == 0
    assert "a: 船队出发: missing (0.000)" in capsys.readouterr().out


def test_doubts_are_laid_on_the_units_they_are_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample is right, so its one doubt is idle; with another headline in the gold page it is not."""
    assert told(ROOT / "seeds", GOLD) == Told(doubts=1, right=0, imperfect=0, told=0)
    page = json.loads((GOLD / "004_480f3366abb1f42c.json").read_text("utf-8"))
    refer = next(unit for unit in page["units"] if not unit["body"] and unit["headline"])
    refer["kicker"], refer["headline"] = refer["headline"], ""
    page["units"][0]["byline"] = ""
    (tmp_path / "004.json").write_text(json.dumps(page), "utf-8")
    assert main([str(ROOT / "content"), str(tmp_path), "--seeds", str(ROOT / "seeds"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["doubts"] == {"doubts": 1, "right": 1, "imperfect": 1, "told": 1}
    assert main([str(ROOT / "content"), str(tmp_path), "--seeds", str(ROOT / "seeds")]) == 0
    assert "1 units, 1 of them told by a doubt" in capsys.readouterr().out


def test_paragraphs_and_parts_of_the_heading_count_for_perfect() -> None:
    gold = unit("船队出发", ALPHA, BETA)
    assert compare([gold], [gold]).imperfect == frozenset()
    assert compare([gold], [unit("船队出发", ALPHA + BETA)]).imperfect == {0}
    assert compare([gold], [Unit("出发", "船队出发", (ALPHA, BETA))]).imperfect == {0}
    assert compare([gold], [unit("船队出发", ALPHA, BETA, subheads=frozenset({BETA}))]).imperfect == {0}
    assert compare([gold], [gold, unit("", "又一篇")]).imperfect == {1}
