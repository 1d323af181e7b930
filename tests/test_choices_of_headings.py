"""Which headings a story takes, and what each of them counts, on pages of nothing but headings and stories.

::

    # 大桥通车            a heading block, its lines parted by bars
    昨天大桥通车。         a story; ``photo:``, ``headed:`` or ``joins 0.5:`` before it say what is known of it

What is expected: the sum and the side, then a line a story with its margin and the numbers of its choice, then what is free.
"""

from __future__ import annotations

import re

import pytest

from banmian.understand.groups import shape_of
from banmian.understand.headlines import Reading, assign_headlines
from banmian.understand.likeness import Likeness, pairs
from banmian.understand.weighing import Body, Choice, Gap
from reading import cases

KNOWN_RE = re.compile(r"(?:(photo|headed)|joins (\S+)): ")


def told(text: str) -> tuple[list[Gap], list[Body], Likeness]:
    blocks: list[list[list[str]]] = [[]]
    bodies, texts = [], []
    for line in text.split("\n"):
        if line.startswith("# "):
            blocks[-1].append(line[2:].split("|"))
        else:
            known = KNOWN_RE.match(line)
            word, cost = known.groups() if known else ("", None)
            bodies.append(Body(word == "photo", float(cost) if cost else None, word == "headed"))
            texts.append(line[known.end() if known else 0 :])
            blocks.append([])
    gaps = [Gap(tuple(map(" ".join, gap)), tuple(map(shape_of, gap))) for gap in blocks]
    return gaps, bodies, Likeness(texts)


def outline(reading: Reading) -> str:
    rows = [f"{reading.score:.2f}, side {reading.side:+.1f}", *map(_choice, reading.choices)]
    return "\n".join([*rows, *([f"free {_places(reading.free)}"] if reading.free else [])])


def _choice(choice: Choice) -> str:
    parts = [f"{name} {_places(found)}" for name, found in (("above", choice.above), ("below", choice.below)) if found]
    parts += [f"under {_places((choice.standing,))}"] if choice.standing else []
    numbers = " ".join(f"{weight:+.2f}" for weight, _ in choice.reasons)
    stories = f"{choice.first + 1}-{choice.last + 1}" if choice.last > choice.first else f"{choice.first + 1}"
    return f"{stories}: {', '.join(parts) or 'none'}; margin {choice.margin:.2f}; {numbers}".rstrip("; ")


def _places(places: tuple[tuple[int, int], ...]) -> str:
    return " ".join(f"{gap + 1}{'abcdef'[block]}" for gap, block in places)


@pytest.mark.parametrize(("text", "expected"), cases("choices"))
def test_which_headings_a_story_takes(text: str, expected: str) -> None:
    assert outline(assign_headlines(*told(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("大桥通车", "大桥 桥通 通车", id="two characters at a time"),
        pytest.param("桥 3.5 公里 GDP", "桥 3.5 公里 GDP", id="one alone, numbers and words of letters whole"),
        pytest.param("大桥，通车", "大桥 通车", id="not over a mark"),
    ],
)
def test_what_a_heading_is_looked_up_by(text: str, expected: str) -> None:
    assert " ".join(pairs(text)) == expected


def test_words_that_stand_in_every_story_count_little() -> None:
    alike = Likeness(["大桥通车", "大桥塌方", "学校开学"])
    assert [round(alike.weight(pair), 2) for pair in ("大桥", "通车", "天气")] == [0.47, 0.98, 2.08]
    assert [round(alike.cosine(*two), 2) for two in ((0, 0), (0, 1), (0, 2))] == [1.0, 0.1, 0.0]
    assert [round(alike.share("大桥通车", bodies), 2) for bodies in ((0,), (1,), (2,), (1, 2))] == [1.0, 0.19, 0.0, 0.19]
    assert [round(alike.share(heading, (0,)), 2) for heading in ("通车（大桥塌方）", "（大桥塌方）", "，")] == [1.0, 0.19, 0.0]


@pytest.mark.parametrize(("bodies", "stories"), [(16, 1), (17, 2), (150, 10), (300, 38), (3000, 1500)])
def test_so_many_bodies_are_one_story_at_the_most(bodies: int, stories: int) -> None:
    """Fewer where no real page has so many, so that time stays linear."""
    texts = ["大桥通车。"] * bodies
    told = [Body(False, -1.0 if at else None, False) for at in range(bodies)]
    reading = assign_headlines([Gap()] * (bodies + 1), told, Likeness(texts[:1] * bodies))
    assert len(reading.choices) == stories


def test_no_story_is_unlike_nothing() -> None:
    assert Likeness([""]).cosine(0, 0) == 0.0
