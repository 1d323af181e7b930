"""What stands amid text, beside it, or over a part of it: quotations between rules, pictures, large initials, headlines."""

from __future__ import annotations

from banmian.layout import understand_sheet
from banmian.model import Box
from banmian.source.sheet import Type
from test_layout import column, line, read, sheet, text

KAI = Type("Kai", 13.5)
HEAD = Type("Hei", 18.0)


def test_a_quotation_between_rules_parts_no_column() -> None:
    words = text(1, 12 + 14 * 9 - 5, "。") + text(2, 12 + 14 * 6, "。")
    page = sheet(
        line("新桥通车", 40, 100, HEAD),
        column(words[: 12 + 14 * 4], 40, 125),
        line(words[20:30], 40, 212, KAI),
        line(words[30:38], 40, 230, KAI),
        column(words[12 + 14 * 4 :], 40, 260, first=False),
        line("秋粮收购", 200, 160, HEAD),
        column(text(3, 12 + 14 * 6, "。"), 200, 185),
        rules=(Box(40, 192, 180, 193), Box(40, 242, 180, 243)),
    )
    assert read(page) == [("新桥通车", words), ("秋粮收购", text(3, 12 + 14 * 6, "。"))]
    assert len(understand_sheet(page).furniture) == 2
