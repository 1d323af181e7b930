"""Measures search on an invented archive: how long the index takes, how large it is, what a query costs on the wire.

    python scripts/bench_search.py [articles] [folder of articles to take the sentences from]

The archive's articles are sentences of ``content/`` in random order, forty articles an issue, an issue every other
day. What a browser fetches is counted as GitHub Pages sends it: text compressed, the postings as they are.
"""

from __future__ import annotations

import datetime
import gzip
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

from banmian.edition.build import build
from banmian.search.export import FOLDER
from banmian.search.fold import fold
from banmian.search.reader import Index
from banmian.serve.server import make_server

ROOT = Path(__file__).parent.parent
PER_ISSUE, LENGTH = 40, 1150
FIRST_DAY = datetime.date(2022, 1, 1)
SENTENCE_RE = re.compile(r"[^。！？\n]{4,120}[。！？]")
QUERIES = (
    "机器人",
    "志愿者",
    "2022年",
    "于永生",
    "的",
    "龘",
    "互联网+",
    "济宁 机器人",
    "全面推广场所码精准防控",
    "招商引资项目",
)


def sentences(content: Path) -> list[str]:
    """The sentences of all articles."""
    bodies = (file.read_text("utf-8").split("\n---\n", 1)[1] for file in sorted(content.rglob("*.md")))
    return [sentence for body in bodies for sentence in SENTENCE_RE.findall(body)]


def write_issue(content: Path, day: datetime.date, source: list[str], chance: random.Random) -> None:
    """An issue of forty articles on four pages."""
    folder = content / str(day)
    folder.mkdir(parents=True)
    for number in range(PER_ISSUE):
        page, order = number // 10 + 1, number % 10 + 1
        slug = f"{day}-p{page:02}-a{order:02}"
        head = f"title: {chance.choice(source)[:20]}\ndate: {day}\npage: {page}\norder: {order}\npage_name: 版面{page}"
        (folder / f"{slug}.md").write_text(f"---\n{head}\nslug: {slug}\n---\n\n{body(source, chance)}\n", "utf-8")


def body(source: list[str], chance: random.Random) -> str:
    """Paragraphs of random sentences."""
    text, length = [], 0
    while length < LENGTH:
        text.append("".join(chance.choices(source, k=4)))
        length += len(text[-1])
    return "\n\n".join(text)


def weigh(output: Path) -> None:
    """Say how large the index is."""
    files = [path for path in (output / FOLDER).rglob("*") if path.is_file()]
    postings = [path.stat().st_size for path in files if path.suffix == ".bin"]
    print(f"index {sum(path.stat().st_size for path in files) / 1e6:.2f} MB in {len(files)} files", end=", ")
    print(f"largest shard {max(postings) / 1e3:.1f} kB")


@contextmanager
def counted(page: Page) -> Iterator[list[int]]:
    """The bytes of every answer while the block runs, as they go over the wire."""
    sizes: list[int] = []

    def count(answer: Response) -> None:
        content = answer.body()
        sizes.append(len(content) if answer.url.endswith(".bin") else len(gzip.compress(content, 6)))

    page.on("response", count)
    yield sizes
    page.remove_listener("response", count)


def ask_all(output: Path) -> None:
    """Say what each query costs and finds, each in a browser that has asked one thing before."""
    with make_server(output, "/", 0) as server, sync_playwright() as playwright:
        import threading

        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for query in QUERIES:
            page = browser.new_page()
            with counted(page) as first:
                page.goto(f"http://127.0.0.1:{server.server_port}/search/?q={query}")
                wait(page)
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/search/?q=市长")
            wait(page)
            with counted(page) as following:
                started = time.perf_counter()
                page.fill("[name=q]", query)
                page.press("[name=q]", "Enter")
                wait(page)
                took = time.perf_counter() - started
            found = page.locator("p.found").text_content()
            print(f"{query:24} first {sum(first) / 1e3:6.1f} kB, next {sum(following) / 1e3:5.1f} kB", end=", ")
            print(f"{len(following)} requests, {took * 1e3:.0f} ms: {found}")
        server.shutdown()


def wait(page: Page) -> None:
    """Until the answer is there."""
    page.locator("p.found:not(:empty)", has_not_text="正在").wait_for()
    page.locator("ol.hits[aria-busy=false]").wait_for(state="attached")
    page.wait_for_load_state("networkidle")


def compare(output: Path, source: list[str], content: Path) -> None:
    """Say whether the index finds what a plain scan finds, and how many more it has a browser look into."""
    chance, index = random.Random(3), Index(output)
    files = sorted(content.rglob("*.md"))
    texts = {file: [fold(part) for part in file.read_text("utf-8").split("\n---\n", 1)] for file in files}
    queries = [fold(chance.choice(source))[:size] for size in (1, 2, 3, 4, 8, 20) for _ in range(10)]
    for query in queries:
        bodies = sum(query in body or query in head.partition("date")[0] for head, body in texts.values())
        more = len(index.candidates(query)) - bodies
        assert more == 0 if len(query) < 3 else more >= 0, query
    print(f"{len(queries)} queries compared with a plain scan: none is missing")


def main(articles: str = "1000", told: str = "content") -> None:
    """Build, weigh, ask; then add an issue."""
    chance, source = random.Random(1), sentences(ROOT / told)
    with tempfile.TemporaryDirectory() as name:
        content, output = Path(name, "content"), Path(name, "build")
        days = [FIRST_DAY + datetime.timedelta(days=2 * number) for number in range(-(-int(articles) // PER_ISSUE))]
        for day in days:
            write_issue(content, day, source, chance)
        for search in (False, True):
            report = build(content, output, ROOT / "pelicanconf.py", overrides={"SEARCH": search})
            print(f"{articles} articles, search {search}: {report.seconds:.1f} s")
        weigh(output)
        compare(output, source, content)
        ask_all(output)
        before = {path for path in (output / FOLDER).iterdir() if path.is_dir()}
        write_issue(content, days[-1] + datetime.timedelta(days=2), source, chance)
        report = build(content, output, ROOT / "pelicanconf.py")
        after = {path for path in (output / FOLDER).iterdir() if path.is_dir()}
        print(f"one more issue: {report.seconds:.1f} s, {len(after - before)} of {len(after)} bundles anew")


if __name__ == "__main__":
    main(*sys.argv[1:])
