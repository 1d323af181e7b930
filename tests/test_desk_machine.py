"""Random sequences of changes to pages and articles, in small; ``scripts/fuzz_desk.py`` runs thousands of them."""

from hypothesis import HealthCheck, settings

from desk_machine import PaperMachine

TestPaper = PaperMachine.TestCase
TestPaper.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
