"""Change pages and articles in random order and extract, thousands of times: is anything lost, doubled or stale?

    .venv/bin/python scripts/fuzz_desk.py [--sequences 1000] [--steps 25] [--seed 1] [--first]

Another seed, other sequences; the same seed, the same ones. The smallest sequence that breaks a promise is printed,
with ``--first`` the first that is found, however long. What is tried, and what must hold: tests/desk_machine.py.
"""

import argparse
import sys
import time
from functools import lru_cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from banmian import one_page
from desk_machine import PaperMachine


def main() -> None:
    """Run so many sequences of so many steps."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--sequences", type=int, default=1000, help="how many")
    options.add_argument("--steps", type=int, default=25, help="changes in each, at most")
    options.add_argument("--seed", type=int, default=1, help="another number, other sequences")
    options.add_argument("--first", action="store_true", help="print the first sequence found, not the smallest")
    told, started = options.parse_args(), time.process_time()
    quick = settings(
        max_examples=told.sequences,
        stateful_step_count=told.steps,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,) if told.first else (Phase.generate, Phase.shrink),
        print_blob=False,
    )
    one_page.understand_seed = lru_cache(512)(one_page.understand_seed)  # every page is read again in every run
    run_state_machine_as_test(seed(told.seed)(PaperMachine), settings=quick)
    print(f"{told.sequences} sequences of up to {told.steps} steps hold ({time.process_time() - started:.0f} s)")


if __name__ == "__main__":
    main()
