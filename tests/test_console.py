"""What a person sees of long work: nothing at first, then numbers."""

from __future__ import annotations

import pytest

from banmian import console
from banmian.console import Console


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(console, "time", clock)
    return clock


def test_short_work_shows_no_progress(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    with Console().progress("building issues") as show:
        for done in range(1, 101):
            show(done, 100)
    assert capsys.readouterr().err == ""


def test_long_work_is_told_in_tenths_with_the_time_left(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    with Console().progress("building issues") as show:
        for done in (50, 51, 350, 1000):
            clock.now += done / 10
            show(done, 1000)
    assert capsys.readouterr().err.splitlines() == [
        "building issues: 350 of 1000, 1:24 left",
        "building issues: 1000 of 1000, 0:00 left",
    ]


def test_a_terminal_shows_a_bar_with_numbers(
    clock: Clock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    seen: list[tuple[object, ...]] = []
    monkeypatch.setattr(
        "rich.progress.Progress.update", lambda self, task, **told: seen.append((told["completed"], told["total"]))
    )
    with Console().progress("building issues") as show:
        show(1, 10)
        clock.now += 3
        show(2, 10)
    assert seen == [(2, 10)]
