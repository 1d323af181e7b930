"""Plants one fault after the other and asks the tests, by hand: ``scripts/mutate.py [--room ROOM] [--count 42] [--seed 1]``.

Comparisons, numbers, ``and``/``or``, ``not`` and truth values of understand/, content/ and variants/ are changed one at a
time in a copy of the project, in which the tests pass as it is. A fault that no test notices is named with its line: it
wants a test, or the line isn't needed. One that changes nothing anybody could see stands in ``harmless_faults.toml`` with the
reason, and is counted apart.

::

    understand/dates.py:61  month > 12 → month >= 12         killed
    content/claims.py:40    1 → 2                            survived
    37 of 40 killed (92 %), 2 harmless
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import bs4  # noqa: F401  what many tests stand on, loaded once before each fault's tests are forked
import hypothesis.stateful  # noqa: F401
import opencc  # noqa: F401
import pytest

from faults import Fault, faults

ROOT = Path(__file__).parent.parent
PACKAGE = Path("scripts/banmian")
TESTS = {
    "understand": (
        "test_steps.py",
        "test_rules.py",
        "test_marked_page.py",
        "test_stories.py",
        "test_parting.py",
        "test_choices_of_headings.py",
        "test_setting_costs.py",
        "test_doubts.py",
        "test_continuations.py",
        "test_golden.py",
        "test_weights.py::test_a_page_is_read_as_it_was_made",
        "test_solid.py",
        "test_fixes.py",
        "test_source.py",
        "test_stitching.py",
        "test_reading_properties.py",
    ),
    "content": (
        "test_front_matter.py",
        "test_places_of_pages.py",
        "test_stored.py",
        "test_claims.py",
        "test_arranging.py",
        "test_article_files.py",
        "test_golden.py::test_the_sample_is_read_as_it_stands_in_content",
        "test_catalogue.py",
        "test_desk_machine.py",
        "test_reading_properties.py",
        "test_continued.py",
        "test_extract_many.py",
    ),
    "variants": (
        "test_variants_parts.py",
        "test_variants.py",
        "test_variants_glossary.py",
        "test_variants_html.py",
        "test_opencc_cases.py",
    ),
}
"""Room → the tests that should notice, those that fail soonest first."""
SLOW = {
    "standing.py": "test_standing.py",
    "matter.py": "test_bad_input.py",
    "judging.py": "test_bad_input.py",
    "scan.py": "test_bad_input.py",
    "store.py": "test_hand_edits.py",
    "edits.py": "test_hand_edits.py",
}
"""Files of content/ that a slower test exercises, which builds a site first."""
NEEDED = ("scripts", "tests", "seeds", "content", "theme", "docs", "pelicanconf.py", "pyproject.toml", "README.md")
PATIENCE = 400
"""Seconds for the tests of a room; a fault that makes them stand still is noticed."""
HARMLESS = ROOT / "scripts/harmless_faults.toml"


def reasons() -> dict[tuple[str, str, str], str]:
    """Faults that change nothing anybody could see, and why: (file, line as it is, change) → reason."""
    rows = tomllib.loads(HARMLESS.read_text("utf-8"))["fault"]
    return {(row["file"], row["line"], row["change"]): row["reason"] for row in rows}


def is_killed(fault: Fault, copy: Path, room: str) -> bool:
    """Whether a test notices the fault."""
    file = copy / PACKAGE / fault.path
    before = file.read_text("utf-8")
    file.write_text(fault.text, "utf-8")
    try:
        return not passes(copy, [*TESTS[room], *([SLOW[file.name]] if room == "content" and file.name in SLOW else [])])
    finally:
        file.write_text(before, "utf-8")


def passes(copy: Path, names: Iterable[str]) -> bool:
    """Whether every one of these tests passes, in time; what they stand on is loaded once, here, and forked."""
    child = os.fork()
    if not child:
        _test(copy, [str(copy / "tests" / name) for name in names])
    started = time.monotonic()
    while time.monotonic() - started < PATIENCE:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _test(copy: Path, tests: list[str]) -> NoReturn:
    """Run the tests of the copy, and end this process with what came of it."""
    code = 1
    try:
        os.setpgid(0, 0)
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy / "scripts")
        sys.dont_write_bytecode = (copy / PACKAGE / "__pycache__").exists()  # the run without a fault writes it for all
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=first", *tests])
    finally:
        os._exit(int(code))


def copy_to(copy: Path) -> None:
    """Lay out what the tests need."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            shutil.copy(source, copy)


def plant(copy: Path, rooms: list[str], count: int, chance: random.Random) -> Iterator[tuple[Fault, str]]:
    """Faults, room by room in turn, each with what became of it."""
    known = reasons()
    package = copy / PACKAGE
    planted = {room: [list(faults(file, package)) for file in sorted((package / room).glob("*.py"))] for room in rooms}
    for number in range(count):
        room = rooms[number % len(rooms)]
        fault = chance.choice(chance.choice([of_file for of_file in planted[room] if of_file]))
        if (str(fault.path), fault.whole, fault.change) in known:
            yield fault, "harmless"
        else:
            yield fault, "killed" if is_killed(fault, copy, room) else "survived"


def main() -> None:
    """Plant a sample and say what became of it."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--room", choices=TESTS, action="append", help="where; in all of them if it isn't named")
    options.add_argument("--count", type=int, default=42, help="how many")
    options.add_argument("--seed", type=int, default=1, help="another number, other faults")
    told = options.parse_args()
    rooms, became = told.room or list(TESTS), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        copy_to(Path(folder))
        if red := [room for room in rooms if not passes(Path(folder), TESTS[room])]:
            raise SystemExit(f"the tests of {', '.join(red)} fail, or take over {PATIENCE} seconds, without a fault")
        for fault, what in plant(Path(folder), rooms, told.count, random.Random(told.seed)):
            became[what] += 1
            print(f"{f'{fault.path}:{fault.line}':40} {fault.change:90} {what}", flush=True)
    asked = became["killed"] + became["survived"]
    print(f"{became['killed']} of {asked} killed ({became['killed'] / max(asked, 1):.0%}), {became['harmless']} harmless")


if __name__ == "__main__":
    main()
