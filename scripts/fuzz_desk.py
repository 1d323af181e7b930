"""Change pages and articles in random order and extract, thousands of times: is anything lost, doubled or stale?

    .venv/bin/python scripts/fuzz_desk.py [examples] [steps] [0: the first sequence found will do, however long]

The smallest sequence that breaks a promise is printed. What is tried, and what must hold: tests/desk_machine.py.
"""

import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from desk_machine import PaperMachine


def main(examples: int = 1000, steps: int = 25, shrink: int = 1) -> None:
    """Run so many sequences of so many steps."""
    started = time.process_time()
    phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)
    quick = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=phases,
        print_blob=False,
    )
    run_state_machine_as_test(PaperMachine, settings=quick)
    print(f"{examples} sequences of up to {steps} steps hold ({time.process_time() - started:.0f} s)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
