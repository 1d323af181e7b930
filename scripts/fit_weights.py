"""Find the numbers that weigh a reading again, from tables of numbers or from pages and gold pages of one's own.

    .venv/bin/python scripts/fit_weights.py                       what the tables of the tests give
    .venv/bin/python scripts/fit_weights.py PAGES GOLD            what other pages give
    .venv/bin/python scripts/fit_weights.py PAGES GOLD TABLES     … and their tables: numbers only, no text

``tests/line_ends.csv.gz`` gives the weights of paragraph ends, ``tests/choices.csv.gz`` those of headings and stories; from
pages of one's own, the pages of the tests count as well, which were made for one number each.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "scripts")]

from banmian.understand import weights  # noqa: E402
from fitting import choices, line_ends, search, table  # noqa: E402

LINE_ENDS, CHOICES = "line_ends.csv.gz", "choices.csv.gz"
TABLES = ROOT / "tests"


def in_use() -> dict[str, float]:
    """The weights of headings and stories."""
    return {name: float(getattr(weights, name)) for name in table.NAMES}


def main(arguments: list[str]) -> None:
    """Fit, and show each weight beside the one in use."""
    folders = [Path(argument) for argument in arguments]
    rows = line_ends.line_ends(*folders[:2]) if folders else line_ends.read_table(TABLES / LINE_ENDS)
    known = [*choices.measured(folders[0], folders[1]), *choices.made()] if folders else table.read_table(TABLES / CHOICES)
    if len(folders) > 2:
        folders[2].mkdir(parents=True, exist_ok=True)
        line_ends.write_table(folders[2] / LINE_ENDS, rows)
        table.write_table(folders[2] / CHOICES, known)
    _show_line_ends(rows)
    _show_choices(known, in_use())


def _show_line_ends(rows: Counter[line_ends.Row]) -> None:
    print(f"{rows.total()} line ends, {line_ends.right(rows):.2f} % right with the weights in use")
    for name, value in line_ends.fit(rows).items():
        print(f"{name:<18}{value:6.2f}   in use {getattr(weights, name):g}")


def _show_choices(known: list[table.Choice], used: Mapping[str, float]) -> None:
    found = search.fit(known, used)
    total = sum(choice.count for choice in known)
    print(f"{len(known)} choices that count {total}, {search.right(known, used)} right with the weights in use")
    for name, value in found.items():
        seen = search.look(known, used, name)
        print(f"{name:<18}{value:6.2f}   in use {used[name]:g}; as good: {seen.span(used[name])}")


if __name__ == "__main__":
    main(sys.argv[1:])
