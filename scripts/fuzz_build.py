"""Whatever happens to a paper, its next build equals a clean one: ``scripts/fuzz_build.py [--from 0] [--count 100]``, by hand.

Each number is another sequence of edits on content/, theme/, settings, glossary and build/ (``tests/test_inventory.py``, which
runs a few of them). What it finds becomes a test there.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from test_inventory import test_a_build_after_anything_equals_a_clean_one as equals_a_clean_one


def main() -> None:
    """Run one sequence after the other and name those that fail."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--from", type=int, default=0, dest="first", help="the number of the first sequence")
    options.add_argument("--count", type=int, default=100, help="how many")
    told = options.parse_args()
    for seed in range(told.first, told.first + told.count):
        with tempfile.TemporaryDirectory() as folder:
            try:
                equals_a_clean_one(Path(folder), seed)
            except AssertionError as fault:
                print(f"{seed}: {fault}", flush=True)
            else:
                print(f"{seed}: well", flush=True)


if __name__ == "__main__":
    main()
