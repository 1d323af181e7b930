"""``python -m looks``: issues composed at random, looked at in a browser: their largest holes, the words they break.

Front, issue and newspaper pages, in both scripts, with the stories of ``content/`` and of the demonstration.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from banmian.edition.build import build
from banmian.serve.server import make_server

from .issues import stock, write_issues
from .looked_at import Head, Hole, broken, heads, holes

ROOT = Path(__file__).parent.parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESKS = (768, 1280, 1920)
ALL = (320, 360, 414, 600, 768, 1024, 1280, 1600, 1920)
LARGE, HUGE = 0.08, 0.12


def main(arguments: Sequence[str] | None = None) -> int:
    """Compose, build, look, tell."""
    options = parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        content, output = Path(scratch) / "content", options.output or Path(scratch) / "build"
        stories = [story for folder in options.stock for story in stock(folder)]
        write_issues(content, stories, options.pages, options.seed, options.pictured)
        build(content, output, ROOT / "pelicanconf.py")
        with browsing(output) as (page, home):
            paths = [path for script in ("", "zh-hant/") for path in composed(output, script)]
            if not options.words:
                tell_holes(list(holes(page, home, paths, DESKS)), options.worst)
            tell_words(list(heads(page, home, paths[:: options.every], ALL)))
    return 0


def parser() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m looks", description=__doc__)
    parser.add_argument(
        "--stock",
        type=Path,
        nargs="+",
        default=[ROOT / "content", ROOT / "demo/content"],
        metavar="FOLDER",
        help="where the stories are; `make demo` first",
    )
    parser.add_argument("--pages", type=int, default=100, help="newspaper pages to compose")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pictured", type=float, default=0, metavar="SHARE", help="the part of the stories that has a picture")
    parser.add_argument("--worst", type=int, default=10, help="holes to name")
    parser.add_argument("--every", type=int, default=1, help="look for broken words on every n-th page only")
    parser.add_argument("--words", action="store_true", help="look for broken words alone")
    parser.add_argument("--output", type=Path, help="keep the site here")
    return parser


@contextmanager
def browsing(output: Path) -> Iterator[tuple[Page, str]]:
    """A page of the system's browser, and the address of the site."""
    with make_server(output, "/", 0) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        unboxed = ["--no-sandbox"] if os.geteuid() == 0 else []  # as root Chromium runs only without its sandbox
        browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, BROWSERS))), args=unboxed)
        yield browser.new_context(service_workers="block").new_page(), f"http://127.0.0.1:{server.server_port}/"
        browser.close()
        server.shutdown()


def composed(output: Path, script: str) -> list[str]:
    """The composed pages of a script: front, issues, newspaper pages."""
    root = output / script
    files = [*root.glob("20*/index.html"), *root.glob("20*/*/index.html")]
    return [script, *(f"{script}{file.parent.relative_to(root)}/" for file in files)]


def tell_holes(found: list[Hole], worst: int) -> None:
    """How many pages have a large hole, by width and kind."""
    for hole in sorted(found, key=lambda hole: -hole.share)[:worst]:
        print(f"{hole.share:6.1%}  {hole.width:5}  {hole.path}  {hole.rectangle} of {hole.height} px")
    for width in DESKS:
        for kind, depth in (("front, issue", 1), ("page", 2)):
            shares = [hole.share for hole in found if hole.width == width and _depth(hole.path) // 2 == depth // 2]
            large, huge = (sum(share >= limit for share in shares) for limit in (LARGE, HUGE))
            told = f"median {statistics.median(shares):.1%}, largest {max(shares):.1%}, {large} ≥ 8 %, {huge} ≥ 12 %"
            print(f"{width:5} px  {kind:13} {len(shares):4} pages: {told}")


def _depth(path: str) -> int:
    return path.removeprefix("zh-hant/").count("/")


def tell_words(found: list[Head]) -> None:
    """The words that are broken."""
    wrong = [(head, words) for head in found if (words := broken(head))]
    for head, words in wrong[:40]:
        print(f"{head.width:5}  {head.path}  {' '.join(words)}")
    share = len(wrong) / max(len(found), 1)
    print(f"{len(wrong)} of {len(found)} heads of more than one line have a broken word ({share:.2%})")


if __name__ == "__main__":
    sys.exit(main())
