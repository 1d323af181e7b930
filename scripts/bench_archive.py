"""What an archive costs: ``scripts/bench_archive.py [ISSUES …]``, by default 100 and 1000 issues of ten articles on four pages.

The articles are those of content/, on other days and by other people. Every build is a process of its own; its work is the CPU
time of all its processes. Beside it the same articles through Pelican's own simple theme, once, in one script, and the plain
writing of all our files: what machine it is doesn't matter to those ratios.

::

    issues  what             wall s   work s   files      MB  memory MB
      1000  everything         48.8     85.8   35383   338.3   155 + 242 a worker
            in all 35383 files, 338 MB; pelican, one script: 17.0 s of work; plain writing: 2.0 s
      1000  nothing changed     0.2      0.3       0     0.0    37 + 0 a worker
      1000  one more issue      1.7      1.7     137     3.9   153 + 0 a worker
      1000  one correction      1.2      1.3      41     0.7   144 + 0 a worker
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIRST = datetime.date(2001, 1, 1)
ARTICLES, PAGES = 10, ("要闻", "综合", "民生", "副刊")
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗", "明华建国秀英丽军强磊洋艳勇杰涛超霞平刚玲"
OURS = ("date", "date_basis", "page", "page_label", "page_name", "order", "slug", "source", "generated", "authors", "jump")
"""What an issue of the archive says in place of the article's own."""

COMPILED = tempfile.TemporaryDirectory()
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPYCACHEPREFIX"] = COMPILED.name
"""Python compiles a module once, as it does for everyone who doesn't forbid it."""

BUILD = """
import json, resource, sys
from pathlib import Path
from banmian.cluster.crew import Crew
from banmian.edition.build import build
content, output, settings, processes = sys.argv[1:]
report = build(Path(content), Path(output), Path(settings), overrides={"SITEURL": "https://example.org/paper"},
               crew=Crew(int(processes) or None))
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
work = sum(usage.ru_utime + usage.ru_stime for usage in used)
print(json.dumps([report.seconds, work, [usage.ru_maxrss // 1024 for usage in used], report.written]))
"""
SIMPLE = """
import resource, sys
import pelican
from pelican.settings import read_settings
content, output = sys.argv[1:]
pelican.Pelican(read_settings(None, {"PATH": content, "OUTPUT_PATH": output, "THEME": "simple", "TIMEZONE": "UTC",
    "SLUGIFY_SOURCE": "basename", "AUTHOR_SAVE_AS": "", "CATEGORY_SAVE_AS": "", "TAG_SAVE_AS": "",
    "ARTICLE_TRANSLATION_ID": None, "DIRECT_TEMPLATES": ["index"], "FORMATTED_FIELDS": [],
    "READERS": {"rst": None, "html": None}})).run()
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime + usage.ru_stime)
"""
PLAIN = """
import resource, sys
from pathlib import Path
output, plain = map(Path, sys.argv[1:])
held = [file.read_bytes() for file in output.rglob("*") if file.is_file()]
plain.mkdir()
began = resource.getrusage(resource.RUSAGE_SELF)
for number, text in enumerate(held):
    if number % 100 == 0:
        (plain / str(number)).mkdir()
    (plain / str(number - number % 100) / f"{number}.html").write_bytes(text)
ended = resource.getrusage(resource.RUSAGE_SELF)
print(ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime)
"""
"""In a process of its own: a process that holds all files lends its memory to the figures of those it starts."""


def sample() -> list[tuple[dict[str, str], str]]:
    """The articles of content/: front matter and body."""
    found = []
    for file in sorted((ROOT / "content").rglob("*.md")):
        head, body = file.read_text("utf-8").removeprefix("---\n").split("---\n", 1)
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        if fields.get("kind") != "refer":
            found.append(({key: value for key, value in fields.items() if key not in OURS}, body))
    return found


