"""Measures search on ten years of a daily paper: what any question costs on the wire, and the oldest then.

    python scripts/bench_search_years.py [issues]

3,650 issues of 10 to 40 articles are invented: half of each text is sentences of ``content/``, half words of jieba's by their
frequency, so that common words are common and new ones keep coming. No 29th of February, and each year but the newest prints
what the first one printed: a year's shards are made once and stand ten times, which nothing that is counted can tell. The
index is written as the build writes it; the articles' pages are those of ``content/`` with the invented text in them, made
when they are asked for. Counted is everything a browser fetches, compressed as GitHub Pages sends it, the first time with
the page, its style and its scripts. About three minutes of one core.
"""

from __future__ import annotations

import datetime
import json
import random
import re
import sys
import tempfile
import threading
import time
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path
from typing import Any

import jieba
from playwright.sync_api import Page, sync_playwright

from banmian.edition.build import build
from banmian.search import segment_file
from banmian.search.documents import Searched
from banmian.search.export import FOLDER, MANIFEST, as_listed, bundle_files, bundles
from banmian.search.fold import fold
from bench_search import ROOT, counted, sentences, wait

FIRST = datetime.date(2013, 1, 1)
NEW_WORDS, OLD_SENTENCES, PER_PAGE = 280, 14, 10
ARTICLE_RE = re.compile(r"/(\d{4}-\d\d-\d\d)/(\d\d)/(\d\d)\.html$")
TEXT_RE = re.compile(r'(<h1[^>]*>).*?(</h1>)(.*?<div class="text[^>]*>).*?(</div>)', re.S)
QUESTIONS = (
    "的",
    "发展",
    "机器人",
    "全面推广",
    "招商引资项目",
    "大学生",
    "济宁 机器人",
    "工作 会议 -济宁",
    "于永生",
    "龘靐",
    "没有这句话",
)


