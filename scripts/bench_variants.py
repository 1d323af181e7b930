"""What further scripts cost: processor time of a whole build in one, two and three of them.

    .venv/bin/python scripts/bench_variants.py              40 issues, five rounds
    .venv/bin/python scripts/bench_variants.py 20 --rounds 9

The issues are the sample's, a day each, their clauses shuffled: real words and names, but no paragraph twice, for a
paragraph that comes again is remembered. Each build runs in a process of its own; the best of the rounds counts, which
a busy machine changes least. The exit code is 1 if two scripts cost more than 1.25 times one, or three more than 1.5.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIRST = datetime.date(2019, 1, 1)
SCRIPTS = ("zh-Hans", "zh-Hant", "zh-Hant-HK")
ALLOWED = (1.0, 1.25, 1.5)
"""What one, two and three scripts may cost, in builds of one."""
CLAUSE_RE = re.compile(r"[^，。；！？\n]+[，。；！？]+[”’）]*")

BUILD = """
import json, resource, sys
from pathlib import Path
from banmian.edition.build import build
told = {"SITEURL": "https://example.org/paper", "VARIANTS": tuple(sys.argv[4:])}
build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), overrides=told)
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps(sum(usage.ru_utime + usage.ru_stime for usage in used)))
"""


def write_archive(sample: Path, content: Path, issues: int) -> None:
    """So many days, each with the articles of one day of the sample."""
    days = sorted(path for path in sample.iterdir() if path.is_dir())
    articles = {day: [file.read_text("utf-8") for file in sorted(day.glob("*.md"))] for day in days}
    clauses = [clause for texts in articles.values() for text in texts for clause in CLAUSE_RE.findall(_body(text))]
    for number in range(issues):
        date, day = FIRST + datetime.timedelta(days=number), days[number % len(days)]
        shuffled = _endless(clauses, random.Random(number))
        folder = content / str(date)
        folder.mkdir(parents=True)
        for file, text in zip(sorted(day.glob("*.md")), articles[day], strict=True):
            name = file.name.replace(day.name, str(date))
            (folder / name).write_text(_anew(text.replace(day.name, str(date)), shuffled), "utf-8")


def _body(text: str) -> str:
    return text.split("\n---\n", 1)[1]


def _endless(clauses: list[str], chance: random.Random) -> Iterator[str]:
    while True:
        yield from chance.sample(clauses, len(clauses))


def _anew(text: str, clauses: Iterator[str]) -> str:
    """The article with other clauses, its paragraphs as long as before."""
    head, body = text.split("\n---\n", 1)
    blocks = [block if len(block) < 40 else _paragraph(len(block), clauses) for block in body.strip().split("\n\n")]
    head = re.sub(r"^title: .*$", f"title: {next(clauses)[:-1]} {next(clauses)[:-1]}", head, flags=re.MULTILINE)
    return f"{head}\n---\n\n" + "\n\n".join(blocks) + "\n"


def _paragraph(length: int, clauses: Iterator[str]) -> str:
    paragraph = ""
    while len(paragraph) < length:
        paragraph += next(clauses)
    return paragraph


def measured(content: Path, scripts: tuple[str, ...], output: Path) -> float:
    """Processor time of one whole build."""
    command: list[str | Path] = [sys.executable, "-c", BUILD, content, output, ROOT / "pelicanconf.py", *scripts]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> int:
    """Build in turns, so that no number of scripts meets the quieter machine; print a line for each."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("issues", nargs="?", type=int, default=40)
    options.add_argument("--rounds", type=int, default=5)
    told = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        write_archive(ROOT / "content", content, told.issues)
        numbers = range(1, len(SCRIPTS) + 1)
        # every site stays till the end: a disk makes new files slowly for a minute after thousands were removed
        rounds = [
            [measured(content, SCRIPTS[:number], Path(folder, f"{turn}-{number}")) for number in numbers]
            for turn in range(told.rounds)
        ]
    best = [min(times) for times in zip(*rounds, strict=True)]
    for number, seconds, allowed in zip(numbers, best, ALLOWED, strict=True):
        share = seconds / best[0]
        print(f"{number} scripts  {seconds:6.2f} s of work  {share:.2f} × one  (at most {allowed:.2f})")
    return int(any(seconds > allowed * best[0] for seconds, allowed in zip(best, ALLOWED, strict=True)))


if __name__ == "__main__":
    sys.exit(main())
