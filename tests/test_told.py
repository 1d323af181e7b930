"""What a run says of places in doubt: how many, and a sample the first time."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.console import Console
from banmian.content.changes import Changes
from banmian.messages import tell_extraction
from banmian.once import Outcome
from banmian.said import said

SAMPLE = (("a.txt", 3, said("look")),)


@pytest.mark.parametrize(
    ("doubtful", "sample", "expected"),
    [
        pytest.param(0, (), [], id="none"),
        pytest.param(1, SAMPLE, ["in doubt 1 place", "seeds/a.txt:3: look"], id="one"),
        pytest.param(
            3, SAMPLE, ["in doubt 3 places", "seeds/a.txt:3: look", "… and 2 more; `banmian proof` shows all"], id="more"
        ),
        pytest.param(3, (), ["in doubt 3 places; `banmian proof` shows all"], id="told before"),
    ],
)
def test_doubts_are_counted_and_a_sample_is_told(
    doubtful: int, sample: tuple, expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = Outcome(1, 2, Changes(), doubtful, sample)
    tell_extraction(Console("en"), Path("seeds"), Path("content"), outcome, whole=False)
    assert [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()[1:]] == expected
