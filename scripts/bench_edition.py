"""How long an edition takes to build: everything, nothing changed, one more issue; and how much memory.

    .venv/bin/python scripts/bench_edition.py 200               200 issues of 8 articles
    .venv/bin/python scripts/bench_edition.py 1500 --articles 8
    .venv/bin/python scripts/bench_edition.py --content content  a paper there is, without the new issue

Each build runs in a process of its own, as a command would. The first figure is what the build says it took; the
work is processor time of all its processes, imports included, which a busy machine doesn't inflate as much.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIRST = datetime.date(2018, 1, 1)
PAGES = ("要闻", "综合", "民生", "副刊")
SERIES = ("街巷·新事", "机器人产业脉动", "身边的小事", "强信心 稳经济 促发展")
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗", "明华建国秀英丽军强磊洋艳勇杰涛超霞平刚玲"
WORDS = "今年以来市委市政府坚持把保障和改善民生作为工作的出发点落脚点推进重大项目建设加快产业转型升级群众满意度不断提高"

BUILD = """
import json, resource, sys
from pathlib import Path
from banmian.edition.build import build
report = build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), overrides={"SITEURL": "https://example.org/paper"})
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
work = sum(usage.ru_utime + usage.ru_stime for usage in used)
memory = max(usage.ru_maxrss for usage in used) // 1024
print(json.dumps([report.seconds, work, memory, report.written, report.unchanged]))
"""


def write_issue(content: Path, number: int, articles: int) -> None:
    """Put the issue of a day into the content folder; the same number, the same issue."""
    chance = random.Random(number)
    date = FIRST + datetime.timedelta(days=number)
    folder = content / str(date)
    folder.mkdir(parents=True)
    for at in range(articles):
        page, order = at * len(PAGES) // articles + 1, at + 1
        file = folder / f"{date}-p{page:02}-a{order:02}.md"
        file.write_text(_article(chance, date, page, order), "utf-8")


def _article(chance: random.Random, date: datetime.date, page: int, order: int) -> str:
    authors = "; ".join(_name(chance) for _ in range(chance.choice((1, 1, 2))))
    fields: dict[str, object] = {"title": f"{_text(chance, 9)} {_text(chance, 8)}", "kind": "article", "authors": authors}
    fields |= {"dateline": "本报济宁讯", "date": date, "date_basis": "sidecar", "page": page, "order": order}
    fields |= {"page_name": PAGES[page - 1], "standing_head": chance.choice(("", "", *SERIES))}
    head = "".join(f"{key}: {value}\n" for key, value in fields.items())
    body = "\n\n".join(_text(chance, chance.randint(80, 200)) + "。" for _ in range(5))
    return f"---\n{head}---\n\n本报济宁讯（记者 {authors}）{body}\n"


def _name(chance: random.Random) -> str:
    # half of the bylines are a dozen reporters', the others come once in a while
    chance = chance if chance.random() < 0.5 else random.Random(chance.randrange(12))
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2))


def _text(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(WORDS, k=length))


def timed(what: str, content: Path, output: Path) -> None:
    """Build once and say what it took."""
    command: list[str | Path] = [sys.executable, "-c", BUILD, content, output, ROOT / "pelicanconf.py"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    seconds, work, memory, written, unchanged = json.loads(done.stdout.splitlines()[-1])
    print(f"{what:<16} {seconds:7.2f} s  {work:7.2f} s of work  {memory:5} MB  {written} written, {unchanged} unchanged")


def main() -> None:
    """Run the three builds and print a line for each."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("issues", nargs="?", type=int, default=200)
    options.add_argument("--articles", type=int, default=8, help="articles of an issue")
    options.add_argument("--content", type=Path, help="a content folder to build instead of invented issues")
    told = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        content, output = told.content or Path(folder, "content"), Path(folder, "build")
        for number in range(0 if told.content else told.issues):
            write_issue(content, number, told.articles)
        timed("everything", content, output)
        timed("nothing changed", content, output)
        if not told.content:
            write_issue(content, told.issues, told.articles)
            timed("one more issue", content, output)


if __name__ == "__main__":
    main()
