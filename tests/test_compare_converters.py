"""The second opinion: the list of accepted differences is in order, and nothing else differs where zhconv is installed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from banmian.variants.repairs import context_pattern
from published import ROOT, has_sample

sys.path.insert(0, str(ROOT / "scripts"))
import compare_converters as compare

ROWS = compare.read_accepted()


def test_the_list_has_a_reason_for_every_row() -> None:
    assert len(ROWS) >= 30
    for row in ROWS:
        assert len(row.source) == len(row.ours) == len(row.theirs) == 1 and row.ours != row.theirs, row
        assert row.context.count("·") == 1 and re.compile(context_pattern(row.source, row.context)), row
        assert len(row.reason) > 5, row
    keys = [row[:4] for row in ROWS]
    assert len(set(keys)) == len(keys)


def test_a_difference_is_named_with_its_place_and_a_row_accepts_it(tmp_path: Path) -> None:
    (tmp_path / "2022-04-07").mkdir()
    file = tmp_path / "2022-04-07" / "2022-04-07-p01-a01.md"
    file.write_text("---\ntitle: 标题\n---\n\n行走\n\n污泥干化“设备”\n", "utf-8")
    table = str.maketrans("标题干设备", "標題幹設備")
    other = compare.Other("another", (compare.ZH_HANT, compare.ZH_HANT_HK), lambda text: text.translate(table))
    found = list(compare.differences(tmp_path, other))
    assert list(map(str, found)) == [
        f"{file}:7: {lang}: 干: ours 乾, another 幹: …污泥[干]化“设备”…" for lang in ("zh-Hant", "zh-Hant-HK")
    ]
    row = compare.Accepted("干", "乾", "幹", "污泥·化", "to dry")
    assert row.fits(found[0]) and not row._replace(context="污泥·净").fits(found[0])


def test_nothing_else_differs_and_no_row_is_idle() -> None:
    pytest.importorskip("zhconv", reason="zhconv is GPL and no dependency; a developer may install it")
    pytest.importorskip("jieba", reason="a developer may install it")
    if not has_sample():
        pytest.skip("the list is about the sample; seeds/ holds other pages")
    found = [difference for other in compare.others() for difference in compare.differences(ROOT / "content", other)]
    accepting = [next((row for row in ROWS if row.fits(difference)), None) for difference in found]
    assert [str(difference) for difference, row in zip(found, accepting, strict=True) if row is None] == []
    assert set(ROWS) - set(accepting) == set()
