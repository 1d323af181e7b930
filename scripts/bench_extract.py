"""How fast extraction is, and how much memory it takes: ``scripts/bench_extract.py [N …]``, by default 100 and 1000.

Pages are the articles of seeds/, set anew: another order, other columns, another day each eighth page. Every run is a
process of its own. Time should grow with the pages, memory should not.

   pages   seconds   pages/s  peak MB (worker)
    1000      17.4      57.6  27 (26)
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from banmian.model import Article
from banmian.one_page import read_page
from banmian.source.seeds import find_pages

PAGES_AN_ISSUE = 8
FIRST_DAY = date(2001, 1, 1)
WIDTHS = (13, 15, 18, 20, 24)
DAY_RE = re.compile(r"\d{1,2}月\s?\d{1,2}日")
YEAR_RE = re.compile(r"(?:19|20)\d{2}年")
MEGABYTE = 1 << (20 if sys.platform == "darwin" else 10)
"""``ru_maxrss`` is in bytes on a Mac, in kilobytes elsewhere."""
RUN = """
import resource, sys
from pathlib import Path
from banmian.extract import extract
report = extract(Path(sys.argv[1]), Path(sys.argv[2]))
assert not report.faults, report.faults[0]
print(*(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def set_page(articles: list[Article], number: int) -> str:
    """One page: a few articles, headlines above their bodies, set in columns, every day moved to the page's own."""
    dice = random.Random(number)
    day = FIRST_DAY + timedelta(days=number // PAGES_AN_ISSUE)
    chosen = dice.sample(articles, dice.randint(6, 9))
    text = "\n\n".join(_set_article(article, dice.choice(WIDTHS)) for article in chosen)
    return YEAR_RE.sub(f"{day.year}年", DAY_RE.sub(f"{day.month}月{day.day}日", text)) + "\n"


def _set_article(article: Article, width: int) -> str:
    heads = [" ".join(part) for part in (article.kicker, article.headline, article.deck) if part]
    byline = [article.byline] if article.byline else []
    blocks = [block.text if block.subhead else _set_paragraph(block.text, width) for block in article.body]
    return "\n\n".join((*heads, *byline, *blocks))


def _set_paragraph(text: str, width: int) -> str:
    """Lines of so many characters, the first two shorter."""
    first, rest = text[: width - 2], text[width - 2 :]
    return "\n".join((first, *(rest[at : at + width] for at in range(0, len(rest), width))))


def write_pages(folder: Path, count: int, seeds: Path) -> None:
    """Write so many pages."""
    pages = (read_page(page).page for page in find_pages(seeds).pages)
    articles = [article for page in pages if page for article in page.articles if article.headline and article.body]
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(set_page(articles, number), "utf-8")


def measure(count: int, seeds: Path) -> tuple[float, float, float]:
    """Seconds, and megabytes at their peak: of the main process and of the largest worker."""
    with tempfile.TemporaryDirectory() as name:
        pages, content = Path(name, "seeds"), Path(name, "content")
        pages.mkdir()
        write_pages(pages, count, seeds)
        start = time.perf_counter()
        run = subprocess.run([sys.executable, "-c", RUN, str(pages), str(content)], stdout=subprocess.PIPE, check=True)
        seconds = time.perf_counter() - start
        main, worker = (int(word) / MEGABYTE for word in run.stdout.split())
    return seconds, main, worker


def main() -> None:
    """Measure every number of pages that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int, nargs="*", default=[100, 1000], help="how many pages")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="pages to take the articles from")
    options = parser.parse_args()
    print(f"{'pages':>8} {'seconds':>9} {'pages/s':>9}  peak MB (worker)")
    for count in options.pages:
        seconds, top, worker = measure(count, options.seeds)
        print(f"{count:>8} {seconds:>9.1f} {count / seconds:>9.1f}  {top:.0f} ({worker:.0f})", flush=True)


if __name__ == "__main__":
    main()
