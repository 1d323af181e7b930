"""Processes with limits: results in order, and one bad task never harms the others."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from banmian.workers import Limits, Lost, side_by_side
from errands import misbehave

SOON = Limits(seconds=2)


def double(number: int) -> int:
    time.sleep(0.02 * (number % 3))
    return 2 * number


def test_results_come_in_order() -> None:
    assert list(side_by_side(double, [(number,) for number in range(20)], 3, Limits())) == list(range(0, 40, 2))


SHARED = """
import os, sys, time
from banmian.workers import Limits, side_by_side

def slow(number):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(0.1)

list(side_by_side(slow, [(number,) for number in range(600)], 2, Limits()))
"""


def test_processes_end_with_the_one_that_started_them() -> None:
    with subprocess.Popen([sys.executable, "-c", SHARED], stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout and started.stdout.readline()
        started.kill()
        started.communicate(timeout=20)  # until the last of them has let go of the pipe


def test_no_tasks_are_no_processes() -> None:
    assert list(side_by_side(double, [], 3, Limits())) == []


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("hang", "took longer than 2 seconds"),
        ("die", "broke down"),
        ("eat", "needs more than"),
        ("fail", "BrokenFrontMatter"),
    ],
)
def test_a_bad_task_is_lost_and_the_others_are_not(what: str, said: str) -> None:
    first, lost, *rest = side_by_side(misbehave, [("a",), (what,), ("b",), ("c",)], 2, SOON)
    assert (first, rest) == ("a", ["b", "c"])
    assert isinstance(lost, Lost) and said in str(lost.reason)