def write_issue(content: Path, number: int, articles: list[tuple[dict[str, str], str]]) -> Path:
    """The issue of a day; the same number, the same issue."""
    chance = random.Random(number)
    date = FIRST + datetime.timedelta(days=number)
    (content / str(date)).mkdir(parents=True)
    for at, (fields, body) in enumerate(chance.sample(articles, ARTICLES)):
        page, order = at * len(PAGES) // ARTICLES + 1, at + 1
        own = {"date": date, "date_basis": "sidecar", "page": page, "page_name": PAGES[page - 1], "order": order}
        told = {**fields, **own, "authors": "; ".join(_name(chance) for _ in range(chance.choice((1, 1, 2))))}
        file = content / str(date) / f"{date}-p{page:02}-a{order:02}.md"
        file.write_text("---\n" + "".join(f"{key}: {value}\n" for key, value in told.items()) + f"---\n{body}", "utf-8")
    return file


def _name(chance: random.Random) -> str:
    # half of the bylines are a dozen reporters', the others come once in a while
    chance = chance if chance.random() < 0.5 else random.Random(chance.randrange(12))
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2))


def run(code: str, *arguments: object) -> str:
    """What a program says in the end."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=ENVIRONMENT)
    return done.stdout.splitlines()[-1]


def files_of(output: Path) -> list[Path]:
    """The published files."""
    return [file for file in output.rglob("*") if file.is_file() and not file.relative_to(output).parts[0].startswith(".")]


def row(issues: int, what: str, content: Path, output: Path, processes: int, more: str = "") -> None:
    """Build once and say what it took; ``more`` is said beside it."""
    before = time.time_ns()
    seconds, work, memory, written = json.loads(run(BUILD, content, output, ROOT / "pelicanconf.py", processes))
    new = [file.stat().st_size for file in files_of(output) if file.stat().st_mtime_ns >= before]
    told = f"{issues:6}  {what:16} {seconds:6.1f}   {work:6.1f}  {written:6}  {sum(new) / 1e6:6.1f}"
    print(f"{told}  {memory[0]:4} + {memory[1]} a worker  {more}", flush=True)


def beside(content: Path, output: Path, folder: Path) -> str:
    """What Pelican's simple theme and plain writing take."""
    simple = float(run(SIMPLE, content, folder / "simple"))
    plain = float(run(PLAIN, output, folder / "plain"))
    sizes = [file.stat().st_size for file in files_of(output)]
    site = f"in all {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB"
    return f"{site}; pelican, one script: {simple:.1f} s of work; plain writing: {plain:.1f} s"


def measure(issues: int, processes: int, articles: list[tuple[dict[str, str], str]], compared: bool) -> None:
    """The builds of one archive."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content, output = folder / "content", folder / "build"
        for number in range(issues):
            write_issue(content, number, articles)
        row(issues, "everything", content, output, processes)
        told = beside(content, output, folder) if compared else f"in all {len(files_of(output))} files"
        print(f"        {told}", flush=True)
        for place in ("simple", "plain"):
            shutil.rmtree(folder / place, ignore_errors=True)
        row(issues, "nothing changed", content, output, processes)
        file = write_issue(content, issues, articles)
        row(issues, "one more issue", content, output, processes)
        file.write_text(re.sub("(?m)^title: ", "title: 更正 ", file.read_text("utf-8"), count=1), "utf-8")
        row(issues, "one correction", content, output, processes)


def main() -> None:
    """Print a table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("issues", nargs="*", type=int, default=[100, 1000])
    options.add_argument("--processes", type=int, default=0, help="how many work at once; as many as there are processors")
    options.add_argument("--alone", action="store_true", help="without Pelican's simple theme and plain writing beside it")
    told = options.parse_args()
    print("issues  what             wall s   work s   files      MB  memory MB")
    articles = sample()
    for issues in told.issues:
        measure(issues, told.processes, articles, not told.alone)


if __name__ == "__main__":
    main()
