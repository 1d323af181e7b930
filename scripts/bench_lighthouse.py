"""How fast pages are by Lighthouse: a phone on slow mobile data, by simulation. Needs `make test`'s tools.

    .venv/bin/python scripts/bench_lighthouse.py                     five rounds over the sample's kinds of pages
    .venv/bin/python scripts/bench_lighthouse.py --rounds 1 archive/  pages of one's own choice

The score follows the machine as much as the page, so it is a benchmark and no test. Best and median of the rounds.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import tempfile
import threading
from pathlib import Path

from banmian.edition.build import build
from banmian.serve.server import make_server

ROOT = Path(__file__).parent.parent
PAGES = ("", "2022-04-07/", "2022-04-07/01/", "2022-04-07/01/06.html", "archive/", "lists/", "search/", "saved/")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> None:
    parser = argparse.ArgumentParser(description="How fast pages are by Lighthouse.")
    parser.add_argument("pages", nargs="*", default=PAGES, help="pages below the site's root")
    parser.add_argument("--rounds", type=int, default=5)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build(ROOT / "content", Path(folder), ROOT / "pelicanconf.py", overrides={"SITEURL": "https://example.org/paper"})
        with make_server(Path(folder), "/paper/", 0) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            home = f"http://127.0.0.1:{server.server_port}/paper/"
            rounds = [measure([home + page for page in told.pages]) for _ in range(told.rounds)]
            server.shutdown()
    for page in told.pages:
        scores = [round(100 * one[home + page]["performance"]) for one in rounds]
        print(f"{page or '(front page)':28} best {max(scores):3}   median {statistics.median(scores):5.1f}")


def measure(addresses: list[str]) -> dict[str, dict[str, float]]:
    """What Lighthouse says of these pages, one after the other: side by side they would slow each other down."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise SystemExit(f"error: no browser found; install one of {', '.join(PROGRAMS)}")
    command: list[str | Path] = ["node", ROOT / "tests/tools/lighthouse.mjs", program, "performance", *addresses]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main()