class Paper:
    """The invented paper: its days, and any article of it, always the same."""

    def __init__(self, issues: int):
        self.sentences = sentences(ROOT / "content")
        rows = (line.split() for line in Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
        self.words, counts = zip(*((word, int(count)) for word, count, *_ in rows), strict=True)
        self.weights = list(accumulate(counts))
        every = (str(FIRST + datetime.timedelta(days=number)) for number in range(issues + issues // 1000))
        days = [day for day in every if not day.endswith("-02-29")][:issues]
        self.newest = days[-1][:4]
        self.made: dict[tuple[tuple[str, ...], int], segment_file.Made] = {}
        self.counts = {day: random.Random(self.printed(day)).randint(10, 40) for day in days}

    def printed(self, day: str) -> str:
        """The day that printed the same."""
        return day if day.startswith(self.newest) else day[5:]

    def text(self, day: str, at: int) -> str:
        """The text of an article."""
        chance = random.Random(f"{self.printed(day)} {at}")
        words = chance.choices(self.words, cum_weights=self.weights, k=NEW_WORDS)
        pieces = [*chance.choices(self.sentences, k=OLD_SENTENCES), *map("".join, zip(*[iter(words)] * 8, strict=False))]
        chance.shuffle(pieces)
        return "，".join(pieces)

    def rows(self, dates: tuple[str, ...]) -> list[segment_file.Row]:
        """The articles of some days, newest first."""
        return [
            segment_file.Row(day, 0, at // PER_PAGE + 1, str(at // PER_PAGE + 1), "要闻", at % PER_PAGE + 1)
            for day in reversed(dates)
            for at in range(self.counts[day])
        ]

    def segment(self, dates: tuple[str, ...], count: int) -> segment_file.Made:
        """The segment of some days; its shards are made once for years that print the same."""
        printed = tuple(map(self.printed, dates))
        if (printed, count) not in self.made:
            places = [(day, at) for day in reversed(dates) for at in range(self.counts[day])]
            texts = [Searched((fold(f"第{at}篇"), fold(self.text(day, at))), ("page\0要闻",)) for day, at in places]
            self.made[printed, count] = segment_file.indexed(texts, (), count)
        return self.made[printed, count]._replace(blocks=segment_file.blocks(self.rows(dates)))


def write_index(paper: Paper, output: Path) -> None:
    """The index, and how long it takes."""
    started, size, number, listed = time.process_time(), 0, 0, []
    told = json.loads((output / FOLDER / MANIFEST).read_text("utf-8"))
    every = list(bundles(paper.counts, dict.fromkeys(paper.counts, ""), ""))
    for bundle in every:
        (output / bundle.folder).mkdir()
        made = [paper.segment(segment.dates, bundle.shards) for segment in bundle.segments]
        written = {path: content for files in bundle_files(bundle, made) for path, content in files.items()}
        for path, content in written.items():
            (output / path).write_bytes(content)
        listed.append(f"{Path(bundle.folder).name[:-9]} {len(made)} × {bundle.shards}")
        size, number = size + sum(map(len, written.values())), number + len(written)
    rows = [as_listed(bundle) for bundle in reversed(every)]
    (output / FOLDER / MANIFEST).write_text(json.dumps({**told, "bundles": rows}), "utf-8")
    print(f"{sum(paper.counts.values())} articles, {size / 1e6:.0f} MB in {number} files ({', '.join(listed)})", end=", ")
    print(f"{time.process_time() - started:.0f} s of one core with the inventing; newest bundle {len(written)} files")


class Handler(SimpleHTTPRequestHandler):
    """Serves the site, and articles that are made when they are asked for."""

    def __init__(self, *told: Any, paper: Paper, model: str, **more: Any):
        self.paper, self.model = paper, model
        super().__init__(*told, **more)

    def do_GET(self) -> None:
        """A page of an article, or a file."""
        place = ARTICLE_RE.search(self.path)
        if not place:
            return super().do_GET()
        at = (int(place[2]) - 1) * PER_PAGE + int(place[3]) - 1
        content = _page(self.paper, self.model, place[1], at).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *told: object) -> None:
        """Nothing."""


@cache
def _page(paper: Paper, model: str, day: str, at: int) -> str:
    return TEXT_RE.sub(lambda part: f"{part[1]}第{at}篇{part[2]}{part[3]}<p>{paper.text(day, at)}</p>{part[4]}", model, count=1)


def ask(page: Page, front: str, query: str) -> None:
    """Say what a question costs, alone and after another one, and what the oldest cost then."""
    with counted(page) as first:
        page.goto(f"{front}search/?q={query}")
        wait(page)
    said = page.locator("p.found").text_content()
    page.goto(f"{front}search/?q=市长")
    wait(page)
    with counted(page) as following:
        page.fill("[name=q]", query)
        page.press("[name=q]", "Enter")
        wait(page)
    with counted(page) as oldest:
        page.select_option("[name=order]", "oldest")
        page.press("[name=q]", "Enter")
        wait(page)
    print(f"{query[:14]:16} first {sum(first) / 1e3:5.0f} kB, next {sum(following) / 1e3:5.0f} kB", end=", ")
    print(f"{len(following)} requests, {said}; the oldest first {sum(oldest) / 1e3:.0f} kB", end=", ")
    print(page.locator(".hits .whereabouts").first.text_content() if page.locator(".hits li").count() else "none")


def main(issues: int = 3650) -> None:
    """Write the archive, ask."""
    with tempfile.TemporaryDirectory() as name:
        output, paper = Path(name), Paper(issues)
        build(ROOT / "content", output, ROOT / "pelicanconf.py")
        pages = sorted(output.glob("[0-9]*/[0-9]*/[0-9]*.html"), key=lambda file: file.stat().st_size)
        write_index(paper, output)
        newest = paper.text(max(paper.counts), 0)
        queries = (*QUESTIONS, newest[40:52], newest[100:300])
        handler = partial(Handler, directory=str(output), paper=paper, model=pages[len(pages) // 2].read_text("utf-8"))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            for query in queries:
                context = browser.new_context(service_workers="block")
                ask(context.new_page(), f"http://127.0.0.1:{server.server_port}/", query)
                context.close()
            server.shutdown()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
