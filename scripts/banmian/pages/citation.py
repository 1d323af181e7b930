"""An article as a reference after GB/T 7714-2025, the form for newspapers.

* stated date    → 鲍童. 全面推广“场所码”[N/OL]. 济宁日报，2022-04-07（1）. https://…
* on two pages   → ….济宁日报，2022-04-07（1，2）
* inferred date  → 鲍童. 全面推广“场所码”[N/OL]. 济宁日报，[2022-04-07]（1）. https://…

The standard puts what the source does not state into square brackets, so an inferred date never passes as printed.
"""

from __future__ import annotations

from markupsafe import Markup

from ..content.catalogue import Entry
from ..content.key import is_undated

NAMED = 3
"""Authors who are named; of more the first three, then 等."""


def citation(entry: Entry, newspaper: str, address: str = "") -> Markup:
    """The reference; with an address it is that of an online text."""
    names = "，".join(entry.authors[:NAMED]) + ("，等" if len(entry.authors) > NAMED else "")
    deck = entry.deck.lstrip("—").strip()
    title = entry.title + (f"：{deck}" if deck else "")
    kind = "[N/OL]" if address else "[N]"
    printed = Markup("{}，{}（{}）").format(newspaper, _day(entry), "，".join(map(_bare, (entry.page_label, *entry.continued))))
    parts = [names, f"{title}{kind}", printed, address]
    return Markup(". ").join(part for part in parts if part) + ("" if address else ".")


def _day(entry: Entry) -> str:
    if is_undated(entry.date):
        return "[日期不详]"
    return f"[{entry.date}]" if entry.date_basis == "text" else str(entry.date)


def _bare(label: str) -> str:
    return label.lstrip("0") or label
