"""Measures search on ten years of a daily paper: what any question costs on the wire, and how many clicks it takes.

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
from banmian.search.export import FOLDER, MANIFEST, per_shard_of
from banmian.search.fold import fold
from banmian.search.postings import shards
from banmian.search.segments import segments
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
        self.made: dict[tuple[tuple[str, ...], int], list[bytes]] = {}
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

    def shards(self, dates: tuple[str, ...], per_shard: int) -> list[bytes]:
        """The shards of some days, made once for years that print the same."""
        printed = tuple(map(self.printed, dates))
        if (printed, per_shard) not in self.made:
            places = [(day, at) for day in reversed(dates) for at in range(self.counts[day])]
            texts = [Searched((fold(f"第{at}篇"), fold(self.text(day, at))), ("page\0要闻",)) for day, at in places]
            self.made[printed, per_shard] = list(shards(texts, per_shard))
        return self.made[printed, per_shard]


def write_index(paper: Paper, output: Path) -> None:
    """The index, and how long it takes."""
    told = json.loads((output / FOLDER / MANIFEST).read_text("utf-8"))
    spans, listed, started, size, number = segments(paper.counts), [], time.process_time(), 0, 0
    for span, dates in spans.items():
        rows = paper.rows(dates)
        (output / FOLDER / span).mkdir()
        per_shard = per_shard_of(span, len(rows), is_newest=span == list(spans)[-1])
        made = [(f"{at}.bin", shard) for at, shard in enumerate(paper.shards(dates, per_shard))]
        made += [(name, content) for name, content in segment_file.files(rows, ()) if not name.endswith(".bin")]
        for name, content in made:
            (output / FOLDER / span / name).write_bytes(content)
        listed.append([span, dates[0], dates[-1], len(rows), sum(name.endswith(".bin") for name, _ in made)])
        size, number = size + sum(len(content) for _, content in made), number + len(made)
    (output / FOLDER / MANIFEST).write_text(json.dumps({**told, "segments": listed[::-1]}), "utf-8")
    articles = sum(paper.counts.values())
    print(f"{articles} articles, {len(listed)} segments, {size / 1e6:.0f} MB in {number} files", end=", ")
    print(f"{time.process_time() - started:.0f} s of one core with the inventing; newest segment {len(made)} files")


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
    """Say what a question costs, alone and after another one, and how far clicks lead."""
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
    clicks = 0
    while page.locator("button.more").is_visible() and clicks < 3:
        page.click("button.more")
        page.locator("button.more:not([disabled])").wait_for(state="attached")
        clicks += 1
    end = "not at the oldest" if page.locator("button.more").is_visible() else "at the oldest"
    print(f"{query[:14]:16} first {sum(first) / 1e3:5.0f} kB, next {sum(following) / 1e3:5.0f} kB", end=", ")
    print(f"{len(following)} requests, {said}; {end} after {clicks} clicks")


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
